using Partnerships.Monetary;

namespace Partnerships.Funds;

/// <summary>An amount of one category.</summary>
/// <remarks>Two are equal when category and amount are; they have no order.</remarks>
public sealed record CategoryAmount
{
    internal CategoryAmount(FundCategory category, Money amount) => (Category, Amount) = (category, amount);

    /// <summary>The category.</summary>
    public FundCategory Category { get; }

    /// <summary>The amount.</summary>
    public Money Amount { get; }

    /// <summary>Category and amount: "demand-generation: USD 5,000.00".</summary>
    public override string ToString() => $"{Category}: {Amount}";
}
