using System;
using Partnerships.Monetary;

namespace Partnerships.Discounts;

/// <summary>A price taken apart into its cost and the margin that is left of it.</summary>
/// <remarks>
/// Margin and cost add up to the price. The margin's rate is of the price, the mark-up's of the cost: a margin of 20% is a mark-up of 25%.
/// Where a rate is given, what it is of is rounded once, and the rest is the rest. Two are equal when their parts are; they have no order.
/// The default value is zero in no currency.
/// </remarks>
public readonly record struct Margin
{
    private Margin(Money price, Money cost) => (Price, Cost) = (price, cost);

    /// <summary>What the buyer pays.</summary>
    public Money Price { get; }

    /// <summary>What it costs the seller.</summary>
    public Money Cost { get; }

    /// <summary>What the seller keeps; below zero where the cost is above the price.</summary>
    public Money Amount => Price - Cost;

    /// <summary>A price and a cost.</summary>
    /// <exception cref="CurrencyMismatchException">The amounts are in two currencies.</exception>
    public static Margin Of(Money price, Money cost)
    {
        Money.RequireSame(price.Currency, cost.Currency, nameof(cost));
        return new(price, cost);
    }

    /// <summary>A price of which a rate is the margin: 25% of 60,000 leaves a cost of 45,000.</summary>
    /// <param name="price">What the buyer pays.</param>
    /// <param name="margin">The margin as a rate of the price.</param>
    /// <param name="rounding">How the margin is rounded.</param>
    /// <exception cref="OverflowException">An amount does not fit.</exception>
    public static Margin OnPrice(Money price, Rate margin, Rounding rounding) => new(price, price - (price * margin).Round(rounding));

    /// <summary>A cost on top of which a rate of it is earned: a mark-up of 25% on 48,000 makes a price of 60,000.</summary>
    /// <param name="cost">What it costs the seller.</param>
    /// <param name="markup">The mark-up as a rate of the cost.</param>
    /// <param name="rounding">How the mark-up is rounded.</param>
    /// <exception cref="OverflowException">An amount does not fit.</exception>
    public static Margin OnCost(Money cost, Rate markup, Rounding rounding) => new(cost + (cost * markup).Round(rounding), cost);

    /// <summary>The least price, rounded, of which a rate leaves a cost: a margin of 25% over 45,000 makes a price of 60,000.</summary>
    /// <param name="cost">What it costs the seller.</param>
    /// <param name="margin">The margin as a rate of the price, below 100%.</param>
    /// <param name="rounding">How the price is rounded.</param>
    /// <exception cref="ArgumentOutOfRangeException">The margin is 100% or more: no price leaves a cost then.</exception>
    /// <exception cref="OverflowException">An amount does not fit.</exception>
    public static Margin OverCost(Money cost, Rate margin, Rounding rounding) => margin < Rate.One
        ? new(cost.Times(Rate.Unit, (Rate.One - margin).Billionths).Round(rounding), cost)
        : throw new ArgumentOutOfRangeException(nameof(margin), margin, $"Must be below 100%, is {margin}.");

    /// <summary>The margin as a rate of the price, where the price is above zero and a rate of nine places says it.</summary>
    public Rate? OfPrice => RateOf(Price);

    /// <summary>The mark-up as a rate of the cost, where the cost is above zero and a rate of nine places says it.</summary>
    public Rate? OfCost => RateOf(Cost);

    /// <summary>Price, cost and margin: "USD 60,000.00 less USD 45,000.00: USD 15,000.00".</summary>
    public override string ToString() => $"{Price} less {Cost}: {Amount}";

    private Rate? RateOf(Money whole)
    {
        if (!whole.IsPositive)
        {
            return null;
        }

        var billionths = System.Numerics.BigInteger.DivRem(
            (System.Numerics.BigInteger)Amount.MinorUnits * Rate.Unit, whole.MinorUnits, out var left);
        return left.IsZero && billionths >= long.MinValue && billionths <= long.MaxValue ? Rate.FromBillionths((long)billionths) : null;
    }
}
