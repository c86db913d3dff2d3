using System;
using System.Collections.Generic;
using System.Linq;
using NodaTime;

namespace Partnerships.Calendars;

/// <summary>The days on which there is business: some days of the week, without holidays.</summary>
/// <remarks>Two calendars are equal when their days of the week and their holidays are; they have no order.</remarks>
public sealed class BusinessCalendar : IEquatable<BusinessCalendar>, IDescribed
{
    private const int DaysInWeek = 7;

    private readonly bool[] _isOpen = new bool[DaysInWeek + 1];
    private readonly LocalDate[] _holidays;

    private BusinessCalendar(IEnumerable<IsoDayOfWeek> days, IEnumerable<LocalDate> holidays)
    {
        var open = days.Distinct().OrderBy(day => (int)day).ToArray();
        Array.ForEach(open, day => _isOpen[(int)day] = true);
        _holidays = [.. holidays.Distinct().OrderBy(day => day)];
        (Weekdays, Holidays) = (Array.AsReadOnly(open), Array.AsReadOnly(_holidays));
    }

    /// <summary>From Monday to Friday, without holidays.</summary>
    public static BusinessCalendar MondayToFriday { get; } =
        Of(IsoDayOfWeek.Monday, IsoDayOfWeek.Tuesday, IsoDayOfWeek.Wednesday, IsoDayOfWeek.Thursday, IsoDayOfWeek.Friday);

    /// <summary>The days of the week on which there is business, from Monday on.</summary>
    public IReadOnlyList<IsoDayOfWeek> Weekdays { get; }

    /// <summary>The days on which there is none all the same, the earliest first.</summary>
    public IReadOnlyList<LocalDate> Holidays { get; }

    /// <summary>The days of the week as documents hold them, from Monday on.</summary>
    internal static IReadOnlyList<string> WeekdayNames { get; } = Array.AsReadOnly<string>(
        ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]);

    /// <summary>A calendar from its days of the week, such as Sunday to Thursday, without holidays.</summary>
    /// <param name="weekdays">One day at least, in any order.</param>
    /// <exception cref="ArgumentException">There is no day, or one that is none.</exception>
    public static BusinessCalendar Of(params IsoDayOfWeek[] weekdays)
    {
        var days = Guard.Copy(weekdays);
        return days.Length > 0 && Array.TrueForAll(days, day => day is >= IsoDayOfWeek.Monday and <= IsoDayOfWeek.Sunday)
            ? new(days, [])
            : throw new ArgumentException($"Must be one day of the week at least, from Monday to Sunday; is \"{string.Join(", ", days)}\".", nameof(weekdays));
    }

    /// <summary>The same calendar, with more holidays.</summary>
    /// <param name="holidays">In any order; one that falls on a free day of the week is kept.</param>
    public BusinessCalendar Without(params LocalDate[] holidays) => new(Weekdays, Holidays.Concat(Guard.Copy(holidays)));

    /// <summary>Whether there is business on a day.</summary>
    public bool IsBusinessDay(LocalDate date) => _isOpen[(int)date.DayOfWeek] && Array.BinarySearch(_holidays, date) < 0;

    /// <summary>The day itself, where there is business; the next such day otherwise.</summary>
    /// <exception cref="OverflowException">The calendar of years ends before.</exception>
    public LocalDate OnOrAfter(LocalDate date) => Nearest(date, 1);

    /// <summary>The day itself, where there is business; the last such day before otherwise.</summary>
    /// <exception cref="OverflowException">The calendar of years ends before.</exception>
    public LocalDate OnOrBefore(LocalDate date) => Nearest(date, -1);

    /// <summary>The business day that comes a number of them after a date, which itself does not count.</summary>
    /// <param name="date">Any day, with business or without.</param>
    /// <param name="businessDays">How many; below zero counts back. Zero is the date itself, be it free.</param>
    /// <exception cref="OverflowException">The calendar of years ends before.</exception>
    public LocalDate Add(LocalDate date, int businessDays)
    {
        var step = Math.Sign(businessDays);
        for (var left = businessDays; left != 0; left -= step)
        {
            date = Nearest(Next(date, step), step);
        }

        return date;
    }

    /// <summary>How many business days there are between two dates, both included.</summary>
    public int CountOf(DateInterval days)
    {
        var (first, count) = (Guard.NotNull(days).Start, days.Length);
        var counted = count / DaysInWeek * Weekdays.Count;
        for (var rest = 0; rest < count % DaysInWeek; rest++)
        {
            counted += _isOpen[(int)first.PlusDays(rest).DayOfWeek] ? 1 : 0;
        }

        return counted - _holidays.Count(day => _isOpen[(int)day.DayOfWeek] && days.Contains(day));
    }

    /// <summary>Whether days of the week and holidays are the same.</summary>
    public bool Equals(BusinessCalendar? other) => Content.Same(this, other);

    /// <summary>Whether days of the week and holidays are the same.</summary>
    public override bool Equals(object? obj) => Equals(obj as BusinessCalendar);

    /// <summary>A hash that equal calendars share.</summary>
    public override int GetHashCode() => Content.HashOf(this);

    /// <summary>The days of the week and how many holidays: "Monday, Tuesday, 2 holidays".</summary>
    public override string ToString() => string.Join(", ", Weekdays) + _holidays.Length switch
    {
        0 => string.Empty,
        1 => ", 1 holiday",
        var many => Guard.Invariant($", {many} holidays"),
    };

    Content IDescribed.Describe() => Content.Object()
        .With("weekdays", Content.List(Weekdays.Select(day => Content.Of(WeekdayNames[(int)day - 1]))))
        .With("holidays", Content.List(Holidays.Select(day => Content.Of(Dates.Text(day)))));

    private LocalDate Nearest(LocalDate date, int step)
    {
        while (!IsBusinessDay(date))
        {
            date = Next(date, step);
        }

        return date;
    }

    private static LocalDate Next(LocalDate date, int step) => date != (step > 0 ? LocalDate.MaxIsoValue : LocalDate.MinIsoValue)
        ? date.PlusDays(step)
        : throw new OverflowException("The calendar of years ends before the business day is reached.");
}
