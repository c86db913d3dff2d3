using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using Partnerships.Calendars;
using Partnerships.Metrics;
using Partnerships.Monetary;
using Partnerships.Partners;
using Partnerships.Programs;
using Partnerships.Tiers;

namespace Partnerships.Tests.Metrics;

/// <summary>A history, in whatever order and with repeats, and the day, window and program year by which it is measured.</summary>
public sealed record HistoryCase(LocalDate Joined, LocalDate On, ProgramYear Year, Window? Window, HistoryEntry[] Entries, bool IsWhole)
{
    public PartnerHistory History
    {
        get
        {
            var history = PartnerHistory.Of(Joined, Entries);
            return IsWhole ? history.Covering([.. HistoryCases.Recorded]) : history;
        }
    }

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"joined {Joined:R}, on {On:R}, year from {Year}, {Window?.ToString() ?? "in all"}{(IsWhole ? ", whole" : "")}:\n{string.Join('\n', Entries.Select(entry => $"{entry.Id} {entry}"))}");
}

/// <summary>Metrics of every measure, and histories of the recorded ones, whose dates lie where windows begin and end.</summary>
public static class HistoryCases
{
    private const int MostEntries = 14;

    public static Metric<long> Sold { get; } = Metric.Count("sold", "users sold");

    public static Metric<long> Lost { get; } = Metric.Count("lost", "users lost");

    public static Metric<Money> Sales { get; } = Metric.Money("sales", "sales");

    public static Metric<Rate> Satisfaction { get; } =
        Metric.Rate("satisfaction", "satisfaction", Rate.Percent(10m)).Between(Rate.Zero, Rate.One).FromResponses(5);

    public static Metric<decimal> Promoters { get; } = Metric.Score("promoters", "promoters", 5m).Between(-100m, 100m);

    public static Metric<bool> Listed { get; } = Metric.YesNo("listed", "listed");

    public static Metric<long> Staff { get; } = Metric.Count("staff", "staff").MeasuredBy(Measure.Latest);

    public static Metric<long> BestStaff { get; } = Metric.Count("best-staff", "most staff").MeasuredBy(Measure.BestDay);

    public static Metric<Rate> BestShare { get; } =
        Metric.Rate("best-share", "best share", Rate.Percent(10m)).Between(Rate.Zero, Rate.One).FromResponses(5).MeasuredBy(Measure.BestDay);

    public static Metric<long> DealCount { get; } = Metric.Count("deals", "deals").MeasuredBy(Measure.Entries);

    public static Metric<long> Buyers { get; } = Metric.Count("buyers", "buyers").MeasuredBy(Measure.Subjects);

    public static Metric<long> NetSold { get; } = Metric.Count("net-sold", "net users sold").MeasuredBy(Measure.Net([Sold], [Lost]));

    public static Metric<Rate> LossShare { get; } = Metric.Rate("loss-share", "lost of sold", Rate.Percent(0.1m)).MeasuredBy(Measure.Ratio(Lost, Sold));

    public static Metric<Rate> AnsweredShare { get; } =
        Metric.Rate("answered-share", "lost of sold, of 3 at most", Rate.Percent(1m)).FromResponses(5).MeasuredBy(Measure.Ratio(Lost, Sold, countingAtMost: 3));

    public static Metric<Rate> SalesGrowth { get; } =
        Metric.Rate("growth", "growth of sales", Rate.Percent(0.01m)).MeasuredBy(Measure.Growth(Sales, MetricValue.Of(Money.Usd(2m))));

    public static Metric<Rate> NetGrowth { get; } =
        Metric.Rate("net-growth", "growth of net users", Rate.Percent(0.01m)).MeasuredBy(Measure.Growth(NetSold, MetricValue.Of(1)));

    public static Metric<Rate> Retention { get; } = Metric.Rate("retention", "retention", Rate.Percent(0.1m)).MeasuredBy(Measure.Retention(Sold, Lost));

    public static Metric<decimal> PerQuarter { get; } = Metric.Score("per-quarter", "sold per quarter", 0.25m).MeasuredBy(Measure.AveragePerQuarter(Sold));

    /// <summary>Those that have entries of their own.</summary>
    public static IReadOnlyList<Metric> Recorded { get; } = [Sold, Lost, Sales, Satisfaction, Promoters, Listed, Staff, BestStaff, BestShare, DealCount, Buyers];

    public static IReadOnlyList<Metric> All { get; } = [.. Recorded, NetSold, LossShare, AnsweredShare, SalesGrowth, NetGrowth, Retention, PerQuarter];

    public static IReadOnlyList<Window?> Windows { get; } =
    [
        null, Window.SinceJoining, Window.ProgramYear, Window.ProgramQuarter, Window.CalendarQuarter,
        Window.TrailingMonths(1), Window.TrailingMonths(12), Window.TrailingDays(1), Window.TrailingDays(90),
        Window.CalendarMonths(1), Window.CalendarMonths(6), Window.CompletedQuarters(1), Window.CompletedQuarters(4),
    ];

    private static readonly ProgramYear[] Years =
        [ProgramYear.Calendar, ProgramYear.StartingOn(2, 1), ProgramYear.StartingOn(4, 15), ProgramYear.StartingOn(12, 31), ProgramYear.StartingOn(5, 31)];

    private static readonly LocalDate[] Edges =
    [
        new(2024, 2, 28), new(2024, 2, 29), new(2024, 3, 1), new(2025, 2, 28), new(2025, 3, 1), new(2024, 12, 31), new(2025, 1, 1), new(2025, 1, 31),
        new(2025, 2, 1), new(2025, 3, 31), new(2025, 4, 1), new(2025, 4, 14), new(2025, 4, 15), new(2025, 4, 30), new(2025, 5, 31), new(2025, 8, 31),
    ];

    /// <summary>A program that looks at every metric over one window.</summary>
    public static PartnerProgram Program(ProgramYear year, Window? window) => PartnerProgram
        .Of("a-program", "A program", PartnerType.Reseller, "1", new LocalDate(2020, 1, 1))
        .CountingBy(year)
        .WithLadder(TierLadder.Cumulative(Tier.Of(TierId.Of("only"), [.. All.Select(metric => Asked(metric, window))])));

    public static Arbitrary<HistoryCase> Cases() => (
        from today in Gen.OneOf(Gen.Elements(Edges), Days(new LocalDate(2025, 1, 1), 400))
        from before in Gen.OneOf(Gen.Choose(0, 40), Gen.Choose(0, 900))
        from year in Gen.Elements(Years)
        from window in Gen.Elements(Windows.ToArray())
        from count in Gen.Choose(0, MostEntries)
        from entries in Gen.ArrayOf(Entries(today), count)
        from repeated in Gen.SubListOf(entries)
        from whole in Gen.Elements(true, false)
        select new HistoryCase(today.PlusDays(-before), today, year, window, [.. entries.DistinctBy(entry => entry.Id), .. repeated.Where(entries.DistinctBy(entry => entry.Id).Contains)], whole))
        .ToArbitrary();

    public static Requirement Asked(Metric metric, Window? window)
    {
        Requirement? asked = metric switch
        {
            Metric<long> count => Over(Requirement.AtLeast(count, 1), window),
            Metric<Money> amount => Over(Requirement.AtLeast(amount, Money.Usd(1m)), window),
            Metric<Rate> rate => Over(Requirement.AtLeast(rate, Rate.One), window),
            Metric<decimal> score => Over(Requirement.AtLeast(score, 5m), window),
            Metric<bool> answer => window is null ? Requirement.Holds(answer) : Requirement.Holds(answer).Over(window),
            _ => null,
        };
        return asked ?? throw new NotSupportedException(metric.Key);
    }

    private static Comparison Over(Comparison comparison, Window? window) => window is null ? comparison : comparison.Over(window);

    private static Gen<HistoryEntry> Entries(LocalDate today) =>
        from id in Gen.Choose(1, 40)
        from date in Gen.Frequency((4, Days(today.PlusDays(-800), 830)), (3, Days(today.PlusDays(-100), 102)), (3, Near(today)))
        from metric in Gen.Frequency((2, Gen.Elements<Metric>(Sold, Lost)), (3, Gen.Elements(Recorded.ToArray())))
        from number in Gen.Choose(0, 6)
        from subject in Gen.Elements("globex", "initech", "hooli")
        from responses in Gen.Elements<int?>(null, 0, 4, 5, 9)
        select Entry($"E-{id}", date, metric, number, subject, responses);

    /// <summary>Days around the ends of windows: a month, a quarter, a year and two before the date, and the ends of months.</summary>
    private static Gen<LocalDate> Near(LocalDate today) =>
        from months in Gen.Elements(0, 1, 2, 3, 6, 9, 12, 15, 24)
        from first in Gen.Elements(true, false)
        from days in Gen.Choose(-1, 1)
        select (first ? today.PlusMonths(-months).With(DateAdjusters.StartOfMonth) : today.PlusMonths(-months)).PlusDays(days);

    private static Gen<LocalDate> Days(LocalDate from, int count) => Gen.Choose(0, count - 1).Select(days => from.PlusDays(days));

    private static HistoryEntry Entry(string id, LocalDate date, Metric metric, int number, string subject, int? responses) => metric switch
    {
        Metric<long> count => HistoryEntry.Of(id, date, count, number, subject, responses),
        Metric<Money> amount => HistoryEntry.Of(id, date, amount, Money.Usd(number - 1), subject, responses),
        Metric<Rate> rate => HistoryEntry.Of(id, date, rate, Rate.Percent(10m * number), subject, responses),
        Metric<decimal> score => HistoryEntry.Of(id, date, score, 5m * (number - 3), subject, responses),
        Metric<bool> answer => HistoryEntry.Of(id, date, answer, number > 3, subject, responses),
        _ => throw new NotSupportedException(metric.Key),
    };
}
