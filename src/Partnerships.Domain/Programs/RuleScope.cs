using System;
using System.Collections.Generic;
using System.Linq;
using NodaTime;
using Partnerships.Commissions;
using Partnerships.Deals;
using Partnerships.Partners;

namespace Partnerships.Programs;

/// <summary>What a commission rule is for, with what the range of its rate adds: that decides whether another rule can pay on the same line.</summary>
/// <remarks>
/// Two rules meet where some line of some deal satisfies both. What has no upper bound, such as the least deal, keeps no two apart; neither do
/// tails, since a contract that has just been signed is within each. Not looked into is a rate that was agreed at one tier and kept at another.
/// </remarks>
internal sealed class RuleScope(CommissionRule rule, RateTerm? rate)
{
    public CommissionRule Rule => rule;

    /// <summary>How a deal must have come about; a split by contribution is for joint ones.</summary>
    private DealSourcing? Sourcing => rule.Sourcing ?? (rule.Pay is RulePay.Contribution ? DealSourcing.Joint : null);

    /// <summary>The tiers that the rule and the range of its rate leave; null for any, with or without a tier.</summary>
    private IReadOnlyList<TierId>? Tiers => rate is null || rate.Range is not null
        ? (rule.Tiers.Count == 0 ? null : rule.Tiers)
        : [.. rate.ByTier.Select(range => range.Tier).Where(tier => rule.Tiers.Count == 0 || rule.Tiers.Contains(tier))];

    /// <summary>The rules of a program's plan.</summary>
    public static IReadOnlyList<RuleScope> Of(PartnerProgram program) =>
    [
        .. program.Commissions.Rules.Select(rule => new RuleScope(rule, rule.Pay is RulePay.AgreedRate agreed ? program.RateOf(agreed.Term) : null)),
    ];

    /// <summary>Whether both can pay one side on one line, for one partner under one agreement.</summary>
    public bool MeetsWithinAnAgreement(RuleScope other) => Meets(other)
        && HasOption([.. Needed, .. other.Needed], [.. rule.OtherOptions, .. other.Rule.OtherOptions])
        && DealKind.All.Any(kind => IsFor(kind) && other.IsFor(kind) && (!ReadSameTier(other, kind) || DoTiersMeet(Tiers, other.Tiers)))
        && IsPossible(null)
        && other.IsPossible(null);

    /// <summary>Whether both can pay one side on one line, each under an agreement of its own.</summary>
    public bool MeetsAcross(RuleScope other, Agreement own, Agreement others) => Meets(other)
        && IsPossible(own)
        && other.IsPossible(others)
        && DealKind.All.Any(kind => IsFor(kind) && other.IsFor(kind))
        && (own.Partner == others.Partner || !(IsForSellers && other.IsForSellers) && !(rule.ForReferrals && other.Rule.ForReferrals));

    /// <summary>Whether one rule takes the place of the other.</summary>
    public bool ReplacesOrIsReplacedBy(RuleScope other) => Replaces(other) || other.Replaces(this);

    public bool Replaces(RuleScope other) => rule.Replaces.Contains(other.Rule.Key, StringComparer.Ordinal);

    /// <summary>The options that the rule and its rate name.</summary>
    private IEnumerable<string> Needed => new[] { rule.Option, rate?.Option }.OfType<string>();

    /// <summary>Whether it pays whoever sold the deal, so that it never pays two partners.</summary>
    private bool IsForSellers => !rule.ForReferrals && rule.Sourcing is null;

    /// <summary>Whether lines, dates and the way in which a deal came about can be the same.</summary>
    private bool Meets(RuleScope other) => rule.Earner == other.Rule.Earner
        && DoStreamsMeet(rule, other.Rule)
        && DoProductsMeet(rule, other.Rule)
        && (rule.Categories.Count == 0 || other.Rule.Categories.Count == 0 || rule.Categories.Intersect(other.Rule.Categories, StringComparer.Ordinal).Any())
        && AreCompatible(rule.ProductsOf, other.Rule.ProductsOf)
        && AreCompatible(Sourcing, other.Sourcing)
        && AreCompatible(rule.SourcedBy, other.Rule.SourcedBy)
        && !(Later(rule.From, other.Rule.From) > Earlier(rule.Until, other.Rule.Until));

    /// <summary>Whether the rule ever pays; under an agreement, whether it does by that one's option and signed tier.</summary>
    private bool IsPossible(Agreement? agreement) =>
        !(Sourcing == DealSourcing.Joint && rule.SourcedBy is not null)
        && DoStreamsMeet(rule, rule)
        && DoProductsMeet(rule, rule)
        && HasOption([.. Needed], rule.OtherOptions)
        && Tiers is not { Count: 0 }
        && (agreement is null || (IsUnder(rule.Option, agreement) && IsUnder(rate?.Option, agreement) && !IsExcluded(agreement) && IsForTierOf(agreement)));

    /// <summary>A tier that was not signed follows the placement, and may be any.</summary>
    private bool IsForTierOf(Agreement agreement) => !(agreement.Program.IsTierSigned && Tiers is { } tiers && !(agreement.Tier is { } tier && tiers.Contains(tier)));

    private bool IsFor(DealKind kind) => (rule.Kinds.Count == 0 || rule.Kinds.Contains(kind))
        && !(kind == DealKind.Renewal && rule.Recurrence.IsFirstYear);

    /// <summary>Whether both go by one tier: that of one day, and on a renewal both by the sale's or both by the day's.</summary>
    private bool ReadSameTier(RuleScope other, DealKind kind) =>
        rule.TierOn == other.Rule.TierOn && (kind != DealKind.Renewal || rule.KeepsRateOfSale == other.Rule.KeepsRateOfSale);

    private static bool DoTiersMeet(IReadOnlyList<TierId>? one, IReadOnlyList<TierId>? other) => one is null || other is null || one.Intersect(other).Any();

    private static bool DoStreamsMeet(CommissionRule one, CommissionRule other)
    {
        var named = one.Streams.Count > 0 ? one.Streams : other.Streams;
        return named.Count == 0 || named.Any(stream =>
            (other.Streams.Count == 0 || other.Streams.Contains(stream)) && !one.OtherThan.Contains(stream) && !other.OtherThan.Contains(stream));
    }

    private static bool DoProductsMeet(CommissionRule one, CommissionRule other)
    {
        var named = one.Products.Count > 0 ? one.Products : other.Products;
        return named.Count == 0 || named.Any(product =>
            (other.Products.Count == 0 || Has(other.Products, product)) && !Has(one.FreeProducts, product) && !Has(other.FreeProducts, product));
    }

    private static bool Has(IReadOnlyList<string> keys, string key) => keys.Contains(key, StringComparer.Ordinal);

    /// <summary>Whether an agreement can have an option, or none, that suits both what is needed and what is excluded.</summary>
    private static bool HasOption(string[] needed, IReadOnlyList<string> excluded) =>
        needed.Length == 0 || (Array.TrueForAll(needed, option => string.Equals(option, needed[0], StringComparison.Ordinal)) && !Has(excluded, needed[0]));

    private bool IsExcluded(Agreement agreement) => agreement.Option is { } option && Has(rule.OtherOptions, option);

    private static bool IsUnder(string? option, Agreement agreement) => option is null || string.Equals(option, agreement.Option, StringComparison.Ordinal);

    private static bool AreCompatible<T>(T? one, T? other)
        where T : class => one is null || other is null || one.Equals(other);

    private static LocalDate? Later(LocalDate? one, LocalDate? other) => one is { } first && other is { } second ? LocalDate.Max(first, second) : one ?? other;

    private static LocalDate? Earlier(LocalDate? one, LocalDate? other) => one is { } first && other is { } second ? LocalDate.Min(first, second) : one ?? other;
}
