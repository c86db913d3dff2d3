using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using Partnerships.Metrics;
using Partnerships.Tiers;

namespace Partnerships.Tests.Oracle;

/// <summary>Where a partner stands, read off the requirements one by one in exact fractions: slow, and apart from the code it checks.</summary>
internal static class PlacementOracle
{
    /// <summary>The rank of the highest tier all of whose lines hold, or −1.</summary>
    public static int RankOf(TierLadder ladder, PartnerFacts facts) =>
        Enumerable.Range(0, ladder.Tiers.Count).Reverse().FirstOrDefault(rank => Holds(ladder, rank, facts), -1);

    public static bool Holds(TierLadder ladder, int rank, PartnerFacts facts) =>
        LinesOf(ladder, rank).All(line => Judge(line, facts) >= FindingStatus.Provisional);

    /// <summary>The lines that a tier asks for: its own, and inherited ones that no tier up to it restates.</summary>
    public static IReadOnlyList<Requirement> LinesOf(TierLadder ladder, int rank)
    {
        var lines = new List<Requirement>();
        for (var from = 0; from <= rank; from++)
        {
            foreach (var line in ladder.Tiers[from].Requirements)
            {
                var above = Enumerable.Range(from + 1, rank - from).SelectMany(tier => ladder.Tiers[tier].Requirements);
                if (from == rank || (ladder.Rule == PlacementRule.Cumulative && !above.Any(other => AskTheSame(line, other))))
                {
                    lines.Add(line);
                }
            }
        }

        return lines;
    }

    public static FindingStatus Judge(Requirement requirement, PartnerFacts facts) => requirement switch
    {
        Comparison comparison => Judge(facts.Find(comparison.Metric, comparison.Window), value => Compares(value, comparison)),
        Holding holding => Judge(facts.Find(holding.Metric, holding.Window), value => value.ToYesNo()),
        Combination combination => Judge(combination, facts),
        ScoreReached score => Judge(score, facts),
        _ => throw new NotSupportedException(),
    };

    public static (Rational Points, bool Minimums, bool Known) PointsOf(ScorePart part, PartnerFacts facts)
    {
        var (points, minimums, known) = part.Kind switch
        {
            ScorePartKind.Sum => part.Parts.Select(inner => PointsOf(inner, facts)).Aggregate((one, other) =>
                (one.Points + other.Points, one.Minimums && other.Minimums, one.Known && other.Known)),
            ScorePartKind.BestOf => BestOf(part, facts),
            _ => OfMetric(part, facts),
        };
        points = part.Condition is { } condition && Judge(condition, facts) < FindingStatus.Provisional ? default : points;
        points = part.Cap is { } cap && points > Number(cap) ? Number(cap) : points;
        var missed = part.Minimum is { } minimum && (part.IsAbove ? points <= Number(minimum) : points < Number(minimum));
        return (points, minimums && !missed, known);
    }

    private static (Rational Points, bool Minimums, bool Known) BestOf(ScorePart part, PartnerFacts facts)
    {
        var tracks = part.Parts.Select(inner => PointsOf(inner, facts)).ToList();
        var most = tracks.Max(track => track.Points);
        var best = tracks.Where(track => track.Points == most).ToList();
        return (most, best.Exists(track => track.Minimums), tracks.TrueForAll(track => track.Known));
    }

    private static (Rational Points, bool Minimums, bool Known) OfMetric(ScorePart part, PartnerFacts facts)
    {
        var fact = facts.Find(part.Metric!, part.Window);
        if (fact is null || !fact.IsMeasured)
        {
            return (default, true, false);
        }

        var units = Number(fact.Value!.Value) / Number(part.Unit);
        units = units.Sign < 0 ? default : units;
        units = part.Kind == ScorePartKind.UpTo && units > 1 ? 1 : units;
        units = part.IsWhole ? new Rational(BigInteger.Divide(units.Numerator, units.Denominator)) : units;
        return (units * Number(part.Points), true, true);
    }

    private static FindingStatus Judge(Fact? fact, Func<MetricValue, bool> holds) => fact is null
        ? FindingStatus.NotKnown
        : !fact.IsMeasured ? FindingStatus.Provisional : holds(fact.Value!.Value) ? FindingStatus.Met : FindingStatus.NotMet;

    private static FindingStatus Judge(Combination combination, PartnerFacts facts)
    {
        // The status of the part that decides: with the best ones first, the last one that is needed.
        var parts = combination.Parts.Select(part => Judge(part, facts)).OrderDescending().ToList();
        return parts[combination.Needed - 1];
    }

    private static FindingStatus Judge(ScoreReached score, PartnerFacts facts)
    {
        var (points, minimums, known) = PointsOf(score.Score.Part, facts);
        var reached = score.Comparator == Comparator.MoreThan ? points > Number(score.Points) : points >= Number(score.Points);
        return reached && minimums ? FindingStatus.Met : known ? FindingStatus.NotMet : FindingStatus.NotKnown;
    }

    private static bool Compares(MetricValue value, Comparison comparison)
    {
        var order = Number(value).CompareTo(Number(comparison.Bound));
        return comparison.Comparator.Name switch
        {
            "atLeast" => order >= 0,
            "moreThan" => order > 0,
            "atMost" => order <= 0,
            _ => order < 0,
        };
    }

    private static bool AskTheSame(Requirement line, Requirement other) => (line, other) switch
    {
        (Comparison one, Comparison two) => one.Metric.Key == two.Metric.Key && one.Window == two.Window
            && (one.Comparator.Value <= 2) == (two.Comparator.Value <= 2),
        (Holding one, Holding two) => one.Metric.Key == two.Metric.Key && one.Window == two.Window,
        _ => false,
    };

    private static Rational Number(MetricValue value) => value.Kind.Name switch
    {
        "count" => new Rational(value.ToCount()),
        "money" => Rational.FromDecimal(value.ToMoney().Amount),
        "rate" => Rational.FromDecimal(value.ToRate().Value),
        "score" => Rational.FromDecimal(value.ToScore()),
        _ => new Rational(value.ToYesNo() ? 1 : 0),
    };
}
