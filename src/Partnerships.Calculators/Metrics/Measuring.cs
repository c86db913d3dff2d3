using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using NodaTime;
using Partnerships.Calendars;
using Partnerships.Monetary;

namespace Partnerships.Metrics;

/// <summary>One history, measured on one date.</summary>
internal sealed class Measuring(PartnerHistory history, PartnerFacts known, ProgramYear year, Currency currency)
{
    /// <summary>What the history says of a metric over a window; null where it is not known.</summary>
    public Fact? Of(Metric metric, Window? window)
    {
        var days = window?.On(known.Date, year, history.Joined) ?? new DateInterval(LocalDate.MinIsoValue, known.Date);
        var fact = Of(metric, new Days(days.Start, days.End, known.Date, window));
        if (fact?.Value is { } value)
        {
            metric.Check(value, nameof(history));
        }

        return fact is null ? null : new Fact(metric, window, fact.Value, fact.Responses);
    }

    private Fact? Of(Metric metric, Days days) => metric.Measure switch
    {
        Measure.Simple simple => IsKnown(metric) ? Simple(simple, metric, days) : null,
        Measure.GrowthMeasure growth => Growth(growth, metric, days),
        Measure.RetentionMeasure retention => IsKnown(retention.Acquired) && IsKnown(retention.Lost) ? Retention(retention, metric, days) : null,
        _ => Derivation.Of(metric, days.Window, source => ValueOf(source, days)),
    };

    /// <summary>The value of a metric that another comes from, as it is known, or else by its own measure.</summary>
    private MetricValue? ValueOf(Metric metric, Days days)
    {
        var fact = (days.AsOf == known.Date ? known.Find(metric, days.Window) : null) ?? Of(metric, days);
        return fact is not null && fact.IsMeasuredBy(metric) ? fact.Value : null;
    }

    private Fact? Simple(Measure.Simple measure, Metric metric, Days days) => measure.Name switch
    {
        "sum" => Sum(metric, days),
        "latest" => Held(metric, Entries(metric, Ever(days)).LastOrDefault()),
        "best-day" => BestDay(metric, days),
        "entries" => Counted(metric, Entries(metric, days).Count()),
        "subjects" => Counted(metric, Entries(metric, days).Select(SubjectOf).Distinct(StringComparer.Ordinal).Count()),
        _ => throw new NotSupportedException($"{measure} is not known."),
    };

    private Fact Sum(Metric metric, Days days)
    {
        var sum = BigInteger.Zero;
        var unit = default(Currency?);
        foreach (var entry in Entries(metric, days))
        {
            unit ??= entry.Value.Currency;
            Money.RequireSame(unit.Value, entry.Value.Currency);
            sum += entry.Value.Number;
        }

        return new Fact(metric, null, MetricValue.FromNumber(metric.Kind, (long)sum, unit ?? ZeroOf(metric).Currency), null);
    }

    /// <summary>The greatest value that held on a day: the one with which the first day ended, or one that came later.</summary>
    private Fact? BestDay(Metric metric, Days days)
    {
        var first = Entries(metric, days with { From = LocalDate.MinIsoValue, To = days.From }).LastOrDefault();
        var later = Entries(metric, days with { From = days.From.PlusDays(1) })
            .GroupBy(entry => entry.Date)
            .Select(day => day.Last());
        var held = (first is null && !history.Covers(metric) ? [] : new[] { Held(metric, first) })
            .Concat(later.Select(entry => Held(metric, entry)))
            .OfType<Fact>()
            .ToList();
        var best = held.FirstOrDefault();
        foreach (var fact in held.Skip(1))
        {
            best = Best(best!, fact);
        }

        return best;
    }

    private static Fact Best(Fact one, Fact other)
    {
        if (one.IsMeasured != other.IsMeasured || one.Value is null || other.Value is null)
        {
            return other.IsMeasured || one.Value is null ? other : one;
        }

        Money.RequireSame(one.Value.Value.Currency, other.Value.Value.Currency);
        return other.Value.Value.Number > one.Value.Value.Number ? other : one;
    }

    private Fact? Growth(Measure.GrowthMeasure growth, Metric metric, Days days)
    {
        if (days.Window?.Before(known.Date, year) is not { } before
            || ValueOf(growth.Of, days) is not { } now
            || ValueOf(growth.Of, new Days(before.Start, before.End, before.End, null)) is not { } then)
        {
            return null;
        }

        Money.RequireSame(growth.From.Currency, then.Currency);
        Money.RequireSame(growth.From.Currency, now.Currency);
        var share = then.Number < growth.From.Number
            ? MetricValue.FromNumber(metric.Kind, 0, default)
            : Derivation.Share((BigInteger)now.Number - then.Number, then.Number, metric);
        return new Fact(metric, null, share, null);
    }

    /// <summary>Who came back after leaving has not left; who came and left on one day has.</summary>
    private Fact? Retention(Measure.RetentionMeasure retention, Metric metric, Days days)
    {
        var came = LastOfEach(retention.Acquired, days);
        var left = LastOfEach(retention.Lost, days);
        var cohort = Entries(retention.Acquired, days).Select(SubjectOf).Distinct(StringComparer.Ordinal).ToList();
        var stayed = cohort.Count(subject => !(left.TryGetValue(subject, out var date) && date >= came[subject]));
        var value = Derivation.Share(stayed, cohort.Count, metric);
        return value is null && metric.FewestResponses is null ? null : new Fact(metric, null, value, metric.FewestResponses is null ? null : cohort.Count);
    }

    private Dictionary<string, LocalDate> LastOfEach(Metric metric, Days days) => Entries(metric, Ever(days))
        .GroupBy(SubjectOf, StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => group.Last().Date, StringComparer.Ordinal);

    /// <summary>What an entry says, or its lack where the history is whole; null where that says nothing.</summary>
    private Fact? Held(Metric metric, HistoryEntry? entry) => entry is not null ? new Fact(metric, null, entry.Value, entry.Responses)
        : metric.Kind == MetricKind.Rate || metric.Kind == MetricKind.Score ? metric.FewestResponses is null ? null : new Fact(metric, null, null, null)
        : new Fact(metric, null, ZeroOf(metric), null);

    private MetricValue ZeroOf(Metric metric) => MetricValue.FromNumber(
        metric.Kind,
        0,
        metric.Kind == MetricKind.Money ? EntriesOf(metric).LastOrDefault(entry => entry.Date <= known.Date)?.Value.Currency ?? currency : default);

    private bool IsKnown(Metric metric) => history.Covers(metric) || (EntriesOf(metric) is { Length: > 0 } entries && entries[0].Date <= known.Date);

    private IEnumerable<HistoryEntry> Entries(Metric metric, Days days)
    {
        var entries = EntriesOf(metric);
        for (var place = FirstFrom(entries, days.From); place < entries.Length && entries[place].Date <= days.To && entries[place].Date <= days.AsOf; place++)
        {
            yield return entries[place];
        }
    }

    private HistoryEntry[] EntriesOf(Metric metric)
    {
        var entries = history.EntriesOf(metric.Key);
        return entries.Length == 0 || entries[0].Metric.Kind == metric.Kind
            ? entries
            : throw new ArgumentException($"{metric.Key} is a {metric.Kind} in the program, and a {entries[0].Metric.Kind} in the history.", nameof(metric));
    }

    private static int FirstFrom(HistoryEntry[] entries, LocalDate date)
    {
        var (low, high) = (0, entries.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = entries[middle].Date < date ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private static string SubjectOf(HistoryEntry entry) => entry.Subject
        ?? throw new ArgumentException($"Must name its subject, since subjects of {entry.Metric.Key} are counted: {entry.Id}, {entry}.", nameof(entry));

    private static Fact Counted(Metric metric, int count) => new(metric, null, MetricValue.Of(count), null);

    private static Days Ever(Days days) => days with { From = LocalDate.MinIsoValue, To = days.AsOf };

    /// <summary>The days that count, the last day of which anything is known, and the window that they come from.</summary>
    private readonly record struct Days(LocalDate From, LocalDate To, LocalDate AsOf, Window? Window);
}
