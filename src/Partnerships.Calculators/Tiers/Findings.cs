using System;
using System.Linq;
using Partnerships.Explanations;

namespace Partnerships.Tiers;

/// <summary>Works findings out from what the rows say, so that a finding cannot disagree with the placement.</summary>
internal sealed class Findings(BoundFacts facts, Standing standing) : FindingSource
{
    public static FindingLine LineOf(Requirement requirement, Clause? clause, TierRows rows)
    {
        var row = rows.RowOf(requirement);
        return new FindingLine(
            requirement,
            clause,
            row,
            requirement is Comparison or Holding ? rows.SlotOf(row) : -1,
            requirement is Combination combination ? [.. combination.Parts.Select(part => LineOf(part, part.Clause ?? clause, rows))] : []);
    }

    public override bool Holds(FindingLine line) => standing.Met(line.Row);

    public override FindingStatus StatusOf(FindingLine line) => line.Slot >= 0
        ? facts.StateOf(line.Slot) switch
        {
            FactState.NotKnown => FindingStatus.NotKnown,
            FactState.NotYetMeasured => FindingStatus.Provisional,
            _ => standing.Met(line.Row) ? FindingStatus.Met : FindingStatus.NotMet,
        }
        : line.Requirement is Combination combination ? StatusOf(line, combination)
        : standing.Met(line.Row) ? FindingStatus.Met
        : ScoreOf(line).AllKnown ? FindingStatus.NotMet
        : FindingStatus.NotKnown;

    public override long? NumberOf(FindingLine line) => line.Slot >= 0
        ? facts.StateOf(line.Slot) == FactState.Known ? facts.Values[2 * line.Slot] : null
        : line.Requirement is ScoreReached ? ScoreOf(line).Points.Number
        : null;

    public override long? ShortfallOf(FindingLine line) => line.Slot >= 0
        ? line.Target is { } target && !standing.Met(line.Row) && facts.StateOf(line.Slot) == FactState.Known ? Math.Abs(target - facts.Values[2 * line.Slot]) : null
        : line.Requirement is ScoreReached ? ScoreOf(line).Short?.Number
        : null;

    public override int? ResponsesOf(FindingLine line) => line.Slot >= 0 ? facts.ResponsesOf(line.Slot) : null;

    public override bool MinimumMissed(FindingLine line) => line.Requirement is ScoreReached && ScoreOf(line).MinimumMissed;

    private FindingStatus StatusOf(FindingLine line, Combination combination)
    {
        var (known, possible) = (0, 0);
        foreach (var part in line.Parts)
        {
            var status = StatusOf(part);
            known += status == FindingStatus.Met ? 1 : 0;
            possible += status != FindingStatus.NotMet ? 1 : 0;
        }

        return standing.Met(line.Row)
            ? known >= combination.Needed ? FindingStatus.Met : FindingStatus.Provisional
            : possible >= combination.Needed ? FindingStatus.NotKnown : FindingStatus.NotMet;
    }

    private ScoreResult ScoreOf(FindingLine line) => facts.Rows.ScoreOf(line.Row).Evaluate(facts, standing.Met);
}
