using System;
using System.Collections.Generic;
using System.Linq;
using NodaTime;
using Partnerships.Calendars;
using Partnerships.Commissions;
using Partnerships.Deals;
using Partnerships.Monetary;
using Partnerships.Partners;
using Partnerships.Programs;
using Partnerships.Tiers;

namespace Partnerships.Tests.Programs;

/// <summary>Plans that would pay a line twice, and agreements that would (RD14).</summary>
public sealed class DoublePaymentTests
{
    private static readonly TierId Silver = TierId.Of("silver");
    private static readonly LocalDate Day = new(2026, 3, 2);
    private static readonly RateTerm Fee = RateTerm.Of("fee", "referral fee", RateRange.Percent(15m, 20m)).On(RevenueStream.Software);
    private static readonly RateTerm Sourced = RateTerm.Of("sourced", "fee on a sourced customer", new RateRange(Rate.Percent(15m), Rate.Percent(15m))).On(RevenueStream.Software);

    // RD15: a lead, a sourced customer and a joint deal exclude each other, so that two fees on software are no double payment.
    [Fact]
    public void TwoRatesOfOneStreamAreFineWhereTheRulesExcludeEachOther() => Assert.Empty(Findings(
        Lead("lead", DealSide.Partner),
        Lead("lead-of-vendor", DealSide.Vendor),
        Pays("sourced", "sourced").When(DealSourcing.Sourced, DealSide.Partner),
        CommissionRule.Of("joint", "joint", RulePay.ByContribution).When(DealSourcing.Joint)));

    [Fact]
    public void WithoutAPlanTheRatesAreJudgedByThemselves() => Assert.Equal(
        ["warning $.rates[1]: program.double-payment: on software, fee on a sourced customer and referral fee can both apply to one deal, and neither replaces the other"],
        Texts(Program().WithCommissions(CommissionPlan.None)));

    [Fact]
    public void TwoRulesThatCanPayOneLineAreReportedWithTheirPlaces()
    {
        var finding = Assert.Single(ProgramLinter.Check(With(Pays("training", "fee").On(RevenueStream.Training), Lead("lead", DealSide.Partner), Lead("again", DealSide.Partner))));

        Assert.Equal(
            "warning $.commissions.rules[2]: program.double-payment: again and lead can both pay the partner on one line of a deal, and neither replaces the other",
            finding.ToString());
        Assert.Equal("$.commissions.rules[1]", finding.Reason.Arguments["at"]);
    }

    public static TheoryData<string> Combinations => ["first", "most-specific", "best"];

    [Theory]
    [MemberData(nameof(Combinations))]
    public void APlanThatPaysOneOfSeveralRulesNeverPaysTwice(string combination) => Assert.Empty(ProgramLinter.Check(
        Program().WithCommissions(CommissionPlan.Of(Lead("one", DealSide.Partner), Lead("other", DealSide.Partner)).Combining(RuleCombination.All.Single(known => known.Name == combination)))));

    [Fact]
    public void ARuleThatTakesThePlaceOfAnotherIsNotedWhicheverComesFirst()
    {
        const string Note = "program.rule-replaced: new takes the place of old where both would pay the partner on one line";

        Assert.Equal(["note $.commissions.rules[1]: " + Note], Findings(Pays("old", "fee"), Pays("new", "fee").InPlaceOf("old")));
        Assert.Equal(["note $.commissions.rules[0]: " + Note], Findings(Pays("new", "fee").InPlaceOf("old"), Pays("old", "fee")));
    }

    public static TheoryData<string, bool> Pairs => new()
    {
        { "earner", false },
        { "stream", false },
        { "all but", false },
        { "product", false },
        { "free product", false },
        { "category and product", true },
        { "category", false },
        { "side", false },
        { "option", false },
        { "tier", false },
        { "tier of another day", true },
        { "tier of the sale, new deals", false },
        { "tier of the sale", true },
        { "kind", false },
        { "renewals and the first year", false },
        { "dates", false },
        { "one day", true },
        { "by the other side", false },
        { "referral and seller", true },
        { "another base", true },
        { "least deal", true },
    };

    [Theory]
    [MemberData(nameof(Pairs))]
    public void TwoRulesMeetOrDoNot(string difference, bool meet)
    {
        var (one, other) = (Pays("one", "fee"), Pays("other", "fee"));
        var (first, second) = difference switch
        {
            "earner" => (one, other.ForTheVendor()),
            "stream" => (one.On(RevenueStream.Software), other.On(RevenueStream.Training, RevenueStream.Support)),
            "all but" => (one.On(RevenueStream.Software), other.OnAllBut(RevenueStream.Software)),
            "product" => (one.ForProducts("a", "b"), other.ForProducts("c")),
            "free product" => (one.ForProducts("a"), other.ExceptProducts("a")),
            "category and product" => (one.ForProducts("a"), other.ForCategories("c")),
            "category" => (one.ForCategories("d"), other.ForCategories("c")),
            "side" => (one.ForProductsOf(DealSide.Partner), other.ForProductsOf(DealSide.Vendor)),
            "option" => (one.Under("direct"), other.Under("resale")),
            "tier" => (one.For(Silver), other.For(TierId.Of("gold"))),
            "tier of another day" => (one.For(Silver), other.For(TierId.Of("gold")).ByTierOn(DealDay.Registered)),
            "tier of the sale, new deals" => (one.For(Silver).For(DealKind.New), other.For(TierId.Of("gold")).KeepingTheRateOfSale()),
            "tier of the sale" => (one.For(Silver), other.For(TierId.Of("gold")).KeepingTheRateOfSale()),
            "kind" => (one.For(DealKind.New), other.For(DealKind.Renewal)),
            "renewals and the first year" => (one.For(DealKind.Renewal), other.Paying(Recurrence.FirstYear)),
            "dates" => (one.Between(null, Day), other.Between(Day.PlusDays(1), null)),
            "one day" => (one.Between(null, Day), other.Between(Day, null)),
            "by the other side" => (one.When(DealSourcing.Lead, DealSide.Partner), other.When(DealSourcing.Lead, DealSide.Vendor)),
            "referral and seller" => (one, other.ForTheFirstReferral()),
            "another base" => (one.Of(AmountBase.ListPrice), other.Of(AmountBase.FirstYear)),
            "least deal" => (one, other.FromDealsOf(Money.Usd(1_000_000m))),
            _ => throw new ArgumentOutOfRangeException(nameof(difference), difference, "Not in the table."),
        };

        Assert.Equal(meet ? ["program.double-payment"] : [], ProgramLinter.Check(With(first, second)).Select(finding => finding.Code));
    }

    // A referral partner and the reseller who sells: both would be paid on the software, and on nothing else.
    [Fact]
    public void TwoAgreementsThatPayOneLineAreReportedWithBothAmounts()
    {
        var seller = Agreement.Of("acme", With(Pays("margin", "fee"), Pays("training", "sourced").On(RevenueStream.Training)), Day).Agree(Fee, Rate.Percent(20m));
        var referrer = Agreement.Of("birch", With(Pays("referral", "fee").On(RevenueStream.Software).ForTheFirstReferral()), Day).Agree(Fee, Rate.Percent(15m));
        var deal = Deal.Sold("D-1", Day).SoldBy("acme").ReferredBy("birch", Instant.FromUtc(2026, 1, 1, 0, 0))
            .Line(RevenueStream.Software, Money.Usd(60_000m))
            .Line(RevenueStream.Support, Money.Usd(1_000m));

        var conflict = Assert.Single(CommissionConflicts.On(deal, [seller, referrer]));

        Assert.Equal("commission.paid-by-two", conflict.Code);
        Assert.Equal("margin of acme by ruled and referral of birch by ruled both pay the partner on line 1: USD 12,000.00 and USD 9,000.00", conflict.Words);
        Assert.Equal(["agreement.double-payment"], CommissionConflicts.Possible([seller, referrer]).Where(reason => reason.Arguments["rule"] == "margin").Select(reason => reason.Code));
        Assert.Empty(CommissionConflicts.On(deal.SoldBy("cedar"), [seller, referrer]));
        Assert.Empty(CommissionConflicts.On(deal, [seller]));
    }

    [Fact]
    public void AnAgreementThatDoesNotRunOrAVersionThatIsNotInForcePaysNothing()
    {
        var program = With(Pays("margin", "fee")).InForceUntil(Day.PlusDays(10));
        var (acme, birch) = (Agreement.Of("acme", program, Day), Agreement.Of("birch", program, Day));
        var deal = Deal.Sold("D-1", Day.PlusDays(1)).Line(RevenueStream.Software, Money.Usd(100m));
        var late = Deal.Sold("D-2", Day.PlusDays(11)).Line(RevenueStream.Software, Money.Usd(100m));

        Assert.Single(CommissionConflicts.On(deal, [acme, birch], ProgramCatalog.Of(program)));
        Assert.Empty(CommissionConflicts.On(late, [acme, birch], ProgramCatalog.Of(program)));
        Assert.Empty(CommissionConflicts.On(deal, [acme.EndingOn(Day), birch]));
        Assert.Empty(CommissionConflicts.On(Deal.Sold("D-3", Day), [acme, birch]));
        Assert.Empty(CommissionConflicts.On(Deal.Sold("D-4", Day).Line(RevenueStream.Software, Money.Usd(0m)), [acme, birch]));
        Assert.Throws<ArgumentException>("commissions", () => CommissionConflicts.Between([new CommissionCalculator(acme).Calculate(deal), new CommissionCalculator(birch).Calculate(late)]));
    }

    // Two sellers are never paid on one deal, nor two first referrals; the same partner by two agreements is.
    [Fact]
    public void PlansSayWhichRulesOfTwoAgreementsCanMeet()
    {
        var sells = With(Pays("margin", "fee"));
        var refers = With(Pays("referral", "fee").ForTheFirstReferral());

        Assert.Empty(CommissionConflicts.Possible([Agreement.Of("acme", sells, Day), Agreement.Of("birch", sells, Day)]));
        Assert.Empty(CommissionConflicts.Possible([Agreement.Of("acme", refers, Day), Agreement.Of("birch", refers, Day)]));
        Assert.Empty(CommissionConflicts.Possible([Agreement.Of("acme", sells, Day).EndingOn(Day), Agreement.Of("birch", refers, Day.PlusDays(1))]));
        Assert.Equal(
            ["margin of acme by ruled and referral of birch by ruled can both pay the partner on one line of a deal"],
            CommissionConflicts.Possible([Agreement.Of("acme", sells, Day), Agreement.Of("birch", refers, Day)]).Select(reason => reason.Words));
        Assert.Single(CommissionConflicts.Possible([Agreement.Of("acme", sells, Day), Agreement.Of("acme", sells, Day)]));
        Assert.Empty(CommissionConflicts.Possible([Agreement.Of("acme", With(Pays("margin", "fee").Under("resale")), Day), Agreement.Of("acme", sells, Day)]));
    }

    // One agreement follows another: by days each pays its own part of a term, and a rule that pays the whole at the sale pays some of them twice.
    [Fact]
    public void DaysThatAreApartAreNotPaidTwice()
    {
        var byDays = With(Pays("margin", "fee").Prorated(DayCount.Actual));
        var atSale = With(Pays("margin", "fee"));
        var deal = Deal.Sold("D-1", Day).Line(DealLine.Of(RevenueStream.Software, Money.Usd(365m)).Between(Day.PlusDays(-100), Day.PlusDays(264)));
        Agreement First(PartnerProgram program) => Agreement.Of("acme", program, Day.PlusDays(-200)).EndingOn(Day.PlusDays(-1)).Agree(Fee, Rate.Percent(20m));
        Agreement Next(PartnerProgram program) => Agreement.Of("acme", program, Day).Agree(Fee, Rate.Percent(20m));
        void AssertFound(int conflicts, params Agreement[] agreements)
        {
            Assert.Equal(conflicts, CommissionConflicts.On(deal, agreements).Count);
            Assert.Equal(conflicts, CommissionConflicts.Possible(agreements).Count);
        }

        AssertFound(0, First(byDays), Next(byDays));
        AssertFound(1, First(byDays), Next(atSale));
        AssertFound(0, First(atSale), Next(atSale));
        AssertFound(1, First(byDays), Agreement.Of("acme", byDays, Day.PlusDays(-1)).Agree(Fee, Rate.Percent(20m)));
        Assert.Equal(
            [Money.Usd(20m), Money.Usd(53m)],
            new[] { First(byDays), Next(byDays) }.Select(agreement => new CommissionCalculator(agreement).Calculate(deal).Total));
        Assert.Equal(new DateInterval(Day.PlusDays(-100), Day.PlusDays(-1)), new CommissionCalculator(First(byDays)).Calculate(deal).Lines.Single().Days);
    }

    private static CommissionRule Pays(string key, string rate) => CommissionRule.Of(key, key, RulePay.Agreed(rate));

    private static CommissionRule Lead(string key, DealSide side) => Pays(key, "fee").On(RevenueStream.Software).When(DealSourcing.Lead, side);

    private static PartnerProgram Program() => PartnerProgram.Of("ruled", "A program", PartnerType.Alliance, "1.0", new LocalDate(2025, 1, 1))
        .WithLadder(TierLadder.HighestMet(Tier.Of(Silver), Tier.Of(TierId.Of("gold"), Requirement.Holds(Partnerships.Metrics.StandardMetrics.CaseStudy))))
        .WithOptions(ProgramOption.Of("direct", "Direct"), ProgramOption.Of("resale", "Resale"))
        .WithRates(Fee, Sourced);

    private static PartnerProgram With(params CommissionRule[] rules) => Program().WithCommissions(CommissionPlan.Of(rules));

    private static IEnumerable<string> Texts(PartnerProgram program) => ProgramLinter.Check(program).Select(finding => finding.ToString());

    private static IEnumerable<string> Findings(params CommissionRule[] rules) => Texts(With(rules));
}
