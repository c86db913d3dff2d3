using System;
using System.Collections.Generic;
using System.Linq;

namespace Partnerships.Commissions;

/// <summary>Whether brackets make a table: in order from zero on, each value in exactly one of them.</summary>
internal static class BracketTable
{
    /// <summary>The first fault, with the index of its bracket from 0; null where there is none.</summary>
    public static (int Index, string Message)? FaultOf(RateScheduleKind kind, IReadOnlyList<Bracket> brackets)
    {
        if (brackets.Count == 0)
        {
            return (0, "Must have one bracket at least.");
        }

        for (var i = 0; i < brackets.Count; i++)
        {
            var fault = Foreign(brackets, i) ?? Place(brackets, i) ?? Terms(kind, brackets, i);
            if (fault is not null)
            {
                return (i, Guard.Invariant($"Bracket {i} {fault}."));
            }
        }

        return null;
    }

    /// <summary>The bounds between the brackets of a table without a fault, and whether each belongs to the bracket above it.</summary>
    public static (Level[] Bounds, bool[] BelongsAbove) BoundsOf(IReadOnlyList<Bracket> brackets)
    {
        var bounds = Enumerable.Range(0, brackets.Count - 1).Select(i => Between(brackets[i], brackets[i + 1])!.Value).ToArray();
        return (Array.ConvertAll(bounds, bound => bound.At), Array.ConvertAll(bounds, bound => bound.BelongsAbove));
    }

    private static (Level At, bool BelongsAbove)? Between(Bracket below, Bracket above) =>
        below.Upper is { } upper ? (upper, !below.IncludesUpper)
        : above.Lower is { } lower ? (lower, above.IncludesLower)
        : null;

    /// <summary>Where a bracket begins; null for zero.</summary>
    private static Level? StartOf(IReadOnlyList<Bracket> brackets, int i) => i == 0 ? null : Between(brackets[i - 1], brackets[i])?.At;

    /// <summary>A bound of another kind or currency than the first, or an amount of another currency than any before.</summary>
    private static string? Foreign(IReadOnlyList<Bracket> brackets, int i)
    {
        var levels = brackets.Take(i + 1).SelectMany(bracket => new[] { bracket.Lower, bracket.Upper }).OfType<Level>().ToList();
        if (levels.Exists(level => !level.IsLike(levels[0])))
        {
            return $"has a bound of another kind or currency than {levels[0]}";
        }

        var currencies = levels.Where(level => level.Kind == LevelKind.Money).Select(level => level.Currency)
            .Concat(brackets.Take(i + 1).SelectMany(bracket => bracket.Currencies)).Distinct().ToList();
        return currencies.Count > 1 ? $"brings a second currency, {currencies[currencies.Count - 1]} beside {currencies[0]}" : null;
    }

    private static string? Place(IReadOnlyList<Bracket> brackets, int i)
    {
        var bracket = brackets[i];
        if (i == 0)
        {
            if (bracket.Lower is { } first && !(first.IsZero && bracket.IncludesLower))
            {
                return first.Number < 0 ? $"begins at {first}, below zero" : $"leaves a gap: from zero to {first} nothing is said";
            }
        }
        else if (Joint(brackets[i - 1], bracket) is { } fault)
        {
            return fault;
        }

        // A bound that only the bracket above it states ends the one below, which must have begun before.
        var start = StartOf(brackets, i);
        if (i > 0 && brackets[i - 1].Upper is null && start!.Value.Number <= (StartOf(brackets, i - 1)?.Number ?? 0))
        {
            return $"is out of order: it begins at {start}, no higher than the one before";
        }

        if (bracket.Upper is { } upper && upper.Number <= (start?.Number ?? 0))
        {
            return upper.Number == (start?.Number ?? 0)
                ? $"is empty: it begins and ends at {upper}"
                : $"is out of order: it ends at {upper}, below {start?.ToString() ?? "zero"}, where it begins";
        }

        return i == brackets.Count - 1 && bracket.Upper is { } last ? $"is the last and ends at {last}: past it a gap is left" : null;
    }

    /// <summary>What is wrong with the bound between two neighbours.</summary>
    private static string? Joint(Bracket below, Bracket above)
    {
        if (below.Upper is not { } upper)
        {
            return above.Lower is null ? "has no bound to the one before" : null;
        }

        if (above.Lower is not { } lower)
        {
            return null;
        }

        return lower < upper ? $"overlaps the one before: it begins at {lower}, which ends at {upper}"
            : lower > upper ? $"leaves a gap: the one before ends at {upper}, it begins at {lower}"
            : below.IncludesUpper && above.IncludesLower ? $"overlaps the one before: {upper} belongs to both"
            : !below.IncludesUpper && !above.IncludesLower ? $"leaves a gap: {upper} belongs to neither"
            : null;
    }

    private static string? Terms(RateScheduleKind kind, IReadOnlyList<Bracket> brackets, int i)
    {
        var bracket = brackets[i];
        var bound = brackets.SelectMany(one => new[] { one.Lower, one.Upper }).OfType<Level>().Cast<Level?>().FirstOrDefault();
        return kind == RateScheduleKind.Flat && (bracket.Lower is not null || bracket.IsRetroactive) ? "is the only one: it has neither a bound nor anything before it"
            : kind == RateScheduleKind.Flat && bracket is { Rate: null, CountsUnits: false, Entry: null } ? "earns nothing"
            : bracket.IsRetroactive && (kind != RateScheduleKind.Marginal || i == 0) ? "is retroactive, which only one of a marginal schedule can be, and not the first"
            : bracket.CountsUnits && kind == RateScheduleKind.Marginal && bound is { Kind: not LevelKind.Units } ? $"earns by the unit, but {bound} is no number of units"
            : bracket.CountsUnits && kind == RateScheduleKind.Growth ? "earns by the unit, which growth of a turnover cannot"
            : kind == RateScheduleKind.Growth && bound is { Kind: LevelKind.Units } ? $"is one of a turnover, but {bound} is a number of units"
            : null;
    }
}
