using System.Collections.Generic;
using System.Linq;
using Partnerships.Metrics;
using Partnerships.Monetary;
using Partnerships.Tiers;

namespace Partnerships.Programs;

/// <summary>Looks at the lines of tiers, one by one and beside those that they restate.</summary>
internal static class LineLint
{
    public static IEnumerable<LintFinding> Check(PartnerProgram program) => program.Ladders
        .SelectMany((ladder, place) => ladder.Tiers.SelectMany((tier, rank) => Check(ladder, rank, Guard.Invariant($"$.ladders[{place}].tiers[{rank}]")))
            .Concat(FirstInOtherCurrency(ladder) is var (path, comparison) ? [OfCurrencies(Guard.Invariant($"$.ladders[{place}]") + path, comparison)] : []));

    /// <summary>The first comparison whose bound is in another currency than one before it, of one metric over one window.</summary>
    public static (string Path, Comparison Comparison)? FirstInOtherCurrency(TierLadder ladder)
    {
        var currencies = new Dictionary<(string, Window?), Currency>();
        var comparisons = ladder.Tiers.SelectMany((tier, rank) => LeavesOf(tier.Requirements, Guard.Invariant($".tiers[{rank}].requirements")));
        foreach (var (path, leaf) in comparisons)
        {
            if (leaf is Comparison { Metric.Kind: var kind } comparison && kind == MetricKind.Money)
            {
                var key = (comparison.Metric.Key, comparison.Window);
                if (currencies.TryGetValue(key, out var known) && known != comparison.Bound.Currency)
                {
                    return (path, comparison);
                }

                currencies[key] = comparison.Bound.Currency;
            }
        }

        return null;
    }

    private static IEnumerable<LintFinding> Check(TierLadder ladder, int rank, string path)
    {
        var tier = ladder.Tiers[rank];
        if (rank > 0 && tier.Requirements.Count == 0)
        {
            yield return LintFinding.Warning(
                path,
                "program.tier-without-requirements",
                "{tier} asks for nothing of its own, so that nobody is ever placed at {below}",
                ("tier", tier.Name),
                ("below", ladder.Tiers[rank - 1].Name));
        }

        foreach (var (at, leaf) in LeavesOf(tier.Requirements, path + ".requirements"))
        {
            if (leaf is Comparison comparison && Beyond(comparison) is { } bound)
            {
                yield return LintFinding.Error(
                    at,
                    "program.bound-out-of-reach",
                    "{requirement}: the metric has no value as far as {bound}",
                    ("requirement", comparison.ToString()),
                    ("bound", bound.ToString(null)));
            }
        }

        var inherited = rank == 0 ? Guard.None<TierLine>() : ladder.LinesOf(rank - 1);
        for (var own = 0; own < tier.Requirements.Count; own++)
        {
            foreach (var line in inherited.Where(line => IsWeaker(tier.Requirements[own], line.Requirement)))
            {
                yield return LintFinding.Warning(
                    Guard.Invariant($"{path}.requirements[{own}]"),
                    "program.line-restated-weaker",
                    "{tier} asks for less than {below}: {requirement}, after {restated}",
                    ("tier", tier.Name),
                    ("below", line.Tier.Name),
                    ("requirement", tier.Requirements[own].ToString()),
                    ("restated", line.Requirement.ToString()));
            }
        }

        for (var line = 0; line < tier.Superseded.Count; line++)
        {
            yield return LintFinding.Note(
                Guard.Invariant($"{path}.superseded[{line}]"),
                "program.superseded-line",
                "the document says of {tier} too: {requirement}; it decides nothing",
                ("tier", tier.Name),
                ("requirement", tier.Superseded[line].ToString()));
        }
    }

    private static LintFinding OfCurrencies(string path, Comparison comparison) => LintFinding.Error(
        path,
        "program.two-currencies",
        "{requirement}: the ladder compares {name} in another currency too",
        ("requirement", comparison.ToString()),
        ("name", comparison.Metric.Name));

    private static IEnumerable<(string Path, Requirement Leaf)> LeavesOf(IEnumerable<Requirement> requirements, string list) =>
        requirements.SelectMany((requirement, place) => LeavesOf(requirement, Guard.Invariant($"{list}[{place}]")));

    private static IEnumerable<(string Path, Requirement Leaf)> LeavesOf(Requirement requirement, string path) => requirement is Combination combination
        ? LeavesOf(combination.Parts, $"{path}.{combination.PartsField}")
        : [(path, requirement)];

    /// <summary>The value that a bound asks for, where its metric has none so far out.</summary>
    private static MetricValue? Beyond(Comparison comparison)
    {
        var nearest = Need.NearestOf(comparison);
        return nearest < comparison.Metric.Least || nearest > comparison.Metric.Most
            ? MetricValue.FromNumber(comparison.Metric.Kind, nearest, comparison.Bound.Currency)
            : null;
    }

    private static bool IsWeaker(Requirement own, Requirement inherited) => inherited.IsRestatedBy(own)
        && (own, inherited) is (Comparison less, Comparison more)
        && less.Bound.Currency == more.Bound.Currency
        && (less.Comparator.IsRising ? Need.NearestOf(less) < Need.NearestOf(more) : Need.NearestOf(less) > Need.NearestOf(more));
}
