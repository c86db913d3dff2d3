using System.Linq;
using NodaTime;
using NodaTime.TimeZones;
using Partnerships.Calendars;
using Partnerships.Registrations;

namespace Partnerships.Tests.Oracle;

/// <summary>The days of a protection, in plain expressions of NodaTime (RD26): the first day does not count, the last one does to its end.</summary>
internal static class ProtectionEndOracle
{
    /// <summary>A midnight that the zone skips is the first instant after the gap; of two the first counts.</summary>
    private static readonly ZoneLocalMappingResolver FirstInstant = Resolvers.CreateMappingResolver(Resolvers.ReturnEarlier, Resolvers.ReturnStartOfIntervalAfter);

    public static LocalDate DayOf(Instant at, DateTimeZone zone) => at.InZone(zone).Date;

    public static Instant StartOf(LocalDate day, DateTimeZone zone) => day.AtMidnight().InZone(zone, FirstInstant).ToInstant();

    /// <summary>The first instant that is not protected any more.</summary>
    public static Instant Until(Instant anchor, ProtectionLength length, DateTimeZone zone, BusinessCalendar calendar) =>
        (length.Months + length.Days + length.BusinessDays == 0 ? anchor : StartOf(Counted(anchor, length, zone, calendar).PlusDays(1), zone))
        + Duration.FromHours(length.Hours);

    /// <summary>The day of the last instant that is protected.</summary>
    /// <remarks>In whole days it is the day that was counted to, even where the zone left that day out.</remarks>
    public static LocalDate LastDay(Instant anchor, ProtectionLength length, DateTimeZone zone, BusinessCalendar calendar) => length.Hours == 0
        ? Counted(anchor, length, zone, calendar)
        : DayOf(Until(anchor, length, zone, calendar).Minus(Duration.FromNanoseconds(1)), zone);

    private static LocalDate Counted(Instant anchor, ProtectionLength length, DateTimeZone zone, BusinessCalendar calendar)
    {
        var day = DayOf(anchor, zone).PlusMonths(length.Months).PlusDays(length.Days);
        for (var left = length.BusinessDays; left > 0;)
        {
            day = day.PlusDays(1);
            left -= calendar.Weekdays.Contains(day.DayOfWeek) && !calendar.Holidays.Contains(day) ? 1 : 0;
        }

        return day;
    }
}
