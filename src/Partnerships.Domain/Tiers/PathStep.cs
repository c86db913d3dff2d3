using System;
using System.Collections.Generic;
using Partnerships.Metrics;
using Partnerships.Monetary;

namespace Partnerships.Tiers;

/// <summary>One metric on the way to a tier: from where to where, what that costs, and which lines ask for it.</summary>
/// <remarks>Two steps are equal only when they are one object; compare what they hold.</remarks>
public sealed class PathStep
{
    internal PathStep(
        Metric metric, Window? window, MetricValue from, MetricValue to, bool assumed, MetricValue change, long? units, Money cost, TierLine[] lines) =>
        (Metric, Window, From, To, IsAssumed, Change, Units, Cost, Lines) =
        (metric, window, from, to, assumed, change, units, cost, Array.AsReadOnly(lines));

    /// <summary>What moves.</summary>
    public Metric Metric { get; }

    /// <summary>Over which days it is measured; null where the metric says so itself.</summary>
    public Window? Window { get; }

    /// <summary>The value before; where it is not known, the metric's least.</summary>
    public MetricValue From { get; }

    /// <summary>The value after.</summary>
    public MetricValue To { get; }

    /// <summary>Whether the value before is not known, and taken as the metric's least.</summary>
    /// <remarks>A step may have no other reason: a line holds at the least value, and the value only has to be stated.</remarks>
    public bool IsAssumed { get; }

    /// <summary>By how much the metric moves, up or down; yes where it is something to be had.</summary>
    public MetricValue Change { get; }

    /// <summary>How many whole units are paid for; null where the cost is not one of whole units.</summary>
    public long? Units { get; }

    /// <summary>What the step costs.</summary>
    public Money Cost { get; }

    /// <summary>The lines of the tier in which something about the metric holds after the step and did not before.</summary>
    public IReadOnlyList<TierLine> Lines { get; }

    /// <summary>The step in words: "mutual customers: from 38 to 50 for USD 24,000.00".</summary>
    public override string ToString()
    {
        var subject = Window is null ? Metric.Name : $"{Metric.Name}, {Window}";
        var from = IsAssumed ? $"{From} (not known, taken as the least)" : From.ToString(null);
        var way = From == To ? $"{from}, to be stated" : $"from {from} to {To}";
        return Metric.Kind == MetricKind.YesNo && From != To
            ? $"{subject}: to be had for {Cost}{(IsAssumed ? " (not known, taken as not had)" : string.Empty)}"
            : $"{subject}: {way} for {Cost}";
    }
}
