using System;
using System.Globalization;
using NodaTime;
using Partnerships.Calendars;

namespace Partnerships.Metrics;

/// <summary>The days over which a requirement measures: the last twelve months, this program year, since joining.</summary>
/// <remarks>
/// Every window ends with the day on which it is asked, that day included, but for the completed quarters, which end with the last
/// day of one. Two windows are equal when kind and number are; they have no order.
/// </remarks>
public sealed record Window
{
    private const string Number = "{0}";
    private const int MonthsInYear = 12;
    private const int MonthsInQuarter = 3;

    private readonly Kind _kind;

    private Window(Kind kind, int count = 0) => (_kind, Count) = (kind, count);

    /// <summary>From the day on which the partner joined.</summary>
    public static Window SinceJoining { get; } = new(Kind.SinceJoining);

    /// <summary>From the start of the program year.</summary>
    public static Window ProgramYear { get; } = new(Kind.ProgramYear);

    /// <summary>From the start of the quarter of the program year.</summary>
    public static Window ProgramQuarter { get; } = new(Kind.ProgramQuarter);

    /// <summary>From the start of the calendar quarter.</summary>
    public static Window CalendarQuarter { get; } = new(Kind.CalendarQuarter);

    /// <summary>How many days, months or quarters; 0 where the window has no number.</summary>
    public int Count { get; }

    /// <summary>How many quarters the window has, or null where it is none of quarters.</summary>
    internal int? Quarters => _kind switch
    {
        Kind.CompletedQuarters => Count,
        Kind.ProgramQuarter or Kind.CalendarQuarter => 1,
        _ => null,
    };

    /// <summary>The last months: on 31 December, twelve of them begin with 1 January.</summary>
    /// <param name="months">From 1 to 1,200.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="months"/> lies outside.</exception>
    public static Window TrailingMonths(int months) => new(Kind.TrailingMonths, Guard.InRange(months, 1, 1_200));

    /// <summary>The last days, the one on which it is asked included.</summary>
    /// <param name="days">From 1 to 36,600.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="days"/> lies outside.</exception>
    public static Window TrailingDays(int days) => new(Kind.TrailingDays, Guard.InRange(days, 1, 36_600));

    /// <summary>The month in which it is asked, and the full months before it: 6 are this month and five more.</summary>
    /// <param name="months">From 1 to 1,200, this month included.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="months"/> lies outside.</exception>
    public static Window CalendarMonths(int months) => new(Kind.CalendarMonths, Guard.InRange(months, 1, 1_200));

    /// <summary>The last quarters of the program year that are over.</summary>
    /// <param name="quarters">From 1 to 400.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="quarters"/> lies outside.</exception>
    public static Window CompletedQuarters(int quarters) => new(Kind.CompletedQuarters, Guard.InRange(quarters, 1, 400));

    /// <summary>The days of the window, both ends included.</summary>
    /// <param name="date">The day on which it is asked.</param>
    /// <param name="year">The program's year.</param>
    /// <param name="joined">The day on which the partner joined; from the first of all days where null.</param>
    /// <exception cref="ArgumentOutOfRangeException">The partner joined after the date, and the window begins with that day.</exception>
    public DateInterval On(LocalDate date, ProgramYear year, LocalDate? joined) => _kind switch
    {
        Kind.TrailingMonths => new(date.PlusMonths(-Count).PlusDays(1), date),
        Kind.TrailingDays => new(date.PlusDays(1 - Count), date),
        Kind.CalendarMonths => new(date.PlusDays(1 - date.Day).PlusMonths(1 - Count), date),
        Kind.ProgramYear => new(year.YearOf(date).Start, date),
        Kind.ProgramQuarter => new(year.QuarterOf(date).Start, date),
        Kind.CalendarQuarter => new(Calendars.ProgramYear.Calendar.QuarterOf(date).Start, date),
        Kind.CompletedQuarters => Completed(date, year),
        _ => joined > date
            ? throw new ArgumentOutOfRangeException(nameof(joined), joined, $"Must not be after {Dates.Text(date)}, is {Dates.Text(joined.Value)}.")
            : new(joined ?? LocalDate.MinIsoValue, date),
    };

    /// <summary>The same days, as many days, months, quarters or years earlier as the window has; null where it has no such length.</summary>
    /// <remarks>
    /// What runs since the start of a month, a quarter or a year is held against as much of the one before: to the same day, from
    /// the last day of a month to the last of the other, and from a whole period to the whole one before it.
    /// </remarks>
    internal DateInterval? Before(LocalDate date, ProgramYear year) => _kind switch
    {
        Kind.TrailingMonths => On(date.PlusMonths(-Count), year, null),
        Kind.TrailingDays => On(date.PlusDays(-Count), year, null),
        Kind.CalendarMonths => On(Dates.MonthsEarlier(date, Count), year, null),
        Kind.CompletedQuarters => Completed(Completed(date, year).Start, year),
        Kind.ProgramYear => AsMuch(date, year.YearOf(date), year.YearOf(year.YearOf(date).Start.PlusDays(-1)), MonthsInYear),
        Kind.ProgramQuarter => AsMuch(date, year.QuarterOf(date), year.QuarterOf(year.QuarterOf(date).Start.PlusDays(-1)), MonthsInQuarter),
        Kind.CalendarQuarter => new Window(Kind.ProgramQuarter).Before(date, Calendars.ProgramYear.Calendar),
        _ => null,
    };

    /// <summary>The window in words, as documents hold it: "trailing 12 months".</summary>
    public override string ToString() => string.Format(CultureInfo.InvariantCulture, FormatOf(_kind), Count);

    /// <summary>Reads a window in words; null where the text is none.</summary>
    internal static Window? TryRead(string text) => text switch
    {
        "since joining" => SinceJoining,
        "program year" => ProgramYear,
        "program quarter" => ProgramQuarter,
        "calendar quarter" => CalendarQuarter,
        _ => Counted(text, Kind.TrailingMonths, 1_200)
            ?? Counted(text, Kind.TrailingDays, 36_600)
            ?? Counted(text, Kind.CalendarMonths, 1_200)
            ?? Counted(text, Kind.CompletedQuarters, 400),
    };

    private static Window? Counted(string text, Kind kind, int most)
    {
        var format = FormatOf(kind);
        var (before, after) = (format.IndexOf('{'), format.Length - format.IndexOf('}') - 1);
        return text.Length > before + after
            && string.CompareOrdinal(text, 0, format, 0, before) == 0
            && string.CompareOrdinal(text, text.Length - after, format, format.Length - after, after) == 0
            && WholeNumbers.Read(text, before, text.Length - before - after) is { } count
            && count <= most
            ? new Window(kind, count)
            : null;
    }

    private static string FormatOf(Kind kind) => kind switch
    {
        Kind.TrailingMonths => "trailing " + Number + " months",
        Kind.TrailingDays => "trailing " + Number + " days",
        Kind.CalendarMonths => Number + " calendar months",
        Kind.CompletedQuarters => Number + " completed quarters",
        Kind.ProgramYear => "program year",
        Kind.ProgramQuarter => "program quarter",
        Kind.CalendarQuarter => "calendar quarter",
        _ => "since joining",
    };

    private static DateInterval AsMuch(LocalDate date, DateInterval period, DateInterval before, int months)
    {
        var end = Dates.MonthsEarlier(date, months);
        return new DateInterval(before.Start, date == period.End || end > before.End ? before.End : LocalDate.Max(before.Start, end));
    }

    private DateInterval Completed(LocalDate date, ProgramYear year)
    {
        var end = year.QuarterOf(date).Start.PlusDays(-1);
        var start = end.PlusDays(1);
        for (var quarter = 0; quarter < Count; quarter++)
        {
            start = year.QuarterOf(start.PlusDays(-1)).Start;
        }

        return new DateInterval(start, end);
    }

    private enum Kind
    {
        SinceJoining,
        TrailingMonths,
        TrailingDays,
        CalendarMonths,
        ProgramYear,
        ProgramQuarter,
        CalendarQuarter,
        CompletedQuarters,
    }
}
