using System;
using System.Linq;

namespace Partnerships.Commissions;

/// <summary>The terms of one version and one tier, with their rules in the order of the plan.</summary>
internal sealed class TermsInForce
{
    public TermsInForce(CommissionTerms terms)
    {
        Terms = terms;
        Rules = [.. terms.Plan.Rules.Select(rule => new RuleInForce(rule, terms))];
        HasReplacements = terms.Plan.Rules.Any(rule => rule.Replaces.Count > 0);
        DependsOnDays = terms.Plan.Rules.Any(rule => rule.KeepsRateOfSale || rule.TierOn != Deals.DealDay.Sold);
    }

    public CommissionTerms Terms { get; }

    public RuleInForce[] Rules { get; }

    /// <summary>Whether a rule takes the place of others.</summary>
    public bool HasReplacements { get; }

    /// <summary>Whether a rule goes by another day than the others.</summary>
    public bool DependsOnDays { get; }

    public RuleInForce? Find(string key) => Array.Find(Rules, rule => string.Equals(rule.Rule.Key, key, StringComparison.Ordinal));
}
