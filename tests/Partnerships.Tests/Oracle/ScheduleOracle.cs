using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;

namespace Partnerships.Tests.Oracle;

/// <summary>A bracket in fractions: where it ends, whether a value on its end is still in it, and what it brings.</summary>
/// <param name="End">In minor units; null for no end.</param>
/// <param name="IncludesEnd">Whether a value on the end belongs to it.</param>
/// <param name="Rate">The rate.</param>
/// <param name="Entry">Minor units on entry.</param>
/// <param name="Reaching">Whether the entry is earned by reaching alone.</param>
/// <param name="Floor">In minor units; null for none.</param>
/// <param name="Cap">In minor units; null for none.</param>
/// <param name="Retroactive">Whether it rates what came before too.</param>
/// <param name="Block">How many units the rate is the price of; a part of a block counts whole. Null where there are no blocks.</param>
internal sealed record OracleBracket(
    Rational? End, bool IncludesEnd, Rational Rate, Rational Entry, bool Reaching, Rational? Floor, Rational? Cap, bool Retroactive, Rational? Block = null)
{
    /// <summary>What a part of an amount brings here.</summary>
    public Rational Earn(Rational part, bool reached)
    {
        var earned = Rate * (Block is { } size ? (part / size).Ceiling() : part);
        if (Reaching ? reached : part.Sign > 0)
        {
            earned += Entry;
        }

        if (part.Sign > 0 && Floor is { } floor && earned < floor)
        {
            earned = floor;
        }

        return Cap is { } cap && earned > cap ? cap : earned;
    }
}

/// <summary>What brackets bring, by definition and in exact fractions of minor units; it shares nothing with the code that it checks.</summary>
internal static class ScheduleOracle
{
    /// <summary>The bracket that a value not below zero belongs to.</summary>
    public static int IndexOf(IReadOnlyList<OracleBracket> brackets, Rational value) =>
        Enumerable.Range(0, brackets.Count).First(i => brackets[i].End is not { } end || value < end || (value == end && brackets[i].IncludesEnd));

    /// <summary>The whole value by the bracket that a level reaches; below zero the opposite.</summary>
    public static Rational Slab(IReadOnlyList<OracleBracket> brackets, Rational value, Rational level) => value.Sign < 0
        ? -Slab(brackets, -value, level)
        : brackets[IndexOf(brackets, level.Abs())].Earn(value, reached: true);

    /// <summary>Each slice of a running total by its own bracket; below zero the opposite.</summary>
    public static Rational Marginal(IReadOnlyList<OracleBracket> brackets, Rational total)
    {
        if (total.Sign < 0)
        {
            return -Marginal(brackets, -total);
        }

        var last = IndexOf(brackets, total);
        var first = Enumerable.Range(0, last + 1).Last(i => i == 0 || brackets[i].Retroactive);
        Rational earned = 0, start = 0;
        for (var i = 0; i <= last; i++)
        {
            var end = brackets[i].End is { } bound && bound < total ? bound : total;
            if (i >= first)
            {
                earned += brackets[i].Earn(i == first ? end : end - start, reached: true);
            }

            start = end;
        }

        return earned;
    }

    /// <summary>The difference of two running totals, each rounded.</summary>
    public static BigInteger Difference(Func<Rational, Rational> earned, Rational? before, Rational amount, string mode) =>
        Rounded(earned((before ?? 0) + amount), mode) - (before is { } had ? Rounded(earned(had), mode) : 0);

    /// <summary>An amount rounded; one below zero as the opposite of what it undoes.</summary>
    public static BigInteger Rounded(Rational amount, string mode) =>
        amount.Sign < 0 ? -RoundingOracle.Round(-amount, mode) : RoundingOracle.Round(amount, mode);
}
