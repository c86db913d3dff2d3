using System;
using System.Linq;
using NodaTime;
using Partnerships.Metrics;
using Partnerships.Monetary;
using Partnerships.Partners;
using Partnerships.Programs;
using Partnerships.Tests.Evidence;
using Partnerships.Tiers;
using static Partnerships.Metrics.StandardMetrics;
using static Partnerships.Tiers.Requirement;

namespace Partnerships.Tests.Tiers;

/// <summary>Cheapest paths by example, and every way in which there is none.</summary>
public sealed class PathTests
{
    private static readonly Metric<Money> Sales = Metric.Money("annual-sales", "annual sales");
    private static readonly Metric<Rate> CloudShare = Metric.Rate("cloud-share", "cloud share", Rate.Percent(1m)).Between(Rate.Zero, Rate.One);
    private static readonly Metric<long> Users = Metric.Count("users", "users");
    private static readonly Metric<decimal> Rating = Metric.Score("rating", "rating", 0.1m);
    private static readonly TierId Low = TierId.Of("low");
    private static readonly TierId High = TierId.Of("high");
    private static readonly PartnerFacts Nothing = PartnerFacts.On(new LocalDate(2025, 12, 31));

    private static readonly TierLadder Marketplace = TierLadder.HighestMet(
        Tier.Of(TierId.Of("silver"), AtLeast(Sales, Money.Usd(100_000m)), AtLeast(CloudShare, Rate.Percent(15m))),
        Tier.Of(TierId.Of("gold"), Any(
            All(AtLeast(Sales, Money.Usd(500_000m)), AtLeast(CloudShare, Rate.Percent(25m))),
            AtLeast(Sales, Money.Usd(3_000_000m)))));

    [Law("T13")]
    [Fact]
    public void AFrameworkPartnerSeesTheCheapestWayToGold()
    {
        var facts = Nothing
            .Holding(IntegrationComplete, MarketplaceListed, CaseStudy, IntegrationCertified)
            .With(MutualCustomers, 38)
            .With(CustomerSatisfaction, Rate.Percent(90m));
        var costs = PathCosts.In(Currency.Usd)
            .PerUnit(MutualCustomers, Money.Usd(2_000m))
            .PerUnit(CustomerSatisfaction, Money.Usd(5_000m), Rate.Percent(1m))
            .Once(ActiveCoMarketing, Money.Usd(10_000m))
            .Worth(TechnologyProgram.Gold, Money.Usd(60_000m));

        var path = new PathCalculator(StandardPrograms.Technology, costs).To(TechnologyProgram.Gold, facts);

        Assert.Equal("Gold: USD 34,500.00 in 3 steps", path.ToString());
        Assert.Equal(
            [
                "mutual customers: from 38 to 50 for USD 24,000.00",
                "customer satisfaction: from 90% to 90.1% for USD 500.00",
                "active co-marketing: to be had for USD 10,000.00 (not known, taken as not had)",
            ],
            path.Steps.Select(step => step.ToString()));
        Assert.Equal(Money.Usd(25_500m), path.Net);
        Assert.Equal(12, path.Steps[0].Units);
        Assert.Equal(12, path.Steps[0].Change.ToCount());
        Assert.Null(path.Steps[1].Units);
        Assert.Equal("mutual customers: at least 50", Assert.Single(path.Steps[0].Lines).Requirement.ToString());
        Assert.Equal("§1", path.Steps[0].Lines[0].Clause!.Section);
        Assert.Equal("Gold", new TierCalculator(StandardPrograms.Technology).Place(path.ApplyTo(facts)).Tier!.Name);
    }

    // Two ways to gold: sell 500,000 with a quarter of it in the cloud, or sell 3,000,000.
    [Theory]
    [InlineData(400_000, 10, "annual sales: from USD 400,000.00 to USD 500,000.00 for USD 10,000.00; cloud share: from 10% to 25% for USD 60,000.00")]
    [InlineData(2_900_000, 10, "annual sales: from USD 2,900,000.00 to USD 3,000,000.00 for USD 10,000.00")]
    [InlineData(2_400_000, 10, "cloud share: from 10% to 25% for USD 60,000.00")]
    [InlineData(2_900_000, 24, "cloud share: from 24% to 25% for USD 4,000.00")]
    [InlineData(3_000_000, 0, "")]
    public void OfTwoAlternativesTheCheaperIsTaken(int sales, int share, string expected)
    {
        var costs = PathCosts.In(Currency.Usd)
            .PerUnit(Sales, Money.Usd(100m), Money.Usd(1_000m))
            .PerUnit(CloudShare, Money.Usd(4_000m), Rate.Percent(1m));
        var facts = Nothing.With(Sales, Money.Usd(sales)).With(CloudShare, Rate.Percent(share));

        var path = new PathCalculator(Marketplace, costs).To(TierId.Of("gold"), facts);

        Assert.Equal(expected, string.Join("; ", path.Steps));
        Assert.Equal(expected.Length == 0, path.IsHeld);
    }

    [Fact]
    public void EqualCostsAreDecidedByFewerStepsAndThenByTheOrderOfLines()
    {
        var costs = PathCosts.In(Currency.Usd).PerUnit(Users, Money.Usd(1m)).PerUnit(Rating, Money.Usd(1m), 1m).Once(CaseStudy, Money.Usd(4m));
        var twoSteps = All(AtLeast(Users, 2), AtLeast(Rating, 2m));
        var facts = Nothing.With(Users, 0).With(Rating, 0m);

        Assert.Equal("customer case study", Find(facts, costs, Any(twoSteps, Holds(CaseStudy))).Steps.Single().Metric.Name);
        Assert.Equal("users", Find(facts, costs, Any(AtLeast(Users, 4), Holds(CaseStudy))).Steps.Single().Metric.Name);
        Assert.Equal("customer case study", Find(facts, costs, Any(Holds(CaseStudy), AtLeast(Users, 4))).Steps.Single().Metric.Name);
    }

    [Fact]
    public void WhatSeveralLinesNeedIsPaidOnceAtTheHighestNeed()
    {
        var costs = PathCosts.In(Currency.Usd).PerUnit(Users, Money.Usd(10m)).Once(Users, Money.Usd(500m));

        var path = Find(Nothing.With(Users, 3), costs, AtLeast(Users, 5), Any(AtLeast(Users, 8), AtLeast(Rating, 9m)));

        var step = Assert.Single(path.Steps);
        Assert.Equal(Money.Usd(550m), step.Cost);
        Assert.Equal(2, step.Lines.Count);
    }

    [Fact]
    public void TwoWindowsOfAMetricMoveApart()
    {
        var year = Window.TrailingMonths(12);
        var costs = PathCosts.In(Currency.Usd).PerUnit(Users, Money.Usd(10m)).PerUnit(Users, Money.Usd(25m), 1, year);
        var facts = Nothing.With(Users, 4);

        var path = Find(facts, costs, AtLeast(Users, 6), AtLeast(Users, 5).Over(year));

        Assert.Equal(["users: from 4 to 6 for USD 20.00", "users, trailing 12 months: from 4 to 5 for USD 25.00"], path.Steps.Select(step => step.ToString()));
        Assert.Equal(5, path.ApplyTo(facts).Find(Users, year)!.Value!.Value.ToCount());
    }

    [Fact]
    public void AShareOfSalesStaysWhereItIsWhenSalesMove()
    {
        var cloud = Metric.Money("cloud-sales", "cloud sales");
        var share = CloudShare.MeasuredBy(Measure.Ratio(cloud, Sales));
        var facts = Nothing.With(Sales, Money.Usd(400_000m)).With(cloud, Money.Usd(100_000m));
        var lines = new Requirement[] { AtLeast(Sales, Money.Usd(500_000m)), AtLeast(share, Rate.Percent(25m)) };
        var path = Find(facts, PathCosts.In(Currency.Usd).PerUnit(Sales, Money.Usd(1m), Money.Usd(100m)), lines);

        Assert.Equal(Money.Usd(1_000m), path.Cost);
        Assert.True(new TierCalculator(TierLadder.HighestMet(Tier.Of(High, lines))).Place(path.ApplyTo(facts)).Rank == 0);
    }

    // What is asked, in order: the change, the cost of a unit in cents, the unit, and the cost in cents.
    [Theory]
    [InlineData(7, 100, 5, 200)]
    [InlineData(5, 100, 5, 100)]
    [InlineData(1, 100, 5, 100)]
    [InlineData(0, 100, 5, 0)]
    public void OfACountWholeUnitsArePaid(long change, long cost, long each, long expected)
    {
        var costs = PathCosts.In(Currency.Usd).PerUnit(Users, Money.FromMinorUnits(cost, Currency.Usd), each);

        var path = Find(Nothing.With(Users, 10), costs, AtLeast(Users, 10 + change));

        Assert.Equal(expected, path.Cost!.Value.MinorUnits);
        Assert.Equal(change > 0 ? expected / cost : null, path.Steps.SingleOrDefault()?.Units);
    }

    [Theory]
    [InlineData(0.3, 100, 1, 30)]
    [InlineData(0.3, 1, 0.7, 1)]
    [InlineData(2.1, 1, 0.7, 3)]
    [InlineData(2.2, 1, 0.7, 4)]
    public void OfAScoreTheShareOfAUnitIsPaidRoundedUpOnce(double change, long cost, double each, long expected)
    {
        var costs = PathCosts.In(Currency.Usd).PerUnit(Rating, Money.FromMinorUnits(cost, Currency.Usd), (decimal)each);

        Assert.Equal(expected, Find(Nothing.With(Rating, 1m), costs, AtLeast(Rating, 1m + (decimal)change)).Cost!.Value.MinorUnits);
    }

    [Fact]
    public void TheWayDownCostsWhatTheWayUpDoes()
    {
        var path = Find(Nothing.With(Users, 9), PathCosts.In(Currency.Usd).PerUnit(Users, Money.Usd(10m)), LessThan(Users, 7));

        Assert.Equal("users: from 9 to 6 for USD 30.00", path.Steps.Single().ToString());
    }

    [Fact]
    public void WhatIsNotKnownIsTakenAsTheLeastAndTheStepSaysSo()
    {
        var costs = PathCosts.In(Currency.Usd).PerUnit(Users, Money.Usd(10m));

        Assert.Equal("users: from 0 (not known, taken as the least) to 3 for USD 30.00", Find(Nothing, costs, AtLeast(Users, 3)).Steps.Single().ToString());
        Assert.Equal("users: 0 (not known, taken as the least), to be stated for USD 0.00", Find(Nothing, costs, AtMost(Users, 3)).Steps.Single().ToString());
    }

    [Fact]
    public void WhatIsNotYetMeasuredCountsAsMet()
    {
        var path = Find(Nothing.NotYetMeasured(CustomerSatisfaction), PathCosts.In(Currency.Usd), MoreThan(CustomerSatisfaction, Rate.Percent(85m)));

        Assert.True(path.IsHeld);
        Assert.Equal("High: holds", path.ToString());
    }

    [Fact]
    public void APathThatLeavesAScoreStandingIsFound()
    {
        var score = Score.Of("capability", 1m, ScorePart.PerUnit(Users, 1m));
        var costs = PathCosts.In(Currency.Usd).Once(CaseStudy, Money.Usd(5m)).PerUnit(Users, Money.Usd(1m));

        Assert.Equal(Money.Usd(5m), Find(Nothing.With(Users, 7), costs, AtLeast(score, 7m), Holds(CaseStudy)).Cost);
        Assert.Equal(Money.Usd(5m), Find(Nothing.With(Users, 6), costs, Any(AtLeast(score, 7m), Holds(CaseStudy))).Cost);
    }

    [Fact]
    public void APathThroughAScoreIsRefused()
    {
        var score = Score.Of("capability", 1m, ScorePart.PerUnit(Users, 1m));
        var path = Find(Nothing.With(Users, 6), PathCosts.In(Currency.Usd).PerUnit(Users, Money.Usd(1m)), AtLeast(score, 7m));

        Assert.Equal("path.through-score: no path is looked for through a score, and one does not hold: capability: at least 7", path.Reasons.Single().ToString());
        Assert.Null(path.Cost);
        Assert.Null(path.Net);
        Assert.Equal("High: no path (no path is looked for through a score, and one does not hold: capability: at least 7)", path.ToString());
    }

    [Fact]
    public void APathThatTakesAScoreAwayIsRefused()
    {
        var score = Score.Of("capability", 1m, ScorePart.PerUnit(Users, 1m).If(AtMost(Users, 7)));
        var path = Find(Nothing.With(Users, 6), PathCosts.In(Currency.Usd).PerUnit(Users, Money.Usd(1m)), AtLeast(score, 5m), AtLeast(Users, 8));

        Assert.Equal("path.through-score", path.Reasons.Single().Code);
    }

    [Fact]
    public void EveryMetricWithoutACostIsNamed()
    {
        var path = Find(Nothing.With(Users, 6).With(Rating, 1m), PathCosts.In(Currency.Usd), AtLeast(Users, 8), AtLeast(Rating, 2m), Holds(CaseStudy), AtLeast(Users, 9));

        Assert.Equal(
            [
                "path.no-cost: users must move from 6 to 8, and there is no cost for it",
                "path.no-cost: rating must move from 1 to 2, and there is no cost for it",
                "path.no-cost: customer case study is to be had, and there is no cost for it",
            ],
            path.Reasons.Select(reason => reason.ToString()));
        Assert.Equal("users", path.Reasons[0].Arguments["metric"]);
    }

    [Fact]
    public void AMetricThatMustBothRiseAndFallIsRefused()
    {
        var path = Find(Nothing.With(Users, 4), PathCosts.In(Currency.Usd).PerUnit(Users, Money.Usd(1m)), AtLeast(Users, 5).Over(Window.ProgramYear), AtMost(Users, 3).Over(Window.ProgramYear));

        var reason = Assert.Single(path.Reasons);
        Assert.Equal("path.mixed-directions: users, program year would have to be at least 5 and at most 3", reason.ToString());
        Assert.Equal("program year", reason.Arguments["window"]);
    }

    [Fact]
    public void ABoundBeyondTheRangeOfItsMetricIsRefused()
    {
        var path = Find(Nothing.With(CloudShare, Rate.Percent(50m)), PathCosts.In(Currency.Usd).Once(CloudShare, Money.Usd(1m)), MoreThan(CloudShare, Rate.One));

        Assert.Equal("path.out-of-reach: cloud share has no value as far as 101%", path.Reasons.Single().ToString());
    }

    [Fact]
    public void WhatIsNotKnownAndHasNoLeastIsRefused()
    {
        var path = Find(Nothing, PathCosts.In(Currency.Usd).Once(Sales, Money.Usd(1m)), AtLeast(Sales, Money.Usd(1m)));

        Assert.Equal("path.not-known: annual sales is not known, and has no least value to start from", path.Reasons.Single().ToString());
    }

    [Fact]
    public void TooManyAlternativesAreRefused()
    {
        // Which customers cover all of many overlapping groups: in how many ways, nobody can tell beforehand.
        var metrics = Enumerable.Range(0, 60).Select(number => Metric.YesNo($"m-{number}", $"metric {number}")).ToArray();
        var costs = metrics.Aggregate(PathCosts.In(Currency.Usd), (known, metric) => known.Once(metric, Money.Usd(1m)));
        var lines = Enumerable.Range(0, 150).Select(line => Any(Holds(metrics[line * 7 % 60]), Holds(metrics[line * 11 % 59]), Holds(metrics[line * line % 53])));

        var path = Find(Nothing, costs, [.. lines]);

        Assert.Equal("path.too-many-alternatives: there are more alternatives than the 10,000 that are tried", path.Reasons.Single().ToString());
    }

    [Fact]
    public void ManyAlternativesThatCostTheSameAreNotTooMany()
    {
        var metrics = Enumerable.Range(0, 24).Select(number => Metric.YesNo($"m-{number}", $"metric {number}")).ToArray();
        var costs = metrics.Aggregate(PathCosts.In(Currency.Usd), (known, metric) => known.Once(metric, Money.Usd(1m)));

        var path = Find(Nothing, costs, AtLeastOf(12, [.. metrics.Select(Holds)]));

        Assert.Equal(metrics.Take(12), path.Steps.Select(step => step.Metric));
    }

    [Fact]
    public void ACostMustFitTheLadderAndTheOthers()
    {
        var costs = PathCosts.In(Currency.Usd);
        var euros = costs.PerUnit(Sales, Money.Usd(1m), Money.Eur(1_000m));
        var count = costs.PerUnit(Metric.Count("annual-sales", "number of sales"), Money.Usd(1m));

        Assert.Throws<CurrencyMismatchException>(() => costs.PerUnit(Users, Money.Eur(1m)));
        Assert.Throws<CurrencyMismatchException>(() => costs.Worth(High, Money.Eur(1m)));
        Assert.Throws<ArgumentOutOfRangeException>("cost", () => costs.Once(Users, Money.Usd(-1m)));
        Assert.Throws<ArgumentOutOfRangeException>("each", () => costs.PerUnit(Users, Money.Usd(1m), 0));
        Assert.Throws<ArgumentException>("metric", () => count.Once(Sales, Money.Usd(1m)));
        Assert.Throws<CurrencyMismatchException>(() => new PathCalculator(Marketplace, euros));
        Assert.Throws<ArgumentException>("costs", () => new PathCalculator(Marketplace, count));
        Assert.Throws<ArgumentException>("tier", () => new PathCalculator(Marketplace, costs).To(High, Nothing));
    }

    [Fact]
    public void ACostBeyondWhatMoneyHoldsIsAnErrorAndNeverAWrongNumber()
    {
        var costs = PathCosts.In(Currency.Usd).PerUnit(Users, Money.FromMinorUnits(long.MaxValue, Currency.Usd)).Once(CaseStudy, Money.Usd(1m));

        Assert.Throws<OverflowException>(() => Find(Nothing, costs, AtLeast(Users, 2)));
        Assert.Equal(Money.Usd(1m), Find(Nothing, costs, Any(AtLeast(Users, 2), Holds(CaseStudy))).Cost);
    }

    /// <summary>A metric over a window moves by itself: a step without a window does not answer for it.</summary>
    [Fact]
    public void WhatIsNotKnownOverAWindowStaysSo()
    {
        var customers = Metric.Count("all-customers", "all customers");
        var window = Window.TrailingMonths(12);
        var certified = Metric.YesNo("is-certified", "is certified");
        var ladder = TierLadder.Cumulative(Tier.Of(
            TierId.Of("only"),
            Requirement.Any(Requirement.Holds(certified), Requirement.AtLeast(customers, 2).Over(window)),
            Requirement.AtLeast(customers, 4)));
        var costs = PathCosts.In(Currency.Usd).Once(customers, Money.Usd(5m)).Once(certified, Money.Usd(1m));
        var facts = PartnerFacts.On(new LocalDate(2025, 12, 31)).Lacking(certified);

        var path = new PathCalculator(ladder, costs).To(TierId.Of("only"), facts);
        var applied = path.ApplyTo(facts);

        Assert.Equal(Money.Usd(6m), path.Cost);
        Assert.Null(applied.Find(customers, window)!.Value);
        Assert.NotNull(new TierCalculator(ladder).Place(applied).Tier);
        Assert.Null(new TierCalculator(ladder).Place(applied.Lacking(certified)).Tier);
    }

    [Fact]
    public void CostsAreEqualInWhateverOrderTheyWereStated()
    {
        var one = PathCosts.In(Currency.Usd).Once(CaseStudy, Money.Usd(1m)).PerUnit(Users, Money.Usd(2m), 5, Window.ProgramYear).Once(Users, Money.Usd(7m), Window.ProgramYear).Worth(Low, Money.Usd(3m));
        var other = PathCosts.In(Currency.Usd).Worth(Low, Money.Usd(3m)).Once(Users, Money.Usd(7m), Window.ProgramYear).PerUnit(Users, Money.Usd(2m), 5, Window.ProgramYear).Once(CaseStudy, Money.Usd(1m));

        Assert.Equal(one, other);
        Assert.Equal(one.GetHashCode(), other.GetHashCode());
        Assert.NotEqual(one, other.Worth(Low, Money.Usd(4m)));
        Assert.Equal("customer case study: USD 1.00 once\nusers, program year: USD 7.00 once and USD 2.00 for each 5", one.ToString());
        Assert.Equal(Money.Usd(3m), one.WorthOf(Low));
        Assert.Null(one.WorthOf(High));
        Assert.Null(one.CostOf(Users));
        Assert.Equal(5, one.CostOf(Users, Window.ProgramYear)!.Each!.Value.ToCount());
    }

    private static TierPath Find(PartnerFacts facts, PathCosts costs, params Requirement[] lines) =>
        new PathCalculator(TierLadder.Cumulative(Tier.Of(Low), Tier.Of(High, lines)), costs).To(High, facts);
}
