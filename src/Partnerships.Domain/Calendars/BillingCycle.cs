using System;
using NodaTime;

namespace Partnerships.Calendars;

/// <summary>Periods of some months that begin on one day of the month, and a stub before the first where the start is another day.</summary>
/// <remarks>
/// Periods are counted from the first one, never from one to the next: after 29 February comes 30 March where the day is the 30th. Two
/// cycles are equal when their parts are; they have no order. The default value is no cycle of use: monthly from the first day of our time.
/// </remarks>
public readonly record struct BillingCycle
{
    private const int DaysInLongMonth = 31;

    private readonly int _otherMonths;
    private readonly int _otherDays;

    private BillingCycle(LocalDate start, int months, int day) => (Start, _otherMonths, _otherDays) = (start, months - 1, day - 1);

    /// <summary>The day on which it starts.</summary>
    public LocalDate Start { get; }

    /// <summary>How many months a period has.</summary>
    public int Months => _otherMonths + 1;

    /// <summary>The day of the month on which periods begin; the last one of a shorter month.</summary>
    public int Day => _otherDays + 1;

    /// <summary>The beginning of the first whole period: the day itself on which it starts, or the first such day after it.</summary>
    public LocalDate FirstPeriod => In(Start) >= Start ? In(Start) : In(Start.PlusMonths(1));

    /// <summary>The stub between the start and the first period, as a fraction of the period that it belongs to; 0 days where there is none.</summary>
    public DayFraction Stub => DayFraction.Of(DaysBetween(Start, FirstPeriod), DaysBetween(PeriodStart(-1), FirstPeriod));

    /// <summary>A cycle.</summary>
    /// <param name="start">The day on which it starts.</param>
    /// <param name="months">How many months a period has: 1, 3, 12; from 1 to 120.</param>
    /// <param name="day">The day of the month on which periods begin; from 1 to 31.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number lies outside.</exception>
    public static BillingCycle Of(LocalDate start, int months, int day) =>
        new(start, Guard.InRange(months, 1, 120), Guard.InRange(day, 1, DaysInLongMonth));

    /// <summary>The beginning of a period: 0 is the first.</summary>
    public LocalDate PeriodStart(int period) => In(FirstPeriod.With(DateAdjusters.StartOfMonth).PlusMonths(period * Months));

    /// <summary>How many whole periods have begun by a day, that day included.</summary>
    public int PeriodsBegunBy(LocalDate date)
    {
        if (date < FirstPeriod)
        {
            return 0;
        }

        var months = ((date.Year - FirstPeriod.Year) * 12) + date.Month - FirstPeriod.Month;
        var period = months / Months;
        return PeriodStart(period) <= date ? period + 1 : period;
    }

    /// <summary>The part of a period from a day on, that day included.</summary>
    /// <param name="period">The number of the period; 0 is the first.</param>
    /// <param name="from">A day of the period, or the one on which the next begins.</param>
    /// <exception cref="ArgumentOutOfRangeException">The day lies outside of the period.</exception>
    public DayFraction From(int period, LocalDate from)
    {
        var (start, end) = (PeriodStart(period), PeriodStart(period + 1));
        return from >= start && from <= end
            ? DayFraction.Of(DaysBetween(from, end), DaysBetween(start, end))
            : throw new ArgumentOutOfRangeException(nameof(from), from, $"Must be from {Dates.Text(start)} to {Dates.Text(end)}, is {Dates.Text(from)}.");
    }

    /// <summary>The cycle in words: "every 3 months on day 13 from 2011-02-01".</summary>
    public override string ToString() => Guard.Invariant($"every {(Months == 1 ? "month" : Guard.Invariant($"{Months} months"))} on day {Day} from {Dates.Text(Start)}");

    private static int DaysBetween(LocalDate from, LocalDate to) => Period.DaysBetween(from, to);

    /// <summary>The day of the month of a date on which a period would begin.</summary>
    private LocalDate In(LocalDate date) => new(date.Year, date.Month, Math.Min(Day, date.Calendar.GetDaysInMonth(date.Year, date.Month)));
}
