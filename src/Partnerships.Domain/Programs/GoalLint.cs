using System.Collections.Generic;
using System.Linq;
using Partnerships.Performance;
using Partnerships.Tiers;

namespace Partnerships.Programs;

/// <summary>Looks for goals that ask of a tier something else than its requirements do.</summary>
/// <remarks>Both are kept: requirements decide the tier, goals feed the scorecard.</remarks>
internal static class GoalLint
{
    public static IEnumerable<LintFinding> Check(PartnerProgram program) =>
        program.Goals.SelectMany((goal, place) => Check(program, goal, Guard.Invariant($"$.goals[{place}]")));

    private static IEnumerable<LintFinding> Check(PartnerProgram program, Goal goal, string path)
    {
        var differing =
            from ladder in program.Ladders
            from rank in Enumerable.Range(0, ladder.Tiers.Count)
            where ladder.Tiers[rank].Id == goal.Tier
            from line in ladder.LinesOf(rank)
            where line.Requirement is Comparison comparison && IsOther(comparison, goal)
            select (Tier: ladder.Tiers[rank].Name, line.Requirement);
        return differing.Distinct().Select(found => LintFinding.Note(
            path,
            "program.goal-differs",
            "the goal for {tier}, {goal}, is not its requirement, {requirement}: the one feeds the scorecard, the other decides the tier",
            ("tier", found.Tier),
            ("goal", goal.ToString()),
            ("requirement", found.Requirement.ToString())));
    }

    private static bool IsOther(Comparison comparison, Goal goal) =>
        string.Equals(comparison.Metric.Key, goal.Metric.Key, System.StringComparison.Ordinal)
        && !(comparison.Comparator == goal.Comparator && comparison.Bound == goal.Bound);
}
