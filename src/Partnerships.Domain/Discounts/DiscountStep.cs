using Partnerships.Monetary;

namespace Partnerships.Discounts;

/// <summary>What one discount of a stack takes off.</summary>
/// <remarks>Two steps are equal when their parts are; they have no order.</remarks>
public sealed record DiscountStep
{
    internal DiscountStep(Discount discount, Money amount, Money price, bool isCut) => (Discount, Amount, Price, IsCut) = (discount, amount, price, isCut);

    /// <summary>The discount, with its clause.</summary>
    public Discount Discount { get; }

    /// <summary>What it takes off, in whole minor units; zero or above.</summary>
    public Money Amount { get; }

    /// <summary>The price after it.</summary>
    public Money Price { get; }

    /// <summary>Whether a bound of the stack let it take less than its rate.</summary>
    public bool IsCut { get; }

    /// <summary>Discount and amount: "partner discount: 20%, USD 12,000.00 off".</summary>
    public override string ToString() => $"{Discount}, {Amount} off";
}
