using System;
using System.Linq;
using Partnerships.Explanations;
using Partnerships.Monetary;

namespace Partnerships.Commissions;

/// <summary>A rule with all that one partner's terms say of it.</summary>
internal sealed class RuleInForce
{
    public RuleInForce(CommissionRule rule, CommissionTerms terms)
    {
        (Rule, Terms, Clause) = (rule, terms, rule.Clause ?? terms.Clause);
        Rates = rule.Pay is RulePay.AgreedRate agreed ? terms.RateOf(agreed.Term)?.Range : null;
        Schedule = rule.Pay as SchedulePay;
        Reference = terms.ReferenceTo(rule);
        Barred = rule.Option is { } option && !string.Equals(option, terms.Option, StringComparison.Ordinal) ? PassCause.OtherOption
            : terms.Option is { } signed && rule.OtherOptions.Contains(signed, StringComparer.Ordinal) ? PassCause.OtherOption
            : rule.Tiers.Count > 0 && !(terms.Tier is { } tier && rule.Tiers.Contains(tier)) ? PassCause.OtherTier
            : rule.Pay is RulePay.AgreedRate && Rates is null ? PassCause.NoRate
            : PassCause.None;
    }

    public CommissionRule Rule { get; }

    public CommissionTerms Terms { get; }

    /// <summary>Where the rule is written, or its program.</summary>
    public Clause Clause { get; }

    /// <summary>The rates of a rule that an agreement fixes; null where it pays otherwise, or where there are none.</summary>
    public RateRange? Rates { get; }

    /// <summary>The schedule of a rule that has one.</summary>
    public SchedulePay? Schedule { get; }

    public TermsReference Reference { get; }

    /// <summary>Why the rule pays on no deal at all by these terms; none where it may.</summary>
    public PassCause Barred { get; }

    /// <summary>Whether a rate is still to be agreed.</summary>
    public bool IsOpen => Rates is { } rates && rates.Low != rates.High;

    /// <summary>Whether something of it is accumulated, or limited.</summary>
    public bool IsRunning => Rule.Limits.Count > 0 || Schedule is { IsCounted: true };
}
