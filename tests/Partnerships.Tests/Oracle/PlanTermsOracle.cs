using System.Collections.Generic;
using System.Linq;
using Partnerships.Tests.Commissions;

namespace Partnerships.Tests.Oracle;

/// <summary>By which version, tier and rates a deal of a case is paid, as docs/commissions.md says.</summary>
internal sealed record PlanTermsOracle(PlanCase Case, PlanVersionCase Version, string? Tier)
{
    /// <summary>The rules of a deal, in order, each with its terms; null where no version is in force.</summary>
    public static List<(PlanRuleCase Rule, PlanTermsOracle Terms)>? RulesOf(PlanCase it, PlanDealCase deal)
    {
        if (InForce(it, DayOf(deal, it.VersionOn)!.Value) is not { } ofTheDay)
        {
            return null;
        }

        // A renewal pays by the first sale's terms where a rule says so and a version was in force then.
        var ofTheSale = deal.Kind == "renewal" ? InForce(it, deal.OriginalSale) : null;
        var rules = new List<(PlanRuleCase, PlanTermsOracle)>();
        foreach (var rule in ofTheDay.Rules)
        {
            rules.Add(rule.Keeps && ofTheSale is not null
                ? (ofTheSale.Rules.Single(same => same.Key == rule.Key), new PlanTermsOracle(it, ofTheSale, TierOn(it, deal.OriginalSale)))
                : (rule, new PlanTermsOracle(it, ofTheDay, TierOn(it, DayOf(deal, rule.TierOn) ?? deal.SoldOn))));
        }

        return rules;
    }

    /// <summary>The lowest and the highest rate of a term, in billionths; null where the partner has none.</summary>
    public (long Low, long High)? RateOf(string key)
    {
        var term = Version.Terms.Single(known => known.Key == key);
        var range = term.Ranges.FirstOrDefault(known => known.Tier is null || known.Tier == Tier);
        if (term.Option is { } option && option != Case.Option)
        {
            return null;
        }

        // What was agreed stays, whatever a later version says of the tier.
        return Case.Agreed.TryGetValue(key, out var agreed) ? (agreed, agreed)
            : range is null ? null
            : term.Default is { } usual ? (usual, usual)
            : (range.Low, range.High);
    }

    /// <summary>A day of a deal; null where it is not known.</summary>
    public static int? DayOf(PlanDealCase deal, string day) => day switch
    {
        "sold" => deal.SoldOn,
        "original-sale" => deal.Kind == "new" ? deal.SoldOn : deal.OriginalSale,
        _ => deal.Days.TryGetValue(day, out var known) ? known : null,
    };

    /// <summary>Whether a day lies before the end of the tail for which a rule pays.</summary>
    public static bool IsInTail(PlanRuleCase rule, PlanDealCase deal, int day) => rule.TailMonths is not { } months
        || PlanCase.Day(day) < PlanCase.Day(DayOf(deal, rule.TailFrom) ?? DayOf(deal, "original-sale")!.Value).PlusMonths(months);

    private static PlanVersionCase? InForce(PlanCase it, int day) =>
        it.Pinned ? it.Versions[0] : it.Versions.LastOrDefault(version => version.From <= day);

    private static string? TierOn(PlanCase it, int day) => it.Tier ?? it.Timeline.LastOrDefault(change => change.From <= day)?.Tier;
}
