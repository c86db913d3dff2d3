using System;
using System.Linq;
using Partnerships.Commissions;
using Partnerships.Explanations;
using Partnerships.Monetary;

namespace Partnerships.Tests.Commissions;

/// <summary>Rate schedules by example: what selects, what is paid on, what came before.</summary>
public sealed class ScheduleTests
{
    private static readonly Clause Clause = Clause.Of("Partner guide", "§4", "Accelerators");

    private static readonly RateSchedule Accelerator = RateSchedule.Marginal(
        Bracket.AtMost(Money.Usd(150_000m)).At(Rate.Percent(4m)),
        Bracket.AtMost(Money.Usd(250_000m)).At(Rate.Percent(6m)),
        Bracket.Rest.At(Rate.Percent(8m)));

    [Fact]
    public void AnExplanationShowsEachSliceAndBothRunningTotals()
    {
        var result = new ScheduleCalculator(Accelerator, Clause).Calculate(ScheduleInput.Of(Money.Usd(20_000m)).After(Money.Usd(145_000m)));

        Assert.Equal("USD 20,000.00 after USD 145,000.00: USD 1,100.00", result.ToString());
        Assert.Equal(Level.Of(Money.Usd(165_000m)), result.Total);
        Assert.Equal(Accelerator.Brackets.Take(2), result.Brackets);
        Assert.Equal(
            [
                "#1 accumulated: USD 145,000.00 + USD 20,000.00 = USD 165,000.00",
                "#2 at most USD 150,000.00: 4%: #1 USD 165,000.00 between USD 0.00 and USD 150,000.00 = USD 150,000.00",
                "#3 at most USD 150,000.00: 4%: #2 USD 150,000.00 × 4% = USD 6,000.00",
                "#4 at most USD 250,000.00: 6%: #1 USD 165,000.00 above USD 150,000.00 = USD 15,000.00",
                "#5 at most USD 250,000.00: 6%: #4 USD 15,000.00 × 6% = USD 900.00",
                "#6 exact: #3 + #5 = USD 6,900.00",
                "#7 rounded: #6 USD 6,900.00, half away from zero = USD 6,900.00",
                "#8 at most USD 150,000.00: 4%: USD 145,000.00 × 4% = USD 5,800.00",
                "#9 rounded: #8 USD 5,800.00, half away from zero = USD 5,800.00",
                "#10 earned beyond what was before: #7 USD 6,900.00 − #9 USD 5,800.00 = USD 1,100.00",
            ],
            result.Explain().Steps.Select(step => step.ToString()));
    }

    [Fact]
    public void PastARetroactiveBoundWhatCameBeforeIsRatedAnewAndTheDifferenceIsPaid()
    {
        var schedule = RateSchedule.Marginal(
            Bracket.LessThan(Money.Usd(100_000m)).At(Rate.Percent(5m)), Bracket.Rest.At(Rate.Percent(7m)).Retroactive());
        var calculator = new ScheduleCalculator(schedule, Clause);
        var first = calculator.Calculate(Money.Usd(99_999.99m));
        var second = calculator.Calculate(ScheduleInput.Of(Money.Usd(0.01m)).After(first.Total));

        Assert.Equal(Money.Usd(5_000m), first.Amount);
        Assert.Equal(Money.Usd(2_000m), second.Amount);
        Assert.Equal(Money.Usd(7_000m), calculator.Calculate(Money.Usd(100_000m)).Amount);
    }

    /// <summary>Seats select, revenue is paid on: each bracket gets the part of the revenue that goes with its seats.</summary>
    [Fact]
    public void AnAmountIsSpreadOverTheBracketsOfAnotherLevel()
    {
        var schedule = RateSchedule.Marginal(Bracket.AtMost(Units.Of(10m)).At(Rate.Percent(10m)), Bracket.Rest.At(Rate.Percent(20m)).Entering(Money.Usd(5m)));
        var calculator = new ScheduleCalculator(schedule, Clause);
        var input = ScheduleInput.Of(Money.Usd(1_000m)).With(Units.Of(4m)).After(Units.Of(7m));
        var result = calculator.Calculate(input);

        Assert.Equal(Money.Usd((750m * 0.1m) + (250m * 0.2m) + 5m), result.Amount);
        Assert.Equal(Level.Of(Units.Of(11m)), result.Total);
        Assert.Equal(Money.Usd(300m), calculator.Calculate(ScheduleInput.Of(Money.Usd(1_500m)).SelectedBy(Units.Of(3m)).After(result.Total)).Amount);
        Assert.Equal(-result.Amount, calculator.Calculate(ScheduleInput.Of(Money.Usd(-1_000m)).With(Units.Of(-4m)).After(result.Total)).Amount);
        Assert.Empty(result.Explain().Replay());
        Assert.Throws<ArgumentException>("input", () => calculator.Calculate(ScheduleInput.Of(Money.Usd(1m))));
    }

    /// <summary>Down through the brackets on one side of zero and up on the other: both count.</summary>
    [Theory]
    [InlineData(7, -12, -1_200, -120)] // all of it in the first bracket, on both sides
    [InlineData(15, -30, -1_200, -160)] // 5 at 20%, 20 at 10%, 5 at 20%
    [InlineData(-15, 30, 1_200, 160)]
    [InlineData(-15, 27, 1_350, 170)] // 5 at 20%, 20 at 10%, 2 at 20%
    [InlineData(-4, 14, 1_400, 140)]
    [InlineData(0, -12, -1_200, -140)] // nothing on the other side
    public void ALevelThatPassesZeroGoesThroughItsBracketsTwice(int before, int added, int amount, int expected)
    {
        var schedule = RateSchedule.Marginal(Bracket.AtMost(Units.Of(10m)).At(Rate.Percent(10m)), Bracket.Rest.At(Rate.Percent(20m)));
        var input = ScheduleInput.Of(Money.Usd(amount)).With(Units.Of(added)).After(Units.Of(before));
        var result = new ScheduleCalculator(schedule, Clause).Calculate(input);

        Assert.Equal(Money.Usd(expected), result.Amount);
        Assert.Equal(Level.Of(Units.Of(before + added)), result.Total);
        Assert.Equal(result.Amount, result.Explain().Steps[^1].Result.ToMoney());
        Assert.Empty(result.Explain().Replay());
    }

    /// <summary>A line without a price still has its margin, and the bracket in which the level stands.</summary>
    [Fact]
    public void ALevelThatStaysWhereItIsHasItsBracket()
    {
        var schedule = RateSchedule.Marginal(Bracket.AtMost(Units.Of(10m)).At(Rate.Percent(10m)).Entering(Money.Usd(3m)), Bracket.Rest.At(Rate.Percent(20m)).Entering(Money.Usd(5m)));
        Money Earned(int amount, Level? before) => new ScheduleCalculator(schedule, Clause).Calculate(
            before is { } level ? ScheduleInput.Of(Money.Usd(amount)).SelectedBy(Units.Zero).After(level) : ScheduleInput.Of(Money.Usd(amount)).SelectedBy(Units.Zero)).Amount;

        Assert.Equal(Money.Usd(13m), Earned(100, null));
        Assert.Equal(Money.Usd(-13m), Earned(-100, null));
        Assert.Equal(Money.Usd(10m), Earned(100, Units.Zero));
        Assert.Equal(Money.Usd(20m), Earned(100, Units.Of(12m)));
        Assert.Equal(Money.Usd(-20m), Earned(-100, Units.Of(-12m)));
        Assert.Equal(Money.Usd(0m), Earned(0, Units.Of(12m)));
    }

    [Fact]
    public void AStateOfZeroIsNotNoState()
    {
        var schedule = RateSchedule.Marginal(Bracket.Rest.At(Rate.Percent(1m)).Reaching(Money.Usd(200m)));
        var calculator = new ScheduleCalculator(schedule, Clause);
        var nothing = calculator.Calculate(Money.Usd(0m));

        Assert.Equal(Money.Usd(200m), nothing.Amount);
        Assert.Equal(Money.Usd(205m), calculator.Calculate(Money.Usd(500m)).Amount);
        Assert.Equal(Money.Usd(5m), calculator.Calculate(ScheduleInput.Of(Money.Usd(500m)).After(nothing.Total)).Amount);
    }

    [Fact]
    public void APercentageSelectsByAQuotaOrAsItIs()
    {
        var schedule = RateSchedule.Slab(Bracket.LessThan(Rate.One).At(Rate.Percent(3m)), Bracket.Rest.At(Rate.Percent(5m)));
        var calculator = new ScheduleCalculator(schedule, Clause);

        Assert.Equal(Money.Usd(5_000m), calculator.Calculate(ScheduleInput.Of(Money.Usd(100_000m)).OfQuota(Money.Usd(100_000m))).Amount);
        Assert.Equal(Money.Usd(3_000m), calculator.Calculate(ScheduleInput.Of(Money.Usd(100_000m)).OfQuota(Money.Usd(100_000.01m))).Amount);
        Assert.Equal(Money.Usd(50m), calculator.Calculate(ScheduleInput.Of(Money.Usd(1_000m)).SelectedBy(Rate.Percent(104m))).Amount);
        Assert.Equal(Money.Usd(50m), calculator.Calculate(ScheduleInput.Of(Money.Usd(1_000m)).After(Money.Usd(99_000m)).OfQuota(Money.Usd(100_000m))).Amount);
        Assert.Throws<ArgumentException>("input", () => calculator.Calculate(Money.Usd(1m)));
    }

    [Fact]
    public void GrowthNeedsABaselineAndPaysNothingWhereThereIsNone()
    {
        var schedule = RateSchedule.Growth(GrowthBasis.Turnover, Bracket.LessThan(Rate.Percent(10m)).At(Rate.Percent(1m)), Bracket.Rest.At(Rate.Percent(2m)));
        var calculator = new ScheduleCalculator(schedule, Clause);
        var over = ScheduleInput.Of(Money.Usd(100_000m)).Over(Money.Usd(100_000m));

        Assert.Equal(Money.Usd(0m), calculator.Calculate(over).Amount);
        Assert.Equal(Money.Usd(1_000.01m), calculator.Calculate(ScheduleInput.Of(Money.Usd(100_001m)).Over(Money.Usd(100_000m))).Amount);
        Assert.Equal(Money.Usd(2_200m), calculator.Calculate(ScheduleInput.Of(Money.Usd(110_000m)).Over(Money.Usd(100_000m))).Amount);
        Assert.Equal(Money.Usd(2_200m), calculator.Calculate(ScheduleInput.Of(Money.Usd(10_000m)).After(Money.Usd(100_000m)).Over(Money.Usd(100_000m))).Amount);
        Assert.Throws<ArgumentException>("input", () => calculator.Calculate(Money.Usd(1m)));
        Assert.Throws<ArgumentOutOfRangeException>("baseline", () => ScheduleInput.Of(Money.Usd(1m)).Over(Money.Usd(0m)));
    }

    [Fact]
    public void CurrenciesSidesOfZeroAndSelectorsMustFit()
    {
        var calculator = new ScheduleCalculator(Accelerator, Clause);

        Assert.Throws<CurrencyMismatchException>(() => calculator.Calculate(Money.Eur(1m)));
        Assert.Throws<ArgumentException>(() => calculator.Calculate(ScheduleInput.Of(Money.Usd(1m)).After(Units.Of(1m))));
        Assert.Throws<ArgumentException>("input", () => calculator.Calculate(ScheduleInput.Of(Money.Usd(1m)).With(Units.Of(-1m))));
        Assert.Throws<ArgumentException>("input", () => calculator.Calculate(ScheduleInput.Of(Money.Usd(1m)).SelectedBy(Money.Usd(-1m))));
        Assert.Throws<ArgumentException>("input", () => calculator.Calculate(ScheduleInput.Of(Money.Usd(1m)).SelectedBy(Rate.One)));
        Assert.Throws<ArgumentException>("input", () => new ScheduleCalculator(RateSchedule.Flat(Rate.One), Clause).Calculate(default(ScheduleInput)));
    }

    [Fact]
    public void ASlabThatPaysLessForMoreIsReported()
    {
        var volume = RateSchedule.Slab(
            Bracket.AtMost(Units.Of(100m)).PerUnit(Money.Usd(2m)).Entering(Money.Usd(10m)),
            Bracket.AtMost(Units.Of(200m)).PerUnit(Money.Usd(1m)),
            Bracket.Rest.PerUnit(Money.Usd(0.50m)).Entering(Money.Usd(150m)));
        var falling = RateSchedule.Slab(Bracket.LessThan(Rate.One).At(Rate.Percent(5m)), Bracket.Rest.At(Rate.Percent(4m)));

        var cliff = Assert.Single(ScheduleCliffs.Of(volume));
        Assert.Equal((1, Level.Of(Units.Of(100m)), (UnroundedMoney)Money.Usd(210m)), (cliff.Bracket, cliff.From, cliff.Before));
        Assert.Equal(Level.Of(Units.Of(100.000001m)), cliff.To);
        Assert.Equal(1, Assert.Single(ScheduleCliffs.Of(falling)).Bracket);
        Assert.Empty(ScheduleCliffs.Of(Accelerator));
        Assert.Empty(ScheduleCliffs.Of(RateSchedule.Growth(GrowthBasis.Slices, Bracket.LessThan(Rate.One).At(Rate.Percent(5m)), Bracket.Rest.At(Rate.Percent(4m)))));
    }

    [Fact]
    public void TextsSayWhatAScheduleDoes()
    {
        Assert.Equal(
            "marginal (at most USD 150,000.00: 4%; at most USD 250,000.00: 6%; the rest: 8%)", Accelerator.ToString());
        Assert.Equal("15%", RateSchedule.Flat(Rate.Percent(15m)).ToString());
        Assert.Equal("USD 1.00 for each 100", RateSchedule.PerBlock(Units.Of(100m), Money.Usd(1m)).ToString());
        Assert.Equal("USD 0.0006 a unit, USD 10.00 on entry", RateSchedule.Flat(Bracket.Rest.PerUnit(0.0006m, Currency.Usd).Entering(Money.Usd(10m))).ToString());
        Assert.Equal("at least 2, less than 4: 10%, at least USD 1.00, at most USD 2.00", Bracket.AtLeast(Units.Of(2m)).ButLessThan(Units.Of(4m)).At(Rate.Percent(10m)).WithFloor(Money.Usd(1m)).WithCap(Money.Usd(2m)).ToString());
        Assert.Equal("more than 100%: 8%, retroactive", Bracket.MoreThan(Rate.One).At(Rate.Percent(8m)).Retroactive().ToString());
        Assert.Equal("growth, paid on turnover (less than 10%: nothing; the rest: 2%)", RateSchedule.Growth(GrowthBasis.Turnover, Bracket.LessThan(Rate.Percent(10m)), Bracket.Rest.At(Rate.Percent(2m))).ToString());
    }

    [Fact]
    public void WhatIsFreeEndsWithTheEventsOrTheVolume()
    {
        var both = FreeAllowance.Of(3, Money.Usd(250m));

        Assert.Equal((Money.Usd(100m), true), both.Free(1, Money.Usd(50m), Money.Usd(100m)));
        Assert.Equal((Money.Usd(100m), false), both.Free(2, Money.Usd(150m), Money.Usd(250m)));
        Assert.Equal((Money.Usd(0m), false), both.Free(3, Money.Usd(150m), Money.Usd(1m)));
        Assert.Equal((Money.Usd(5_000m), false), FreeAllowance.OfVolume(Money.Usd(50_000m)).Free(7, Money.Usd(45_000m), Money.Usd(10_000m)));
        Assert.Equal("the first 3 events, up to USD 250.00", both.ToString());
    }
}
