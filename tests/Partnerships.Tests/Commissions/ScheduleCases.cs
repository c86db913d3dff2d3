using System;
using System.Collections.Generic;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using Partnerships.Commissions;
using Partnerships.Monetary;
using Partnerships.Tests.Oracle;

namespace Partnerships.Tests.Commissions;

/// <summary>A bracket of a case, in minor units and billionths; its end is null where it is the last.</summary>
public sealed record BracketCase(long? End, bool IncludesEnd, long Rate, long Entry, bool Reaching, long? Floor, long? Cap, bool Retroactive)
{
    public Bracket ToBracket(Currency currency)
    {
        var bound = End is { } end ? Level.Of(Money.FromMinorUnits(end, currency)) : (Level?)null;
        var bracket = bound is not { } level ? Bracket.Rest : IncludesEnd ? Bracket.AtMost(level) : Bracket.LessThan(level);
        bracket = bracket.At(Partnerships.Monetary.Rate.Of(Rate / 1_000_000_000m));
        var entry = Money.FromMinorUnits(Entry, currency);
        bracket = Entry == 0 ? bracket : Reaching ? bracket.Reaching(entry) : bracket.Entering(entry);
        bracket = Floor is { } floor ? bracket.WithFloor(Money.FromMinorUnits(floor, currency)) : bracket;
        bracket = Cap is { } cap ? bracket.WithCap(Money.FromMinorUnits(cap, currency)) : bracket;
        return Retroactive ? bracket.Retroactive() : bracket;
    }

    internal OracleBracket ToOracle() => new(
        End, IncludesEnd, new Rational(Rate, 1_000_000_000), Entry, Reaching, Floor, Cap, Retroactive);
}

/// <summary>A table of brackets, an amount near one of their bounds, and what was before.</summary>
public sealed record ScheduleCase(BracketCase[] Brackets, long Amount, long? Before, Currency Currency, Rounding Rounding)
{
    internal OracleBracket[] Oracle => [.. Brackets.Select(bracket => bracket.ToOracle())];

    /// <summary>The same brackets, of which none is retroactive.</summary>
    public RateSchedule Slab => RateSchedule.Slab([.. Brackets.Select(bracket => (bracket with { Retroactive = false }).ToBracket(Currency))]);

    public RateSchedule Marginal => RateSchedule.Marginal([.. Brackets.Select(bracket => bracket.ToBracket(Currency))]);

    public ScheduleInput Input => Before is { } before ? ScheduleInput.Of(Of(Amount)).After(Of(before)) : ScheduleInput.Of(Of(Amount));

    /// <summary>The same brackets with rates alone, and an amount that is not below zero.</summary>
    public ScheduleCase Plain => this with
    {
        Amount = Math.Abs(Amount),
        Before = null,
        Brackets = [.. Brackets.Select(bracket => bracket with { Entry = 0, Floor = null, Cap = null, Retroactive = false })],
    };

    public Money Of(long minorUnits) => Money.FromMinorUnits(minorUnits, Currency);

    public override string ToString() => $"{Marginal}, {Input}, {Rounding}";
}

/// <summary>Generators that stand around every bound: on it, one minor unit to either side, on half units of the result, on both sides of zero.</summary>
public static class ScheduleCases
{
    private static readonly Gen<Currency> Currencies = Gen.Elements(Currency.Usd, Currency.Jpy, Currency.Of("KWD"));

    private static readonly Gen<Rounding> Modes = Gen.Elements(Rounding.All.ToArray());

    /// <summary>Percentages, half percents that make half cents, and rates of all nine places.</summary>
    private static readonly Gen<long> Rates = Gen.Frequency(
        (1, Gen.Constant(0L)),
        (6, Gen.Choose(1, 60).Select(percent => percent * 5_000_000L)),
        (1, Gen.Choose(0, 2_000_000_000).Select(rate => (long)rate)));

    private static readonly Gen<long> Widths = Gen.Frequency(
        (3, Gen.Choose(1, 300).Select(width => (long)width)),
        (3, Gen.Choose(1, 500).Select(width => width * 10_000L)),
        (1, Gen.Choose(1, int.MaxValue).Select(width => width * 100L)));

    public static Arbitrary<ScheduleCase> Cases() => Arb.From(
        from currency in Currencies
        from mode in Modes
        from count in Gen.Choose(1, 5)
        from brackets in Brackets(count)
        from amount in Around(brackets)
        from before in Gen.Frequency((2, Gen.Constant((long?)null)), (3, Around(brackets).Select(value => (long?)value)))
        select new ScheduleCase(brackets, amount, before, currency, mode),
        Simpler);

    /// <summary>Amounts one after the other, all of one sign.</summary>
    public static Arbitrary<long[]> Amounts() =>
        Gen.ArrayOf(Gen.Choose(0, 500_000).Select(amount => (long)amount)).Where(amounts => amounts.Length is > 0 and < 12).ToArbitrary();

    private static Gen<BracketCase[]> Brackets(int count) =>
        from widths in Gen.ArrayOf(Widths, count)
        from brackets in Gen.ArrayOf(Terms, count)
        select brackets.Select((bracket, i) => bracket with
        {
            End = i == count - 1 ? null : widths.Take(i + 1).Sum(),
            IncludesEnd = i < count - 1 && bracket.IncludesEnd,
            Retroactive = i > 0 && bracket.Retroactive,
        }).ToArray();

    private static Gen<BracketCase> Terms =>
        from includes in Gen.Elements(true, false)
        from rate in Rates
        from entry in Gen.Frequency((3, Gen.Constant(0L)), (1, Gen.Choose(1, 5_000).Select(amount => (long)amount)))
        from reaching in Gen.Elements(true, false)
        from floor in Optional(Gen.Choose(0, 5_000))
        from above in Optional(Gen.Choose(0, 50_000))
        from retroactive in Gen.Frequency((4, Gen.Constant(false)), (1, Gen.Constant(true)))
        select new BracketCase(null, includes, rate, entry, reaching && entry > 0, floor, above is { } more ? (floor ?? 0) + more : null, retroactive);

    private static Gen<long?> Optional(Gen<int> amounts) => Gen.Frequency((3, Gen.Constant((long?)null)), (1, amounts.Select(amount => (long?)amount)));

    private static Gen<long> Around(BracketCase[] brackets)
    {
        var ends = brackets.Select(bracket => bracket.End ?? 0).Append(0).ToArray();
        return from near in Gen.Frequency((4, Gen.Elements(ends)), (1, Gen.Choose(0, 2_000_000).Select(value => (long)value)))
               from off in Gen.Frequency((6, Gen.Choose(-1, 1)), (2, Gen.Choose(-200, 200)))
               from sign in Gen.Frequency((4, Gen.Constant(1)), (1, Gen.Constant(-1)))
               select (near + off) * sign;
    }

    private static IEnumerable<ScheduleCase> Simpler(ScheduleCase schedule)
    {
        if (schedule.Before is not null)
        {
            yield return schedule with { Before = null };
        }

        if (schedule.Brackets.Length > 1)
        {
            var fewer = schedule.Brackets[..^1];
            fewer[^1] = fewer[^1] with { End = null, IncludesEnd = false };
            yield return schedule with { Brackets = fewer };
        }

        for (var i = 0; i < schedule.Brackets.Length; i++)
        {
            var plain = schedule.Brackets[i] with { Entry = 0, Reaching = false, Floor = null, Cap = null, Retroactive = false };
            if (plain != schedule.Brackets[i])
            {
                yield return schedule with { Brackets = [.. schedule.Brackets.Select((bracket, at) => at == i ? plain : bracket)] };
            }
        }
    }
}
