using System;

namespace Partnerships.Monetary;

/// <summary>Amounts between two ends, both included: what a range of rates gives.</summary>
/// <remarks>Two ranges are equal when their ends are; ranges have no order. The default value is that of its ends.</remarks>
public readonly record struct MoneyRange
{
    /// <summary>Makes a range from its two ends.</summary>
    /// <param name="low">The least amount.</param>
    /// <param name="high">The greatest amount, in the same currency.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="high"/> is below <paramref name="low"/>.</exception>
    /// <exception cref="CurrencyMismatchException">The ends are in two currencies.</exception>
    public MoneyRange(Money low, Money high) => (Low, High) = (low, Guard.AtLeast(high, low));

    /// <summary>The least amount.</summary>
    public Money Low { get; }

    /// <summary>The greatest amount.</summary>
    public Money High { get; }

    /// <summary>The currency of both ends.</summary>
    public Currency Currency => Low.Currency;

    /// <summary>Whether an amount lies within the range.</summary>
    /// <exception cref="CurrencyMismatchException"><paramref name="amount"/> is in another currency.</exception>
    public bool Contains(Money amount) => Low <= amount && amount <= High;

    /// <summary>The range with the signs of the invariant culture: "USD 9,000.00–12,000.00".</summary>
    public override string ToString() => $"{Low}–{High.ToString("N", null)}";
}
