using System;
using System.Collections.Generic;
using System.Linq;
using NodaTime;
using Partnerships.Explanations;
using Partnerships.Monetary;
using Partnerships.Partners;

namespace Partnerships.Funds;

/// <summary>The rules of a marketing fund: where its money comes from, what it may be used for, and until when.</summary>
/// <remarks>
/// <para>Money comes as an allowance of the tier in each period, as a rate of sales, or as the agreement and single grants say. Unless
/// stated otherwise a fund bears all of what is spent, approves before it pays, and lets what is left of a period expire with it.</para>
/// <para>Days before an activity are business days; days after one are calendar days. Two terms are equal when all that they say is; they
/// have no order.</para>
/// </remarks>
public sealed partial class FundTerms : IEquatable<FundTerms>, IDescribed
{
    private FundTerms(FundPeriod period) => (Period, Match, TierChange) = (Guard.NotNull(period), Rate.One, TierChangeRule.NextPeriod);

    private FundTerms(FundTerms like)
    {
        (Period, Allowances, Accrual, Match, Categories, IsBinding) = (like.Period, like.Allowances, like.Accrual, like.Match, like.Categories, like.IsBinding);
        (MinimumRequest, LeadTime, IsWithinQuarter, PaysWithoutApproval, Claims) =
            (like.MinimumRequest, like.LeadTime, like.IsWithinQuarter, like.PaysWithoutApproval, like.Claims);
        (SpendRules, IsUsedInNextPeriod, ExpiresAfter, CarriesOver, CarryOverLimit) =
            (like.SpendRules, like.IsUsedInNextPeriod, like.ExpiresAfter, like.CarriesOver, like.CarryOverLimit);
        (RebateBelow, TierChange, IsProrated, ClawsBackWithin, Option, Clause) =
            (like.RebateBelow, like.TierChange, like.IsProrated, like.ClawsBackWithin, like.Option, like.Clause);
    }

    /// <summary>The months that one allowance, or one round of accruals, is for.</summary>
    public FundPeriod Period { get; }

    /// <summary>What each tier has in a period; empty where the money comes in another way.</summary>
    public IReadOnlyList<FundAllowance> Allowances { get; private init; } = Guard.None<FundAllowance>();

    /// <summary>The rate of sales that accrues; null where the money comes in another way.</summary>
    public Rate? Accrual { get; private init; }

    /// <summary>The share of what is spent that the fund bears; null where the agreement sets it.</summary>
    public Rate? Match { get; private init; }

    /// <summary>What the money is planned for, in order; empty where there is no plan. The shares add up to 100%.</summary>
    public IReadOnlyList<CategoryShare> Categories { get; private init; } = Guard.None<CategoryShare>();

    /// <summary>Whether each category has money of its own, so that its share cannot be passed without a reallocation.</summary>
    public bool IsBinding { get; private init; }

    /// <summary>The least that can be asked for, of the fund's money; null where there is no such bound.</summary>
    public Money? MinimumRequest { get; private init; }

    /// <summary>How many business days before the activity a request comes at the latest; null where it need not come before.</summary>
    public int? LeadTime { get; private init; }

    /// <summary>Whether an activity begins and ends in one quarter of the program year.</summary>
    public bool IsWithinQuarter { get; private init; }

    /// <summary>Whether a claim needs no approved request.</summary>
    public bool PaysWithoutApproval { get; private init; }

    /// <summary>Until when claims come, and with what proof; null where there is no such bound.</summary>
    public ClaimTerms? Claims { get; private init; }

    /// <summary>How much of some kinds of spend counts; all of it where a kind has no rule.</summary>
    public IReadOnlyList<SpendRule> SpendRules { get; private init; } = Guard.None<SpendRule>();

    /// <summary>Whether what one period brings is used in the next one.</summary>
    public bool IsUsedInNextPeriod { get; private init; }

    /// <summary>How long what accrues on a day can be used from that day on; null where it is used within a period.</summary>
    public Period? ExpiresAfter { get; private init; }

    /// <summary>Whether what is left of a period passes into the next one.</summary>
    public bool CarriesOver { get; private init; }

    /// <summary>The most that passes into the next period; null where there is no such bound.</summary>
    public Money? CarryOverLimit { get; private init; }

    /// <summary>What has accrued in a period turns into a rebate where it comes to less than this; null where it never does.</summary>
    public Money? RebateBelow { get; private init; }

    /// <summary>What a change of tier within a period does.</summary>
    public TierChangeRule TierChange { get; private init; }

    /// <summary>Whether an allowance that begins within a period is for the rest of its days only.</summary>
    public bool IsProrated { get; private init; }

    /// <summary>How long after a payment it can be clawed back; null where there is no such bound.</summary>
    public Period? ClawsBackWithin { get; private init; }

    /// <summary>The option of the program under which these terms take the place of the others; null where they are for all.</summary>
    public string? Option { get; private init; }

    /// <summary>Where the terms are written; null where no document says so.</summary>
    public Clause? Clause { get; private init; }

    /// <summary>Whether only the agreement, and single grants, say what the fund has.</summary>
    public bool IsByAgreement => Allowances.Count == 0 && Accrual is null;

    /// <summary>The allowance of a tier; null where it has none.</summary>
    public FundAllowance? AllowanceOf(TierId? tier) => Allowances.FirstOrDefault(allowance => allowance.Tier == tier);

    /// <summary>The rule of a kind of spend; null where there is none.</summary>
    public SpendRule? RuleOf(string? kind) => SpendRules.FirstOrDefault(rule => string.Equals(rule.Kind, kind, StringComparison.Ordinal));

    /// <summary>The plan for an amount: the part of each category, which add up to the amount to the minor unit.</summary>
    /// <remarks>Each part is the floor or the ceiling of its exact share; the largest remainders get the minor units left over.</remarks>
    public IReadOnlyList<CategoryAmount> Split(Money amount)
    {
        if (Categories.Count == 0)
        {
            return Guard.None<CategoryAmount>();
        }

        var parts = Allocation.ByRates(amount, Categories.Select(part => part.Share).ToArray()).Parts;
        return Array.AsReadOnly(Categories.Select((part, place) => new CategoryAmount(part.Category, parts[place])).ToArray());
    }

    /// <summary>Whether all that the terms say is the same.</summary>
    public bool Equals(FundTerms? other) => Content.Same(this, other);

    /// <summary>Whether all that the terms say is the same.</summary>
    public override bool Equals(object? obj) => Equals(obj as FundTerms);

    /// <summary>A hash that equal terms share.</summary>
    public override int GetHashCode() => Content.HashOf(this);

    /// <summary>Where the money comes from: "authorized: USD 10,000.00; premier: USD 25,000.00 each year".</summary>
    public override string ToString() =>
        (Accrual is { } rate ? $"{rate} of sales" : IsByAgreement ? "by agreement" : string.Join("; ", Allowances)) + " each " + Period;

    Content IDescribed.Describe() => Content.Object()
        .With("option", Option)
        .With("period", Period.Name)
        .With("allowances", Allowances)
        .With("accrual", Accrual?.ToString(null))
        .If("byAgreement", IsByAgreement)
        .With("match", Match is { } match && match != Rate.One ? match.ToString(null) : null)
        .If("matchByAgreement", Match is null)
        .With("categories", Categories)
        .If("binding", IsBinding)
        .With("minimumRequest", MinimumRequest?.ToString("R", null))
        .With("leadTime", LeadTime)
        .If("withinQuarter", IsWithinQuarter)
        .If("withoutApproval", PaysWithoutApproval)
        .With("claims", Claims)
        .With("spend", SpendRules)
        .If("usedInNextPeriod", IsUsedInNextPeriod)
        .With("expiresAfter", ExpiresAfter is null ? null : Dates.Text(ExpiresAfter))
        .If("carriesOver", CarriesOver)
        .With("carryOverLimit", CarryOverLimit?.ToString("R", null))
        .With("rebateBelow", RebateBelow?.ToString("R", null))
        .With("tierChange", TierChange.Name)
        .If("prorated", IsProrated)
        .With("clawsBackWithin", ClawsBackWithin is null ? null : Dates.Text(ClawsBackWithin))
        .With("clause", Clause);
}
