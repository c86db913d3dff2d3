using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Partnerships.Metrics;
using Partnerships.Tiers;

namespace Partnerships.Programs;

/// <summary>Looks for tiers that nobody can hold, and for partners who hold a tier and not the one below it.</summary>
internal static class LadderLint
{
    public static IEnumerable<LintFinding> Check(PartnerProgram program) => program.Ladders
        .SelectMany((ladder, place) => LineLint.FirstInOtherCurrency(ladder) is null
            ? Check(ladder, Guard.Invariant($"$.ladders[{place}]"), program)
            : []);

    private static IEnumerable<LintFinding> Check(TierLadder ladder, string path, PartnerProgram program)
    {
        var space = new LadderSpace(ladder);
        for (var rank = 0; rank < ladder.Tiers.Count; rank++)
        {
            var tier = Guard.Invariant($"{path}.tiers[{rank}]");
            if (space.BlockersOf(rank) is { } blockers)
            {
                yield return LintFinding.Error(
                    tier, "program.unreachable-tier", "nobody can hold {tier}: {why}", ("tier", ladder.Tiers[rank].Name), ("why", blockers));
            }
            else if (rank > 0 && Nesting(space, rank, tier, program) is { } finding)
            {
                yield return finding;
            }
        }
    }

    /// <summary>Whether a tier that can be held can be held without the one below it.</summary>
    private static LintFinding? Nesting(LadderSpace space, int rank, string path, PartnerProgram program)
    {
        var (tier, below) = (("tier", space.Ladder.Tiers[rank].Name), ("below", space.Ladder.Tiers[rank - 1].Name));
        var (point, isCut) = space.HoldsWithoutBelow(rank, withScores: false);
        if (point is not null)
        {
            var missed = space.Ladder.LinesOf(rank - 1).Where((_, line) => !space.HoldsAt(rank - 1, line, point)).Select(line => line.Requirement.ToString());
            return LintFinding
                .Warning(path, "program.tiers-not-nested", "{tier} without {below}", tier, below, ("missed", string.Join("; ", missed)))
                .ShownBy(
                    space.Lines(rank).Concat(space.Lines(rank - 1)).SelectMany(Need.PlacesOf).Distinct().OrderBy(place => place)
                        .Aggregate(PartnerFacts.On(program.From), (facts, place) => facts.With(new Fact(space.Slots[place].Metric, space.Slots[place].Window, space.Slots[place].ValueOf(point[place]), null))),
                    "a partner with {witness} holds {tier} and not {below}, which asks for {missed}");
        }

        var why = isCut ? $"there are more alternatives than the {ProgramLinter.MostAlternatives.ToString("N0", CultureInfo.InvariantCulture)} that are tried"
            : space.HasScores && space.HoldsWithoutBelow(rank, withScores: true) is ({ }, _) or (_, true) ? "it depends on scores, which are not looked into"
            : null;
        return why is null ? null : LintFinding.Note(
            path, "program.tiers-may-not-nest", "whether {tier} can be held without {below} stays open: {why}", tier, below, ("why", why));
    }
}
