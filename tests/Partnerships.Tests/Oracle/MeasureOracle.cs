using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using NodaTime;
using Partnerships.Calendars;

namespace Partnerships.Tests.Oracle;

/// <summary>One entry of a history, in plain numbers.</summary>
internal sealed record PlainEntry(string Id, LocalDate Date, string Metric, long Number, string Subject, int? Responses);

/// <summary>Measures a history by the words of the rules, day by day, with plain lists and fractions.</summary>
internal sealed class MeasureOracle(IEnumerable<PlainEntry> entries, LocalDate joined, LocalDate on, ProgramYear year, bool isWhole)
{
    private readonly List<PlainEntry> _entries = [.. entries.DistinctBy(entry => entry.Id).Where(entry => entry.Date <= on)];

    public bool IsKnown(string metric) => isWhole || _entries.Exists(entry => entry.Metric == metric);

    public BigInteger Sum(string metric, Func<LocalDate, bool> counts) => In(metric, counts).Aggregate(BigInteger.Zero, (sum, entry) => sum + entry.Number);

    public int Entries(string metric, Func<LocalDate, bool> counts) => In(metric, counts).Count();

    public int Subjects(string metric, Func<LocalDate, bool> counts) => In(metric, counts).Select(entry => entry.Subject).ToHashSet(StringComparer.Ordinal).Count;

    /// <summary>What was last said by the end of a day.</summary>
    public PlainEntry? HeldOn(string metric, LocalDate day) => In(metric, date => date <= day)
        .OrderBy(entry => entry.Date).ThenBy(entry => entry.Id, StringComparer.Ordinal).LastOrDefault();

    /// <summary>Of the subjects that came on counted days, those whose last coming is not followed by a leaving, and all.</summary>
    public (int Stayed, int Came) Cohort(string came, string left, Func<LocalDate, bool> counts)
    {
        var cohort = In(came, counts).Select(entry => entry.Subject).ToHashSet(StringComparer.Ordinal);
        var gone = cohort.Count(subject => In(left, _ => true).Any(leaving => leaving.Subject == subject
            && In(came, _ => true).Where(coming => coming.Subject == subject).All(coming => coming.Date <= leaving.Date)));
        return (cohort.Count - gone, cohort.Count);
    }

    /// <summary>A fraction cut down to steps, in billionths; null where the whole is not above zero.</summary>
    public static BigInteger? Share(BigInteger part, BigInteger whole, long stepInBillionths)
    {
        if (whole <= 0)
        {
            return null;
        }

        var steps = new Rational(part * 1_000_000_000, whole * stepInBillionths);
        return (steps.Numerator >= 0
            ? steps.Numerator / steps.Denominator
            : -((-steps.Numerator + steps.Denominator - 1) / steps.Denominator)) * stepInBillionths;
    }

    /// <summary>The days of a window in words, found by walking back from the date; null for a window since ever.</summary>
    public Func<LocalDate, bool> Days(string window)
    {
        var (first, last) = Ends(window, on);
        return date => first <= date && date <= last;
    }

    /// <summary>The days before those of a window that it is compared with; null where there are none.</summary>
    public Func<LocalDate, bool>? DaysBefore(string window)
    {
        var (first, last) = window switch
        {
            "program year" => AsMuch(on, IsStartOfYear, 12),
            "program quarter" => AsMuch(on, IsStartOfQuarter, 3),
            "calendar quarter" => AsMuch(on, IsStartOfCalendarQuarter, 3),
            _ when window.EndsWith(" completed quarters", StringComparison.Ordinal) => Ends(window, Ends(window, on).First),
            _ when window.EndsWith(" calendar months", StringComparison.Ordinal) => Ends(window, Earlier(on, Number(window))),
            _ when window.StartsWith("trailing", StringComparison.Ordinal) => Ends(window, Ends(window, on).First.PlusDays(-1)),
            _ => (LocalDate.MaxIsoValue, LocalDate.MinIsoValue),
        };
        return first > last ? null : date => first <= date && date <= last;
    }

    private (LocalDate First, LocalDate Last) Ends(string window, LocalDate end) => window switch
    {
        "in all" => (LocalDate.MinIsoValue, end),
        "since joining" => (joined, end),
        "program year" => (Back(end, IsStartOfYear, 1), end),
        "program quarter" => (Back(end, IsStartOfQuarter, 1), end),
        "calendar quarter" => (Back(end, IsStartOfCalendarQuarter, 1), end),
        _ when window.EndsWith(" days", StringComparison.Ordinal) => (end.PlusDays(-Number(window)).PlusDays(1), end),
        _ when window.EndsWith(" calendar months", StringComparison.Ordinal) => (Back(end, day => day.Day == 1, Number(window)), end),
        _ when window.EndsWith(" completed quarters", StringComparison.Ordinal) => (Back(end, IsStartOfQuarter, Number(window) + 1), Back(end, IsStartOfQuarter, 1).PlusDays(-1)),
        _ => (end.PlusMonths(-Number(window)).PlusDays(1), end),
    };

    private (LocalDate First, LocalDate Last) AsMuch(LocalDate day, Func<LocalDate, bool> starts, int months)
    {
        var last = Back(day, starts, 1).PlusDays(-1);
        var first = Back(last, starts, 1);
        var end = starts(day.PlusDays(1)) ? last : Earlier(day, months);
        return (first, end > last ? last : end < first ? first : end);
    }

    /// <summary>The same day of an earlier month; the last for the last.</summary>
    private static LocalDate Earlier(LocalDate day, int months)
    {
        var earlier = day.PlusMonths(-months);
        while (day.PlusDays(1).Month != day.Month && earlier.PlusDays(1).Month == earlier.Month)
        {
            earlier = earlier.PlusDays(1);
        }

        return earlier;
    }

    private static LocalDate Back(LocalDate from, Func<LocalDate, bool> stops, int times)
    {
        var day = from;
        for (var left = times; ; day = day.PlusDays(-1))
        {
            left -= stops(day) ? 1 : 0;
            if (left == 0)
            {
                return day;
            }
        }
    }

    private bool IsStartOfYear(LocalDate day) => year.Start.Month == day.Month && year.Start.Day == day.Day;

    private bool IsStartOfQuarter(LocalDate day) => Enumerable.Range(day.Year - 1, 2).Any(start =>
        Enumerable.Range(0, 4).Any(quarter => year.Start.InYear(start).PlusMonths(3 * quarter) == day));

    private static bool IsStartOfCalendarQuarter(LocalDate day) => day is { Day: 1, Month: 1 or 4 or 7 or 10 };

    private static int Number(string window) => int.Parse(
        window.Split(' ').First(word => char.IsDigit(word[0])), System.Globalization.CultureInfo.InvariantCulture);

    private IEnumerable<PlainEntry> In(string metric, Func<LocalDate, bool> counts) =>
        _entries.Where(entry => entry.Metric == metric && counts(entry.Date));
}
