using System;
using System.Collections.Generic;
using System.Linq;
using Partnerships.Tests.Commissions;

namespace Partnerships.Tests.Oracle;

/// <summary>Every reason for which a rule pays nothing on a line, each looked at by itself.</summary>
internal static class PlanConditionsOracle
{
    public static List<string> Causes(PlanRuleCase rule, PlanTermsOracle terms, PlanDealCase deal, PlanLineCase line)
    {
        var it = terms.Case;
        var causes = new List<string>();
        void Unless(bool holds, string code)
        {
            if (!holds)
            {
                causes.Add("commission." + code);
            }
        }

        // The deal must be one of the agreement, and of those that the rule names.
        var byDays = PlanDaysOracle.Decide(rule, line);
        Unless(byDays || (it.SignedOn <= deal.SoldOn && !(deal.SoldOn > it.EndsOn)), "agreement-not-running");
        Unless(!byDays || PlanDaysOracle.Part(rule, terms, deal, line).Sign > 0, "no-day-counts");
        Unless(Names(rule.Kinds, deal.Kind), "other-kind");
        Unless(!(deal.SoldOn < rule.From) && !(deal.SoldOn > rule.Until), "other-date");
        Unless(!(Math.Abs(deal.Lines.Sum(each => each.Net ?? each.List)) < rule.Smallest), "below-minimum");
        Unless(rule.Way is null || (rule.Way == deal.Way && (rule.By is null || rule.By == deal.By)), "other-source");
        Unless(rule.Pay.Way != "contribution" || deal.Way == "joint", "not-joint");

        // The partner must have what the rule asks of it.
        Unless(Names(rule.Tiers, terms.Tier), "other-tier");
        Unless((rule.Option is null || rule.Option == it.Option) && !rule.OtherOptions.Contains(it.Option), "other-option");
        Unless(rule.Pay.Way != "agreed" || terms.RateOf(rule.Pay.Term) is not null, "no-rate");
        if (rule.Referral)
        {
            var first = deal.Referrals.MinBy(referral => referral.Hour);
            Unless(first is not null, "not-referred");
            Unless(first is null || first.Partner == PlanCase.Partner, "referred-by-another");
        }
        else if (rule.Way is null)
        {
            Unless(deal.Seller is null or PlanCase.Partner, "sold-by-another");
        }

        // The term of the contract must be one that pays.
        Unless(!rule.FirstYear || deal.Kind != "renewal", "first-year-only");
        Unless(byDays || PlanTermsOracle.IsInTail(rule, deal, deal.SoldOn), "tail-over");
        Unless(rule.Steps.Length == 0 || deal.ContractYear <= rule.Steps.Length, "tail-over");

        // The line must be one of those that the rule names, and say what the rule is a share of.
        Unless(Names(rule.Streams, line.Stream) && !rule.OtherThan.Contains(line.Stream), "other-stream");
        Unless(Names(rule.Products, line.Product) && Names(rule.Categories, line.Category), "other-product");
        Unless(!rule.FreeProducts.Contains(line.Product), "product-excluded");
        Unless(rule.ProductsOf is null || rule.ProductsOf == line.Side, "other-side");
        foreach (var amount in new[] { rule.Base, rule.Pay.Selector })
        {
            Unless(amount != "margin" || line.Cost is not null, "cost-not-known");
            Unless(amount != "collected" || line.Collected is not null, "not-collected");
        }

        return causes;
    }

    private static bool Names(string[] names, string? name) => names.Length == 0 || names.Contains(name);
}
