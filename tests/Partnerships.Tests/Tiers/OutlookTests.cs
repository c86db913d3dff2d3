using System;
using System.Collections.Generic;
using System.Linq;
using FsCheck.Xunit;
using FsCheck.Fluent;
using NodaTime;
using Partnerships.Metrics;
using Partnerships.Monetary;
using Partnerships.Programs;
using Partnerships.Tests.Evidence;
using Partnerships.Tests.Metrics;
using Partnerships.Tiers;

namespace Partnerships.Tests.Tiers;

/// <summary>What a partner's history brings by itself, as windows roll on and deadlines pass.</summary>
[Properties(Arbitrary = [typeof(HistoryCases)])]
public sealed class OutlookTests
{
    private const int Days = 400;
    private const int Samples = 200;

    private static readonly LocalDate Joined = new(2024, 1, 1);
    private static readonly LocalDate Today = new(2025, 3, 1);
    private static readonly LocalDate End = new(2025, 12, 31);

    private static readonly ReviewTerms Terms = ReviewTerms.Of(PromotionRule.AtOnce, DemotionRule.OneStep, ReviewCycle.Monthly)
        .WithCure(Period.FromDays(20));

    [ManyCases(oneIn: 50)]
    public void TheOutlookFindsEachDayThatLookingDailyFinds(HistoryCase history)
    {
        Assert.Equal(Daily(ProgramOf(history), TierRecord.Joining(history.Joined), history.History, FirstDayOf(history)), Ahead(history).Days.Select(Text));
    }

    [Fact]
    public void ThatPropertyReachesDaysOfManyKinds()
    {
        var days = HistoryCases.Cases().Generator.Sample(Samples, new FsCheck.Rnd(1, 3), Samples).SelectMany(history => Ahead(history).Days)
            .ToList();

        Assert.Contains(days, day => day.Events.Count == 0);
        Assert.Contains(days, day => day.IsDemotion);
        Assert.Contains(days, day => day.Events.Any(happened => happened is TierPromoted));
        Assert.Contains(days, day => day.Events.Any(happened => happened is TierRecovered));
    }

    [Fact]
    public void UsersThatAreTooOldBringAFallWhichMoreUsersPrevent()
    {
        var program = HistoryCases.Program(default, Window.TrailingMonths(12))
            .WithLadder(TierLadder.Cumulative(
                Tier.Of(ReviewCases.Steps[0]),
                Tier.Of(ReviewCases.Steps[1], Requirement.AtLeast(HistoryCases.Sold, 10).Over(Window.TrailingMonths(12))),
                Tier.Of(ReviewCases.Steps[2], Requirement.AtLeast(HistoryCases.Sold, 75).Over(Window.TrailingMonths(12)))))
            .Reviewed(ReviewTerms.Of(PromotionRule.AtOnce, DemotionRule.ToWhatHolds, ReviewCycle.Quarterly).WithNotice(Period.FromDays(14)));
        var history = PartnerHistory.Since(Joined)
            .With("1", new(2024, 5, 20), HistoryCases.Sold, 60)
            .With("2", new(2024, 11, 3), HistoryCases.Sold, 30);
        var calculator = new OutlookCalculator(program);
        var outlook = calculator.Project(TierRecord.Joining(Joined), history, Today, End);

        Assert.Equal(
            """
            2025-03-01 reviewed
            2025-03-01 promoted to gold
            2025-04-01 reviewed at gold
            2025-05-20 Silver would hold
            2025-07-01 reviewed at gold
            2025-07-01 shortfall of gold
            2025-07-01 notice at gold, which ends with 2025-07-15
            2025-07-16 demoted from gold to silver
            2025-10-01 reviewed at silver
            2025-11-03 Bronze would hold
            """.Replace("\r", "", StringComparison.Ordinal),
            outlook.ToString());
        Assert.Equal("users sold, trailing 12 months: at least 75, has 30, 45 short", Assert.Single(outlook.FirstDemotion!.Missing).ToString());
        Assert.Equal(45, outlook.FirstDemotion.Missing[0].Shortfall!.Value.ToCount());

        var more = history.With("3", new(2025, 7, 16), HistoryCases.Sold, 45);
        Assert.Null(calculator.Project(TierRecord.Joining(Joined), more, Today, End).FirstDemotion);
    }

    [Fact]
    public void FactsThatAreKnownDirectlyStay()
    {
        var program = HistoryCases.Program(default, Window.TrailingMonths(12))
            .WithLadder(TierLadder.Cumulative(
                Tier.Of(ReviewCases.Steps[0], Requirement.AtLeast(HistoryCases.Sold, 1)),
                Tier.Of(ReviewCases.Steps[1], Requirement.AtLeast(HistoryCases.Staff, 2))));
        var known = PartnerFacts.On(Today).With(HistoryCases.Staff, 2);
        var outlook = new OutlookCalculator(program).Project(
            TierRecord.Joining(Joined), PartnerHistory.Since(Joined).With("1", new(2025, 4, 1), HistoryCases.Sold, 1), known, End);

        Assert.Equal("2025-04-01 promoted to silver", outlook.ToString());
        Assert.Equal((Today, End), (outlook.From, outlook.Until));
        Assert.Empty(outlook.Days[0].Missing);
        Assert.Equal(outlook.Record, outlook.Days[0].Record);
        Assert.Equal(TierRecord.Joining(Joined), outlook.Days[0].Before);
    }

    [Fact]
    public void AnOutlookThatEndsBeforeItBeginsIsRefused() => Assert.Throws<ArgumentOutOfRangeException>(
        () => new OutlookCalculator(StandardPrograms.Technology).Project(TierRecord.Joining(Joined), PartnerFacts.On(Today), new(2025, 2, 28)));

    /// <summary>So long before that entries still come.</summary>
    private static LocalDate FirstDayOf(HistoryCase history) => LocalDate.Max(history.Joined, history.On.PlusDays(-Days));

    private static Outlook Ahead(HistoryCase history) => new OutlookCalculator(ProgramOf(history))
        .Project(TierRecord.Joining(history.Joined), history.History, FirstDayOf(history), FirstDayOf(history).PlusDays(Days));

    private static PartnerProgram ProgramOf(HistoryCase history)
    {
        var window = history.Window;
        return HistoryCases.Program(history.Year, window)
            .WithLadder(TierLadder.Cumulative(
                Tier.Of(ReviewCases.Steps[0], Over(Requirement.AtLeast(HistoryCases.Sold, 1), window), Over(Requirement.AtMost(HistoryCases.Lost, 9), window)),
                Tier.Of(ReviewCases.Steps[1], Requirement.Any(
                    Over(Requirement.AtLeast(HistoryCases.NetSold, 2), window),
                    Over(Requirement.AtLeast(HistoryCases.BestStaff, 3), window),
                    Over(Requirement.MoreThan(HistoryCases.SalesGrowth, Rate.Zero), window))),
                Tier.Of(ReviewCases.Steps[2], Requirement.Any(
                    Over(Requirement.AtLeast(HistoryCases.Retention, Rate.Percent(60m)), window),
                    Over(Requirement.AtLeast(HistoryCases.PerQuarter, 1m), window),
                    Over(Requirement.MoreThan(HistoryCases.LossShare, Rate.One), window),
                    Over(Requirement.MoreThan(HistoryCases.NetGrowth, Rate.Zero), window)))))
            .Reviewed(Terms);
    }

    private static Comparison Over(Comparison comparison, Window? window) => window is null ? comparison : comparison.Over(window);

    private static List<string> Daily(PartnerProgram program, TierRecord record, PartnerHistory history, LocalDate from)
    {
        var (measures, tiers, reviewer) = (new MeasureCalculator(program), new TierCalculator(program), new TierReviewer(program));
        var found = new List<string>();
        var before = default(string);
        for (var date = from; date <= from.PlusDays(Days); date = date.PlusDays(1))
        {
            var facts = tiers.Bind(measures.Measure(history, date));
            var placement = tiers.Place(facts);
            var events = reviewer.Decide(record, placement);
            var after = record.Apply(events);
            var standing = tiers.Evaluate(facts);
            var rows = string.Concat(Enumerable.Range(0, tiers.Rows.Count).Select(row => standing.IsMet(row) ? '1' : '0'));
            if (events.Count > 0 || (before is not null && before != rows))
            {
                found.Add(Text(new OutlookDay(placement, events, record, after)));
            }

            (record, before) = (after, rows);
        }

        return found;
    }

    private static string Text(OutlookDay day) => $"{day} ({day.Record})";
}
