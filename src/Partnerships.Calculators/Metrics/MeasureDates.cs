using System;
using System.Collections.Generic;
using System.Linq;
using NodaTime;
using Partnerships.Calendars;

namespace Partnerships.Metrics;

/// <summary>The days on which what is measured of a history can differ from the day before.</summary>
/// <remarks>Between two of them no entry comes into a window, leaves it, or becomes what its first day began with.</remarks>
internal sealed class MeasureDates
{
    private readonly PartnerHistory _history;
    private readonly ProgramYear _year;
    private readonly List<(Window? Window, LocalDate[] Bounds)> _watched;

    public MeasureDates(MeasureCalculator calculator, PartnerHistory history)
    {
        (_history, _year) = (history, calculator.Program.Year);
        _watched =
        [
            .. from measured in calculator.Measured
               group measured.Metric by measured.Window into metrics
               select (metrics.Key, BoundsOf(metrics.SelectMany(RecordedOf))),
        ];
    }

    /// <summary>The first such day after a date, up to a last one; null where there is none.</summary>
    public LocalDate? NextAfter(LocalDate date, LocalDate until)
    {
        var next = default(LocalDate?);
        foreach (var (window, bounds) in _watched)
        {
            foreach (var end in EndsOf(window))
            {
                if (NextAfter(date, next?.PlusDays(-1) ?? until, end, bounds) is { } earlier)
                {
                    next = earlier;
                }
            }
        }

        return next;
    }

    private static LocalDate? NextAfter(LocalDate date, LocalDate until, Func<LocalDate, LocalDate> end, LocalDate[] bounds)
    {
        var place = Array.BinarySearch(bounds, end(date));
        place = place < 0 ? ~place : place + 1;
        if (date >= until || place == bounds.Length || end(until) < bounds[place])
        {
            return null;
        }

        // The ends of a window never go back, so that the day on which one reaches a bound can be searched for.
        var (low, high) = (1, Period.DaysBetween(date, until));
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = end(date.PlusDays(middle)) >= bounds[place] ? (low, middle) : (middle + 1, high);
        }

        return date.PlusDays(low);
    }

    /// <summary>The ends of a window and of the one before it, by the day on which it is asked; and the day itself, since none later counts.</summary>
    private IEnumerable<Func<LocalDate, LocalDate>> EndsOf(Window? window)
    {
        yield return date => date;
        if (window is null)
        {
            yield break;
        }

        yield return date => window.On(date, _year, _history.Joined).Start;
        yield return date => window.On(date, _year, _history.Joined).End;
        if (window.Before(_history.Joined, _year) is not null)
        {
            yield return date => window.Before(date, _year)!.Start;
            yield return date => window.Before(date, _year)!.End;
        }
    }

    private LocalDate[] BoundsOf(IEnumerable<Metric> metrics) =>
    [
        .. metrics.Select(metric => metric.Key)
            .Distinct(StringComparer.Ordinal)
            .SelectMany(key => _history.EntriesOf(key))
            .SelectMany(entry => new[] { entry.Date, entry.Date.PlusDays(1) })
            .Distinct()
            .OrderBy(date => date),
    ];

    /// <summary>A metric and those that it comes from.</summary>
    private static IEnumerable<Metric> RecordedOf(Metric metric) => metric.Measure.Sources.SelectMany(RecordedOf).Append(metric);
}
