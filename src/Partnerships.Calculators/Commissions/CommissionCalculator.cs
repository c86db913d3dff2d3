using System;
using System.Collections.Generic;
using System.Linq;
using NodaTime;
using Partnerships.Deals;
using Partnerships.Explanations;
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
    private readonly CommissionTerms[] _terms;

    /// <summary>A calculator for an agreement.</summary>
    /// <param name="agreement">What the partner signed.</param>
    /// <param name="catalog">The versions of its program; null where the signed version always counts.</param>
    /// <param name="tiers">Which tier the partner had when; null where the signed tier always counts.</param>
    public CommissionCalculator(Agreement agreement, ProgramCatalog? catalog = null, TierTimeline? tiers = null)
    {
        (_agreement, _catalog, _tiers) = (Guard.NotNull(agreement), catalog, tiers);
        var versions = catalog is null ? [] : catalog.Programs.Where(program => string.Equals(program.Id, agreement.Program.Id, StringComparison.Ordinal));
        IEnumerable<TierId?> known = tiers is null ? [agreement.Tier] : [.. tiers.Tiers, null];
        _terms = [.. versions.Append(agreement.Program).Distinct().SelectMany(version => known.Select(tier => agreement.CommissionTerms(version, tier)))];
    }

    /// <summary>What a deal earns.</summary>
    /// <param name="deal">The deal; with one line at least.</param>
    /// <param name="before">What was accumulated before it; nothing unless stated.</param>
    /// <exception cref="ArgumentException">The deal has no line, or no version of the program is in force on its day.</exception>
    /// <exception cref="CurrencyMismatchException">A rule has limits, and none in the deal's currency.</exception>
    public Commission Calculate(Deal deal, CommissionProgress? before = null)
    {
        var currency = Guard.NotNull(deal).Currency ?? throw new ArgumentException("Must have one line at least.", nameof(deal));
        var run = Select(deal, before ?? CommissionProgress.None);
        var work = default(Computing);
        var low = run.Run(highest: false, ref work);
        var high = run.IsAgreed ? low : run.Run(highest: true, ref work);
        return new Commission(
            deal,
            run.Terms,
            run.TermsOfSale,
            run.Before,
            low.Progress,
            currency,
            [.. low.Amounts.Zip(high.Amounts, (from, to) => from.ToLine(to.Amount))],
            [.. run.Passed, .. low.Passed],
            [.. run.Conflicts],
            () => Explain(run));
    }

    private static Explanation Explain(CommissionRun run)
    {
        var work = new Recording();
        if (run.IsAgreed)
        {
            run.Run(highest: false, ref work);
        }
        else
        {
            work.Enter("At the lowest rates");
            run.Run(highest: false, ref work);
            work.Enter("At the highest rates");
            run.Run(highest: true, ref work);
        }

        return work.ToExplanation($"{run.Deal.Id} for {run.Terms.Partner} by {run.Terms}");
    }

    private CommissionRun Select(Deal deal, CommissionProgress before)
    {
        var plan = _agreement.Program.Commissions;
        var day = deal.DayOf(plan.VersionOn) ?? deal.SoldOn;
        var terms = TermsOn(day, TierOn(deal.SoldOn)) ?? throw new ArgumentException(
            $"No version of {_agreement.Program.Id} is in force on {Dates.Text(day)}.", nameof(deal));
        var original = deal.DayOf(DealDay.OriginalSale)!.Value;
        var ofSale = deal.Kind == DealKind.New ? null : TermsOn(original, TierOn(original));
        var run = new CommissionRun(deal, terms, ofSale, before);
        for (var number = 1; number <= deal.Lines.Count; number++)
        {
            Select(run, number, terms, ofSale);
        }

        return run;
    }

    private void Select(CommissionRun run, int number, CommissionTerms terms, CommissionTerms? ofSale)
    {
        var applying = new List<(CommissionRule Rule, CommissionTerms Terms)>();
        foreach (var current in terms.Plan.Rules)
        {
            var (rule, by) = current.KeepsRateOfSale && ofSale?.Plan.Rules.FirstOrDefault(known => string.Equals(known.Key, current.Key, StringComparison.Ordinal)) is { } first
                ? (first, ofSale)
                : (current, terms);
            if (rule.TierOn != DealDay.Sold && ReferenceEquals(by, terms) && run.Deal.DayOf(rule.TierOn) is { } tierDay)
            {
                by = With(by, TierOn(tierDay));
            }

            if (Applicability.Check(rule, by, run.Deal, number, _agreement) is { } reason)
            {
                run.Pass(number, rule, reason);
            }
            else
            {
                applying.Add((rule, by));
            }
        }

        foreach (var (rule, by) in applying)
        {
            var other = applying.Find(known => known.Rule.Replaces.Contains(rule.Key, StringComparer.Ordinal));
            if (other.Rule is not null)
            {
                run.Pass(number, rule, RuleReasons.Replaced(other.Rule));
            }
            else
            {
                run.Add(number, rule, by);
            }
        }
    }

    private TierId? TierOn(LocalDate day) => _tiers is null ? _agreement.Tier : _tiers.On(day);

    private CommissionTerms? TermsOn(LocalDate day, TierId? tier)
    {
        var version = _catalog is null ? _agreement.Program : _catalog.For(_agreement, day);
        return version is null ? null : _terms.First(terms => string.Equals(terms.Version, version.Version, StringComparison.Ordinal) && Equals(terms.Tier, tier));
    }

    private CommissionTerms With(CommissionTerms terms, TierId? tier) =>
        _terms.First(known => string.Equals(known.Version, terms.Version, StringComparison.Ordinal) && Equals(known.Tier, tier));
}
