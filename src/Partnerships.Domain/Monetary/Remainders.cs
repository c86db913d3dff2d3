using System;
using System.Runtime.CompilerServices;
#if NET8_0_OR_GREATER
using Parts = System.Span<Partnerships.Monetary.Money>;
using UnitSpan = System.Span<long>;
using Weights = System.ReadOnlySpan<long>;
#else
using Parts = Partnerships.Monetary.Money[];
using UnitSpan = long[];
using Weights = long[];
#endif

namespace Partnerships.Monetary;

/// <summary>Splits minor units by weights and hands out what is left over.</summary>
/// <remarks>
/// Each share is cut to whole units; what was cut off it is its remainder, a whole number below the sum of the weights. The
/// units left over are fewer than the shares that were cut, so one each goes round. Two widths do the same: 64 bits where the sum of
/// the weights fits, and so every remainder, 128 bits otherwise.
/// </remarks>
internal static class Remainders
{
#if NET8_0_OR_GREATER
    /// <summary>Weights up to this number need no memory from the heap.</summary>
    internal const int OnStack = 1024;
#endif

    public static void Split(Money whole, Weights weights, Parts parts, RemainderRule rule)
    {
        var total = Check(weights);
        if (total > 0 && whole.MinorUnits != long.MinValue)
        {
#if NET8_0_OR_GREATER
            var cut = weights.Length <= OnStack ? stackalloc long[weights.Length] : new long[weights.Length];
#else
            var cut = new long[weights.Length];
#endif
            SplitNarrow(whole, Math.Abs(whole.MinorUnits), weights, total, parts, rule, cut);
        }
        else
        {
            SplitWide(whole, weights, parts, rule);
        }
    }

    /// <summary>The sum of the weights, −1 where 64 bits do not hold it.</summary>
    /// <remarks>
    /// One pass without branches: a negative weight shows in the sign of the bits, and a sum that wraps is negative at once, which
    /// the bits of all sums remember.
    /// </remarks>
    private static long Check(Weights weights)
    {
        long total = 0, bits = 0, sums = 0;
        for (var i = 0; i < weights.Length; i++)
        {
            total = unchecked(total + weights[i]);
            bits |= weights[i];
            sums |= total;
        }

        if (bits <= 0)
        {
            Refuse(weights);
        }

        return sums < 0 ? -1 : total;
    }

    private static void Refuse(Weights weights)
    {
        for (var i = 0; i < weights.Length; i++)
        {
            if (weights[i] < 0)
            {
                throw new ArgumentOutOfRangeException(
                    nameof(weights), weights[i], Guard.Invariant($"No weight may be negative; number {i} is {weights[i]}."));
            }
        }

        throw new ArgumentException(weights.Length == 0 ? "There must be a weight." : "One weight must be above zero.", nameof(weights));
    }

    private static void SplitNarrow(Money whole, long magnitude, Weights weights, long total, Parts parts, RemainderRule rule, UnitSpan cut)
    {
        var unit = whole.IsNegative ? -1 : 1;
        var left = magnitude;
        for (var i = 0; i < weights.Length; i++)
        {
            // None is negative: the unsigned division is the faster one. A remainder is below the total, so the lower half of a
            // product that 64 bits do not hold gives it as well.
            var share = Int128Math.TryMultiply(magnitude, weights[i], out var product)
                ? unchecked((long)((ulong)product / (ulong)total))
                : (long)(Int128Math.Product(magnitude, weights[i]) / total);
            cut[i] = unchecked(product - (share * total));
            left -= share;
            parts[i] = Money.Trusted(share * unit, whole.Currency);
        }

        if (left > 0)
        {
            HandOut(cut, left, total, parts, rule, unit);
        }
    }

    private static void SplitWide(Money whole, Weights weights, Parts parts, RemainderRule rule)
    {
        Int128 magnitude = whole.IsNegative ? -(Int128)whole.MinorUnits : whole.MinorUnits, total = 0;
        for (var i = 0; i < weights.Length; i++)
        {
            total += weights[i];
        }

        var cut = new Int128[weights.Length];
        var left = magnitude;
        for (var i = 0; i < weights.Length; i++)
        {
            var product = magnitude * weights[i];
            var share = product / total;
            cut[i] = product - (share * total);
            left -= share;

            // Only −2^63 times the only weight gives a share that its magnitude cannot hold; the sign is put on at once.
            parts[i] = Money.Trusted((long)(whole.IsNegative ? -share : share), whole.Currency);
        }

        // Ranks keep the order of the remainders, and 64 bits hold them.
        var order = new int[cut.Length];
        for (var i = 0; i < order.Length; i++)
        {
            order[i] = i;
        }

        Array.Sort(order, (a, b) => cut[a].CompareTo(cut[b]));
        var ranks = new long[cut.Length];
        long rank = 0;
        for (var i = 0; i < order.Length; i++)
        {
            rank = i == 0 ? (cut[order[0]] == 0 ? 0 : 1) : rank + (cut[order[i]] == cut[order[i - 1]] ? 0 : 1);
            ranks[order[i]] = rank;
        }

        if (left > 0)
        {
            HandOut(ranks, (long)left, rank, parts, rule, whole.IsNegative ? -1 : 1);
        }
    }

    /// <summary>Gives one unit each to as many of the cut shares as there are units left.</summary>
    /// <param name="cut">What was cut off each share; for the wide form, its rank instead.</param>
    /// <param name="left">The units left over, at least one and fewer than the shares that were cut.</param>
    /// <param name="total">A number that none of <paramref name="cut"/> is above.</param>
    /// <param name="parts">The cut shares, with the sign of the whole.</param>
    /// <param name="rule">Who gets a unit.</param>
    /// <param name="unit">1, or −1 where the whole is negative.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void HandOut(UnitSpan cut, long left, long total, Parts parts, RemainderRule rule, int unit)
    {
        if (rule.Value == RemainderRule.LargestRemainder.Value)
        {
            var (least, ties) = LeastServed.Find(cut, (int)left, total);
            for (var i = 0; i < parts.Length; i++)
            {
                var extra = cut[i] > least ? 1 : 0;
                if (ties > 0 && cut[i] == least)
                {
                    extra = 1;
                    ties--;
                }

                parts[i] = Money.Trusted(parts[i].MinorUnits + (extra * unit), parts[i].Currency);
            }

            return;
        }

        var forward = rule.Value == RemainderRule.FirstToLast.Value;
        for (var step = 0; left > 0; step++)
        {
            var i = forward ? step : parts.Length - 1 - step;
            if (cut[i] != 0)
            {
                parts[i] = Money.Trusted(parts[i].MinorUnits + unit, parts[i].Currency);
                left--;
            }
        }
    }
}
