using System;
using System.Linq;
using Partnerships.Deals;
using Partnerships.Explanations;
using Partnerships.Programs;

namespace Partnerships.Commissions;

/// <summary>Whether a rule applies to a line of a deal, and where it does not, the first reason why.</summary>
internal static class Applicability
{
    public static Reason? Check(CommissionRule rule, CommissionTerms terms, Deal deal, int number, Agreement agreement)
    {
        var line = deal.Lines[number - 1];
        return !agreement.IsRunningOn(deal.SoldOn) ? RuleReasons.NotRunning(agreement, deal)
            : OfLine(rule, line)
            ?? OfTerms(rule, terms)
            ?? OfDeal(rule, deal)
            ?? OfParties(rule, terms, deal)
            ?? OfAmount(rule, line);
    }

    private static Reason? OfLine(CommissionRule rule, DealLine line)
    {
        var streams = (rule.Streams.Count == 0 || rule.Streams.Contains(line.Stream)) && !rule.OtherThan.Contains(line.Stream);
        return !streams ? RuleReasons.OtherStream(rule, line)
            : rule.Products.Count > 0 && !(line.Product is { } product && rule.Products.Contains(product, StringComparer.Ordinal)) ? RuleReasons.OtherProduct(rule, line)
            : rule.Categories.Count > 0 && !(line.Category is { } category && rule.Categories.Contains(category, StringComparer.Ordinal)) ? RuleReasons.OtherProduct(rule, line)
            : line.Product is { } free && rule.FreeProducts.Contains(free, StringComparer.Ordinal) ? RuleReasons.FreeProduct(free)
            : rule.ProductsOf is { } side && side != line.Side ? RuleReasons.OtherSide(side, line)
            : null;
    }

    private static Reason? OfTerms(CommissionRule rule, CommissionTerms terms) =>
        rule.Option is { } option && !string.Equals(option, terms.Option, StringComparison.Ordinal) ? RuleReasons.OtherOption(option, terms)
        : rule.Tiers.Count > 0 && !(terms.Tier is { } tier && rule.Tiers.Contains(tier)) ? RuleReasons.OtherTier(rule, terms)
        : rule.Pay is RulePay.AgreedRate rate && terms.RateOf(rate.Term) is null ? RuleReasons.NoRate(rate.Term, terms)
        : null;

    private static Reason? OfDeal(CommissionRule rule, Deal deal) =>
        rule.Kinds.Count > 0 && !rule.Kinds.Contains(deal.Kind) ? RuleReasons.OtherKind(rule, deal)
        : deal.SoldOn < rule.From || deal.SoldOn > rule.Until ? RuleReasons.OtherDate(rule, deal)
        : rule.SmallestDeal is { } smallest && deal.Net < smallest ? RuleReasons.BelowMinimum(smallest, deal)
        : rule.Recurrence.Equals(Recurrence.FirstYear) && deal.Kind == DealKind.Renewal ? RuleReasons.FirstYearOnly()
        : rule.Recurrence.Steps.Count > 0 && deal.ContractYear > rule.Recurrence.Steps.Count ? RuleReasons.TailOver(rule, deal)
        : rule.Recurrence.Tail is { } tail && (deal.DayOf(rule.Recurrence.Anchor!) ?? deal.DayOf(DealDay.OriginalSale)!.Value) + tail <= deal.SoldOn ? RuleReasons.TailOver(rule, deal)
        : null;

    private static Reason? OfParties(CommissionRule rule, CommissionTerms terms, Deal deal)
    {
        var source = deal.Source;
        if (rule.Sourcing is { } way && (source is null || source.Way != way || (rule.SourcedBy is { } by && source.By != by)))
        {
            return RuleReasons.OtherSource(rule, deal);
        }

        if (rule.ForReferrals && (deal.Referrals.Count == 0 || deal.Referrals[0].Partner != terms.Partner))
        {
            return deal.Referrals.Count == 0 ? RuleReasons.NotReferred() : RuleReasons.ReferredByAnother(deal.Referrals[0]);
        }

        return !rule.ForReferrals && rule.Sourcing is null && deal.Seller is { } seller && seller != terms.Partner ? RuleReasons.SoldByAnother(seller) : null;
    }

    private static Reason? OfAmount(CommissionRule rule, DealLine line) =>
        rule.Base == AmountBase.Margin && line.Cost is null ? RuleReasons.CostNotKnown()
        : rule.Base == AmountBase.Collected && line.Collected is null ? RuleReasons.NotCollected()
        : null;
}
