using System;
using System.Collections.Generic;
using System.Globalization;

namespace Partnerships.Monetary;

/// <summary>An amount split so that the parts add up to it, to the minor unit.</summary>
/// <remarks>
/// <para>Each part is the floor or the ceiling of its exact share, whole × weight ÷ sum of the weights; a <see cref="RemainderRule"/>
/// says which. The parts of −x are the opposites of those of x. A weight of zero gets nothing. No weights, a negative one, or
/// nothing but zeros are refused.</para>
/// <para>Two allocations are equal only when they are one object; compare their parts.</para>
/// </remarks>
public sealed class Allocation
{
    private Allocation(Money whole, Money[] parts, RemainderRule rule) =>
        (Whole, Parts, Rule) = (whole, Array.AsReadOnly(parts), rule);

    /// <summary>The amount that was split.</summary>
    public Money Whole { get; }

    /// <summary>The parts, in the order of the weights; they add up to the whole.</summary>
    public IReadOnlyList<Money> Parts { get; }

    /// <summary>Who got the minor units that were left over.</summary>
    public RemainderRule Rule { get; }

    /// <summary>Splits an amount in proportion to whole-number weights.</summary>
    /// <param name="whole">The amount to split; may be negative.</param>
    /// <param name="weights">At least one, none negative, not all zero. Only their proportion matters.</param>
    /// <param name="rule">Who gets what is left over; the largest remainder unless given.</param>
    /// <exception cref="ArgumentException">There are no weights, or all are zero.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A weight is negative.</exception>
    public static Allocation ByWeights(Money whole, IReadOnlyList<long> weights, RemainderRule? rule = null)
    {
        var copy = new long[Guard.NotNull(weights).Count];
        for (var i = 0; i < copy.Length; i++)
        {
            copy[i] = weights[i];
        }

        return Split(whole, copy, rule);
    }

    /// <summary>Splits an amount in proportion to rates, such as the 50%, 30% and 20% of a fund plan.</summary>
    /// <param name="whole">The amount to split; may be negative.</param>
    /// <param name="weights">At least one, none negative, not all zero. They need not add up to 100%: only their proportion matters.</param>
    /// <param name="rule">Who gets what is left over; the largest remainder unless given.</param>
    /// <exception cref="ArgumentException">There are no weights, or all are zero.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A weight is negative.</exception>
    public static Allocation ByRates(Money whole, IReadOnlyList<Rate> weights, RemainderRule? rule = null)
    {
        var copy = new long[Guard.NotNull(weights).Count];
        for (var i = 0; i < copy.Length; i++)
        {
            copy[i] = weights[i].Billionths;
        }

        return Split(whole, copy, rule);
    }

    /// <summary>Splits an amount in proportion to other amounts, such as a bundle discount by list prices.</summary>
    /// <param name="whole">The amount to split; may be negative, and in another currency than the weights.</param>
    /// <param name="weights">At least one, all of one currency, none negative, not all zero. Only their proportion matters.</param>
    /// <param name="rule">Who gets what is left over; the largest remainder unless given.</param>
    /// <exception cref="ArgumentException">There are no weights, or all are zero.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A weight is negative.</exception>
    /// <exception cref="CurrencyMismatchException">The weights are in two currencies.</exception>
    public static Allocation ByAmounts(Money whole, IReadOnlyList<Money> weights, RemainderRule? rule = null)
    {
        var copy = new long[Guard.NotNull(weights).Count];
        for (var i = 0; i < copy.Length; i++)
        {
            Money.RequireSame(weights[0].Currency, weights[i].Currency);
            copy[i] = weights[i].MinorUnits;
        }

        return Split(whole, copy, rule);
    }

    /// <summary>Splits an amount in equal parts; the earlier ones get the minor units that are left over.</summary>
    /// <param name="whole">The amount to split; may be negative.</param>
    /// <param name="count">The number of parts, at least one.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is below one.</exception>
    public static Allocation Evenly(Money whole, int count)
    {
        var parts = new Money[Guard.AtLeast(count, 1)];
        var floor = whole.MinorUnits / count;
        var left = whole.MinorUnits % count;
        for (var i = 0; i < parts.Length; i++)
        {
            var extra = i < Math.Abs(left) ? Math.Sign(left) : 0;
            parts[i] = Money.Trusted(floor + extra, whole.Currency);
        }

        return new Allocation(whole, parts, RemainderRule.LargestRemainder);
    }

#if NET8_0_OR_GREATER
    /// <summary>Splits an amount into a span of the caller's.</summary>
    /// <remarks>Needs no memory for up to 1,024 weights whose sum 64 bits hold, unless the whole is the least amount.</remarks>
    /// <param name="whole">The amount to split; may be negative.</param>
    /// <param name="weights">At least one, none negative, not all zero. Only their proportion matters.</param>
    /// <param name="parts">Receives the parts, in the order of the weights; exactly as long as they are. On an error it is
    /// left as it was.</param>
    /// <param name="rule">Who gets what is left over; the largest remainder unless given.</param>
    /// <exception cref="ArgumentException">There are no weights, all are zero, or the spans differ in length.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A weight is negative.</exception>
    public static void Split(Money whole, ReadOnlySpan<long> weights, Span<Money> parts, RemainderRule? rule = null)
    {
        if (parts.Length != weights.Length)
        {
            throw new ArgumentException(
                Guard.Invariant($"Must be as long as the weights, {weights.Length}, is {parts.Length}."), nameof(parts));
        }

        Remainders.Split(whole, weights, parts, rule ?? RemainderRule.LargestRemainder);
    }
#endif

    /// <summary>The whole and its parts with the signs of the invariant culture: "USD 100.00 = 33.34 + 33.33 + 33.33".</summary>
    public override string ToString()
    {
        var parts = new string[Parts.Count];
        for (var i = 0; i < parts.Length; i++)
        {
            parts[i] = Parts[i].ToString("N", CultureInfo.InvariantCulture);
        }

        return $"{Whole} = {string.Join(" + ", parts)}";
    }

    private static Allocation Split(Money whole, long[] weights, RemainderRule? rule)
    {
        var parts = new Money[weights.Length];
        Remainders.Split(whole, weights, parts, rule ?? RemainderRule.LargestRemainder);
        return new Allocation(whole, parts, rule ?? RemainderRule.LargestRemainder);
    }
}
