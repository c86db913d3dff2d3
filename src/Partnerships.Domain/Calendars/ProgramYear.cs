using System;
using NodaTime;

namespace Partnerships.Calendars;

/// <summary>The twelve months that a program counts by: the calendar year, or one that starts on another day.</summary>
/// <remarks>
/// Quarters are three months each, counted from the start of the year. Two program years are equal when they start on the same
/// day; they have no order. The default value is the calendar year.
/// </remarks>
public readonly record struct ProgramYear
{
    private const int MonthsInQuarter = 3;
    private const int Quarters = 4;

    private ProgramYear(AnnualDate start) => Start = start;

    /// <summary>From 1 January.</summary>
    public static ProgramYear Calendar => default;

    /// <summary>The day on which each year starts.</summary>
    public AnnualDate Start { get; }

    /// <summary>The year that starts on a day, such as 1 February.</summary>
    /// <param name="month">From 1 to 12.</param>
    /// <param name="day">A day of the month; not 29 February.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such day each year.</exception>
    public static ProgramYear StartingOn(int month, int day) => month == 2 && day == 29
        ? throw new ArgumentOutOfRangeException(nameof(day), day, "Must come each year; 29 February does not.")
        : new(new AnnualDate(month, day));

    /// <summary>The program year in which a date lies, both ends included.</summary>
    public DateInterval YearOf(LocalDate date)
    {
        var start = StartFrom(date);
        return new DateInterval(start, Start.InYear(start.Year + 1).PlusDays(-1));
    }

    /// <summary>The quarter of the program year in which a date lies, both ends included.</summary>
    public DateInterval QuarterOf(LocalDate date)
    {
        var start = StartFrom(date);
        var quarter = Quarters - 1;
        while (start.PlusMonths(quarter * MonthsInQuarter) > date)
        {
            quarter--;
        }

        var next = quarter == Quarters - 1 ? Start.InYear(start.Year + 1) : start.PlusMonths((quarter + 1) * MonthsInQuarter);
        return new DateInterval(start.PlusMonths(quarter * MonthsInQuarter), next.PlusDays(-1));
    }

    /// <summary>The start: "from 1 February" as "02-01".</summary>
    public override string ToString() => Guard.Invariant($"{Start.Month:00}-{Start.Day:00}");

    private LocalDate StartFrom(LocalDate date)
    {
        var start = Start.InYear(date.Year);
        return start <= date ? start : Start.InYear(date.Year - 1);
    }
}
