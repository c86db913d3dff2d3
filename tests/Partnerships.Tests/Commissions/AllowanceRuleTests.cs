using System;
using System.Linq;
using NodaTime;
using Partnerships.Commissions;
using Partnerships.Deals;
using Partnerships.Explanations;
using Partnerships.Monetary;
using Partnerships.Partners;
using Partnerships.Programs;

namespace Partnerships.Tests.Commissions;

/// <summary>Rules that pay nothing on what comes first.</summary>
public sealed class AllowanceRuleTests
{
    private static readonly LocalDate Day = new(2026, 2, 10);

    [Fact]
    public void TheFirstVolumeOfAQuarterPaysNothing()
    {
        var rule = Rule(RulePay.At(Rate.Percent(10m))).Allowing(FreeAllowance.OfVolume(Money.Usd(1_000m)).Over(LimitScope.Quarter));

        var first = Calculate(rule, [600, 700], Day);
        Assert.Equal([Money.Usd(0m), Money.Usd(30m)], first.Lines.Select(line => line.Amount));
        Assert.Equal([Money.Usd(600m), Money.Usd(700m)], first.Lines.Select(line => line.Base));
        Assert.Equal("fee, 2026-Q1: an allowance for 2 lines of USD 1,300.00", first.Progress.ToString());
        Assert.Equal(
            ["fee, what of it is free", "fee, beyond what is free", "fee"],
            first.Explain().Steps.Where(step => step.Section == "Line 2: software").Select(step => step.Label));

        Assert.Equal(Money.Usd(50m), Calculate(rule, [500], new LocalDate(2026, 3, 31), first.Progress).Total);
        Assert.Equal(Money.Usd(0m), Calculate(rule, [500], new LocalDate(2026, 4, 1), first.Progress).Total);
    }

    [Fact]
    public void TheFirstDealsPayNothingHoweverLargeTheyAre()
    {
        var rule = Rule(RulePay.At(Rate.Percent(10m))).Allowing(FreeAllowance.OfEvents(2));

        Assert.Equal(Money.Usd(1m), Calculate(rule, [5_000, 7_000, 10], Day).Total);
    }

    [Fact]
    public void OfEachDealTheFirstVolumePaysNothing()
    {
        var rule = Rule(RulePay.At(Rate.Percent(10m))).Allowing(FreeAllowance.OfVolume(Money.Usd(100m)).Over(LimitScope.Deal));

        var earned = Calculate(rule, [60, 60], Day);
        Assert.Equal(Money.Usd(2m), earned.Total);
        Assert.Empty(earned.Progress.Entries);
        Assert.Equal(Money.Usd(0m), Calculate(rule.Allowing(FreeAllowance.OfVolume(Money.Usd(100m)).Over(LimitScope.Line)), [60, 60], Day).Total);
    }

    /// <summary>A floor pays only where there is something to pay on.</summary>
    [Fact]
    public void WhatIsFreeHasNoFloorAndNoEntry()
    {
        var entering = Rule(RulePay.By(RateSchedule.Flat(Bracket.Rest.At(Rate.Percent(1m)).Entering(Money.Usd(2m)))))
            .Limited(CommissionLimit.AtLeast(Money.Usd(5m), LimitScope.Line))
            .Allowing(FreeAllowance.OfEvents(1));

        Assert.Equal([Money.Usd(0m), Money.Usd(5m)], Calculate(entering, [100, 100], Day).Lines.Select(line => line.Amount));
    }

    [Fact]
    public void AnEventThatIsFreeAsAWholeIsFreeOfItsUnits()
    {
        var rule = Rule(RulePay.By(RateSchedule.Flat(Bracket.Rest.PerUnit(Money.Usd(3m))))).Allowing(FreeAllowance.Of(5, Money.Usd(150m)));
        var earned = Calculate(rule, Deal.Sold("D", Day)
            .Line(DealLine.Of(RevenueStream.Software, Money.Usd(100m)).Numbering(4))
            .Line(DealLine.Of(RevenueStream.Software, Money.Usd(100m)).Numbering(4)));

        Assert.Equal([Money.Usd(0m), Money.Usd(12m)], earned.Lines.Select(line => line.Amount));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void ACreditGivesBackWhatItsSaleTook(bool byEvents)
    {
        var free = byEvents ? FreeAllowance.Of(2, Money.Usd(150m)) : FreeAllowance.OfVolume(Money.Usd(150m));
        var rule = Rule(RulePay.At(Rate.Percent(10m))).Allowing(free);

        var earned = Calculate(rule, [100, 80, 70, -70, -80, -100, 100], Day);
        Assert.Equal([0m, 3m, 7m, -7m, -3m, 0m, 0m], earned.Lines.Select(line => line.Amount!.Value.Amount));
        Assert.Equal("fee, lifetime: an allowance for 1 lines of USD 100.00", earned.Progress.ToString());
    }

    [Fact]
    public void CreditsBeforeAnySaleAreFreeAsTheSaleWouldBe()
    {
        var rule = Rule(RulePay.At(Rate.Percent(10m))).Allowing(FreeAllowance.OfEvents(1));

        Assert.Equal([0m, -8m, 8m, 0m], Calculate(rule, [-100, -80, 80, 100], Day).Lines.Select(line => line.Amount!.Value.Amount));
    }

    /// <summary>Nothing was posted by a schedule on a line that is free: what is earned on reaching the first bracket is still to come.</summary>
    [Theory]
    [InlineData("year")]
    [InlineData("deal")]
    public void WhatIsFreeAsAWholeIsNotCounted(string scope)
    {
        var schedule = RateSchedule.Marginal(Bracket.LessThan(Money.Usd(100m)).At(Rate.Percent(10m)).Reaching(Money.Usd(7m)), Bracket.Rest);
        var rule = Rule(RulePay.By(schedule).CountedOver(LimitScope.FromName(scope)))
            .Limited(CommissionLimit.AtMost(Money.Usd(50m), LimitScope.Year))
            .Allowing(FreeAllowance.OfVolume(Money.Usd(60m)));

        var earned = Calculate(rule, [60, 20], Day);
        Assert.Equal([Money.Usd(0m), Money.Usd(9m)], earned.Lines.Select(line => line.Amount));
        Assert.Equal(Money.Usd(20m), earned.Progress.Find("fee", "2026")!.Counted);
        Assert.Null(Calculate(rule, [60], Day).Progress.Find("fee", "2026"));
    }

    /// <summary>Of a number and a volume the one that is used up first ends it, so a number that is not used up changes nothing.</summary>
    [Fact]
    public void EventsThatAreLeftChangeNothingOfAVolume()
    {
        int[] lines = [100, -300, 20, 500, -250];
        var byVolume = Calculate(Rule(RulePay.At(Rate.Percent(10m))).Allowing(FreeAllowance.OfVolume(Money.Usd(150m))), lines, Day);
        var byBoth = Calculate(Rule(RulePay.At(Rate.Percent(10m))).Allowing(FreeAllowance.Of(10, Money.Usd(150m))), lines, Day);

        Assert.Equal([0m, -5m, 2m, 20m, -17m], byVolume.Lines.Select(line => line.Amount!.Value.Amount));
        Assert.Equal(byVolume.Lines.Select(line => line.Amount), byBoth.Lines.Select(line => line.Amount));
    }

    /// <summary>What selects is of the whole line, whatever of it is free; where all of it is free it does not count.</summary>
    [Fact]
    public void AnotherAmountThatSelectsIsOfTheWholeLine()
    {
        var slab = RateSchedule.Slab(Bracket.LessThan(Money.Usd(100m)).At(Rate.Percent(10m)), Bracket.Rest.At(Rate.Percent(20m)));
        CommissionRule Over(LimitScope scope) => Rule(RulePay.By(slab).SelectedBy(AmountBase.ListPrice).CountedOver(scope)).Allowing(FreeAllowance.OfVolume(Money.Usd(60m)));

        Assert.Equal(Money.Usd(7m), Calculate(Over(LimitScope.Deal), [60, 70], Day).Total);
        Assert.Equal(Money.Usd(16m), Calculate(Over(LimitScope.Deal), [140], Day).Total); // 80 of it
        var earned = Calculate(Over(LimitScope.Year), [60, 70, 30], Day);
        Assert.Equal([0m, 7m, 6m], earned.Lines.Select(line => line.Amount!.Value.Amount));
        Assert.Equal(Money.Usd(100m), earned.Progress.Find("fee", "2026")!.Counted);
    }

    /// <summary>What is left selects the bracket; a level of the deal is what is left of all of its lines.</summary>
    [Fact]
    public void ASlabOfADealGoesByWhatIsLeft()
    {
        var slab = RateSchedule.Slab(Bracket.LessThan(Money.Usd(100m)).At(Rate.Percent(10m)), Bracket.Rest.At(Rate.Percent(20m)));
        var rule = Rule(RulePay.By(slab).CountedOver(LimitScope.Deal)).Allowing(FreeAllowance.OfVolume(Money.Usd(50m)).Over(LimitScope.Deal));

        Assert.Equal(Money.Usd(9.9m), Calculate(rule, [100, 49], Day).Total);
        Assert.Equal(Money.Usd(20m), Calculate(rule, [100, 50], Day).Total);
    }

    [Fact]
    public void AnAllowanceSaysWhatItCannotBe()
    {
        Assert.Throws<ArgumentException>("scope", () => FreeAllowance.OfEvents(1).Over(LimitScope.Line));
        Assert.Throws<CurrencyMismatchException>(() => Calculate(
            Rule(RulePay.At(Rate.Percent(10m))).Allowing(FreeAllowance.OfVolume(Money.Eur(1m))), [100], Day));
        Assert.Throws<CurrencyMismatchException>(() => Calculate(
            Rule(RulePay.At(Rate.Percent(10m))).Allowing(FreeAllowance.Of(0, Money.Eur(1m))), [100], Day));
        Assert.Equal("the first 2 events, up to USD 150.00, of a month", FreeAllowance.Of(2, Money.Usd(150m)).Over(LimitScope.Month).ToString());
    }

    private static CommissionRule Rule(RulePay pay) => CommissionRule.Of("fee", "fee", pay);

    private static Commission Calculate(CommissionRule rule, int[] lines, LocalDate day, CommissionProgress? before = null) =>
        Calculate(rule, lines.Aggregate(Deal.Sold("D", day), (deal, amount) => deal.Line(RevenueStream.Software, Money.Usd(amount))), before);

    private static Commission Calculate(CommissionRule rule, Deal deal, CommissionProgress? before = null)
    {
        var program = PartnerProgram.Of("example", "Example", PartnerType.Reseller, "1.0", new LocalDate(2025, 1, 1)).WithCommissions(CommissionPlan.Of(rule));
        var earned = new CommissionCalculator(Agreement.Of("acme", program, new LocalDate(2025, 1, 1))).Calculate(deal, before);
        Assert.Empty(earned.Explain().Replay());
        Assert.Equal(earned.Total, earned.Explain().Steps[^1].Result.ToMoney());
        return earned;
    }
}
