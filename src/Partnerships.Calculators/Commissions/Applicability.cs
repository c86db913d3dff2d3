using System;
using System.Linq;
using Partnerships.Deals;
using Partnerships.Monetary;
using Partnerships.Partners;
using Partnerships.Programs;

namespace Partnerships.Commissions;

/// <summary>Whether a rule applies to a line of a deal, and where it does not, the first cause.</summary>
internal static class Applicability
{
    /// <summary>What keeps a rule from every line of a deal alike.</summary>
    public static PassCause OfWhole(RuleInForce rule, Deal deal, Agreement agreement)
    {
        // Where days may decide, the day of the sale is asked line by line.
        if (rule.Rule.Proration is null && OfTime(rule.Rule, deal, agreement) is PassCause.NotRunning)
        {
            return PassCause.NotRunning;
        }

        var cause = rule.Barred == PassCause.None ? OfDeal(rule.Rule, deal, agreement) : rule.Barred;
        return cause == PassCause.None ? OfParties(rule.Rule, deal, agreement.Partner) : cause;
    }

    /// <summary>What keeps a rule from a line: that it is for others says more than what keeps it from the whole deal.</summary>
    public static PassCause Check(RuleInForce rule, PassCause ofWhole, Deal deal, DealLine line, CommissionProgress before, Agreement agreement)
    {
        var cause = ofWhole == PassCause.NotRunning ? ofWhole : OfLine(rule.Rule, line);
        cause = cause == PassCause.None ? ofWhole : cause;
        cause = cause == PassCause.None && rule.Rule.Proration is not null ? OfTerm(rule.Rule, deal, line, agreement) : cause;
        return cause == PassCause.None ? OfAmounts(rule, deal, line, before) : cause;
    }

    private static PassCause OfLine(CommissionRule rule, DealLine line) =>
        rule.Streams.Count > 0 && !rule.Streams.Contains(line.Stream) ? PassCause.OtherStream
        : rule.OtherThan.Count > 0 && rule.OtherThan.Contains(line.Stream) ? PassCause.OtherStream
        : rule.Products.Count > 0 && !(line.Product is { } product && rule.Products.Contains(product, StringComparer.Ordinal)) ? PassCause.OtherProduct
        : rule.Categories.Count > 0 && !(line.Category is { } category && rule.Categories.Contains(category, StringComparer.Ordinal)) ? PassCause.OtherProduct
        : rule.FreeProducts.Count > 0 && line.Product is { } free && rule.FreeProducts.Contains(free, StringComparer.Ordinal) ? PassCause.FreeProduct
        : rule.ProductsOf is { } side && side != line.Side ? PassCause.OtherSide
        : PassCause.None;

    /// <summary>Whether the day of the sale lies in the time that a rule pays for.</summary>
    private static PassCause OfTime(CommissionRule rule, Deal deal, Agreement agreement) =>
        !agreement.IsRunningOn(deal.SoldOn) ? PassCause.NotRunning
        : CountedDays.EndOfTail(rule.Recurrence, deal) <= deal.SoldOn ? PassCause.TailOver
        : PassCause.None;

    /// <summary>Whether a day of the line's term does or, where it states none, the day of the sale.</summary>
    private static PassCause OfTerm(CommissionRule rule, Deal deal, DealLine line, Agreement agreement) =>
        CountedDays.Of(rule, deal, line, agreement) is not { } part ? OfTime(rule, deal, agreement)
        : part.Days == 0 ? PassCause.NoDayCounts
        : PassCause.None;

    private static PassCause OfDeal(CommissionRule rule, Deal deal, Agreement agreement)
    {
        var recurrence = rule.Recurrence;
        return rule.Kinds.Count > 0 && !rule.Kinds.Contains(deal.Kind) ? PassCause.OtherKind
            : deal.SoldOn < rule.From || deal.SoldOn > rule.Until ? PassCause.OtherDate
            : rule.SmallestDeal is { } smallest && SizeOf(deal.Net!.Value) < smallest ? PassCause.BelowMinimum
            : recurrence.IsFirstYear && deal.Kind == DealKind.Renewal ? PassCause.FirstYearOnly
            : recurrence.Steps.Count > 0 && deal.ContractYear > recurrence.Steps.Count ? PassCause.TailOver
            : rule.Proration is null ? OfTime(rule, deal, agreement)
            : PassCause.None;
    }

    private static Money SizeOf(Money amount) => amount.IsNegative ? -amount : amount;

    private static PassCause OfParties(CommissionRule rule, Deal deal, PartnerId partner)
    {
        var source = deal.Source;
        return rule.Sourcing is { } way && (source is null || source.Way != way || (rule.SourcedBy is { } by && source.By != by)) ? PassCause.OtherSource
            : rule.ForReferrals && deal.Referrals.Count == 0 ? PassCause.NotReferred
            : rule.ForReferrals && deal.Referrals[0].Partner != partner ? PassCause.ReferredByAnother
            : !rule.ForReferrals && rule.Sourcing is null && deal.Seller is { } seller && seller != partner ? PassCause.SoldByAnother
            : PassCause.None;
    }

    private static PassCause OfAmounts(RuleInForce rule, Deal deal, DealLine line, CommissionProgress before) =>
        (Reads(rule, AmountBase.Margin) && line.Cost is null) ? PassCause.CostNotKnown
        : (Reads(rule, AmountBase.Collected) && line.Collected is null) ? PassCause.NotCollected
        : rule.Rule.Pay is RulePay.Contribution && deal.Source?.Way != DealSourcing.Joint ? PassCause.NotJoint
        : rule.Schedule is { NeedsQuota: true } quota && before.Find(rule.Rule.Key, Scopes.Of(quota.Scope, deal))?.Quota is null ? PassCause.QuotaNotKnown
        : rule.Schedule is { IsGrowth: true } growth && before.Find(rule.Rule.Key, Scopes.Of(growth.Scope, deal))?.Baseline is null ? PassCause.BaselineNotKnown
        : PassCause.None;

    private static bool Reads(RuleInForce rule, AmountBase amount) => rule.Rule.Base == amount || rule.Schedule?.Selector == amount;
}
