using System;
using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace Partnerships.Calendars;

/// <summary>The hours in which there is business: on the days of a calendar, from one time of day to another.</summary>
/// <remarks>Two are equal when calendar and times are; they have no order.</remarks>
public sealed record BusinessHours : IDescribed
{
    private static readonly LocalTimePattern TimePattern = LocalTimePattern.CreateWithInvariantCulture("HH:mm");

    private BusinessHours(BusinessCalendar calendar, LocalTime from, LocalTime to) => (Calendar, From, To) = (calendar, from, to);

    /// <summary>The days.</summary>
    public BusinessCalendar Calendar { get; }

    /// <summary>When business begins.</summary>
    public LocalTime From { get; }

    /// <summary>When it ends, on the same day; this time itself is out of hours.</summary>
    public LocalTime To { get; }

    /// <summary>Business hours.</summary>
    /// <param name="calendar">The days.</param>
    /// <param name="from">When business begins, to the minute.</param>
    /// <param name="to">When it ends, to the minute, on the same day: later than it begins.</param>
    /// <exception cref="ArgumentException">A time is not to the minute, or the end is not after the beginning.</exception>
    public static BusinessHours Of(BusinessCalendar calendar, LocalTime from, LocalTime to) => WholeMinutes(from, nameof(from)) < WholeMinutes(to, nameof(to))
        ? new(Guard.NotNull(calendar), from, to)
        : throw new ArgumentException($"Must be after {Text(from)}, is {Text(to)}.", nameof(to));

    /// <summary>Days and times: "Monday, Tuesday 09:00 to 17:00".</summary>
    public override string ToString() => $"{Calendar} {Text(From)} to {Text(To)}";

    Content IDescribed.Describe() => ((IDescribed)Calendar).Describe().With("from", Text(From)).With("to", Text(To));

    /// <summary>Reads a time of day as documents hold it, such as 09:00; null where the text is none.</summary>
    internal static LocalTime? TryReadTime(string text) => text.Length == 5 && TimePattern.Parse(text) is { Success: true } read ? read.Value : null;

    private static string Text(LocalTime time) => TimePattern.Format(time);

    private static LocalTime WholeMinutes(LocalTime time, string name) => time.TickOfDay % NodaConstants.TicksPerMinute == 0
        ? time
        : throw new ArgumentException($"Must be to the minute; is {time.ToString("o", CultureInfo.InvariantCulture)}.", name);
}
