using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using FsCheck.Xunit;
using NodaTime;
using Partnerships.Partners;
using Partnerships.Programs;
using Partnerships.Tests.Evidence;
using Partnerships.Tests.Oracle;
using Partnerships.Tests.Tiers;
using Partnerships.Tiers;

namespace Partnerships.Tests.Programs;

/// <summary>What the linter says of small ladders is what trying every partner says.</summary>
[Properties(Arbitrary = [typeof(LadderCases)])]
public sealed class NestingLaws
{
    [Law("T8")]
    [ManyCases]
    public void ExactlyTheTiersThatSomePartnerHoldsWithoutTheOneBelowAreReported(LadderCase ladder)
    {
        var holders = EveryPartner(ladder);
        var expected = Enumerable.Range(1, ladder.Tiers.Length - 1).Where(rank => holders.Any(held => held[rank] && !held[rank - 1]));

        Assert.Equal(expected, RanksOf(Check(ladder), "program.tiers-not-nested"));
        Assert.Empty(RanksOf(Check(ladder), "program.tiers-may-not-nest"));
    }

    [Law("T8")]
    [ManyCases]
    public void TheWitnessHoldsTheTierAndNotTheOneBelow(LadderCase ladder)
    {
        var calculator = new TierCalculator(ladder.ToLadder());
        foreach (var finding in Check(ladder).Where(finding => finding.Witness is not null))
        {
            var rank = RankOf(finding);
            var placement = calculator.Place(finding.Witness!);
            Assert.True(placement.Tiers[rank].Holds);
            Assert.False(placement.Tiers[rank - 1].Holds);
            Assert.DoesNotContain(placement.Tiers[rank - 1].Missing, missing => missing.Status == FindingStatus.NotKnown);
            Assert.Equal(string.Join("; ", placement.Tiers[rank - 1].Missing.Select(missing => missing.Requirement)), finding.Reason.Arguments["missed"]);
        }
    }

    [ManyCases]
    public void ExactlyTheTiersThatNobodyHoldsAreUnreachable(LadderCase ladder)
    {
        var holders = EveryPartner(ladder);

        Assert.Equal(
            Enumerable.Range(0, ladder.Tiers.Length).Where(rank => !holders.Any(held => held[rank])),
            RanksOf(Check(ladder), "program.unreachable-tier"));
    }

    [ManyCases]
    public void ACumulativeLadderThatRestatesNothingWeakerNests(LadderCase ladder)
    {
        var findings = Check(ladder);

        Assert.True(ladder.Rule == PlacementRule.HighestMet
            || findings.Any(finding => finding.Code == "program.line-restated-weaker")
            || findings.All(finding => finding.Code != "program.tiers-not-nested"));
    }

    private static IReadOnlyList<LintFinding> Check(LadderCase ladder) => ProgramLinter.Check(PartnerProgram
        .Of("a-program", "A program", PartnerType.Technology, "1.0", new LocalDate(2025, 10, 1))
        .WithLadder(ladder.ToLadder()));

    private static IEnumerable<int> RanksOf(IReadOnlyList<LintFinding> findings, string code) =>
        findings.Where(finding => finding.Code == code).Select(RankOf);

    private static int RankOf(LintFinding finding) =>
        int.Parse(finding.Path.Split("tiers[")[1].TrimEnd(']'), NumberStyles.None, CultureInfo.InvariantCulture);

    /// <summary>Of every combination of values, which tiers hold.</summary>
    private static List<bool[]> EveryPartner(LadderCase ladder)
    {
        var oracle = new LadderOracle([.. ladder.Slots.Select(slot => (slot.Metric, slot.Window))]);
        var conditions = Enumerable.Range(0, ladder.Tiers.Length)
            .Select(rank => oracle.Of(ladder.ToLadder().LinesOf(rank).Select(line => line.Requirement)))
            .ToArray();
        var partners = ladder.Slots.Aggregate(
            (IEnumerable<LadderOracle.State[]>)[[]],
            (some, slot) => some.SelectMany(partner => slot.Numbers.Select(number => (LadderOracle.State[])[.. partner, new(slot.AsDecimal(number))])));
        return [.. partners.Select(partner => Array.ConvertAll(conditions, condition => condition(partner)))];
    }
}
