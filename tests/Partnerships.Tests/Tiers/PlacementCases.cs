using System.Collections.Generic;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using Partnerships.Metrics;
using Partnerships.Monetary;
using Partnerships.Partners;
using Partnerships.Tiers;

namespace Partnerships.Tests.Tiers;

/// <summary>A ladder and a partner's facts; values lie on a small grid, so that bounds are met, missed and just missed often.</summary>
public sealed record PlacementCase(TierLadder Ladder, PartnerFacts Facts)
{
    public override string ToString() => string.Join(
        '\n',
        Ladder.Tiers.Select(tier => $"{tier.Id}: {string.Join("; ", tier.Requirements)}").Prepend(Ladder.Rule.Name).Append(Facts.ToString()));
}

/// <summary>The same on a ladder whose lines all ask for more, never for less, and without scores.</summary>
public sealed record RisingCase(TierLadder Ladder, PartnerFacts Facts, int Choice)
{
    public override string ToString() => new PlacementCase(Ladder, Facts).ToString();
}

/// <summary>Metrics, ladders and facts for the laws of tiers.</summary>
public static class PlacementCases
{
    private const int MostTiers = 4;
    private const int MostLines = 3;
    private const int Top = 6;

    private static readonly LocalDate Date = new(2025, 12, 31);

    public static Metric<long> Customers { get; } = Metric.Count("customers", "customers");

    public static Metric<long> People { get; } = Metric.Count("people", "people");

    public static Metric<Money> Sales { get; } = Metric.Money("sales", "sales");

    public static Metric<Rate> Share { get; } = Metric.Rate("share", "share", Rate.Percent(0.1m)).Between(Rate.Zero, Rate.One);

    public static Metric<Rate> Satisfaction { get; } = Metric.Rate("satisfaction", "satisfaction", Rate.Percent(0.1m)).FromResponses(5);

    public static Metric<decimal> Promoters { get; } = Metric.Score("promoters", "promoters", 0.5m);

    public static IReadOnlyList<Metric<bool>> Answers { get; } =
        [Metric.YesNo("listed", "listed"), Metric.YesNo("certified", "certified"), Metric.YesNo("strategic", "strategic")];

    public static Arbitrary<PlacementCase> Cases() => (
        from ladder in Ladders(Requirements(falling: true, scores: true, depth: 2))
        from facts in Facts(known: false)
        select new PlacementCase(ladder, facts)).ToArbitrary();

    public static Arbitrary<RisingCase> Rising() => (
        from ladder in Ladders(Requirements(falling: false, scores: false, depth: 2))
        from facts in Facts(known: true)
        from choice in Gen.Choose(0, 1_000)
        select new RisingCase(ladder, facts, choice)).ToArbitrary();

    /// <summary>The value so many steps above zero.</summary>
    public static MetricValue At(Metric metric, long steps) => metric.Kind.Name switch
    {
        "count" => MetricValue.Of(steps),
        "money" => MetricValue.Of(Money.FromMinorUnits(steps, Currency.Usd)),
        "rate" => MetricValue.Of(Rate.Percent(0.1m * steps)),
        _ => MetricValue.Of(0.5m * steps),
    };

    /// <summary>The facts with a value of a metric, whatever its type.</summary>
    public static PartnerFacts With(PartnerFacts facts, Metric metric, MetricValue value) => metric switch
    {
        Metric<long> count => facts.With(count, value.ToCount()),
        Metric<Money> money => facts.With(money, value.ToMoney()),
        Metric<Rate> rate => facts.With(rate, value.ToRate()),
        Metric<decimal> score => facts.With(score, value.ToScore()),
        _ => facts.With((Metric<bool>)metric, value.ToYesNo()),
    };

    private static Gen<TierLadder> Ladders(Gen<Requirement> requirements) =>
        from rule in Gen.Elements(PlacementRule.Cumulative, PlacementRule.HighestMet)
        from tiers in Gen.Choose(1, MostTiers)
        from lines in Gen.ArrayOf(Gen.Choose(0, MostLines).SelectMany(count => Gen.ArrayOf(requirements, count)), tiers)
        let made = lines.Select((own, rank) => Tier.Of(TierId.Of($"tier{rank}"), own)).ToArray()
        select rule == PlacementRule.Cumulative ? TierLadder.Cumulative(made) : TierLadder.HighestMet(made);

    private static Gen<Requirement> Requirements(bool falling, bool scores, int depth)
    {
        var leaves = Gen.Frequency((4, Comparisons(falling)), (1, Gen.Elements(Answers.AsEnumerable()).Select(metric => (Requirement)Requirement.Holds(metric))));
        if (depth == 0)
        {
            return leaves;
        }

        var inner = Requirements(falling, scores, depth - 1);
        var combined =
            from count in Gen.Choose(1, 3)
            from needed in Gen.Choose(1, count)
            from parts in Gen.ArrayOf(inner, count)
            select (Requirement)Requirement.AtLeastOf(needed, parts);
        return scores
            ? Gen.Frequency((6, leaves), (2, combined), (2, Scores(Requirements(falling, false, depth - 1))))
            : Gen.Frequency((6, leaves), (2, combined));
    }

    private static Gen<Requirement> Comparisons(bool falling) =>
        from metric in Gen.Elements<Metric>(Customers, People, Sales, Share, Satisfaction, Promoters)
        from comparator in Gen.Frequency((3, Gen.Constant(Comparator.AtLeast)), (2, Gen.Constant(Comparator.MoreThan)), (1, Gen.Constant(Comparator.AtMost)), (1, Gen.Constant(Comparator.LessThan)))
        from bound in Gen.Choose(1, Top)
        let side = falling || comparator.IsRising ? comparator : Comparator.AtLeast
        select (Requirement)Comparison.Of(metric, side, At(metric, bound));

    private static Gen<Requirement> Scores(Gen<Requirement> conditions) =>
        from part in Parts(conditions, 2)
        from steps in Gen.Elements(1m, 0.1m, 0.5m)
        from points in Gen.Choose(1, 12)
        from strict in Gen.Elements(true, false)
        let score = Score.Of("points", steps, part)
        select (Requirement)(strict ? Requirement.MoreThan(score, points) : Requirement.AtLeast(score, points));

    private static Gen<ScorePart> Parts(Gen<Requirement> conditions, int depth)
    {
        var leaves =
            from metric in Gen.Elements<Metric>(Customers, People, Sales, Share, Promoters, Answers[0])
            from kind in Gen.Choose(0, 2)
            from points in Gen.Choose(1, 5)
            from unit in Gen.Choose(1, 3)
            let each = metric.Kind == MetricKind.YesNo ? MetricValue.Of(true) : At(metric, unit)
            select kind switch
            {
                0 => ScorePart.PerUnit(metric, points, each),
                1 => ScorePart.PerWholeUnit(metric, points, each),
                _ => ScorePart.UpTo(metric, points, each),
            };
        var parts = depth == 0 ? leaves : Gen.Frequency((3, leaves), (2,
            from count in Gen.Choose(1, 3)
            from inner in Gen.ArrayOf(Parts(conditions, depth - 1), count)
            from sum in Gen.Elements(true, false)
            select sum ? ScorePart.Sum(inner) : ScorePart.BestOf(inner)));
        return
            from part in parts
            from cap in Gen.Frequency((3, Gen.Constant(0)), (1, Gen.Choose(1, 6)))
            from minimum in Gen.Frequency((4, Gen.Constant(0)), (1, Gen.Choose(1, 3)), (1, Gen.Constant(-1)))
            from conditioned in Gen.Frequency((4, Gen.Constant(false)), (1, Gen.Constant(true)))
            from condition in conditions
            let capped = cap > 0 ? part.AtMost(cap) : part
            let needing = minimum > 0 ? capped.NeedingAtLeast(minimum) : minimum < 0 ? capped.NeedingMoreThan(0) : capped
            select conditioned ? needing.If(condition) : needing;
    }

    private static Gen<PartnerFacts> Facts(bool known)
    {
        Metric[] metrics = [Customers, People, Sales, Share, Satisfaction, Promoters];
        return
            from steps in Gen.ArrayOf(Gen.Choose(known ? 0 : -2, Top + 1), metrics.Length)
            from answers in Gen.ArrayOf(Gen.Choose(known ? 0 : -1, 1), Answers.Count)
            from responses in Gen.Choose(0, 8)
            let valued = metrics.Zip(steps).Where(pair => pair.Second >= 0)
                .Aggregate(PartnerFacts.On(Date), (facts, pair) => With(facts, pair.First, At(pair.First, pair.Second)))
            let answered = Answers.Zip(answers).Where(pair => pair.Second >= 0)
                .Aggregate(valued, (facts, pair) => facts.With(pair.First, pair.Second == 1))
            select known || responses > 5 ? answered : answered.With(Satisfaction, Rate.Percent(0.3m), responses: responses);
    }
}
