using System;
#if NET8_0_OR_GREATER
using Parts = System.Span<Partnerships.Monetary.Money>;
using Units = System.Span<long>;
using Weights = System.ReadOnlySpan<long>;
#else
using Parts = Partnerships.Monetary.Money[];
using Units = long[];
using Weights = long[];
#endif

namespace Partnerships.Monetary;

/// <summary>Splits minor units by weights and hands out what is left over.</summary>
/// <remarks>
/// Each share is cut to whole units; what was cut off it is its remainder, a whole number below the sum of the weights. The
/// units left over are fewer than the shares that were cut, so one each goes round. Two widths do the same: 64 bits where every
/// product of the whole and a weight fits, 128 bits otherwise.
/// </remarks>
internal static class Remainders
{
#if NET8_0_OR_GREATER
    /// <summary>Weights up to this number need no memory from the heap.</summary>
    private const int OnStack = 1024;
#endif

    public static void Split(Money whole, Weights weights, Parts parts, RemainderRule rule)
    {
        var (most, total) = Check(weights);
        var magnitude = whole.MinorUnits == long.MinValue ? -(Int128)whole.MinorUnits : Math.Abs(whole.MinorUnits);
        if (Int128Math.TryGetInt64(total, out var narrowTotal)
            && Int128Math.TryGetInt64(magnitude, out var narrow)
            && Int128Math.TryMultiply(narrow, most, out _))
        {
            SplitNarrow(whole, narrow, weights, narrowTotal, parts, rule);
        }
        else
        {
            SplitWide(whole, magnitude, weights, total, parts, rule);
        }
    }

    private static (long Most, Int128 Total) Check(Weights weights)
    {
        long most = 0, total = 0;
        Int128 beyond = 0;
        for (var i = 0; i < weights.Length; i++)
        {
            var weight = weights[i];
            if (weight < 0)
            {
                throw new ArgumentOutOfRangeException(
                    nameof(weights), weight, Guard.Invariant($"No weight may be negative; number {i} is {weight}."));
            }

            most = Math.Max(most, weight);
            if (total > long.MaxValue - weight)
            {
                beyond += total;
                total = 0;
            }

            total += weight;
        }

        return most == 0
            ? throw new ArgumentException(weights.Length == 0 ? "There must be a weight." : "One weight must be above zero.", nameof(weights))
            : (most, beyond + total);
    }

    private static void SplitNarrow(Money whole, long magnitude, Weights weights, long total, Parts parts, RemainderRule rule)
    {
#if NET8_0_OR_GREATER
        var cut = weights.Length <= OnStack ? stackalloc long[weights.Length] : new long[weights.Length];
#else
        var cut = new long[weights.Length];
#endif
        var left = magnitude;
        for (var i = 0; i < weights.Length; i++)
        {
            // Both are positive: the unsigned division is the faster one.
            var product = unchecked((ulong)(magnitude * weights[i]));
            var share = product / (ulong)total;
            cut[i] = unchecked((long)(product - (share * (ulong)total)));
            left -= (long)share;
            parts[i] = Money.Trusted((long)share, whole.Currency);
        }

        if (left > 0)
        {
            HandOut(cut, left, parts, rule);
        }

        Sign(whole, parts);
    }

    private static void SplitWide(Money whole, Int128 magnitude, Weights weights, Int128 total, Parts parts, RemainderRule rule)
    {
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
            HandOut(ranks, (long)left, parts, rule, whole.IsNegative ? -1 : 1);
        }
    }

    private static void Sign(Money whole, Parts parts)
    {
        if (!whole.IsNegative)
        {
            return;
        }

        for (var i = 0; i < parts.Length; i++)
        {
            parts[i] = -parts[i];
        }
    }

    /// <summary>Gives one unit each to as many of the cut shares as there are units left.</summary>
    private static void HandOut(Units cut, long left, Parts parts, RemainderRule rule, int unit = 1)
    {
        if (rule.Value == RemainderRule.LargestRemainder.Value)
        {
            var least = LeastServed(cut, (int)left);
            var ties = left - CountAbove(cut, least);
            for (var i = 0; i < parts.Length; i++)
            {
                if (cut[i] > least || (cut[i] == least && ties-- > 0))
                {
                    parts[i] = Money.Trusted(parts[i].MinorUnits + unit, parts[i].Currency);
                }
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

    private static int CountAbove(Units cut, long bound)
    {
        var count = 0;
        for (var i = 0; i < cut.Length; i++)
        {
            count += cut[i] > bound ? 1 : 0;
        }

        return count;
    }

    /// <summary>The remainder at a place when they are ordered from the largest down; the first place is 1.</summary>
    private static long LeastServed(Units cut, int place)
    {
#if NET8_0_OR_GREATER
        var work = cut.Length <= OnStack ? stackalloc long[cut.Length] : new long[cut.Length];
        cut.CopyTo(work);
#else
        var work = (long[])cut.Clone();
#endif
        int low = 0, high = work.Length - 1;
        var target = place - 1;
        while (low < high)
        {
            // Three groups, above the pivot, equal and below: equal weights, the common case, end it in one round.
            var pivot = Middle(work[low], work[low + ((high - low) / 2)], work[high]);
            int above = low, below = high, at = low;
            while (at <= below)
            {
                var value = work[at];
                if (value > pivot)
                {
                    (work[at], work[above]) = (work[above], value);
                    above++;
                    at++;
                }
                else if (value < pivot)
                {
                    (work[at], work[below]) = (work[below], value);
                    below--;
                }
                else
                {
                    at++;
                }
            }

            if (target >= above && target <= below)
            {
                return pivot;
            }

            (low, high) = target < above ? (low, above - 1) : (below + 1, high);
        }

        return work[low];
    }

    private static long Middle(long a, long b, long c) => Math.Max(Math.Min(a, b), Math.Min(Math.Max(a, b), c));
}
