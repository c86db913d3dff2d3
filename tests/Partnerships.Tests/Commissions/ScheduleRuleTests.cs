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

/// <summary>Rules that pay by a schedule: over a line, a deal, a time; by units, by another amount, by a quota and by growth.</summary>
public sealed class ScheduleRuleTests
{
    private static readonly LocalDate Day = new(2026, 2, 10);

    private static readonly RateSchedule Slab = RateSchedule.Slab(
        Bracket.LessThan(Money.Usd(10_000m)).At(Rate.Percent(5m)),
        Bracket.Rest.At(Rate.Percent(10m)));

    private static readonly RateSchedule Marginal = RateSchedule.Marginal(
        Bracket.LessThan(Money.Usd(10_000m)).At(Rate.Percent(5m)),
        Bracket.Rest.At(Rate.Percent(10m)));

    [Theory]
    [InlineData("line", 6_000, 8_000, 700)] // 300 + 400
    [InlineData("deal", 6_000, 8_000, 1_400)] // both at the rate that 14,000 reaches
    [InlineData("year", 6_000, 8_000, 1_100)] // the first keeps what it earned; the second reaches 14,000
    public void BySlabALineHasTheRateOfTheLevelThatItReaches(string scope, int first, int second, int expected)
    {
        var earned = Calculate(RulePay.By(Slab).CountedOver(LimitScope.FromName(scope)), Of(Line(first), Line(second)));

        Assert.Equal(Money.Usd(expected), earned.Total);
        AssertReplays(earned);
    }

    [Theory]
    [InlineData("line", 700)]
    [InlineData("deal", 900)] // 5% of 10,000 and 10% of 4,000
    [InlineData("year", 900)]
    public void ByTheMarginTheLinesGoThroughTheBrackets(string scope, int expected)
    {
        var pay = RulePay.By(Marginal).CountedOver(LimitScope.FromName(scope));

        Assert.Equal(Money.Usd(expected), Calculate(pay, Of(Line(6_000m), Line(8_000m))).Total);
        AssertReplays(Calculate(pay, Of(Line(6_000m), Line(8_000m))));
    }

    [Theory]
    [InlineData("line", 30)] // 20 units at 1 below 10,000, and 5 at 2
    [InlineData("deal", 50)] // all at 2, since the deal reaches it
    [InlineData("year", 30)]
    public void UnitsMayHaveThePriceThatTheAmountReaches(string scope, int expected)
    {
        var prices = RateSchedule.Slab(Bracket.LessThan(Money.Usd(10_000m)).PerUnit(Money.Usd(1m)), Bracket.Rest.PerUnit(Money.Usd(2m)));
        var earned = Calculate(RulePay.By(prices).CountedOver(LimitScope.FromName(scope)), Of(Line(6_000m).Numbering(20), Line(10_000m).Numbering(5)));

        Assert.Equal(Money.Usd(expected), earned.Total);
        AssertReplays(earned);
    }

    /// <summary>However the lines are grouped into deals, a year's marginal commission is the same.</summary>
    [Fact]
    public void WhatWasCountedBeforeComesInAndTheNewTotalGoesOut()
    {
        var calculator = Calculator(Rule(RulePay.By(Marginal).CountedOver(LimitScope.Year)));
        var january = calculator.Calculate(Deal.Sold("D-1", new LocalDate(2026, 1, 5)).Line(Line(6_000m)));
        var june = calculator.Calculate(Deal.Sold("D-2", new LocalDate(2026, 6, 5)).Line(Line(8_000m)), january.Progress);
        var next = calculator.Calculate(Deal.Sold("D-3", new LocalDate(2027, 1, 5)).Line(Line(8_000m)), june.Progress);

        Assert.Equal((Money.Usd(300m), Money.Usd(600m), Money.Usd(400m)), (january.Total, june.Total, next.Total));
        var entry = june.Progress.Find("all", "2026")!;
        Assert.Equal((Money.Usd(14_000m), Money.Usd(900m)), (entry.Counted!.Value.ToMoney(), entry.Paid!.Value));
        Assert.Equal(2, next.Progress.Entries.Count);
        AssertReplays(june);
    }

    [Fact]
    public void ARefundTakesBackWhatTheSaleBrought()
    {
        var calculator = Calculator(Rule(RulePay.By(Marginal).CountedOver(LimitScope.Lifetime)));
        var sale = calculator.Calculate(Of(Line(6_000m), Line(8_000m)));
        var refund = calculator.Calculate(Of(Line(-8_000m), Line(-6_000m)), sale.Progress);

        Assert.Equal(Money.Usd(-900m), refund.Total);
        Assert.Equal(Money.Usd(0m), refund.Progress.Find("all", "lifetime")!.Counted!.Value.ToMoney());
        AssertReplays(refund);
    }

    [Fact]
    public void BracketsCanCountUnits()
    {
        var pay = RulePay.By(RateSchedule.Marginal(
            Bracket.AtMost(Units.Of(100m)).PerUnit(Money.Usd(2m)),
            Bracket.Rest.PerUnit(Money.Usd(1.5m)))).CountedOver(LimitScope.Quarter);
        var earned = Calculate(pay, Of(Line(5_000m).Numbering(60), Line(5_000m).Numbering(60)));

        Assert.Equal(Money.Usd(230m), earned.Total); // 100 × 2 + 20 × 1.50
        Assert.Equal(Units.Of(120m), earned.Progress.Find("all", "2026-Q1")!.Counted!.Value.ToUnits());
        AssertReplays(earned);
    }

    [Fact]
    public void AnotherAmountCanSelectTheBracket()
    {
        var pay = RulePay.By(Slab).SelectedBy(AmountBase.NetPrice);
        var rule = Rule(pay).Of(AmountBase.Margin);
        var earned = Calculator(rule).Calculate(Of(Line(12_000m).Costing(Money.Usd(9_000m))));

        Assert.Equal(Money.Usd(300m), earned.Total); // 10% of a margin of 3,000, since 12,000 selects
        Assert.Equal(Money.Usd(3_000m), earned.Lines[0].Base);
        AssertReplays(earned);
    }

    [Fact]
    public void AQuotaComesWithTheProgressAndWithoutOneTheRuleSaysSo()
    {
        var pay = RulePay.By(RateSchedule.Marginal(
            Bracket.AtMost(Rate.Percent(100m)).At(Rate.Percent(8m)),
            Bracket.Rest.At(Rate.Percent(12m)))).CountedOver(LimitScope.Quarter);
        var deal = Of(Line(120_000m));
        var progress = CommissionProgress.None.With(ProgressEntry.Of("all", "2026-Q1").OfQuota(Money.Usd(100_000m)));

        Assert.Equal(Money.Usd(10_400m), Calculator(Rule(pay)).Calculate(deal, progress).Total);
        var unknown = Calculate(pay, deal);
        Assert.Equal(Money.Usd(0m), unknown.Total);
        Assert.Equal("commission.quota-not-known", unknown.Passed.Single().Reason.Code);
        Assert.Contains("2026-Q1", unknown.Passed.Single().Reason.Words);
        Assert.Equal(Money.Usd(100_000m), Calculator(Rule(pay)).Calculate(deal, progress).Progress.Find("all", "2026-Q1")!.Quota);
    }

    [Fact]
    public void GrowthIsCountedFromABaseline()
    {
        var pay = RulePay.By(RateSchedule.Growth(GrowthBasis.Growth, Bracket.LessThan(Rate.Percent(10m)), Bracket.Rest.At(Rate.Percent(5m))));
        var progress = CommissionProgress.None.With(ProgressEntry.Of("all", "2026").Over(Money.Usd(100_000m)));
        var calculator = Calculator(Rule(pay));
        var first = calculator.Calculate(Of(Line(105_000m)), progress);
        var second = calculator.Calculate(Of(Line(15_000m)), first.Progress);

        Assert.Equal((Money.Usd(0m), Money.Usd(1_000m)), (first.Total, second.Total)); // 5% of the 20,000 above the baseline
        Assert.Equal("commission.baseline-not-known", Calculate(pay, Of(Line(1m))).Passed.Single().Reason.Code);
        Assert.Throws<ArgumentException>(() => pay.CountedOver(LimitScope.Deal));
        AssertReplays(second);
    }

    [Fact]
    public void AYearsStepAppliesToWhatTheScheduleBrings()
    {
        var rule = Rule(RulePay.By(Slab)).Paying(Recurrence.Stepping(Rate.One, Rate.Percent(50m)));
        var renewal = Deal.Renewed("D-2", Day.PlusYears(1), 2, Day).Line(Line(12_000m));

        Assert.Equal(Money.Usd(600m), Calculator(rule).Calculate(renewal).Total);
        AssertReplays(Calculator(rule).Calculate(renewal));
    }

    [Fact]
    public void OfALongerTermTheFirstYearIsRated()
    {
        var rule = Rule(RulePay.By(Slab)).Of(AmountBase.FirstYear);
        var earned = Calculator(rule).Calculate(Of(Line(29_999.99m).ForMonths(36)));

        Assert.Equal(Money.Usd(10_000m), earned.Lines[0].Base); // a third, rounded, which selects the second bracket
        Assert.Equal(Money.Usd(1_000m), earned.Total);
        AssertReplays(earned);
    }

    [Fact]
    public void OnlyTheRuleThatIsPaidCounts()
    {
        var plan = CommissionPlan.Of(
            Rule(RulePay.By(Marginal).CountedOver(LimitScope.Year)),
            CommissionRule.Of("flat", "flat", RulePay.At(Rate.Percent(7m)))).Combining(RuleCombination.Best);
        var earned = new CommissionCalculator(Agreement(plan)).Calculate(Of(Line(6_000m), Line(8_000m), Line(90_000m)));

        // 7% beats 5% on the first two lines; the third, counted from zero, has 5% of 10,000 and 10% of 80,000.
        Assert.Equal(Money.Usd(420m + 560m + 8_500m), earned.Total);
        Assert.Equal(Money.Usd(90_000m), earned.Progress.Find("all", "2026")!.Counted!.Value.ToMoney());
        Assert.Equal(["all", "all", "flat"], earned.Passed.Select(passed => passed.Rule.Key));
        AssertReplays(earned);
    }

    private static void AssertReplays(Commission earned)
    {
        Assert.Empty(earned.Explain().Replay());
        Assert.Equal(earned.Total, earned.Explain().Steps[^1].Result.ToMoney());
    }

    private static DealLine Line(decimal price) => DealLine.Of(RevenueStream.Software, Money.Usd(price));

    private static Deal Of(params DealLine[] lines) => lines.Aggregate(Deal.Sold("D-1", Day), (deal, line) => deal.Line(line));

    private static CommissionRule Rule(RulePay pay) => CommissionRule.Of("all", "all of it", pay);

    private static Commission Calculate(RulePay pay, Deal deal) => Calculator(Rule(pay)).Calculate(deal);

    private static CommissionCalculator Calculator(CommissionRule rule) => new(Agreement(CommissionPlan.Of(rule)));

    private static Agreement Agreement(CommissionPlan plan) => Partnerships.Programs.Agreement.Of(
        "acme", PartnerProgram.Of("example", "Example", PartnerType.Reseller, "1.0", new LocalDate(2026, 1, 1)).WithCommissions(plan), new LocalDate(2026, 1, 1));
}
