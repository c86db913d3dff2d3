using System;
using NodaTime;
using Partnerships.Deals;
using Partnerships.Explanations;
using Partnerships.Monetary;
using Partnerships.Partners;
using Partnerships.Programs;

namespace Partnerships.Commissions;

/// <summary>Why a rule does not pay, or what stands in conflict: stable codes with their words.</summary>
internal static class RuleReasons
{
    public static Reason Of(PassCause cause, RuleInForce rule, Deal deal, DealLine line, Agreement agreement) => cause switch
    {
        PassCause.NotRunning => NotRunning(agreement, deal),
        PassCause.OtherStream => OtherStream(rule.Rule, line),
        PassCause.OtherProduct => OtherProduct(rule.Rule, line),
        PassCause.FreeProduct => FreeProduct(line.Product!),
        PassCause.OtherSide => OtherSide(rule.Rule.ProductsOf!, line),
        PassCause.OtherOption => OtherOption(rule.Rule, rule.Terms),
        PassCause.OtherTier => OtherTier(rule.Rule, rule.Terms),
        PassCause.NoRate => NoRate(((RulePay.AgreedRate)rule.Rule.Pay).Term, rule.Terms),
        PassCause.OtherKind => OtherKind(rule.Rule, deal),
        PassCause.OtherDate => OtherDate(rule.Rule, deal),
        PassCause.BelowMinimum => BelowMinimum(rule.Rule.SmallestDeal!.Value, deal),
        PassCause.FirstYearOnly => FirstYearOnly(),
        PassCause.TailOver => TailOver(rule.Rule, deal),
        PassCause.NoDayCounts => NoDayCounts(line.Term!, rule.Rule, deal, agreement),
        PassCause.OtherSource => OtherSource(rule.Rule, deal),
        PassCause.NotJoint => NotJoint(deal),
        PassCause.NotReferred => NotReferred(),
        PassCause.ReferredByAnother => ReferredByAnother(deal.Referrals[0]),
        PassCause.SoldByAnother => SoldByAnother(deal.Seller!),
        PassCause.CostNotKnown => CostNotKnown(),
        PassCause.NotCollected => NotCollected(),
        PassCause.QuotaNotKnown => QuotaNotKnown(Scopes.Of(rule.Schedule!.Scope, deal)),
        PassCause.BaselineNotKnown => BaselineNotKnown(Scopes.Of(rule.Schedule!.Scope, deal)),
        _ => throw new ArgumentOutOfRangeException(nameof(cause), cause, "Must be a cause that the rule and the deal tell alone."),
    };

    private static Reason NotRunning(Agreement agreement, Deal deal) => Reason.Of(
        "commission.agreement-not-running", "the agreement of {partner} does not run on {day}", ("partner", agreement.Partner.Value), ("day", Dates.Text(deal.SoldOn)));

    private static Reason OtherStream(CommissionRule rule, DealLine line) => Reason.Of(
        "commission.other-stream",
        "the rule is for {streams}, the line is {stream}",
        ("streams", rule.Streams.Count > 0 ? string.Join(", ", rule.Streams) : "all but " + string.Join(", ", rule.OtherThan)),
        ("stream", line.Stream.Key));

    private static Reason OtherProduct(CommissionRule rule, DealLine line) => Reason.Of(
        "commission.other-product",
        "the rule is for {products}, the line is {product}",
        ("products", string.Join(", ", rule.Products.Count > 0 ? rule.Products : rule.Categories)),
        ("product", line.Product ?? "of no stated product"));

    private static Reason FreeProduct(string product) => Reason.Of("commission.product-excluded", "{product} pays no commission", ("product", product));

    private static Reason OtherSide(DealSide side, DealLine line) => Reason.Of(
        "commission.other-side", "the rule is for products of the {side}, the line is one of the {other}", ("side", side.Name), ("other", line.Side.Name));

    private static Reason OtherOption(CommissionRule rule, CommissionTerms terms) => Reason.Of(
        "commission.other-option",
        "the rule is for {option}, signed is {signed}",
        ("option", rule.Option is { } option ? "the option " + option : "all options but " + string.Join(", ", rule.OtherOptions)), ("signed", terms.Option ?? "none"));

    private static Reason OtherTier(CommissionRule rule, CommissionTerms terms) => Reason.Of(
        "commission.other-tier", "the rule is for {tiers}, the partner is {tier}", ("tiers", string.Join(", ", rule.Tiers)), ("tier", terms.Tier?.Key ?? "of no tier"));

    private static Reason NoRate(string term, CommissionTerms terms) => Reason.Of(
        "commission.no-rate", "the program gives {tier} no {term}", ("tier", terms.Tier?.Key ?? "a partner without tier"), ("term", term));

    private static Reason OtherKind(CommissionRule rule, Deal deal) => Reason.Of(
        "commission.other-kind", "the rule is for {kinds} deals, the deal is a {kind}", ("kinds", string.Join(", ", rule.Kinds)), ("kind", deal.Kind.Name));

    private static Reason OtherDate(CommissionRule rule, Deal deal) => Reason.Of(
        "commission.other-date",
        "the rule is for deals from {from} through {until}, signed was on {day}",
        ("from", rule.From is { } from ? Dates.Text(from) : "ever"),
        ("until", rule.Until is { } until ? Dates.Text(until) : "ever"),
        ("day", Dates.Text(deal.SoldOn)));

    private static Reason BelowMinimum(Money smallest, Deal deal) => Reason.Of(
        "commission.below-minimum", "deals pay from {smallest}, the deal is {net}", ("smallest", smallest.ToString(null, null)), ("net", deal.Net?.ToString(null, null) ?? "empty"));

    private static Reason FirstYearOnly() => Reason.Of("commission.first-year-only", "the rule pays for the first year, the deal is a renewal");

    private static Reason TailOver(CommissionRule rule, Deal deal) => Reason.Of(
        "commission.tail-over", "the rule pays {recurrence}, which was over on {day}", ("recurrence", rule.Recurrence.ToString()), ("day", Dates.Text(deal.SoldOn)));

    private static Reason NoDayCounts(DateInterval term, CommissionRule rule, Deal deal, Agreement agreement) => Reason.Of(
        "commission.no-day-counts",
        "the rule pays for days from {from} through {through}, and the line is from {start} through {end}",
        ("from", Dates.Text(agreement.SignedOn)),
        ("through", CountedDays.LastOf(rule, deal, agreement) is { } last ? Dates.Text(last) : "an open end"),
        ("start", Dates.Text(term.Start)),
        ("end", Dates.Text(term.End)));

    private static Reason OtherSource(CommissionRule rule, Deal deal) => Reason.Of(
        "commission.other-source",
        "the rule is for deals that are {way}{by}, the deal is {source}",
        ("way", rule.Sourcing!.Name),
        ("by", rule.SourcedBy is { } side ? " by the " + side.Name : ""),
        ("source", deal.Source?.ToString() ?? "of no stated source"));

    private static Reason NotJoint(Deal deal) => Reason.Of(
        "commission.not-joint", "the rule is for what both sides contributed to a joint deal, the deal is {source}", ("source", deal.Source?.ToString() ?? "of no stated source"));

    private static Reason QuotaNotKnown(string scope) => Reason.Of(
        "commission.quota-not-known", "the rule pays by what part of a quota is reached, and the quota of {scope} is not known", ("scope", scope));

    private static Reason BaselineNotKnown(string scope) => Reason.Of(
        "commission.baseline-not-known", "the rule pays for growth, and the baseline of {scope} is not known", ("scope", scope));

    private static Reason NotReferred() => Reason.Of("commission.not-referred", "nobody referred the customer");

    private static Reason ReferredByAnother(Referral first) => Reason.Of(
        "commission.referred-by-another", "{partner} referred the customer first, at {at}", ("partner", first.Partner.Value), ("at", NodaTime.Text.InstantPattern.General.Format(first.RecordedAt)));

    private static Reason SoldByAnother(PartnerId seller) => Reason.Of("commission.sold-by-another", "{partner} sold the deal", ("partner", seller.Value));

    private static Reason CostNotKnown() => Reason.Of("commission.cost-not-known", "the rule pays on the margin, and the line has no cost");

    private static Reason NotCollected() => Reason.Of("commission.not-collected", "the rule pays on what the customer paid, and nothing is known of that");

    public static Reason Replaced(CommissionRule other) => Reason.Of("commission.replaced", "{rule} takes its place", ("rule", other.Key));

    public static Reason Outranked(CommissionRule other, CommissionPlan plan) => Reason.Of(
        "commission.outranked", "{rule} pays on the line, and the plan pays the {combination} rule", ("rule", other.Key), ("combination", plan.Combination.Name));

    public static Reason PaidTwice(int number, CommissionRule one, CommissionRule other) => Reason.Of(
        "commission.paid-twice", "{one} and {other} both pay on line {line}", ("one", one.Key), ("other", other.Key), ("line", Guard.Invariant($"{number}")));
}
