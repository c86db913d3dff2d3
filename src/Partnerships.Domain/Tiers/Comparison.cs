using Partnerships.Explanations;
using Partnerships.Metrics;

namespace Partnerships.Tiers;

/// <summary>A metric held against a bound: "mutual customers: at least 10".</summary>
/// <remarks>Two comparisons are equal when all that they say is; they have no order.</remarks>
public sealed class Comparison : Requirement
{
    private Comparison(Metric metric, Window? window, Comparator comparator, MetricValue bound, Clause? clause)
        : base(clause) => (Metric, Window, Comparator, Bound) = (metric, window, comparator, bound);

    /// <summary>What is compared.</summary>
    public Metric Metric { get; }

    /// <summary>Over which days it is measured; null where the metric says so itself.</summary>
    public Window? Window { get; }

    /// <summary>How it is compared.</summary>
    public Comparator Comparator { get; }

    /// <summary>What it is compared with.</summary>
    public MetricValue Bound { get; }

    /// <summary>The same comparison, measured over a window.</summary>
    public Comparison Over(Window window) => new(Metric, Guard.NotNull(window), Comparator, Bound, Clause);

    /// <summary>The same comparison, written at a place of its own.</summary>
    public override Requirement By(Clause clause) => new Comparison(Metric, Window, Comparator, Bound, Guard.NotNull(clause));

    /// <summary>The comparison in words: "mutual customers: at least 10".</summary>
    public override string ToString() => $"{Subject}: {Comparator.Words} {Bound}";

    /// <summary>Metric and window in words: "implementations, trailing 12 months".</summary>
    internal string Subject => Window is null ? Metric.Name : $"{Metric.Name}, {Window}";

    internal static Comparison Of(Metric metric, Comparator comparator, MetricValue bound) =>
        new(Guard.NotNull(metric), null, comparator, metric.Check(bound, nameof(bound)), null);

    internal override bool IsRestatedBy(Requirement other) => other is Comparison comparison
        && string.Equals(comparison.Metric.Key, Metric.Key, System.StringComparison.Ordinal)
        && Equals(comparison.Window, Window)
        && comparison.Comparator.IsRising == Comparator.IsRising;

    internal override Content Describe() => Content.Object()
        .With("metric", Metric.Key)
        .With(Comparator.Name, Bound.Describe())
        .With("over", Window?.ToString())
        .With("clause", Clause);
}
