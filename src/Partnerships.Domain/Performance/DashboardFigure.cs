using Partnerships.Explanations;
using Partnerships.Metrics;
using Partnerships.Partners;

namespace Partnerships.Performance;

/// <summary>One figure of a dashboard: a metric over all partners, or over those of a type and tier, and what it came from.</summary>
/// <remarks>Two figures are equal only when they are one object; compare what they hold.</remarks>
public sealed class DashboardFigure
{
    internal DashboardFigure(Metric metric, MetricValue? value, Reason reason, PartnerType? type = null, TierId? tier = null) =>
        (Metric, Value, Reason, Type, Tier) = (metric, value, reason, type, tier);

    /// <summary>What was measured.</summary>
    public Metric Metric { get; }

    /// <summary>The value; null where it is not known or not yet measured, which the reason says.</summary>
    public MetricValue? Value { get; }

    /// <summary>What the value came from, or why there is none.</summary>
    public Reason Reason { get; }

    /// <summary>The kind of partners that it is of; null for all.</summary>
    public PartnerType? Type { get; }

    /// <summary>The tier that it is of; null for all tiers, or for partners without one where <see cref="Type"/> is given.</summary>
    public TierId? Tier { get; }

    /// <summary>Metric and value: "partner-sourced revenue, technology gold: USD 250,000.00".</summary>
    public override string ToString() => $"{Metric.Name}{(Type is null ? "" : $", {Type}{(Tier is null ? "" : " " + Tier)}")}: {Value?.ToString(null) ?? "not known"}";
}
