using NodaTime;
using Partnerships.Calendars;

namespace Partnerships.Registrations;

/// <summary>Until when a protection lasts, in the days of a zone and the business days of a calendar.</summary>
internal sealed class ProtectionClock(DayStarts days, BusinessCalendar calendar)
{
    private static readonly Duration Moment = Duration.FromNanoseconds(1);

    /// <summary>A protection that counts from an anchor, and protects from an instant on.</summary>
    public Protection Protect(Instant anchor, Instant from, ProtectionLength length, int extensions = 0)
    {
        var until = EndOf(anchor, length);
        var lastDay = length.Hours > 0 ? days.DayOf(until - Moment) : LastDayOf(anchor, length);
        return new Protection(anchor, length, extensions, from, until, days.DayOf(from), lastDay, days.Zone.Id);
    }

    /// <summary>The first instant after a length: months, then days, business days and hours.</summary>
    public Instant EndOf(Instant anchor, ProtectionLength length)
    {
        var hours = Duration.FromHours(length.Hours);
        return length is { Months: 0, Days: 0, BusinessDays: 0 } ? anchor + hours
            : length is { Months: 0, BusinessDays: 0 } ? days.AfterDays(anchor, length.Days) + hours
            : days.StartOf(LastDayOf(anchor, length).PlusDays(1)) + hours;
    }

    private LocalDate LastDayOf(Instant anchor, ProtectionLength length)
    {
        var day = days.DayOf(anchor).PlusMonths(length.Months).PlusDays(length.Days);
        return length.BusinessDays == 0 ? day : calendar.Add(day, length.BusinessDays);
    }
}
