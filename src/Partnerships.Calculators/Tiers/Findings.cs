using System;
using System.Linq;
using Partnerships.Explanations;
using Partnerships.Metrics;

namespace Partnerships.Tiers;

/// <summary>Makes findings from what the rows say, so that a finding cannot disagree with the placement.</summary>
internal static class Findings
{
    public static Finding Of(Requirement requirement, Clause? clause, BoundFacts facts, Standing standing)
    {
        var row = facts.Rows.RowOf(requirement);
        return requirement switch
        {
            Combination combination => OfCombination(combination, clause, facts, standing, standing.Met(row)),
            ScoreReached score => OfScore(score, clause, facts, standing, row),
            _ => OfComparison(requirement, clause, facts, row, standing.Met(row)),
        };
    }

    private static Finding OfComparison(Requirement requirement, Clause? clause, BoundFacts facts, int row, bool met)
    {
        var slot = facts.Rows.SlotOf(row);
        var value = facts.ValueOf(slot);
        var status = (met, facts.StateOf(slot)) switch
        {
            (true, FactState.Known) => FindingStatus.Met,
            (true, _) => FindingStatus.Provisional,
            (_, FactState.NotKnown) => FindingStatus.NotKnown,
            _ => FindingStatus.NotMet,
        };
        var shortfall = status == FindingStatus.NotMet && requirement is Comparison comparison ? ShortOf(comparison, value!.Value) : null;
        return new Finding(requirement, clause, status, value, shortfall, facts.ResponsesOf(slot));
    }

    private static MetricValue? ShortOf(Comparison comparison, MetricValue value)
    {
        var target = comparison.Comparator.Nearest(comparison.Bound.Number, comparison.Metric.Step);
        return MetricValue.FromNumber(value.Kind, Math.Abs(target - value.Number), value.Currency);
    }

    private static Finding OfCombination(Combination combination, Clause? clause, BoundFacts facts, Standing standing, bool met)
    {
        var parts = combination.Parts.Select(part => Of(part, part.Clause ?? clause, facts, standing)).ToArray();
        var known = parts.Count(part => part.Status == FindingStatus.Met);
        var possible = parts.Count(part => part.Status != FindingStatus.NotMet);
        var status = met
            ? known >= combination.Needed ? FindingStatus.Met : FindingStatus.Provisional
            : possible >= combination.Needed ? FindingStatus.NotKnown : FindingStatus.NotMet;
        return new Finding(combination, clause, status, parts: parts);
    }

    private static Finding OfScore(ScoreReached score, Clause? clause, BoundFacts facts, Standing standing, int row)
    {
        var result = facts.Rows.ScoreOf(row).Evaluate(facts, standing.Met);
        var status = standing.Met(row) ? FindingStatus.Met : result.AllKnown ? FindingStatus.NotMet : FindingStatus.NotKnown;
        return new Finding(score, clause, status, result.Points, result.Short, minimumMissed: result.MinimumMissed);
    }
}
