using System;
using System.Collections.Generic;
using Ardalis.SmartEnum;
using NodaTime;

namespace Partnerships.Calendars;

/// <summary>How the days between two dates are counted where an amount is for a part of a term. The name is what documents hold.</summary>
/// <remarks>
/// Every convention numbers the dates and counts the difference of two numbers, so that the parts of a term add up to the term. Amounts are
/// for a term, so a part is the days of the part over the days of the term, both counted alike; no year of fixed length comes in.
/// </remarks>
public sealed class DayCount : SmartEnum<DayCount>
{
    private const int LeapDay = 60;

    private static readonly LocalDate Epoch = new(1970, 1, 1);

    /// <summary>The days of the calendar: all of them.</summary>
    public static readonly DayCount Actual = new("actual/actual", 1, date => Period.DaysBetween(Epoch, date));

    /// <summary>The days of the calendar without 29 February, so that each year has 365.</summary>
    public static readonly DayCount NoLeap = new("nl/365", 2, date => (date.Year * 365) + DayOfYearWithoutLeap(date));

    /// <summary>Each month has 30 days, and its 31st counts as the 30th (30E/360, the Eurobond basis): months count alike, whatever their length.</summary>
    public static readonly DayCount Thirty = new("30e/360", 3, date => (((date.Year * 12) + date.Month) * 30) + Math.Min(date.Day, 30));

    private readonly Func<LocalDate, int> _number;

    private DayCount(string name, int value, Func<LocalDate, int> number)
        : base(name, value) => _number = number;

    /// <summary>Every one of them, in order.</summary>
    public static IReadOnlyList<DayCount> All { get; } = [Actual, NoLeap, Thirty];

    /// <summary>The days from a date, that day included, to another one, which is not; below zero where that is the earlier one.</summary>
    public int DaysBetween(LocalDate from, LocalDate to) => _number(to) - _number(from);

    /// <summary>The part of a term that lies in a time.</summary>
    /// <param name="term">The term, its last day included.</param>
    /// <param name="from">The first day that counts; null where every day up to the last one does.</param>
    /// <param name="through">The last day that counts; null where every day from the first one on does.</param>
    /// <returns>0 days where no day of the term lies in that time, and all of them where every day does.</returns>
    /// <exception cref="ArgumentNullException">The term is null.</exception>
    public DayFraction PartOf(DateInterval term, LocalDate? from, LocalDate? through)
    {
        var start = from > Guard.NotNull(term).Start ? from.Value : term.Start;
        var end = through < term.End ? through.Value : term.End;

        // The only day of a term may be one that is not counted: 29 February without leap days.
        var all = Math.Max(1, DaysBetween(term.Start, term.End.PlusDays(1)));
        return start > end ? DayFraction.Of(0, all)
            : start == term.Start && end == term.End ? DayFraction.Of(all, all)
            : DayFraction.Of(DaysBetween(start, end.PlusDays(1)), all);
    }

    /// <summary>The name: "actual/actual".</summary>
    public override string ToString() => Name;

    /// <summary>The days of the year up to a date; 29 February has the number of 1 March, so that it lasts no day.</summary>
    private static int DayOfYearWithoutLeap(LocalDate date) =>
        date.DayOfYear - (date.Calendar.IsLeapYear(date.Year) && date.DayOfYear > LeapDay ? 1 : 0);
}
