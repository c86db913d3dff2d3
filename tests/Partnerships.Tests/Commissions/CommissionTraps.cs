using System;
using System.Linq;
using NodaTime;
using Partnerships.Commissions;
using Partnerships.Deals;
using Partnerships.Explanations;
using Partnerships.Monetary;
using Partnerships.Partners;
using Partnerships.Programs;
using Partnerships.Tests.Evidence;
using Partnerships.Tiers;

namespace Partnerships.Tests.Commissions;

/// <summary>The errors that commission plans are known for, each shown not to happen.</summary>
public sealed class CommissionTraps
{
    private static readonly LocalDate Day = new(2026, 2, 10);

    [Law("C15")]
    [Fact]
    public void AFloorPaysNothingWhereThereIsNothingToPayOn()
    {
        var floor = Rule(Rate.Percent(10m)).Limited(CommissionLimit.AtLeast(Money.Usd(50m), LimitScope.Line), CommissionLimit.AtLeast(Money.Usd(80m), LimitScope.Deal));

        Assert.Equal(Money.Usd(0m), Calculate(floor, Sale(0m)).Total);
        Assert.Equal(Money.Usd(80m), Calculate(floor, Sale(0.01m)).Total);
        Assert.Equal(Money.Usd(80m), Calculate(floor, Sale(100m, 0m)).Total); // a last line of nothing does not lift it
        Assert.Equal(Money.Usd(0m), Calculate(floor, Sale(100m, -100m)).Total);
    }

    [Law("C3")]
    [Theory]
    [InlineData(1_000, -10, 99)] // 100 less 1, and neither 50 nor what would bring the credit to 50
    [InlineData(-10, 1_000, 99)]
    [InlineData(100, 200, 50)]
    [InlineData(-100, -200, -50)]
    [InlineData(4_000, 5_000, 300)]
    [InlineData(5_000, -1_000, 300)] // the sum of 400 is capped, not each line
    [InlineData(-1_000, 5_000, 300)]
    public void AFloorAndACapOfADealAreForTheSumOfItsLinesInWhateverOrder(int first, int second, int expected)
    {
        var rule = Rule(Rate.Percent(10m)).Limited(CommissionLimit.Between(Money.Usd(50m), Money.Usd(300m), LimitScope.Deal));
        var earned = Calculate(rule, Sale(first, second));

        Assert.Equal(Money.Usd(expected), earned.Total);
        AssertReplays(earned);
    }

    [Law("C10")]
    [Fact]
    public void ACreditOfACappedSaleTakesBackWhatThatPaidAndNoMore()
    {
        var rule = Rule(Rate.Percent(10m)).Limited(CommissionLimit.AtMost(Money.Usd(200m), LimitScope.Month));
        var sale = Calculate(rule, Sale(3_000m));
        var credit = Calculate(rule, Sale(-3_000m), sale.Progress);

        Assert.Equal((Money.Usd(200m), Money.Usd(-200m)), (sale.Total, credit.Total));
        Assert.Equal(Money.Usd(0m), Calculate(rule, Sale(-1m), credit.Progress).Total + Calculate(rule, Sale(1m), credit.Progress).Total);
    }

    [Law("C10")]
    [Fact]
    public void ACreditInAnotherMonthThanItsSaleIsTakenBackAsThatWasPaid()
    {
        var rule = Rule(Rate.Percent(10m)).Limited(CommissionLimit.AtMost(Money.Usd(200m), LimitScope.Month));
        var sale = Calculate(rule, Sale(3_000m));
        var credit = Calculator(CommissionPlan.Of(rule)).Calculate(Deal.Sold("D-2", Day.PlusMonths(1)).Line(Line(-3_000m)), sale.Progress);

        Assert.Equal(Money.Usd(-200m), credit.Total);
    }

    [Law("C10", "Q5")]
    [Fact]
    public void ACreditComesToTheOppositeOfItsSaleUnderEveryRounding()
    {
        foreach (var rounding in Rounding.All)
        {
            var program = Program(CommissionPlan.Of(
                    CommissionRule.Of("agreed", "agreed", RulePay.Agreed("margin")),
                    CommissionRule.Of("flat", "flat", RulePay.At(Rate.Percent(50m))),
                    CommissionRule.Of("first-year", "first year", RulePay.Agreed("margin")).Of(AmountBase.FirstYear)))
                .RoundingTo(rounding);
            var calculator = new CommissionCalculator(Agreement.Of("acme", program, Day));
            var (sale, credit) = (calculator.Calculate(Sale(0.01m)), calculator.Calculate(Sale(-0.01m)));

            Assert.All(sale.Lines.Zip(credit.Lines), pair => Assert.Equal(-pair.First.Amount!.Value, pair.Second.Amount!.Value));
            AssertReplays(credit);
        }
    }

    [Law("C13", "C14")]
    [Fact]
    public void TwoSharesOfAJointDealAreTheWholeToTheCentOnBothSidesOfZero()
    {
        var plan = CommissionPlan.Of(
            CommissionRule.Of("ours", "ours", RulePay.ByContribution).When(DealSourcing.Joint).ForTheVendor(),
            CommissionRule.Of("theirs", "theirs", RulePay.ByContribution).When(DealSourcing.Joint));
        foreach (var cents in new[] { 1L, 3L, 99_999L, -1L, -3L })
        {
            var deal = Deal.Sold("D-1", Day).From(DealSource.Joint(Money.Usd(1m), Money.Usd(1m))).Line(DealLine.Of(RevenueStream.Software, Money.FromMinorUnits(cents, Currency.Usd)));
            var earned = Calculator(plan).Calculate(deal);

            Assert.Equal(cents, earned.Total.MinorUnits + earned.ToVendor.High.MinorUnits);
            AssertReplays(earned);
        }
    }

    [Fact]
    public void ADealBelowTheSmallestOnePaysNothingAndTheCreditOfAPayingOneIsTakenBack()
    {
        var rule = Rule(Rate.Percent(10m)).FromDealsOf(Money.Usd(100m));

        Assert.Equal("commission.below-minimum", Calculate(rule, Sale(99.99m)).Passed.Single().Reason.Code);
        Assert.Equal(Money.Usd(0m), Calculate(rule, Sale(100m)).Total + Calculate(rule, Sale(-100m)).Total);
    }

    [Fact]
    public void AGapBetweenBracketsIsRefusedBeforeItPaysNothing()
    {
        var fault = Assert.Throws<ArgumentException>(() => RulePay.By(RateSchedule.Slab(
            Bracket.AtMost(Money.Usd(100m)).At(Rate.Percent(5m)),
            Bracket.AtLeast(Money.Usd(100.01m)).At(Rate.Percent(10m)))));

        Assert.Contains("Bracket 1", fault.Message);
    }

    [Law("C7")]
    [Fact]
    public void ASlabAndAMarginalRuleOfTheSameBracketsSayWhichOneTheyAre()
    {
        Bracket[] brackets = [Bracket.LessThan(Money.Usd(10_000m)).At(Rate.Percent(5m)), Bracket.Rest.At(Rate.Percent(10m))];
        var (slab, marginal) = (CommissionRule.Of("all", "all", RulePay.By(RateSchedule.Slab(brackets))), CommissionRule.Of("all", "all", RulePay.By(RateSchedule.Marginal(brackets))));

        Assert.Equal((Money.Usd(1_400m), Money.Usd(900m)), (Calculate(slab, Sale(14_000m)).Total, Calculate(marginal, Sale(14_000m)).Total));
        Assert.NotEqual(slab, marginal);
    }

    [Fact]
    public void TheBestRuleIsTheOneThatPaysMostWithinItsLimits()
    {
        var plan = CommissionPlan.Of(
            CommissionRule.Of("capped", "capped", RulePay.At(Rate.Percent(50m))).Limited(CommissionLimit.AtMost(Money.Usd(1m), LimitScope.Lifetime)),
            CommissionRule.Of("plain", "plain", RulePay.At(Rate.Percent(5m)))).Combining(RuleCombination.Best);
        var earned = Calculator(plan).Calculate(Sale(1_000m));

        Assert.Equal(Money.Usd(50m), earned.Total);
        AssertReplays(earned);
    }

    /// <summary>What a deal's slab reaches is told before the lines are, so that the explanation tells the same.</summary>
    [Fact]
    public void TheLevelOfADealDoesNotDependOnWhichRuleIsBestOnALine()
    {
        var plan = CommissionPlan.Of(
            CommissionRule.Of("slab", "slab", RulePay.By(RateSchedule.Slab(
                Bracket.LessThan(Money.Usd(10_000m)).At(Rate.Percent(5m)), Bracket.Rest.At(Rate.Percent(10m)))).CountedOver(LimitScope.Deal)),
            CommissionRule.Of("support", "support", RulePay.At(Rate.Percent(12m))).On(RevenueStream.Support)).Combining(RuleCombination.Best);
        var earned = Calculator(plan).Calculate(Sale(6_000m).Line(RevenueStream.Support, Money.Usd(8_000m)));

        Assert.Equal(["slab", "support"], earned.Lines.Select(line => line.Rule.Key));
        Assert.Equal(Money.Usd(600m + 960m), earned.Total);
        AssertReplays(earned);
    }

    [Fact]
    public void ARuleThatTookAPlaceAndThenPaysNothingItselfIsStillTheReason()
    {
        var plan = CommissionPlan.Of(
            CommissionRule.Of("old", "old", RulePay.At(Rate.Percent(1m))),
            CommissionRule.Of("new", "new", RulePay.At(Rate.Percent(2m))).InPlaceOf("old"),
            CommissionRule.Of("other", "other", RulePay.At(Rate.Percent(3m)))).Combining(RuleCombination.Best);
        var passed = Calculator(plan).Calculate(Sale(100m)).Passed;

        Assert.Equal(["commission.replaced", "commission.outranked"], passed.Select(rule => rule.Reason.Code));
        Assert.Contains("new", passed[0].Reason.Words);
    }

    [Fact]
    public void ASignedTierCountsWhateverTheTimelineSays()
    {
        var (silver, gold) = (TierId.Of("silver"), TierId.Of("gold"));
        var program = Program(CommissionPlan.Of(Rule(Rate.Percent(10m)).For(gold)));
        var signed = Agreement.Of("acme", program, Day).AtTier(gold);
        var timeline = TierTimeline.From(Day, silver);

        Assert.Equal(Money.Usd(10m), new CommissionCalculator(signed, null, timeline).Calculate(Sale(100m)).Total);
        Assert.Equal(Money.Usd(0m), new CommissionCalculator(Agreement.Of("acme", program, Day), null, timeline).Calculate(Sale(100m)).Total);
    }

    [Fact]
    public void AnExpansionIsASaleOfItsDayAndARenewalKeepsTheRateOfTheFirst()
    {
        var (silver, gold) = (TierId.Of("silver"), TierId.Of("gold"));
        var program = Program(CommissionPlan.Of(Rule(Rate.Percent(10m)).For(gold).KeepingTheRateOfSale()));
        var calculator = new CommissionCalculator(Agreement.Of("acme", program, Day), null, TierTimeline.From(Day, silver).Then(Day.PlusMonths(6), gold));
        var later = Day.PlusYears(1);

        Assert.Equal(Money.Usd(0m), calculator.Calculate(Deal.Renewed("D-2", later, 2, Day).Line(Line(100m))).Total);
        var expansion = calculator.Calculate(Deal.Expanded("D-3", later, Day).Line(Line(100m)));
        Assert.Equal((Money.Usd(10m), null), (expansion.Total, expansion.TermsOfSale));
    }

    /// <summary>A loss, or a credit of one, has its units on the other side of zero than its margin.</summary>
    [Fact]
    public void ALossIsRatedByItsUnitsAndByItsPrice()
    {
        var byUnits = CommissionRule.Of("all", "all", RulePay.By(RateSchedule.Slab(Bracket.AtMost(Units.Of(5m)).At(Rate.Percent(5m)), Bracket.Rest.At(Rate.Percent(10m)))));
        var byPrice = CommissionRule.Of("all", "all", RulePay.By(RateSchedule.Slab(Bracket.LessThan(Money.Usd(50m)).At(Rate.Percent(5m)), Bracket.Rest.At(Rate.Percent(10m)))).SelectedBy(AmountBase.NetPrice));
        foreach (var rule in new[] { byUnits.Of(AmountBase.Margin), byPrice.Of(AmountBase.Margin) })
        {
            var loss = Calculate(rule, Deal.Sold("D-1", Day).Line(Line(100m).Costing(Money.Usd(140m)).Numbering(10)));
            var credit = Calculate(rule, Deal.Sold("D-1", Day).Line(Line(-100m).Costing(Money.Usd(-140m)).Numbering(10)));

            Assert.Equal((Money.Usd(-4m), Money.Usd(4m)), (loss.Total, credit.Total));
            AssertReplays(loss);
            AssertReplays(credit);
        }
    }

    [Fact]
    public void PricesPerUnitWithOneBracketCountUnitsFromDealToDeal()
    {
        var rule = CommissionRule.Of("all", "all", RulePay.By(RateSchedule.PerUnit(Money.Usd(2m))).CountedOver(LimitScope.Year));
        var first = Calculate(rule, Deal.Sold("D-1", Day).Line(Line(100m).Numbering(3)));
        var second = Calculate(rule, Deal.Sold("D-2", Day).Line(Line(100m).Numbering(4)), first.Progress);

        Assert.Equal(Money.Usd(8m), second.Total);
        Assert.Equal(Units.Of(7m), second.Progress.Find("all", "2026")!.Counted!.Value.ToUnits());
    }

    [Theory]
    [InlineData("quota")]
    [InlineData("retroactive")]
    [InlineData("units")]
    public void AnAmountThatCannotBeSpreadIsRefusedWithThePlan(string kind)
    {
        var last = Bracket.Rest.At(Rate.Percent(8m));
        var pay = RulePay.By(kind switch
        {
            "quota" => RateSchedule.Marginal(Bracket.AtMost(Rate.One).At(Rate.Percent(4m)), last),
            "retroactive" => RateSchedule.Marginal(Bracket.AtMost(Money.Usd(100m)).At(Rate.Percent(4m)), last.Retroactive()),
            _ => RateSchedule.Marginal(Bracket.Rest.PerUnit(Money.Usd(1m))),
        });

        Assert.Throws<ArgumentException>("amount", () => pay.SelectedBy(AmountBase.NetPrice));
    }

    [Fact]
    public void AYearsPartOfARateIsRoundedOnceAndCountsTheWholeAmount()
    {
        var steps = Recurrence.Stepping(Rate.Percent(50m), Rate.Percent(50m));
        foreach (var pay in new RulePay[] { RulePay.Agreed("margin"), RulePay.At(Rate.Percent(50m)), RulePay.By(RateSchedule.Slab(Bracket.LessThan(Money.Usd(100m)).At(Rate.Percent(50m)), Bracket.Rest)) })
        {
            // 25% of a cent is nothing; half of half a cent, rounded twice, would be a cent.
            var rule = CommissionRule.Of("all", "all", pay).Paying(steps).Limited(CommissionLimit.AtMost(Money.Usd(5m), LimitScope.Lifetime));
            var earned = Calculate(rule, Sale(0.01m));

            Assert.Equal((Money.Usd(0m), Money.Usd(0.01m)), (earned.Total, earned.Lines[0].Base));
            Assert.Equal(Money.Usd(0.01m), earned.Progress.Find("all", "lifetime")!.Counted!.Value.ToMoney());
        }
    }

    private static void AssertReplays(Commission earned)
    {
        Assert.Empty(earned.Explain().Replay());
        Assert.Equal(earned.Total, earned.Explain().Steps[^1].Result.ToMoney());
    }

    private static DealLine Line(decimal price) => DealLine.Of(RevenueStream.Software, Money.Usd(price));

    private static Deal Sale(params decimal[] prices) => prices.Aggregate(Deal.Sold("D-1", Day), (deal, price) => deal.Line(Line(price)));

    private static CommissionRule Rule(Rate rate) => CommissionRule.Of("all", "all of it", RulePay.At(rate));

    private static Commission Calculate(CommissionRule rule, Deal deal, CommissionProgress? before = null) => Calculator(CommissionPlan.Of(rule)).Calculate(deal, before);

    private static CommissionCalculator Calculator(CommissionPlan plan) => new(Agreement.Of("acme", Program(plan), Day));

    private static PartnerProgram Program(CommissionPlan plan) => PartnerProgram.Of("example", "Example", PartnerType.Reseller, "1.0", new LocalDate(2026, 1, 1))
        .WithLadder(TierLadder.Cumulative(Tier.Of(TierId.Of("silver")), Tier.Of(TierId.Of("gold"))))
        .WithRates(RateTerm.Of("margin", "margin", new RateRange(Rate.Percent(50m), Rate.Percent(50m))))
        .WithCommissions(plan);
}
