using System;
using System.Collections.Generic;
using System.Linq;
using Partnerships.Metrics;
using Partnerships.Partners;
using Partnerships.Tests.Evidence;
using Partnerships.Tests.Oracle;
using Partnerships.Tiers;
using static Partnerships.Tests.Tiers.PlacementCases;

namespace Partnerships.Tests.Tiers;

/// <summary>What holds for every ladder and every partner.</summary>
public sealed class PlacementLaws
{
    [Law("T1")]
    [ManyCases(Arbitrary = [typeof(PlacementCases)])]
    public bool MoreAchievementNeverLowersTheTier(RisingCase given)
    {
        var calculator = new TierCalculator(given.Ladder);
        var before = calculator.Place(given.Facts).Rank;
        return Metrics.All(metric => calculator.Place(Raised(given.Facts, metric, 1 + (given.Choice % 3))).Rank >= before);
    }

    [Law("T2")]
    [ManyCases(Arbitrary = [typeof(PlacementCases)])]
    public bool EveryPartnerHasOnePlaceAndItIsTheOracles(PlacementCase given)
    {
        var placement = new TierCalculator(given.Ladder).Place(given.Facts);

        return placement.Rank == PlacementOracle.RankOf(given.Ladder, given.Facts)
            && placement.Tiers.Select((tier, rank) => tier.Holds == PlacementOracle.Holds(given.Ladder, rank, given.Facts)).All(same => same)
            && placement.Tier == (placement.Rank < 0 ? null : given.Ladder.Tiers[placement.Rank])
            && placement.Next == placement.Tiers.ElementAtOrDefault(placement.Rank + 1);
    }

    [Law("T4", "T5")]
    [ManyCases(Arbitrary = [typeof(PlacementCases)])]
    public bool WhatIsMissingReachesTheTierAndOneStepLessDoesNot(RisingCase given)
    {
        var calculator = new TierCalculator(given.Ladder);
        if (calculator.Place(given.Facts).Next is not { } next)
        {
            return true;
        }

        var targets = new Dictionary<Metric, MetricValue>();
        foreach (var finding in next.Missing)
        {
            Aim(finding, targets, given.Choice);
        }

        var reached = targets.Aggregate(given.Facts, (facts, target) => With(facts, target.Key, target.Value));
        return HoldsAt(reached) && next.Missing.All(finding => !IsLine(finding) || !HoldsAt(OneStepLess(reached, finding)));

        bool HoldsAt(PartnerFacts facts) => calculator.Place(facts).Tiers[given.Ladder.RankOf(next.Tier.Id)].Holds;
    }

    [Law("T6", "T9")]
    [ManyCases(Arbitrary = [typeof(PlacementCases)])]
    public bool TheFindingsAgreeWithTheDecision(PlacementCase given)
    {
        var placement = new TierCalculator(given.Ladder).Place(given.Facts);

        return placement.Tiers.All(tier => tier.Holds == !tier.Missing.Any() && tier.Findings.All(Agrees));

        bool Agrees(Finding finding) =>
            finding.Status == PlacementOracle.Judge(finding.Requirement, given.Facts) && finding.Parts.All(Agrees);
    }

    [Law("T9")]
    [ManyCases(Arbitrary = [typeof(PlacementCases)])]
    public bool TheRowsOfAStandingAgreeWithTheFindings(PlacementCase given)
    {
        var calculator = new TierCalculator(given.Ladder);
        var standing = calculator.Evaluate(calculator.Bind(given.Facts));

        return standing.Rank == calculator.Place(given.Facts).Rank && calculator.Rows
            .Select((row, place) => standing.IsMet(place) == PlacementOracle.Judge(row, given.Facts) >= FindingStatus.Provisional)
            .All(same => same);
    }

    [Law("T7")]
    [ManyCases(Arbitrary = [typeof(PlacementCases)])]
    public bool AStricterLadderNeverPlacesHigher(RisingCase given)
    {
        var stricter = Rebuilt(given.Ladder, Stricter, given.Choice % 2 == 0 ? [Requirement.Holds(Answers[given.Choice % Answers.Count])] : []);

        return new TierCalculator(stricter).Place(given.Facts).Rank <= new TierCalculator(given.Ladder).Place(given.Facts).Rank;
    }

    [Law("T12")]
    [ManyCases(Arbitrary = [typeof(PlacementCases)])]
    public bool TwiceAndInAnotherOrderGivesTheSame(PlacementCase given)
    {
        var calculator = new TierCalculator(given.Ladder);
        var inAnotherOrder = given.Facts.All.Reverse().Aggregate(PartnerFacts.On(given.Facts.Date), (facts, fact) => facts.With(fact));
        var bound = calculator.Bind(given.Facts);

        return calculator.Evaluate(bound) == calculator.Evaluate(bound)
            && calculator.Evaluate(bound) == calculator.Evaluate(calculator.Bind(inAnotherOrder))
            && Text(calculator.Place(given.Facts)) == Text(new TierCalculator(given.Ladder).Place(inAnotherOrder));
    }

    [Law("T3")]
    [Theory]
    [InlineData("atLeast", false, true, true)]
    [InlineData("moreThan", false, false, true)]
    [InlineData("atMost", true, true, false)]
    [InlineData("lessThan", true, false, false)]
    public void ABoundIsMetOnItsSide(string comparator, bool below, bool at, bool above)
    {
        foreach (var metric in Metrics)
        {
            var line = Comparison.Of(metric, Comparator.FromName(comparator), At(metric, 5));
            var calculator = new TierCalculator(TierLadder.Cumulative(Tier.Of(TierId.Of("only"), line)));

            Assert.Equal([below, at, above], new long[] { 4, 5, 6 }.Select(steps => Place(metric, steps).Tier is not null));
            Assert.All(
                new long[] { 4, 5, 6 }.Select(steps => Place(metric, steps).Tiers[0]).Where(tier => !tier.Holds),
                tier => Assert.NotNull(Assert.Single(tier.Missing).Shortfall));

            Placement Place(Metric of, long steps) => calculator.Place(With(PartnerFacts.On(new(2025, 12, 31)), of, At(of, steps)));
        }
    }

    private static IReadOnlyList<Metric> Metrics { get; } = [Customers, People, Sales, Share, Satisfaction, Promoters];

    private static PartnerFacts Raised(PartnerFacts facts, Metric metric, long steps) =>
        With(facts, metric, Moved(metric, facts.Find(metric)!.Value!.Value, steps));

    private static MetricValue Moved(Metric metric, MetricValue value, long steps) =>
        MetricValue.FromNumber(metric.Kind, value.Number + (steps * metric.Step), value.Currency);

    private static bool IsLine(Finding finding) => finding.Requirement is Comparison or Holding;

    private static PartnerFacts OneStepLess(PartnerFacts reached, Finding finding) => finding.Requirement is Holding holding
        ? reached.With(holding.Metric, false)
        : With(reached, MetricOf(finding), Moved(MetricOf(finding), finding.Value!.Value, (finding.Shortfall!.Value.Number / MetricOf(finding).Step) - 1));

    private static Metric MetricOf(Finding finding) => ((Comparison)finding.Requirement).Metric;

    /// <summary>Sets out to close a gap: of a combination, as many parts as are missing.</summary>
    private static void Aim(Finding finding, Dictionary<Metric, MetricValue> targets, int choice)
    {
        switch (finding.Requirement)
        {
            case Holding holding:
                targets[holding.Metric] = MetricValue.Of(true);
                break;
            case Comparison comparison:
                var target = Moved(comparison.Metric, finding.Value!.Value, finding.Shortfall!.Value.Number / comparison.Metric.Step);
                targets[comparison.Metric] = targets.TryGetValue(comparison.Metric, out var known) && known.Number > target.Number ? known : target;
                break;
            case Combination combination:
                var open = finding.Parts.Where(part => !part.Holds).ToList();
                var needed = combination.Needed - finding.Parts.Count(part => part.Holds);
                for (var part = 0; part < needed; part++)
                {
                    Aim(open[(choice + part) % open.Count], targets, choice);
                }

                break;
            default:
                throw new NotSupportedException();
        }
    }

    private static TierLadder Rebuilt(TierLadder ladder, Func<Requirement, Requirement> change, Requirement[] more)
    {
        var tiers = ladder.Tiers.Select(tier => Tier.Of(tier.Id, [.. tier.Requirements.Select(change), .. more])).ToArray();
        return ladder.Rule == PlacementRule.Cumulative ? TierLadder.Cumulative(tiers) : TierLadder.HighestMet(tiers);
    }

    private static Requirement Stricter(Requirement requirement) => requirement switch
    {
        Comparison comparison => Comparison.Of(comparison.Metric, Comparator.MoreThan, comparison.Bound),
        Combination combination => Requirement.AtLeastOf(
            Math.Min(combination.Needed + 1, combination.Parts.Count), [.. combination.Parts.Select(Stricter)]),
        _ => requirement,
    };

    private static string Text(Placement placement) => placement + "\n" + string.Join(
        '\n', placement.Tiers.SelectMany(tier => tier.Findings.Select(finding => $"{tier}: {finding.Code} {finding}")));
}
