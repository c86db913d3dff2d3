using Partnerships.Explanations;
using Partnerships.Metrics;

namespace Partnerships.Tiers;

/// <summary>Something that the partner has: "customer case study".</summary>
/// <remarks>Two are equal when all that they say is; they have no order.</remarks>
public sealed class Holding : Requirement
{
    internal Holding(Metric<bool> metric, Window? window, Clause? clause)
        : base(clause) => (Metric, Window) = (metric, window);

    /// <summary>What the partner has.</summary>
    public Metric<bool> Metric { get; }

    /// <summary>Over which days it is measured; null where the metric says so itself.</summary>
    public Window? Window { get; }

    /// <summary>The same requirement, measured over a window.</summary>
    public Holding Over(Window window) => new(Metric, Guard.NotNull(window), Clause);

    /// <summary>The same requirement, written at a place of its own.</summary>
    public override Requirement By(Clause clause) => new Holding(Metric, Window, Guard.NotNull(clause));

    /// <summary>The requirement in words: "customer case study".</summary>
    public override string ToString() => Window is null ? Metric.Name : $"{Metric.Name}, {Window}";

    internal override bool IsRestatedBy(Requirement other) => other is Holding holding
        && string.Equals(holding.Metric.Key, Metric.Key, System.StringComparison.Ordinal)
        && Equals(holding.Window, Window);

    internal override Content Describe() => Content.Object()
        .With("holds", Metric.Key)
        .With("over", Window?.ToString())
        .With("clause", Clause);
}
