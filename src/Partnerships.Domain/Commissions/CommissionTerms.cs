using System;
using System.Collections.Generic;
using System.Linq;
using Partnerships.Deals;
using Partnerships.Explanations;
using Partnerships.Monetary;
using Partnerships.Partners;

namespace Partnerships.Commissions;

/// <summary>All that a commission is computed by: the plan of a program's version, and what the partner has of it: tier, option, rates.</summary>
/// <remarks>It is made from an agreement. Two are equal only when they are one object.</remarks>
public sealed class CommissionTerms
{
    internal CommissionTerms(
        PartnerId partner,
        string program,
        string version,
        string contentHash,
        Clause clause,
        CommissionPlan plan,
        Rounding rounding,
        TierId? tier,
        string? option,
        DealDay? earnedOn,
        SettlementTerms? settlement,
        TermRate[] rates)
    {
        (Partner, Program, Version, ContentHash, Clause) = (partner, program, version, contentHash, clause);
        (Plan, Rounding, Tier, Option, EarnedOn, Settlement, Rates) = (plan, rounding, tier, option, earnedOn, settlement, Array.AsReadOnly(rates));
        Payment = settlement?.ToPayment() ?? PaymentTerms.On(DealDay.Sold);
    }

    /// <summary>Whose terms they are.</summary>
    public PartnerId Partner { get; }

    /// <summary>The id of the program.</summary>
    public string Program { get; }

    /// <summary>The version of the program.</summary>
    public string Version { get; }

    /// <summary>The hash of all that the version says.</summary>
    public string ContentHash { get; }

    /// <summary>The rules.</summary>
    public CommissionPlan Plan { get; }

    /// <summary>How a line is rounded.</summary>
    public Rounding Rounding { get; }

    /// <summary>The partner's tier; null where it has none.</summary>
    public TierId? Tier { get; }

    /// <summary>The option that was signed; null where none was.</summary>
    public string? Option { get; }

    /// <summary>The day of a deal on which everything is earned; null where each rule says so.</summary>
    public DealDay? EarnedOn { get; }

    /// <summary>How the program settles; null where it does not say so.</summary>
    public SettlementTerms? Settlement { get; }

    /// <summary>When it is earned and due where a rule does not say so: as the program settles, or else at the sale.</summary>
    public PaymentTerms Payment { get; }

    /// <summary>The rates that the partner's tier and option have.</summary>
    public IReadOnlyList<TermRate> Rates { get; }

    /// <summary>Where the program is written.</summary>
    internal Clause Clause { get; }

    /// <summary>Program, version and tier: "reseller 1.0, authorized".</summary>
    public override string ToString() => $"{Program} {Version}{(Tier is null ? "" : ", " + Tier)}{(Option is null ? "" : ", " + Option)}";

    /// <summary>A rate by its key; null where the tier or the option has none.</summary>
    public TermRate? RateOf(string key) => Rates.FirstOrDefault(rate => string.Equals(rate.Key, Guard.NotNull(key), StringComparison.Ordinal));

    /// <summary>When what a rule pays is earned and due: as the rule says, or else the program; on the agreement's day where it names one.</summary>
    internal PaymentTerms PaymentOf(CommissionRule rule)
    {
        var payment = rule.Payment ?? Payment;
        return EarnedOn is null ? payment : PaymentTerms.On(EarnedOn, payment.Net);
    }

    /// <summary>A line of a rule with what is held back of it, and until when: as the rule says, or else the program.</summary>
    internal CommissionLine HoldBack(CommissionLine line, CommissionRule rule) => rule.HeldBack is { } part
        ? SettlementTerms.HoldBackOf(line, part, rule.HeldBackTime, Rounding)
        : Settlement?.HoldBackOf(line) ?? line;

    internal TermsReference ReferenceTo(CommissionRule rule) => TermsReference.Of(Program, Version, ContentHash, rule.Key);
}
