using System;
using System.Linq;
using FsCheck.Xunit;
using Partnerships.Commissions;
using Partnerships.Explanations;
using Partnerships.Monetary;
using Partnerships.Tests.Evidence;
using Partnerships.Tests.Oracle;

namespace Partnerships.Tests.Commissions;

/// <summary>What holds for every rate schedule.</summary>
[Properties(Arbitrary = [typeof(ScheduleCases)])]
public sealed class ScheduleLaws
{
    private static readonly Clause Clause = Clause.Of("a test", "§1", "rates");

    [ManyCases]
    public bool ASlabBringsWhatTheOracleSays(ScheduleCase schedule)
    {
        var level = Farthest(schedule.Before ?? 0, (schedule.Before ?? 0) + schedule.Amount);
        return Apply(schedule.Slab, schedule).Amount.MinorUnits
            == ScheduleOracle.Rounded(ScheduleOracle.Slab(schedule.Oracle, schedule.Amount, level), schedule.Rounding.Name);
    }

    [ManyCases]
    public bool AMarginalScheduleBringsWhatTheOracleSays(ScheduleCase schedule)
    {
        var result = Apply(schedule.Marginal, schedule);
        return result.Amount.MinorUnits == ScheduleOracle.Difference(
                total => ScheduleOracle.Marginal(schedule.Oracle, total), schedule.Before, schedule.Amount, schedule.Rounding.Name)
            && result.Total == Level.Of(schedule.Of((schedule.Before ?? 0) + schedule.Amount));
    }

    [ManyCases]
    public bool TheExplanationEndsWithTheAmountAndHolds(ScheduleCase schedule) => new[] { schedule.Slab, schedule.Marginal }.All(terms =>
    {
        var result = Apply(terms, schedule);
        var explanation = result.Explain();
        return explanation.Steps[^1].Result.ToMoney() == result.Amount && explanation.Replay().Count == 0;
    });

    [Law("C1")]
    [ManyCases]
    public bool AFlatRateOfSeveralTimesAnAmountIsSeveralTimesItsCommission(ScheduleCase schedule, byte times)
    {
        var flat = RateSchedule.Flat(Rate.Of(schedule.Brackets[0].Rate / 1_000_000_000m));
        var (once, more) = (Apply(flat, schedule with { Before = null }), Apply(flat, schedule with { Before = null, Amount = schedule.Amount * times }));
        return more.Exact == once.Exact * times
            && Distance(more.Amount, more.Exact) <= 1
            && Distance(once.Amount, once.Exact) <= 1;
    }

    [Law("C2")]
    [ManyCases]
    public bool AFlatRateAddsOverDealsBeforeRounding(ScheduleCase schedule, int other)
    {
        var flat = RateSchedule.Flat(Rate.Of(schedule.Brackets[0].Rate / 1_000_000_000m));
        var (one, two) = (schedule with { Before = null }, schedule with { Before = null, Amount = other });
        return Apply(flat, one).Exact + Apply(flat, two).Exact == Apply(flat, one with { Amount = one.Amount + other }).Exact;
    }

    [Law("C3")]
    [ManyCases]
    public bool ABracketBringsNoLessThanItsFloorAndNoMoreThanItsCap(ScheduleCase schedule)
    {
        var amount = Math.Abs(schedule.Amount);
        if (amount == 0)
        {
            return true;
        }

        var result = Apply(schedule.Slab, schedule with { Amount = amount, Before = null });
        var bracket = result.Brackets[0];
        return (bracket.Floor is not { } floor || result.Amount >= floor) && (bracket.Cap is not { } cap || result.Amount <= cap);
    }

    [Law("C3")]
    [Fact]
    public void ACapBelowTheFloorIsRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>("cap", () => Bracket.Rest.WithFloor(Money.Usd(70m)).WithCap(Money.Usd(69.99m)));
        Assert.Throws<ArgumentOutOfRangeException>("floor", () => Bracket.Rest.WithCap(Money.Usd(69.99m)).WithFloor(Money.Usd(70m)));
        Assert.Equal(Money.Usd(70m), Bracket.Rest.WithFloor(Money.Usd(70m)).WithCap(Money.Usd(70m)).Cap);
    }

    /// <summary>One minor unit more brings no less, but at a bound that is reported as a cliff.</summary>
    [Law("C4")]
    [ManyCases]
    public bool MoreBringsNoLessButAtACliffThatIsReported(ScheduleCase schedule) => new[] { schedule.Slab, schedule.Marginal }.All(terms =>
    {
        var less = schedule with { Amount = Math.Abs(schedule.Amount), Before = null };
        var (lower, higher) = (Apply(terms, less).Exact, Apply(terms, less with { Amount = less.Amount + 1 }).Exact);
        var cliff = ScheduleCliffs.Of(terms).Any(found => found.From == Level.Of(less.Of(less.Amount)) && found.To == Level.Of(less.Of(less.Amount + 1)));
        return higher >= lower ? !cliff : cliff;
    });

    [Law("C7")]
    [ManyCases]
    public bool MarginalIsBelowSlabWhereRatesRiseAndAboveWhereTheyFall(ScheduleCase schedule)
    {
        var plain = schedule.Plain;
        var rising = plain with { Brackets = [.. plain.Brackets.Zip(plain.Brackets.Select(bracket => bracket.Rate).Order(), (bracket, rate) => bracket with { Rate = rate })] };
        var falling = plain with { Brackets = [.. plain.Brackets.Zip(plain.Brackets.Select(bracket => bracket.Rate).OrderDescending(), (bracket, rate) => bracket with { Rate = rate })] };
        return Apply(rising.Marginal, rising).Exact <= Apply(rising.Slab, rising).Exact
            && Apply(falling.Marginal, falling).Exact >= Apply(falling.Slab, falling).Exact
            && (plain.Brackets.Length > 1 || Apply(plain.Marginal, plain).Exact == Apply(plain.Slab, plain).Exact);
    }

    [Law("C8")]
    [ManyCases]
    public bool MarginalIsContinuousAtABoundAndSlabJumpsByTheStepOfItsRates(ScheduleCase schedule)
    {
        var plain = schedule.Plain;
        return Enumerable.Range(0, plain.Brackets.Length - 1).All(i =>
        {
            var bound = plain.Brackets[i].End!.Value;
            if (plain.Brackets[i + 1].End == bound + 1)
            {
                // A bracket of one minor unit has no further one to step to.
                return true;
            }

            var (on, past) = (plain with { Amount = bound }, plain with { Amount = bound + 1 });
            var (below, above) = (RateOf(plain.Brackets[i]), RateOf(plain.Brackets[i + 1]));
            var jump = plain.Brackets[i].IncludesEnd ? (UnroundedMoney)plain.Of(0) : (plain.Of(bound) * above) - (plain.Of(bound) * below);
            return Apply(plain.Marginal, past).Exact - Apply(plain.Marginal, on).Exact == plain.Of(1) * above
                && Apply(plain.Slab, on).Exact == (plain.Of(bound) * below) + jump
                && Apply(plain.Slab, past).Exact == plain.Of(bound + 1) * above;
        });
    }

    [Law("C9")]
    [ManyCases]
    public bool CuttingABracketInTwoAtOneRateChangesNothing(ScheduleCase schedule, bool includes)
    {
        var plain = schedule.Plain;
        var at = (int)(plain.Amount % plain.Brackets.Length);
        var start = at == 0 ? 0 : plain.Brackets[at - 1].End!.Value;
        var end = plain.Brackets[at].End ?? start + 1_000;
        if (end - start < 2)
        {
            return true;
        }

        var cut = plain.Brackets[at] with { End = start + ((end - start) / 2), IncludesEnd = includes };
        var finer = plain with { Brackets = [.. plain.Brackets[..at], cut, .. plain.Brackets[at..]] };
        return Apply(finer.Marginal, finer).Exact == Apply(plain.Marginal, plain).Exact && Apply(finer.Slab, finer).Exact == Apply(plain.Slab, plain).Exact;
    }

    /// <summary>Running totals, rounded, are what a marginal schedule posts: whoever cuts the same deals into runs gets the same sum.</summary>
    [ManyCases]
    public bool TheSumOfDealsDoesNotDependOnHowTheyAreGrouped(ScheduleCase schedule, long[] amounts)
    {
        var calculator = new ScheduleCalculator(schedule.Marginal, Clause, schedule.Rounding);
        ScheduleResult? last = null;
        var sum = schedule.Of(0);
        foreach (var amount in amounts)
        {
            var input = ScheduleInput.Of(schedule.Of(amount));
            last = calculator.Calculate(last is null ? input : input.After(last.Total));
            sum += last.Amount;
        }

        var whole = calculator.Calculate(schedule.Of(amounts.Sum()));
        return whole.Total == last!.Total && sum == whole.Amount;
    }

    [ManyCases]
    public bool AnAmountAloneIsThatOfTheResult(ScheduleCase schedule, long amount) => new[] { schedule.Slab, schedule.Marginal }.All(terms =>
    {
        var calculator = new ScheduleCalculator(terms, Clause, schedule.Rounding);
        return calculator.AmountOf(schedule.Of(amount)) == calculator.Calculate(schedule.Of(amount)).Amount;
    });

    [ManyCases]
    public bool ARefundIsTheExactMirrorOfItsSale(ScheduleCase schedule) => new[] { schedule.Slab, schedule.Marginal }.All(terms =>
    {
        var sale = Apply(terms, schedule);
        var back = schedule with { Amount = -schedule.Amount, Before = (schedule.Before ?? 0) + schedule.Amount };
        var alone = schedule with { Before = null, Amount = -schedule.Amount };
        return (schedule.Before is null || Apply(terms, back).Amount == -sale.Amount || schedule.Amount == 0)
            && (schedule.Before is not null || Apply(terms, alone).Amount == -sale.Amount || schedule.Amount == 0);
    });

    [Law("C15")]
    [ManyCases]
    public bool ZeroBringsNothingButWhatIsSaidToBeEarnedOnReaching(ScheduleCase schedule) => new[] { schedule.Slab, schedule.Marginal }.All(terms =>
        Apply(terms, schedule with { Amount = 0, Before = null }).Amount.MinorUnits == (schedule.Brackets[0] is { Reaching: true } first ? Math.Min(first.Entry, first.Cap ?? first.Entry) : 0));

    /// <summary>On a bound the next bracket has no width: its floor and its amount on entry wait for the first unit in it.</summary>
    [Law("C15")]
    [ManyCases]
    public bool AFloorAndAnEntryWaitForSomethingToPayOn(ScheduleCase schedule) => schedule.Brackets.Length < 2 || Enumerable.Range(0, schedule.Brackets.Length - 1).All(i =>
    {
        var brackets = schedule.Brackets.Select(bracket => bracket with { Reaching = false, Retroactive = false }).ToArray();
        var bare = brackets.ToArray();
        bare[i + 1] = bare[i + 1] with { Entry = 0, Floor = null };
        var on = schedule with { Brackets = brackets, Amount = brackets[i].End!.Value, Before = null };
        return Apply(on.Marginal, on).Amount == Apply((on with { Brackets = bare }).Marginal, on).Amount;
    });

    private static long Farthest(long one, long other) => Math.Max(Math.Abs(one), Math.Abs(other));

    private static Rate RateOf(BracketCase bracket) => Rate.Of(bracket.Rate / 1_000_000_000m);

    private static decimal Distance(Money amount, UnroundedMoney exact)
    {
        var off = exact - amount;
        return off.Round(Rounding.AwayFromZero).MinorUnits is var units && units < 0 ? -units : units;
    }

    private static ScheduleResult Apply(RateSchedule terms, ScheduleCase schedule) =>
        new ScheduleCalculator(terms, Clause, schedule.Rounding).Calculate(schedule.Input);
}
