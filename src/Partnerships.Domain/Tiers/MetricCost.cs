using Partnerships.Metrics;
using Partnerships.Monetary;

namespace Partnerships.Tiers;

/// <summary>What it costs a partner to move one metric: once, by the unit, or both.</summary>
/// <remarks>Two are equal when all that they say is; they have no order.</remarks>
public sealed record MetricCost : IDescribed
{
    internal MetricCost(Metric metric, Window? window) => (Metric, Window) = (metric, window);

    /// <summary>The metric that moves.</summary>
    public Metric Metric { get; }

    /// <summary>Over which window it is measured; null where the cost is the same over each that has none of its own.</summary>
    public Window? Window { get; }

    /// <summary>What is paid once, if the metric moves at all; null where nothing is.</summary>
    public Money? Once { get; internal init; }

    /// <summary>What is paid for each unit; null where nothing is.</summary>
    public Money? PerUnit { get; internal init; }

    /// <summary>The unit that <see cref="PerUnit"/> is for; null where nothing is paid by the unit.</summary>
    public MetricValue? Each { get; internal init; }

    /// <summary>The cost in words: "mutual customers: USD 2,000.00 for each 1".</summary>
    public override string ToString()
    {
        var subject = Window is null ? Metric.Name : $"{Metric.Name}, {Window}";
        var byUnit = PerUnit is { } perUnit ? $"{perUnit} for each {Each}" : null;
        return $"{subject}: {(Once is { } once ? byUnit is null ? $"{once} once" : $"{once} once and {byUnit}" : byUnit)}";
    }

    Content IDescribed.Describe() => Content.Object()
        .With("metric", Metric.Key)
        .With("over", Window?.ToString())
        .With("once", Once?.ToString("R", null))
        .With("perUnit", PerUnit?.ToString("R", null))
        .With("each", Each?.Describe());
}
