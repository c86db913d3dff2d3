using System;
using System.Collections.Generic;
using Partnerships.Json.Shapes;
using Partnerships.Metrics;
using Partnerships.Monetary;

namespace Partnerships.Json.Formats;

/// <summary>The metrics that a program brings, each by its kind.</summary>
internal static class MetricShapes
{
    /// <summary>A metric, without its key.</summary>
    public static Shape<Metric> Metric { get; } = new KindShape<Metric>(
        "metric",
        "Something that can be observed about a partner.",
        "kind",
        Of(MetricKind.Count, "A whole number, from 0 on.", Count),
        Of(MetricKind.Money, "An amount.", Money),
        Of(MetricKind.Rate, "A share or a growth.", (kind, says) => Stepped(kind, says, Texts.Rate, Metrics.Metric.Rate)),
        Of(MetricKind.Score, "A number of points.", (kind, says) => Stepped(kind, says, Texts.Points, Metrics.Metric.Score)),
        Of(MetricKind.YesNo, "Something that a partner has or has not.", YesNo));

    /// <summary>The metrics of a program, by key.</summary>
    public static Shape<Metric[]> Map { get; } = new MetricMapShape(Texts.Key, Metric);

    private static KeyValuePair<string, Shape<Metric>> Of(MetricKind kind, string says, Func<MetricKind, string, Shape<Metric>> make) => new(kind.Name, make(kind, says));

    private static Shape<Metric> Count(MetricKind kind, string says)
    {
        var builder = Named(kind, says, out var name)
            .Optional("least", new WholeNumberShape<long>(null, null, number => number), "The least value that there can be; 0 where it is left out.", out var least)
            .Optional("most", new WholeNumberShape<long>(null, null, number => number), "The greatest value that there can be.", out var most)
            .Needs("least", "most");
        return Measured<long>(builder).Making(from =>
        {
            var metric = Metrics.Metric.Count(from.Node.Name!, from.Get(name));
            return from.FindValue(most) is { } highest ? metric.Between(from.FindValue(least) ?? 0, highest) : metric;
        });
    }

    private static Shape<Metric> Money(MetricKind kind, string says) =>
        Measured<Money>(Named(kind, says, out var name)).Making(from => Metrics.Metric.Money(from.Node.Name!, from.Get(name)));

    private static Shape<Metric> YesNo(MetricKind kind, string says) =>
        Measured<bool>(Named(kind, says, out var name)).Making(from => Metrics.Metric.YesNo(from.Node.Name!, from.Get(name)));

    private static Shape<Metric> Stepped<T>(MetricKind kind, string says, Shape<T> values, Func<string, string, T, Metric<T>> make)
        where T : struct
    {
        var builder = Named(kind, says, out var name)
            .Required("steps", values, "Values are whole multiples of it.", out var steps)
            .Optional("least", values, "The least value that there can be.", out var least)
            .Optional("most", values, "The greatest value that there can be.", out var most)
            .Needs("least", "most")
            .Needs("most", "least");
        return Measured<T>(builder).Making(from =>
        {
            from.Blame(from.NodeOf(steps));
            var metric = make(from.Node.Name!, from.Get(name), from.Get(steps));
            from.Blame(from.NodeOf(most));
            return from.FindValue(least) is { } lowest ? metric.Between(lowest, from.FindValue(most)!.Value) : metric;
        });
    }

    private static ObjectBuilder<Metric> Named(MetricKind kind, string says, out Field<string> name) => ObjectShape<Metric>.Of(kind.Name + "Metric", says)
        .Required("kind", Common.Named([kind]), "What the values are.", out _)
        .Required("name", Texts.Words, "The name in words, such as mutual customers.", out name);

    private static ObjectBuilder<Metric> Measured<T>(ObjectBuilder<Metric> builder)
        where T : struct => builder
        .Optional("fewestResponses", Common.SmallNumber, "With fewer responses a value counts as not yet measured.", (metric, fewest) => ((Metric<T>)metric).FromResponses(fewest))
        .Optional("measure", MeasureShapes.Shape, "How a value comes from dated history; counts and amounts add up, of all else the latest counts, where it is left out.", (metric, measure) => ((Metric<T>)metric).MeasuredBy(measure));
}
