using System.Collections.Generic;
using System.Linq;
using FsCheck.Xunit;
using NodaTime;
using Partnerships.Tests.Evidence;
using Partnerships.Tests.Oracle;
using Partnerships.Tiers;
using static Partnerships.Tests.Tiers.ReviewCases;

namespace Partnerships.Tests.Tiers;

/// <summary>What holds for every review over time.</summary>
[Properties(Arbitrary = [typeof(ReviewCases)])]
public sealed class ReviewLaws
{
    [ManyCases(oneIn: 10)]
    public void EachDayIsAsTheTermsSay(ReviewCase review)
    {
        var oracle = new ReviewOracle(review.Terms, review.Year, review.Joined);
        foreach (var (date, points, record, _) in Live(review))
        {
            switch (review.CommandOn(date))
            {
                case TierAssigned assigned:
                    oracle.Give(Steps.ToList().IndexOf(assigned.To), date);
                    break;
                case TierHeld held:
                    oracle.Hold(held.Until);
                    break;
            }

            oracle.Day(date, points - 1);
            Assert.Equal((date, oracle.Rank), (date, RankOf(record)));
        }
    }

    [ManyCases(oneIn: 10)]
    public void ReplayingTheEventsGivesTheLiveRecord(ReviewCase review)
    {
        var days = Live(review).ToList();
        var events = days.SelectMany(day => day.Events).ToList();

        Assert.Equal(days[^1].Record, TierRecord.Joining(review.Joined).Apply(events));
        Assert.Equal(events.Select(happened => happened.Date).Order(), events.Select(happened => happened.Date));
    }

    [ManyCases(oneIn: 10)]
    public void ADayThatIsDecidedTwiceBringsNothingMore(ReviewCase review)
    {
        var reviewer = new TierReviewer(review.Program);

        Assert.All(Live(review), day => Assert.Empty(reviewer.Decide(day.Record, Place(day.Date, day.Points))));
    }

    [Law("T11")]
    [ManyCases]
    public void WhileAShortfallRunsTheTierIsAtLeastWhatItWouldBeWithoutPeriods(ReviewCase review)
    {
        var bare = ReviewTerms.Of(review.Terms.Promotion, review.Terms.Demotion, review.Terms.Every);
        var without = new TierReviewer(ProgramOf(review.Terms.KeepsForTheYear ? bare.KeepingForTheYear() : bare, review.Year));
        var before = TierRecord.Joining(review.Joined);
        var fork = default(TierRecord);
        foreach (var (date, points, record, _) in Live(review))
        {
            fork = record.Shortfall is null ? null : fork ?? before;
            if (fork is not null)
            {
                fork = fork.Apply(without.Decide(fork, Place(date, points)));
                Assert.True(RankOf(record) >= RankOf(fork), $"{date:R}: {record} against {fork}");
                Assert.True(RankOf(record) >= points - 1);
            }

            before = record;
        }
    }

    [ManyCases(oneIn: 40)]
    public void DeadlinesThatNobodyLookedOnHaveTheirOwnDates(ReviewCase review, byte every)
    {
        var reviewer = new TierReviewer(review.Program);
        var daily = Live(review with { Course = [(review.Course[0].Days, 3), (500, 0)], Gift = null }).SkipWhile(day => day.Record.Shortfall is null).ToList();
        if (daily.Count == 0 || daily.Exists(day => day.Events.Any(happened => happened is TierHeld)))
        {
            return;
        }

        var now = daily[0].Record;
        var looked = new List<TierEvent>();
        foreach (var day in daily.Skip(1).Where((_, place) => place % ((every % 50) + 1) == 0).Append(daily[^1]))
        {
            var events = reviewer.Decide(now, Place(day.Date, 0));
            (now, looked) = (now.Apply(events), [.. looked, .. events]);
        }

        // What follows the first fall waits for a review, which is made up for on the day on which somebody looks.
        bool IsDeadline(TierEvent happened) => happened is ShortfallWarned or DemotionAnnounced or TierDemoted;
        var all = daily.Skip(1).SelectMany(day => day.Events).Where(IsDeadline).ToList();
        var first = all.FindIndex(happened => happened is TierDemoted);
        Assert.Equal(
            all.Take(first + 1).Select(happened => happened.ToString()),
            looked.Where(IsDeadline).Take(first + 1).Select(happened => happened.ToString()));
    }

    [ManyCases(oneIn: 40)]
    public void TheOutlookOfFactsThatStayIsWhatEachDayWouldBring(ReviewCase review)
    {
        var (date, points, record, _) = Live(review).Last();
        var outlook = new OutlookCalculator(review.Program).Project(record, Facts(date, points), date.PlusDays(500));
        var reviewer = new TierReviewer(review.Program);
        var now = record;
        var expected = new List<TierEvent>();
        for (var day = date; day <= date.PlusDays(500); day = day.PlusDays(1))
        {
            var events = reviewer.Decide(now, Place(day, points));
            (now, expected) = (now.Apply(events), [.. expected, .. events]);
        }

        Assert.Equal(expected, outlook.Days.SelectMany(day => day.Events));
        Assert.Equal(now, outlook.Record);
    }

    /// <summary>Each day of a course with the record at its end and the events of it, commands first.</summary>
    private static IEnumerable<(LocalDate Date, int Points, TierRecord Record, IReadOnlyList<TierEvent> Events)> Live(ReviewCase review)
    {
        var reviewer = new TierReviewer(review.Program);
        var record = TierRecord.Joining(review.Joined);
        foreach (var (date, points) in review.Days)
        {
            var events = review.CommandOn(date) is { } command ? new List<TierEvent> { command } : [];
            record = record.Apply(events);
            var decided = reviewer.Decide(record, Place(date, points));
            record = record.Apply(decided);
            yield return (date, points, record, [.. events, .. decided]);
        }
    }

    private static int RankOf(TierRecord record) => record.Tier is { } tier ? Steps.ToList().IndexOf(tier) : -1;
}
