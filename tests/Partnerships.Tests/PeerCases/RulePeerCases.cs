using System;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using NodaTime;
using Partnerships.Commissions;
using Partnerships.Deals;
using Partnerships.Monetary;
using Partnerships.Partners;
using Partnerships.Programs;
using Partnerships.Tiers;

namespace Partnerships.Tests.PeerCases;

/// <summary>Rules of commission systems: what they apply to, by which tier, and which of several pays.</summary>
public sealed class RulePeerCases
{
    private static readonly LocalDate Day = new(2026, 3, 2);

    private static readonly string[] Tiers = ["bronze", "ready", "silver", "gold"];

    [Theory]
    [PeerCases("rate.by_tier")]
    public void ATierHasItsRateOnTheDayThatCounts(string id)
    {
        var (peerCase, inputs) = Read(id);
        var isOdoo = inputs.TryGetProperty("subscription_invoice", out var invoice);
        var name = (isOdoo ? inputs.GetProperty("tier_at_customer_invoice_date") : inputs.GetProperty("tier")).GetString()!;
        var tier = TierId.Of(Tiers.Single(known => string.Equals(known, name, StringComparison.OrdinalIgnoreCase)));
        var rules = isOdoo
            ? [Rate("ready", 10m), Rate("silver", 15m), Rate("gold", 20m)]
            : new[] { Rate("bronze", Number(inputs, "rate_pct")) };

        // The partner reaches the tier between the sale and the customer's invoice.
        var tiers = TierTimeline.From(Day.PlusDays(-100), null).Then(Day.PlusDays(5), tier);
        var deal = Deal(isOdoo ? Money.Usd(Number(invoice)) : Money.Usd(Number(inputs, "deal"))).On(DealDay.Invoiced, Day.PlusDays(9));
        var earned = new CommissionCalculator(Agreement(CommissionPlan.Of(rules)), tiers: tiers).Calculate(deal);

        Assert.Equal(Expected(peerCase), earned.Total.Amount);

        static CommissionRule Rate(string tier, decimal percent) =>
            CommissionRule.Of(tier, tier, RulePay.At(Partnerships.Monetary.Rate.Percent(percent))).For(TierId.Of(tier)).ByTierOn(DealDay.Invoiced);
    }

    [Theory]
    [PeerCases("rate.sourced_vs_influenced")]
    public void AnInfluencedDealEarnsHalfOfASourcedOne(string id)
    {
        var (peerCase, inputs) = Read(id);
        var plan = CommissionPlan.Of(
            CommissionRule.Of("sourced", "sourced", RulePay.At(Rate.Percent(20m))).When(DealSourcing.Sourced, DealSide.Partner),
            CommissionRule.Of("influenced", "influenced", RulePay.At(Rate.Percent(10m))).When(DealSourcing.Influenced, DealSide.Partner));
        Assert.Equal("influenced", inputs.GetProperty("role").GetString());

        var price = Money.Usd(Number(inputs, "deal"));
        var influenced = Calculate(plan, Deal(price).From(DealSource.InfluencedBy(DealSide.Partner)));

        Assert.Equal(Expected(peerCase), influenced.Total.Amount);
        Assert.Equal(influenced.Total * 2, Calculate(plan, Deal(price).From(DealSource.SourcedBy(DealSide.Partner))).Total);
    }

    [Theory]
    [PeerCases("rule.precedence")]
    public void TheMostSpecificRuleOfALinePays(string id)
    {
        var (peerCase, inputs) = Read(id);
        var plan = CommissionPlan.Of(
            CommissionRule.Of("global", "global", RulePay.By(RateSchedule.Fixed(Money.Usd(10m)))),
            CommissionRule.Of("category", "category", RulePay.By(RateSchedule.Fixed(Money.Usd(20m)))).ForCategories("office"),
            CommissionRule.Of("product", "product", RulePay.At(Rate.Percent(5m))).ForProducts("desk")).Combining(RuleCombination.MostSpecific);
        var line = DealLine.Of(RevenueStream.Software, Money.Usd(Number(inputs, "base")))
            .OfProduct(inputs.GetProperty("matching_scopes").GetString() == "product" ? "desk" : "chair", "office");
        var earned = Calculate(plan, Partnerships.Deals.Deal.Sold("D-1", Day).Line(line));

        Assert.Equal(Expected(peerCase), earned.Total.Amount);
        Assert.NotEmpty(earned.Passed);
        Assert.All(earned.Passed, passed => Assert.Contains(passed.Reason.Code, new[] { "commission.outranked", "commission.other-product" }));
    }

    [Theory]
    [PeerCases("exclusion")]
    public void AProductWithoutCommissionPaysNothingAndSaysSo(string id)
    {
        var (peerCase, inputs) = Read(id);
        Assert.True(inputs.GetProperty("commission_free_product").GetBoolean());
        var plan = CommissionPlan.Of(CommissionRule.Of("all", "all", RulePay.At(Rate.Percent(10m))).ExceptProducts("gift"));
        var line = DealLine.Of(RevenueStream.Software, Money.Usd(Number(inputs, "base")));

        var free = Calculate(plan, Partnerships.Deals.Deal.Sold("D-1", Day).Line(line.OfProduct("gift")));
        Assert.Equal(Expected(peerCase), free.Total.Amount);
        Assert.Equal("commission.product-excluded", free.Passed.Single().Reason.Code);
        Assert.Equal(0.5m, Calculate(plan, Partnerships.Deals.Deal.Sold("D-1", Day).Line(line.OfProduct("pen"))).Total.Amount);
    }

    /// <summary>A bonus of a part of the variable pay, in proportion to the deal's part of the target: one rate of the deal.</summary>
    [Theory]
    [PeerCases("spiff")]
    public void ASpiffPaysOnADealFromItsThreshold(string id)
    {
        var (peerCase, inputs) = Read(id);
        var rate = Rate.Of(Number(inputs, "variable_ote") / Number(inputs, "target") * Number(inputs, "spiff_pct") / 100m);
        var rule = CommissionRule.Of("spiff", "spiff", RulePay.At(rate));
        var threshold = inputs.GetProperty("threshold");
        rule = threshold.ValueKind == JsonValueKind.Null ? rule : rule.FromDealsOf(Money.Usd(Number(threshold)));
        var price = Money.Usd(Number(inputs, "deal_arr"));

        Assert.Equal(Expected(peerCase, "spiff"), Calculate(CommissionPlan.Of(rule), Deal(price)).Total.Amount);
        Assert.Equal(0m, Calculate(CommissionPlan.Of(rule.FromDealsOf(price + Money.FromMinorUnits(1, Currency.Usd))), Deal(price)).Total.Amount);
    }

    [Theory]
    [PeerCases("effective_dating")]
    public void TheVersionInForceOnTheDayOfTheSaleCounts(string id)
    {
        var (peerCase, inputs) = Read(id);
        var rate = Rate.Of(Number(inputs, "rate"));
        var first = Program(CommissionPlan.Of(CommissionRule.Of("all", "all", RulePay.At(Rate.One - rate))), "0.9").InForceUntil(Day.PlusDays(-1));
        var second = Program(CommissionPlan.Of(CommissionRule.Of("all", "all", RulePay.At(rate))), "1.0", Day);
        var agreement = Partnerships.Programs.Agreement.Of("acme", first, new LocalDate(2026, 1, 1));
        var calculator = new CommissionCalculator(agreement, ProgramCatalog.Of(first, second));
        var price = Money.Usd(Number(inputs, "base"));

        var earned = calculator.Calculate(Deal(price));
        Assert.Equal(Expected(peerCase), earned.Total.Amount);
        Assert.Equal("1.0", earned.Terms.Version);
        Assert.Equal(price - earned.Total, calculator.Calculate(Partnerships.Deals.Deal.Sold("D-0", Day.PlusDays(-1)).Line(RevenueStream.Software, price)).Total);
    }

    private static (PeerCase PeerCase, JsonElement Inputs) Read(string id) => (PeerCase.Of(id), PeerCase.Of(id).Inputs);

    private static Deal Deal(Money price) => Partnerships.Deals.Deal.Sold("D-1", Day).Line(RevenueStream.Software, price);

    private static Commission Calculate(CommissionPlan plan, Deal deal) => new CommissionCalculator(Agreement(plan)).Calculate(deal);

    private static Agreement Agreement(CommissionPlan plan) => Partnerships.Programs.Agreement.Of("acme", Program(plan), new LocalDate(2026, 1, 1));

    private static PartnerProgram Program(CommissionPlan plan, string version = "1.0", LocalDate? from = null) => PartnerProgram
        .Of("peer", "Peer program", PartnerType.Reseller, version, from ?? new LocalDate(2026, 1, 1))
        .WithLadder(TierLadder.HighestMet([.. Tiers.Select(tier => Tier.Of(TierId.Of(tier)))]))
        .WithCommissions(plan);

    private static decimal Number(JsonElement inputs, string name) => Number(inputs.GetProperty(name));

    private static decimal Number(JsonElement value) => value.ValueKind == JsonValueKind.String
        ? decimal.Parse(value.GetString()!, CultureInfo.InvariantCulture)
        : value.GetDecimal();

    private static decimal Expected(PeerCase peerCase, string name = "commission") => Number(peerCase.Expected, name);
}
