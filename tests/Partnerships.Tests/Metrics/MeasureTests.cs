using System;
using System.Linq;
using NodaTime;
using Partnerships.Calendars;
using Partnerships.Metrics;
using Partnerships.Monetary;
using Partnerships.Partners;
using Partnerships.Performance;
using Partnerships.Programs;
using Partnerships.Tests.Evidence;
using Partnerships.Tiers;
using static Partnerships.Tests.Metrics.HistoryCases;

namespace Partnerships.Tests.Metrics;

/// <summary>Each measure by an example worked by hand, and the cases that programs disagree about.</summary>
public sealed class MeasureTests
{
    private static readonly LocalDate Joined = new(2023, 1, 1);
    private static readonly LocalDate Today = new(2025, 6, 30);

    [Fact]
    public void NetUsersAreSoldAndAddedLessCutAndLost()
    {
        var (sold, added, cut, lost) = (Metric.Count("new", "new users"), Metric.Count("upsell", "upsell"), Metric.Count("downsell", "downsell"), Metric.Count("churn", "churn"));
        var net = Metric.Count("net", "net new users").MeasuredBy(Measure.Net([sold, added], [cut, lost]));
        var history = PartnerHistory.Since(Joined)
            .With("1", new(2024, 7, 1), sold, 60)
            .With("2", new(2024, 9, 12), added, 30)
            .With("3", new(2025, 2, 1), cut, 5)
            .With("4", new(2025, 6, 30), lost, 12)
            .With("renewal", new(2025, 6, 1), Metric.Count("renewed", "renewed users"), 400)
            .With("too old", new(2024, 6, 30), sold, 1_000)
            .With("too late", new(2025, 7, 1), sold, 1_000);

        Assert.Equal(73, Value(net, Window.TrailingMonths(12), history, Today)!.Value.ToCount());
    }

    [Fact]
    public void NetUsersFallBelowZero()
    {
        var history = PartnerHistory.Since(Joined).With("1", Today, Sold, 3).With("2", Today, Lost, 8);

        Assert.Equal(-5, Value(NetSold, null, history, Today)!.Value.ToCount());
    }

    [Fact]
    public void ACountThatIsNotNetIsNotBelowZero()
    {
        Assert.Null(NetSold.Lowest);
        Assert.Equal(0, NetSold.MeasuredBy(Measure.Sum).Lowest);
        Assert.Equal(0, Sold.Between(0, 9).MeasuredBy(Measure.Net([Sold], [])).Lowest);
    }

    [Fact]
    public void RetentionIsWhoStayedOfThoseThatCameInThreeYears()
    {
        var entries = Enumerable.Range(1, 50).Select(customer => HistoryEntry.Of($"in {customer}", Joined.PlusDays(customer), Sold, 1, $"customer {customer}"))
            .Concat(Enumerable.Range(37, 14).Select(customer => HistoryEntry.Of($"out {customer}", Today.PlusDays(-customer), Lost, 1, $"customer {customer}")))
            .Append(HistoryEntry.Of("in before", new LocalDate(2022, 6, 30), Sold, 1, "an old customer"))
            .Append(HistoryEntry.Of("out before", Today, Lost, 1, "an old customer"))
            .Append(HistoryEntry.Of("out after", Today.PlusDays(1), Lost, 1, "customer 1"));
        var history = PartnerHistory.Of(Joined, entries);

        Assert.Equal(Rate.Percent(72m), Value(Retention, Window.TrailingMonths(36), history, Today)!.Value.ToRate());
    }

    [Fact]
    public void WhoCameBackHasNotLeft()
    {
        var history = PartnerHistory.Since(Joined)
            .With("1", new(2025, 1, 1), Sold, 1, "globex")
            .With("2", new(2025, 2, 1), Lost, 1, "globex")
            .With("3", new(2025, 3, 1), Sold, 1, "globex")
            .With("4", new(2025, 3, 1), Sold, 1, "initech")
            .With("5", new(2025, 3, 1), Lost, 1, "initech");

        Assert.Equal(Rate.Percent(50m), Value(Retention, Window.ProgramYear, history, Today)!.Value.ToRate());
    }

    [Fact]
    public void NobodyCameIsNoShareAtAll()
    {
        var history = PartnerHistory.Since(Joined).Covering(Sold, Lost);

        Assert.Null(Value(Retention, Window.ProgramYear, history, Today));
        Assert.Null(Value(LossShare, Window.ProgramYear, history, Today));
    }

    [Theory]
    [InlineData(1, 3, 2, 2, "2")]
    [InlineData(0, 1, 3, 3, "1.75")]
    public void EngagementsPerFiscalQuarterAreAveragedOverTheFourBefore(int first, int second, int third, int fourth, string average)
    {
        var year = ProgramYear.StartingOn(2, 1);
        var history = PartnerHistory.Since(Joined)
            .With("1", new(2024, 2, 1), Sold, first)
            .With("2", new(2024, 7, 31), Sold, second)
            .With("3", new(2024, 8, 1), Sold, third)
            .With("4", new(2025, 1, 31), Sold, fourth)
            .With("before", new(2024, 1, 31), Sold, 40)
            .With("this quarter", new(2025, 2, 1), Sold, 40);

        Assert.Equal(average, Value(PerQuarter, Window.CompletedQuarters(4), history, new(2025, 4, 30), year).ToString());
    }

    [Fact]
    public void QuartersBeforeJoiningCountAsQuarters()
    {
        var history = PartnerHistory.Since(new(2024, 8, 15)).With("1", new(2024, 9, 1), Sold, 6);

        Assert.Equal(1.5m, Value(PerQuarter, Window.CompletedQuarters(4), history, new(2025, 1, 1))!.Value.ToScore());
    }

    [Theory]
    [InlineData(600, 200, "200%")]
    [InlineData(100, 300, "-66.67%")]
    [InlineData(500, 1, "0%")]
    [InlineData(0, 0, "0%")]
    public void GrowthIsOnTheYearBeforeAndNoneBelowTheBase(int now, int before, string growth)
    {
        var history = PartnerHistory.Since(Joined)
            .With("now", new(2024, 7, 1), Sales, Money.Usd(now))
            .With("before", new(2024, 6, 30), Sales, Money.Usd(before))
            .With("long before", new(2023, 6, 30), Sales, Money.Usd(1_000m));

        Assert.Equal(growth, Value(SalesGrowth, Window.TrailingMonths(12), history, Today).ToString());
    }

    [Theory]
    [InlineData("2025-06-30", "2025-01-01", "2025-03-31")]
    [InlineData("2025-05-31", "2025-01-01", "2025-02-28")]
    [InlineData("2025-05-30", "2025-01-01", "2025-02-28")]
    [InlineData("2025-04-10", "2025-01-01", "2025-01-10")]
    public void AQuarterThatRunsIsHeldAgainstAsMuchOfTheOneBefore(string today, string first, string last)
    {
        var growth = Metric.Rate("sold-growth", "growth", Rate.Percent(1m)).MeasuredBy(Measure.Growth(Sold, MetricValue.Of(1)));
        PartnerHistory With(string day, int shift) => PartnerHistory.Since(Joined).With("now", Day(today), Sold, 2).With("before", Day(day).PlusDays(shift), Sold, 1);

        Assert.Equal("100%", Value(growth, Window.ProgramQuarter, With(first, 0), Day(today)).ToString());
        Assert.Equal("100%", Value(growth, Window.ProgramQuarter, With(last, 0), Day(today)).ToString());
        Assert.Equal("0%", Value(growth, Window.ProgramQuarter, With(first, -1), Day(today)).ToString());
        Assert.Equal("0%", Value(growth, Window.ProgramQuarter, With(last, 1), Day(today)).ToString());
    }

    [Fact]
    public void TheBestDayIsTheGreatestValueThatHeldOnAnyDay()
    {
        var history = PartnerHistory.Since(Joined)
            .With("1", new(2023, 5, 1), BestStaff, 9)
            .With("2", new(2024, 11, 1), BestStaff, 7)
            .With("3", new(2025, 4, 1), BestStaff, 4)
            .With("a", new(2025, 5, 1), BestStaff, 8)
            .With("b", new(2025, 5, 1), BestStaff, 2);

        Assert.Equal(7, Value(BestStaff, Window.TrailingMonths(6), history, Today)!.Value.ToCount());
        Assert.Equal(4, Value(BestStaff, Window.ProgramQuarter, history, Today)!.Value.ToCount());
        Assert.Equal(2, Value(BestStaff, Window.TrailingMonths(2), history, Today)!.Value.ToCount());
        Assert.Equal(9, Value(BestStaff, null, history, Today)!.Value.ToCount());
    }

    [Fact]
    public void ACustomerCountsOnceHoweverManyDeals()
    {
        var history = PartnerHistory.Since(Joined)
            .With("1", new(2025, 1, 1), Buyers, 1, "globex")
            .With("2", new(2025, 2, 1), Buyers, 1, "globex")
            .With("3", new(2025, 3, 1), Buyers, 1, "initech")
            .With("4", new(2025, 4, 1), DealCount, 5);

        Assert.Equal(2, Value(Buyers, Window.ProgramYear, history, Today)!.Value.ToCount());
        Assert.Equal(1, Value(DealCount, Window.ProgramYear, history, Today)!.Value.ToCount());
    }

    [Fact]
    public void WhereCustomersAreCountedEachEntryNamesOne() => Assert.Contains(
        "Must name its subject, since subjects of buyers are counted: 1, 2025-01-01 buyers: 1.",
        Assert.Throws<ArgumentException>(() => Value(Buyers, null, PartnerHistory.Since(Joined).With("1", new(2025, 1, 1), Buyers, 1), Today)).Message,
        StringComparison.Ordinal);

    [Theory]
    [InlineData("2024-02-29", false)]
    [InlineData("2024-03-01", true)]
    [InlineData("2024-08-15", true)]
    [InlineData("2024-08-16", false)]
    public void SixCalendarMonthsAreThisMonthAndFiveMore(string day, bool counts) =>
        Assert.Equal(counts ? 1 : 0, Value(Sold, Window.CalendarMonths(6), PartnerHistory.Since(Joined).Covering(Sold).With("1", Day(day), Sold, 1), new(2024, 8, 15))!.Value.ToCount());

    [Theory]
    [InlineData("2025-02-28", "2024-02-29")]
    [InlineData("2024-02-29", "2023-03-01")]
    [InlineData("2025-03-31", "2024-04-01")]
    [InlineData("2025-01-31", "2024-02-01")]
    public void TwelveMonthsEndWithTheDayAndBeginAfterItsTwinOfTheYearBefore(string today, string first)
    {
        var history = PartnerHistory.Since(Joined).With("first", Day(first), Sold, 1).With("too old", Day(first).PlusDays(-1), Sold, 10).With("last", Day(today), Sold, 100);

        Assert.Equal(101, Value(Sold, Window.TrailingMonths(12), history, Day(today))!.Value.ToCount());
    }

    [Fact]
    public void AProgramYearMayStartInFebruary()
    {
        var year = ProgramYear.StartingOn(2, 1);
        var history = PartnerHistory.Since(new(2024, 6, 15))
            .With("last year", new(2025, 1, 31), Sold, 1)
            .With("this year", new(2025, 2, 1), Sold, 10)
            .With("second quarter", new(2025, 5, 1), Sold, 100);

        Assert.Equal(10, Value(Sold, Window.ProgramYear, history, new(2025, 4, 30), year)!.Value.ToCount());
        Assert.Equal(1, Value(Sold, Window.ProgramYear, history, new(2025, 1, 31), year)!.Value.ToCount());
        Assert.Equal(100, Value(Sold, Window.ProgramQuarter, history, new(2025, 5, 1), year)!.Value.ToCount());
        Assert.Equal(11, Value(Sold, Window.CalendarQuarter, history, new(2025, 3, 31), year)!.Value.ToCount());
    }

    [Fact]
    public void SinceJoiningLeavesOutWhatWasBeforeAndInAllDoesNot()
    {
        var history = PartnerHistory.Since(new(2025, 3, 10)).With("1", new(2025, 3, 9), Sold, 1).With("2", new(2025, 3, 10), Sold, 10);

        Assert.Equal(10, Value(Sold, Window.SinceJoining, history, Today)!.Value.ToCount());
        Assert.Equal(11, Value(Sold, null, history, Today)!.Value.ToCount());
    }

    [Fact]
    public void WithoutEntriesAMetricIsNotKnownUnlessTheHistoryIsWhole()
    {
        var history = PartnerHistory.Since(Joined).With("later", Today.PlusDays(1), Sold, 1);
        var whole = history.Covering(Sold, Listed, Sales, Satisfaction);

        Assert.Null(Fact(Sold, null, history, Today));
        Assert.Equal(0, Value(Sold, null, whole, Today)!.Value.ToCount());
        Assert.False(Value(Listed, null, whole, Today)!.Value.ToYesNo());
        Assert.Equal("USD 0.00", Value(Sales, null, whole, Today).ToString());
        Assert.Equal("satisfaction: not yet measured", Fact(Satisfaction, null, whole, Today)!.ToString());
    }

    [Fact]
    public void ASurveyOfTooFewAnswersIsNotYetMeasured()
    {
        var history = PartnerHistory.Since(Joined).With("1", new(2025, 6, 1), Satisfaction, Rate.Percent(100m), responses: 4);

        Assert.False(Fact(Satisfaction, null, history, Today)!.IsMeasured);
        Assert.True(Fact(Satisfaction, null, history.With("2", new(2025, 6, 2), Satisfaction, Rate.Percent(90m), responses: 5), Today)!.IsMeasured);
    }

    [Fact]
    public void AShareOfAnswersComesFromThatManyAnswers()
    {
        var share = Metric.Rate("csat", "csat", Rate.Percent(0.1m)).FromResponses(5).MeasuredBy(Measure.Ratio(Lost, Sold));
        var history = PartnerHistory.Since(Joined).With("1", Today, Lost, 2).With("2", Today, Sold, 3);

        Assert.Equal("csat: 66.6% from 3 responses", Fact(share, null, history, Today)!.ToString());
        Assert.Equal("csat: not yet measured from 0 responses", Fact(share, null, PartnerHistory.Since(Joined).Covering(Sold, Lost), Today)!.ToString());
    }

    [Fact]
    public void AGoalIsMeasuredInAllAndAnswersForNoWindowOfTheLadder()
    {
        var window = Window.TrailingDays(30);
        var program = ProgramOf(Retention, window, ProgramYear.Calendar).WithGoals(Goal.AtLeast(Retention, Rate.Percent(90m)));
        var history = PartnerHistory.Since(Joined).With("1", new(2024, 1, 1), Sold, 1, "globex").Covering(Lost);
        var facts = new MeasureCalculator(program).Measure(history, Today);

        Assert.Equal(Rate.One, facts.Find(Retention)!.Value!.Value.ToRate());
        Assert.Null(facts.Find(Retention, window)!.Value);
        Assert.Equal(FindingStatus.NotKnown, new TierCalculator(program).Place(facts).Next!.Missing.Single().Status);
    }

    [Fact]
    public void AmountsInTwoCurrenciesAreNeverAdded()
    {
        var history = PartnerHistory.Since(Joined).With("1", new(2025, 1, 1), Sales, Money.Usd(1m)).With("2", new(2023, 1, 1), Sales, Money.Eur(1m));

        Assert.Equal("USD 1.00", Value(Sales, Window.ProgramYear, history, Today).ToString());
        Assert.Throws<CurrencyMismatchException>(() => Value(Sales, null, history, Today));
    }

    [Fact]
    public void AnEmptySumIsInTheCurrencyOfTheOthers()
    {
        var history = PartnerHistory.Since(Joined).With("1", new(2023, 1, 1), Sales, Money.Eur(1m));

        Assert.Equal("EUR 0.00", Value(Sales, Window.ProgramYear, history, Today).ToString());
    }

    [Fact]
    public void AValueOutsideTheRangeIsRefusedAndNeverCut()
    {
        var few = Metric.Count("few", "few things").Between(0, 10);
        var history = PartnerHistory.Since(Joined).With("1", Today, few, 6).With("2", Today, few, 5);

        Assert.Contains("few things (few) must be at most 10, is 11.", Assert.Throws<ArgumentOutOfRangeException>(() => Value(few, null, history, Today)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void WhatDoesNotFitIsRefused()
    {
        var history = PartnerHistory.Since(Joined).With("1", Today, Sold, long.MaxValue - 1).With("2", Today, Sold, 2);

        Assert.Throws<OverflowException>(() => Value(Sold, null, history, Today));
    }

    [Fact]
    public void AKeyOfAnotherKindIsRefused() => Assert.Throws<ArgumentException>(
        () => Value(Sold, null, PartnerHistory.Since(Joined).With("1", Today, Metric.YesNo("sold", "sold"), true), Today));

    [Fact]
    public void NothingIsMeasuredBeforeJoining() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Value(Sold, null, PartnerHistory.Since(Joined), Joined.PlusDays(-1)));

    [Law("T10")]
    [Fact]
    public void AnotherEventUnderTheSameIdIsRefused()
    {
        var history = PartnerHistory.Since(Joined).With("1", Today, Sold, 1);

        Assert.Equal(history, history.With("1", Today, Sold, 1));
        Assert.Contains(
            "The id 1 stands for another entry already: 2025-06-30 users sold: 1; is 2025-06-30 users sold: 2.",
            Assert.Throws<ArgumentException>(() => history.With("1", Today, Sold, 2)).Message,
            StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => PartnerHistory.Of(Joined, [HistoryEntry.Of("1", Today, Sold, 1), HistoryEntry.Of("1", Today, Metric.Count("sold-2", "users sold"), 1)]));
    }

    private static MetricValue? Value(Metric metric, Window? window, PartnerHistory history, LocalDate today, ProgramYear year = default) =>
        Fact(metric, window, history, today, year)?.Value;

    private static Fact? Fact(Metric metric, Window? window, PartnerHistory history, LocalDate today, ProgramYear year = default) =>
        new MeasureCalculator(ProgramOf(metric, window, year)).Measure(history, today).Find(metric, window);

    private static PartnerProgram ProgramOf(Metric metric, Window? window, ProgramYear year) => PartnerProgram
        .Of("a-program", "A program", PartnerType.Reseller, "1", new LocalDate(2020, 1, 1))
        .CountingBy(year)
        .WithLadder(TierLadder.Cumulative(Tier.Of(TierId.Of("only"), Asked(metric, window))));

    private static LocalDate Day(string text) => NodaTime.Text.LocalDatePattern.Iso.Parse(text).Value;
}
