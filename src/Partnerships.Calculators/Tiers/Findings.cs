using System;
using System.Collections.Generic;
using System.Linq;
using Partnerships.Explanations;

namespace Partnerships.Tiers;

/// <summary>Makes findings from what the rows say, so that a finding cannot disagree with the placement.</summary>
internal sealed class Findings(FindingLine[][] lines, BoundFacts facts, Standing standing) : FindingSource(lines.Length)
{
    protected override Finding[] Find(int tier)
    {
        var found = new Finding[lines[tier].Length];
        for (var line = 0; line < found.Length; line++)
        {
            found[line] = Of(lines[tier][line]);
        }

        return found;
    }

    private Finding Of(FindingLine line) => line.Requirement switch
    {
        Comparison => OfComparison(line),
        Combination combination => OfCombination(line, combination),
        ScoreReached score => OfScore(line, score),
        _ => OfComparison(line),
    };

    private Finding OfComparison(FindingLine line)
    {
        var number = facts.Values[2 * line.Slot];
        var responses = facts.ResponsesOf(line.Slot);
        if (facts.StateOf(line.Slot) is var state && state != FactState.Known)
        {
            return new Finding(line.Requirement, line.Clause, state == FactState.NotKnown ? FindingStatus.NotKnown : FindingStatus.Provisional, responses);
        }

        return standing.Met(line.Row)
            ? new Finding(line.Requirement, line.Clause, FindingStatus.Met, number, null, responses)
            : new Finding(line.Requirement, line.Clause, FindingStatus.NotMet, number, line.Target is { } target ? Math.Abs(target - number) : null, responses);
    }

    private Finding OfCombination(FindingLine line, Combination combination)
    {
        var parts = line.Parts.Select(Of).ToArray();
        var known = parts.Count(part => part.Status == FindingStatus.Met);
        var possible = parts.Count(part => part.Status != FindingStatus.NotMet);
        var status = standing.Met(line.Row)
            ? known >= combination.Needed ? FindingStatus.Met : FindingStatus.Provisional
            : possible >= combination.Needed ? FindingStatus.NotKnown : FindingStatus.NotMet;
        return new Finding(combination, line.Clause, status, parts: parts);
    }

    private Finding OfScore(FindingLine line, ScoreReached score)
    {
        var result = facts.Rows.ScoreOf(line.Row).Evaluate(facts, standing.Met);
        var status = standing.Met(line.Row) ? FindingStatus.Met : result.AllKnown ? FindingStatus.NotMet : FindingStatus.NotKnown;
        return new Finding(score, line.Clause, status, result.Points.Number, result.Short?.Number, null, result.MinimumMissed);
    }
}

/// <summary>A requirement with its row and, where it is a comparison, its slot, looked up once.</summary>
internal sealed class FindingLine
{
    public FindingLine(Requirement requirement, Clause? clause, TierRows rows)
    {
        (Requirement, Clause, Row) = (requirement, clause, rows.RowOf(requirement));
        Slot = requirement is Comparison or Holding ? rows.SlotOf(Row) : -1;
        Target = requirement is Comparison comparison ? Need.NearestOf(comparison) : null;
        Parts = requirement is Combination combination
            ? [.. combination.Parts.Select(part => new FindingLine(part, part.Clause ?? clause, rows))]
            : [];
    }

    public Requirement Requirement { get; }

    public Clause? Clause { get; }

    public int Row { get; }

    public int Slot { get; }

    /// <summary>The value nearest to the bound that does; null where there is no bound.</summary>
    public long? Target { get; }

    public IReadOnlyList<FindingLine> Parts { get; }
}
