using Partnerships.Monetary;

namespace Partnerships.Funds;

/// <summary>What a category was planned for in a period, and what it was used for.</summary>
/// <remarks>Two are equal when all that they say is; they have no order.</remarks>
public sealed record CategoryUse
{
    internal CategoryUse(FundCategory category, Money planned, Money used, Money drift) => (Category, Planned, Used, Drift) = (category, planned, used, drift);

    /// <summary>The category.</summary>
    public FundCategory Category { get; }

    /// <summary>Its part of what the period had.</summary>
    public Money Planned { get; }

    /// <summary>What was paid or is reserved for it.</summary>
    public Money Used { get; }

    /// <summary>How much more was used than its part of all that was used; below zero where it was less. All drifts add up to zero.</summary>
    public Money Drift { get; }

    /// <summary>Category, use and plan: "demand-generation: USD 2,000.00 of USD 5,000.00".</summary>
    public override string ToString() => $"{Category}: {Used} of {Planned}";
}
