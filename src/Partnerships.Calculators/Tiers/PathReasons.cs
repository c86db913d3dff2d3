using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Partnerships.Explanations;
using Partnerships.Metrics;

namespace Partnerships.Tiers;

/// <summary>Why there is no path, in codes and words.</summary>
internal static class PathReasons
{
    public static Reason TooMany(int most) => Reason.Of(
        "path.too-many-alternatives",
        "there are more alternatives than the {most} that are tried",
        ("most", most.ToString("N0", CultureInfo.InvariantCulture)));

    /// <summary>A reason for each thing in the way; of one slot that stands in the way in one manner, the first.</summary>
    public static Reason[] Of(IEnumerable<Conflict> conflicts, Slots slots, Start[] starts) =>
    [
        .. conflicts
            .GroupBy(conflict => (conflict.Kind, conflict.Slot, Score: conflict.Score?.ToString()))
            .Select(group => group.First())
            .Select(conflict => conflict.Score is { } score
                ? Reason.Of("path.through-score", "no path is looked for through a score, and one does not hold: {score}", ("score", score.ToString()))
                : Of(conflict, slots[conflict.Slot], starts[conflict.Slot])),
    ];

    private static Reason Of(Conflict conflict, Slot slot, Start start)
    {
        var to = Math.Min(Math.Max(start.Value, conflict.Low), conflict.High);
        return conflict.Kind switch
        {
            ConflictKind.NoPrice when slot.Metric.Kind == MetricKind.YesNo && to == 1 => Named("path.no-cost", "{name} is to be had, and there is no cost for it"),
            ConflictKind.NoPrice => Named(
                "path.no-cost", "{name} must move from {from} to {to}, and there is no cost for it", ("from", Text(start.Value)), ("to", Text(to))),
            ConflictKind.NotKnown => Named("path.not-known", "{name} is not known, and has no least value to start from"),
            ConflictKind.OutOfRange => Named(
                "path.out-of-reach", "{name} has no value as far as {bound}", ("bound", Text(conflict.Low == Need.Lowest ? conflict.High : conflict.Low))),
            _ => Named(
                "path.mixed-directions", "{name} would have to be at least {low} and at most {high}", ("low", Text(conflict.Low)), ("high", Text(conflict.High))),
        };

        string Text(long value) => slot.ValueOf(value).ToString(null);

        Reason Named(string code, string words, params (string Name, string Value)[] arguments) => Reason.Of(
            code,
            words,
            [
                ("name", slot.Window is null ? slot.Metric.Name : $"{slot.Metric.Name}, {slot.Window}"),
                ("metric", slot.Metric.Key),
                .. slot.Window is null ? Array.Empty<(string, string)>() : [("window", slot.Window.ToString())],
                .. arguments,
            ]);
    }
}
