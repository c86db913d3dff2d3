using System;
using System.Linq;
using NodaTime;
using Partnerships.Calendars;
using Partnerships.Commissions;
using Partnerships.Deals;
using Partnerships.Explanations;
using Partnerships.Monetary;
using Partnerships.Partners;
using Partnerships.Programs;

namespace Partnerships.Tests.Commissions;

/// <summary>Rules that pay for the days of a line's term that lie in the time that they pay for.</summary>
public sealed class ProrationRuleTests
{
    private static readonly LocalDate Signed = new(2025, 1, 1);

    private static readonly DealLine Year = DealLine.Of(RevenueStream.Software, Money.Usd(36_500m)).Between(new LocalDate(2025, 10, 1), new LocalDate(2026, 9, 30));

    [Theory]
    [InlineData("actual/actual", 920.00)] // 92 of 365 days
    [InlineData("30e/360", 912.50)] // 90 of 360
    [InlineData("nl/365", 920.00)]
    public void AnAgreementThatEndsIsPaidUpToItsLastDay(string days, decimal expected)
    {
        var earned = Calculate(Rule().Prorated(DayCount.FromName(days)), Deal.Sold("D", new LocalDate(2025, 9, 20)).Line(Year), until: new LocalDate(2025, 12, 31));

        Assert.Equal(Money.Usd(expected), earned.Total);
        Assert.Equal(Money.Usd(expected * 10), earned.Lines.Single().Base);
    }

    [Fact]
    public void WithoutProrationTheDayOfTheSaleDecides()
    {
        Assert.Equal(Money.Usd(3_650m), Calculate(Rule(), Deal.Sold("D", new LocalDate(2025, 9, 20)).Line(Year), until: new LocalDate(2025, 12, 31)).Total);
        Assert.Equal("commission.agreement-not-running", Calculate(Rule(), Deal.Sold("D", new LocalDate(2026, 1, 1)).Line(Year), until: new LocalDate(2025, 12, 31)).Passed.Single().Reason.Code);
    }

    [Fact]
    public void DaysDecideForASaleBeforeTheAgreementAndAfterIt()
    {
        var rule = Rule().Prorated(DayCount.Actual);
        var term = DealLine.Of(RevenueStream.Software, Money.Usd(3_100m)).Between(new LocalDate(2024, 12, 1), new LocalDate(2025, 1, 31));

        Assert.Equal(Money.Usd(155m), Calculate(rule, Deal.Sold("D", new LocalDate(2024, 11, 20)).Line(term)).Total);
        var late = Calculate(rule, Deal.Sold("D", new LocalDate(2025, 9, 20)).Line(Year), until: new LocalDate(2025, 9, 30)).Passed.Single().Reason;
        Assert.Equal("commission.no-day-counts: the rule pays for days from 2025-01-01 through 2025-09-30, and the line is from 2025-10-01 through 2026-09-30", late.ToString());
    }

    [Fact]
    public void ALineWithoutDaysGoesByTheDayOfTheSale()
    {
        var rule = Rule().Prorated(DayCount.Actual).Paying(Recurrence.For(Period.FromMonths(12), DealDay.OriginalSale));
        Deal Renewed(LocalDate on) => Deal.Renewed("D", on, 2, new LocalDate(2025, 3, 1)).Line(RevenueStream.Software, Money.Usd(100m));

        Assert.Equal(Money.Usd(10m), Calculate(rule, Renewed(new LocalDate(2026, 2, 28))).Total);
        Assert.Equal("commission.tail-over", Calculate(rule, Renewed(new LocalDate(2026, 3, 1))).Passed.Single().Reason.Code);
        Assert.Equal("commission.agreement-not-running", Calculate(rule, Renewed(new LocalDate(2026, 2, 28)), until: new LocalDate(2026, 2, 27)).Passed.Single().Reason.Code);
    }

    [Fact]
    public void ATailPaysForItsDays()
    {
        var rule = Rule().Prorated(DayCount.Actual).Paying(Recurrence.For(Period.FromMonths(18), DealDay.OriginalSale));
        var renewal = Deal.Renewed("D", new LocalDate(2026, 1, 1), 2, Signed)
            .Line(DealLine.Of(RevenueStream.Software, Money.Usd(36_500m)).Between(new LocalDate(2026, 1, 1), new LocalDate(2026, 12, 31)));

        Assert.Equal(Money.Usd(1_810m), Calculate(rule, renewal).Total); // 181 of 365 days
    }

    [Fact]
    public void TheFirstYearOfALongerTermIsItsDays()
    {
        var line = DealLine.Of(RevenueStream.Software, Money.Usd(5_000m)).Between(new LocalDate(2025, 2, 1), new LocalDate(2026, 6, 15)); // 500 days

        Assert.Equal(17, line.Months);
        Assert.Equal(Money.Usd(365m), Calculate(Rule().Of(AmountBase.FirstYear).Prorated(DayCount.Actual), Deal.Sold("D", Signed).Line(line)).Total);
        Assert.Equal(Money.Usd(352.94m), Calculate(Rule().Of(AmountBase.FirstYear), Deal.Sold("D", Signed).Line(line)).Total); // 12 of 17 months
    }

    /// <summary>The part is exact, and what it comes to is rounded once.</summary>
    [Fact]
    public void TheCommissionIsRoundedOnce()
    {
        var line = DealLine.Of(RevenueStream.Software, Money.Usd(0.10m)).Between(new LocalDate(2025, 1, 1), new LocalDate(2025, 1, 3));
        var earned = Calculate(CommissionRule.Of("share", "share", RulePay.At(Rate.Percent(50m))).Prorated(DayCount.Actual), Deal.Sold("D", Signed).Line(line), until: new LocalDate(2025, 1, 2));

        Assert.Equal(Money.Usd(0.03m), earned.Total); // 0.0333…; half of a rounded 0.07 would be 0.04
        Assert.Equal(["share, for what part of it counts: USD 0.10 × 50% × 2 ÷ 3 = USD 0.0333… rounded"], earned.Explain().Steps.Take(1).Select(step => $"{step.Label}: {string.Join(" × ", step.Operands.Take(3))} ÷ {step.Operands[3]} = USD 0.0333… rounded"));
    }

    /// <summary>A third of the rate of a third, for some days of two years: the exact amount has more digits below the line than are kept.</summary>
    [Fact]
    public void AFractionOfAnyLengthIsRoundedToo()
    {
        var rule = CommissionRule.Of("share", "share", RulePay.At(Rate.Of(0.333333333m))).Prorated(DayCount.Actual).Paying(Recurrence.Stepping(Rate.Of(0.333333333m)));
        var line = DealLine.Of(RevenueStream.Software, Money.Usd(1_000_000.01m)).Between(Signed, new LocalDate(2026, 12, 31));

        Assert.Equal(Money.Usd(38203.96m), Calculate(rule, Deal.Sold("D", Signed).Line(line), until: new LocalDate(2025, 9, 8)).Total); // 251 of 730 days
    }

    /// <summary>Units and another amount that selects are of the line; what is rated is the part.</summary>
    [Fact]
    public void OnlyWhatIsRatedIsProrated()
    {
        var deal = Deal.Sold("D", new LocalDate(2025, 9, 20)).Line(Year.Numbering(4));
        var seats = CommissionRule.Of("seats", "seats", RulePay.By(RateSchedule.Flat(Bracket.Rest.PerUnit(Money.Usd(3m))))).Prorated(DayCount.Actual);
        var slab = RateSchedule.Slab(Bracket.LessThan(Money.Usd(10_000m)).At(Rate.Percent(10m)), Bracket.Rest.At(Rate.Percent(20m)));
        CommissionRule By(SchedulePay pay) => CommissionRule.Of("share", "share", pay).Prorated(DayCount.Actual);

        Assert.Equal(Money.Usd(12m), Calculate(seats, deal, until: new LocalDate(2025, 12, 31)).Total);
        Assert.Equal(Money.Usd(920m), Calculate(By(RulePay.By(slab)), deal, until: new LocalDate(2025, 12, 31)).Total);
        Assert.Equal(Money.Usd(1_840m), Calculate(By(RulePay.By(slab).SelectedBy(AmountBase.NetPrice)), deal, until: new LocalDate(2025, 12, 31)).Total);
    }

    [Fact]
    public void SchedulesAndAllowancesTakeTheRoundedPart()
    {
        var marginal = RateSchedule.Marginal(Bracket.LessThan(Money.Usd(5_000m)).At(Rate.Percent(10m)), Bracket.Rest.At(Rate.Percent(20m)));
        var rule = CommissionRule.Of("share", "share", RulePay.By(marginal)).Prorated(DayCount.Actual);
        var deal = Deal.Sold("D", new LocalDate(2025, 9, 20)).Line(Year);

        Assert.Equal(Money.Usd(1_340m), Calculate(rule, deal, until: new LocalDate(2025, 12, 31)).Total); // of 9,200: 500 and 840
        Assert.Equal(Money.Usd(1_140m), Calculate(rule.Allowing(FreeAllowance.OfVolume(Money.Usd(1_000m))), deal, until: new LocalDate(2025, 12, 31)).Total);
    }

    [Fact]
    public void ATermHasItsMonthsAndItsDays()
    {
        Assert.Equal(12, Year.Months);
        Assert.Equal(2, DealLine.Of(RevenueStream.Software, Money.Usd(1m)).Between(new LocalDate(2025, 1, 1), new LocalDate(2025, 2, 14)).Months);
        Assert.Equal(1, DealLine.Of(RevenueStream.Software, Money.Usd(1m)).Between(new LocalDate(2025, 1, 1), new LocalDate(2025, 1, 1)).Months);
        Assert.Null(Year.ForMonths(3).Term);
        Assert.Throws<ArgumentOutOfRangeException>("through", () => Year.Between(new LocalDate(2025, 1, 2), new LocalDate(2025, 1, 1)));
    }

    private static CommissionRule Rule() => CommissionRule.Of("share", "share", RulePay.At(Rate.Percent(10m)));

    private static Commission Calculate(CommissionRule rule, Deal deal, LocalDate? until = null)
    {
        var program = PartnerProgram.Of("example", "Example", PartnerType.Reseller, "1.0", new LocalDate(2024, 1, 1)).WithCommissions(CommissionPlan.Of(rule));
        var agreement = Agreement.Of("acme", program, Signed);
        var earned = new CommissionCalculator(until is { } last ? agreement.EndingOn(last) : agreement).Calculate(deal);
        Assert.Empty(earned.Explain().Replay());
        return earned;
    }
}
