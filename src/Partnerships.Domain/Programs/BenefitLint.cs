using System.Collections.Generic;
using System.Linq;
using Partnerships.Tiers;

namespace Partnerships.Programs;

/// <summary>Looks for benefits of which a higher tier gives less than a lower one.</summary>
internal static class BenefitLint
{
    public static IEnumerable<LintFinding> Check(PartnerProgram program) => program.Ladders
        .SelectMany(ladder => Check(ladder, program.Benefits))
        .GroupBy(finding => finding.Path, System.StringComparer.Ordinal)
        .Select(same => same.First());

    private static IEnumerable<LintFinding> Check(TierLadder ladder, IReadOnlyList<TierBenefits> tables)
    {
        var given = new Dictionary<string, (Tier Tier, Benefit Benefit)>(System.StringComparer.Ordinal);
        foreach (var tier in ladder.Tiers)
        {
            var table = tables.Select((known, place) => (Known: known, Place: place)).FirstOrDefault(pair => pair.Known.Tier == tier.Id);
            for (var place = 0; place < (table.Known?.Benefits.Count ?? 0); place++)
            {
                var benefit = table.Known!.Benefits[place];
                if (given.TryGetValue(benefit.Key, out var before) && IsLess(benefit, before.Benefit))
                {
                    yield return LintFinding.Warning(
                        Guard.Invariant($"$.benefits[{table.Place}].benefits[{place}]"),
                        "program.benefit-falls",
                        "{tier} gives less than {below}: {benefit}, after {before}",
                        ("tier", tier.Name),
                        ("below", before.Tier.Name),
                        ("benefit", benefit.ToString()),
                        ("before", before.Benefit.ToString()));
                }

                given[benefit.Key] = (tier, benefit);
            }
        }
    }

    private static bool IsLess(Benefit benefit, Benefit before) => IsFewer(benefit, before) || IsSmaller(benefit, before);

    private static bool IsFewer(Benefit benefit, Benefit before) =>
        string.Equals(benefit.Unit, before.Unit, System.StringComparison.Ordinal) && benefit.Quantity < before.Quantity;

    private static bool IsSmaller(Benefit benefit, Benefit before) => benefit.YearlyAmount is { } amount && before.YearlyAmount is { } known
        && amount.Currency == known.Currency
        && (amount.Low < known.Low || amount.High < known.High);
}
