using System;
using System.Collections.Generic;
using System.Linq;
using NodaTime;
using Partnerships.Deals;
using Partnerships.Monetary;
using Partnerships.Partners;
using Partnerships.Programs;

namespace Partnerships.Commissions;

/// <summary>Works out what a deal earns a partner by its agreement, rule by rule, and what does not pay and why.</summary>
/// <remarks>
/// <para><b>Terms.</b> The version of the program in force on the plan's day of the deal (signed, unless it says otherwise) counts, or the pinned
/// one; the tier is the signed one, or that of the timeline on the rule's day.</para>
/// <para><b>Rounding.</b> Each line of a rule is rounded once, by the program's mode, at the minor unit; caps and floors apply after that.
/// Of a line, the partner's part is rounded and the vendor's is the rest.</para>
/// <para><b>Rates.</b> Where an agreement leaves a rate open, the amounts are ranges, from the lowest rate to the highest.</para>
/// <para>Holds nothing but terms, so that threads can share it.</para>
/// </remarks>
public sealed class CommissionCalculator
{
    private readonly Agreement _agreement;
    private readonly ProgramCatalog? _catalog;
    private readonly TierTimeline? _tiers;
    private readonly TermsInForce[] _terms;

    /// <summary>A calculator for an agreement.</summary>
    /// <param name="agreement">What the partner signed.</param>
    /// <param name="catalog">The versions of its program; null where the signed version always counts.</param>
    /// <param name="tiers">Which tier the partner had when, where the agreement names none; null where there is no other tier than the signed one.</param>
    public CommissionCalculator(Agreement agreement, ProgramCatalog? catalog = null, TierTimeline? tiers = null)
    {
        (_agreement, _catalog, _tiers) = (Guard.NotNull(agreement), catalog, tiers);
        var versions = catalog is null ? [] : catalog.Programs.Where(program => string.Equals(program.Id, agreement.Program.Id, StringComparison.Ordinal));
        IEnumerable<TierId?> known = agreement.Tier is not null || tiers is null ? [agreement.Tier] : [.. tiers.Tiers, null];
        _terms = [.. versions.Append(agreement.Program).Distinct().SelectMany(version => known.Select(tier => new TermsInForce(agreement.CommissionTerms(version, tier))))];
    }

    /// <summary>What a deal earns.</summary>
    /// <param name="deal">The deal; with one line at least.</param>
    /// <param name="before">What was accumulated before it; nothing unless stated.</param>
    /// <exception cref="ArgumentException">The deal has no line, no version of the program is in force on its day, or what was accumulated by a rule is of
    /// another kind than what it counts (money, or units).</exception>
    /// <exception cref="CurrencyMismatchException">A rule has limits, and none in the deal's currency.</exception>
    public Commission Calculate(Deal deal, CommissionProgress? before = null)
    {
        if (Guard.NotNull(deal).Lines.Count == 0)
        {
            throw new ArgumentException("Must have one line at least.", nameof(deal));
        }

        var day = deal.DayOf(_agreement.Program.Commissions.VersionOn) ?? deal.SoldOn;
        var terms = TermsOn(day, TierOn(deal.SoldOn)) ?? throw new ArgumentException(
            $"No version of {_agreement.Program.Id} is in force on {Dates.Text(day)}.", nameof(deal));
        var original = deal.DayOf(DealDay.OriginalSale)!.Value;
        var ofSale = deal.Kind == DealKind.Renewal ? TermsOn(original, TierOn(original)) : null;
        before ??= CommissionProgress.None;
        var run = new CommissionRun(deal, _agreement, terms, terms.DependsOnDays ? RulesFor(deal, terms, ofSale) : terms.Rules, before);
        return new Commission(deal, terms.Terms, ofSale?.Terms, before, run.After, run.SumOf(DealSide.Partner), run.SumOf(DealSide.Vendor), run);
    }

    /// <summary>The rules of a deal: some by the terms of the original sale, some by the tier of another day.</summary>
    private RuleInForce[] RulesFor(Deal deal, TermsInForce terms, TermsInForce? ofSale) => Array.ConvertAll(terms.Rules, current =>
        current.Rule.KeepsRateOfSale && ofSale?.Find(current.Rule.Key) is { } first ? first
        : current.Rule.TierOn != DealDay.Sold && deal.DayOf(current.Rule.TierOn) is { } day && !Equals(TierOn(day), terms.Terms.Tier)
            ? Find(terms.Terms.Version, TierOn(day))!.Find(current.Rule.Key)!
        : current);

    private TierId? TierOn(LocalDate day) => _agreement.Tier ?? _tiers?.On(day);

    private TermsInForce? TermsOn(LocalDate day, TierId? tier)
    {
        if (_terms.Length == 1 && _catalog is null)
        {
            return _terms[0];
        }

        var version = _catalog is null ? _agreement.Program : _catalog.For(_agreement, day);
        return version is null ? null : Find(version.Version, tier);
    }

    private TermsInForce? Find(string version, TierId? tier) =>
        Array.Find(_terms, terms => string.Equals(terms.Terms.Version, version, StringComparison.Ordinal) && Equals(terms.Terms.Tier, tier));
}
