using Partnerships.Deals;
using Partnerships.Explanations;
using Partnerships.Monetary;
using Partnerships.Partners;
using Partnerships.Programs;

namespace Partnerships.Commissions;

/// <summary>Why a rule does not pay, or what stands in conflict: stable codes with their words.</summary>
internal static class RuleReasons
{
    public static Reason NotRunning(Agreement agreement, Deal deal) => Reason.Of(
        "commission.agreement-not-running", "the agreement of {partner} does not run on {day}", ("partner", agreement.Partner.Value), ("day", Dates.Text(deal.SoldOn)));

    public static Reason OtherStream(CommissionRule rule, DealLine line) => Reason.Of(
        "commission.other-stream",
        "the rule is for {streams}, the line is {stream}",
        ("streams", rule.Streams.Count > 0 ? string.Join(", ", rule.Streams) : "all but " + string.Join(", ", rule.OtherThan)),
        ("stream", line.Stream.Key));

    public static Reason OtherProduct(CommissionRule rule, DealLine line) => Reason.Of(
        "commission.other-product",
        "the rule is for {products}, the line is {product}",
        ("products", string.Join(", ", rule.Products.Count > 0 ? rule.Products : rule.Categories)),
        ("product", line.Product ?? "of no stated product"));

    public static Reason FreeProduct(string product) => Reason.Of("commission.product-excluded", "{product} pays no commission", ("product", product));

    public static Reason OtherSide(DealSide side, DealLine line) => Reason.Of(
        "commission.other-side", "the rule is for products of the {side}, the line is one of the {other}", ("side", side.Name), ("other", line.Side.Name));

    public static Reason OtherOption(string option, CommissionTerms terms) => Reason.Of(
        "commission.other-option", "the rule is for the option {option}, signed is {signed}", ("option", option), ("signed", terms.Option ?? "none"));

    public static Reason OtherTier(CommissionRule rule, CommissionTerms terms) => Reason.Of(
        "commission.other-tier", "the rule is for {tiers}, the partner is {tier}", ("tiers", string.Join(", ", rule.Tiers)), ("tier", terms.Tier?.Key ?? "of no tier"));

    public static Reason NoRate(string term, CommissionTerms terms) => Reason.Of(
        "commission.no-rate", "the program gives {tier} no {term}", ("tier", terms.Tier?.Key ?? "a partner without tier"), ("term", term));

    public static Reason OtherKind(CommissionRule rule, Deal deal) => Reason.Of(
        "commission.other-kind", "the rule is for {kinds} deals, the deal is a {kind}", ("kinds", string.Join(", ", rule.Kinds)), ("kind", deal.Kind.Name));

    public static Reason OtherDate(CommissionRule rule, Deal deal) => Reason.Of(
        "commission.other-date",
        "the rule is for deals from {from} through {until}, signed was on {day}",
        ("from", rule.From is { } from ? Dates.Text(from) : "ever"),
        ("until", rule.Until is { } until ? Dates.Text(until) : "ever"),
        ("day", Dates.Text(deal.SoldOn)));

    public static Reason BelowMinimum(Money smallest, Deal deal) => Reason.Of(
        "commission.below-minimum", "deals pay from {smallest}, the deal is {net}", ("smallest", smallest.ToString(null, null)), ("net", deal.Net?.ToString(null, null) ?? "empty"));

    public static Reason FirstYearOnly() => Reason.Of("commission.first-year-only", "the rule pays for the first year, the deal is a renewal");

    public static Reason TailOver(CommissionRule rule, Deal deal) => Reason.Of(
        "commission.tail-over", "the rule pays {recurrence}, which was over on {day}", ("recurrence", rule.Recurrence.ToString()), ("day", Dates.Text(deal.SoldOn)));

    public static Reason OtherSource(CommissionRule rule, Deal deal) => Reason.Of(
        "commission.other-source",
        "the rule is for deals that are {way}{by}, the deal is {source}",
        ("way", rule.Sourcing!.Name),
        ("by", rule.SourcedBy is { } side ? " by the " + side.Name : ""),
        ("source", deal.Source?.ToString() ?? "of no stated source"));

    public static Reason NotReferred() => Reason.Of("commission.not-referred", "nobody referred the customer");

    public static Reason ReferredByAnother(Referral first) => Reason.Of(
        "commission.referred-by-another", "{partner} referred the customer first, at {at}", ("partner", first.Partner.Value), ("at", NodaTime.Text.InstantPattern.General.Format(first.RecordedAt)));

    public static Reason SoldByAnother(PartnerId seller) => Reason.Of("commission.sold-by-another", "{partner} sold the deal", ("partner", seller.Value));

    public static Reason CostNotKnown() => Reason.Of("commission.cost-not-known", "the rule pays on the margin, and the line has no cost");

    public static Reason NotCollected() => Reason.Of("commission.not-collected", "the rule pays on what the customer paid, and nothing is known of that");

    public static Reason Replaced(CommissionRule other) => Reason.Of("commission.replaced", "{rule} takes its place", ("rule", other.Key));

    public static Reason Outranked(CommissionRule other, CommissionPlan plan) => Reason.Of(
        "commission.outranked", "{rule} pays on the line, and the plan pays the {combination} rule", ("rule", other.Key), ("combination", plan.Combination.Name));

    public static Reason PaidTwice(int number, CommissionRule one, CommissionRule other) => Reason.Of(
        "commission.paid-twice", "{one} and {other} both pay on line {line}", ("one", one.Key), ("other", other.Key), ("line", Guard.Invariant($"{number}")));
}
