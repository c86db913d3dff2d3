using System;
using System.Runtime.CompilerServices;

namespace Partnerships.Monetary;

/// <summary>Rates to agree within, both ends included, such as 15–20%.</summary>
/// <remarks>Two ranges are equal when their ends are; ranges have no order. The default value is 0%–0%.</remarks>
public readonly record struct RateRange
{
    /// <summary>Makes a range from its two ends.</summary>
    /// <param name="low">The least rate that may be agreed.</param>
    /// <param name="high">The greatest rate that may be agreed.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="high"/> is below <paramref name="low"/>.</exception>
    public RateRange(Rate low, Rate high) => (Low, High) = (low, Guard.AtLeast(high, low));

    /// <summary>The least rate that may be agreed.</summary>
    public Rate Low { get; }

    /// <summary>The greatest rate that may be agreed.</summary>
    public Rate High { get; }

    /// <summary>Makes a range from two percentages: 15 and 20 are 15–20%.</summary>
    /// <param name="low">The least percentage; at most seven decimal places.</param>
    /// <param name="high">The greatest percentage; at most seven decimal places.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="high"/> is below <paramref name="low"/>, or one has more places.</exception>
    public static RateRange Percent(decimal low, decimal high) => new(Rate.Percent(low), Rate.Percent(high));

    /// <summary>Whether a rate may be agreed on.</summary>
    public bool Contains(Rate rate) => Low <= rate && rate <= High;

    /// <summary>Hands back a rate that may be agreed on, and refuses one that may not.</summary>
    /// <param name="rate">The rate to agree on.</param>
    /// <param name="name">The argument to name in the error; the caller's expression unless given.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="rate"/> lies outside the range.</exception>
    public Rate Agree(Rate rate, [CallerArgumentExpression(nameof(rate))] string? name = null) => Contains(rate)
        ? rate
        : throw new ArgumentOutOfRangeException(name, rate, $"Must lie within {this}, is {rate}.");

    /// <summary>What the range of rates comes to of an amount: the answer as long as no rate is agreed.</summary>
    /// <remarks>Both ends are rounded once. Of a negative amount, as in a refund, the higher rate gives the lower end.</remarks>
    /// <param name="amount">The amount that the rates apply to.</param>
    /// <param name="rounding">What becomes of parts of a minor unit.</param>
    public MoneyRange Of(Money amount, Rounding rounding)
    {
        var atLow = (amount * Low).Round(rounding);
        var atHigh = (amount * High).Round(rounding);
        return amount.IsNegative ? new MoneyRange(atHigh, atLow) : new MoneyRange(atLow, atHigh);
    }

    /// <summary>The range with the signs of the invariant culture: "15%–20%".</summary>
    public override string ToString() => $"{Low}–{High}";
}
