using System;
using System.Linq;
using NodaTime;
using Partnerships.Calendars;
using Partnerships.Programs;
using Partnerships.Tests.Evidence;
using Partnerships.Tests.Json;

namespace Partnerships.Tests.Calendars;

/// <summary>When answers are due, in elapsed hours and in hours of business.</summary>
public sealed class ServiceClockTests
{
    private static readonly BusinessHours NineToFive = BusinessHours.Of(BusinessCalendar.MondayToFriday, new LocalTime(9, 0), new LocalTime(17, 0));
    private static readonly DateTimeZone NewYork = DateTimeZoneProviders.Tzdb["America/New_York"];
    private static readonly Instant Friday = Instant.FromUtc(2026, 3, 6, 15, 0);

    [Fact]
    public void TheFrameworkAnswersWithinElapsedHours()
    {
        Assert.Equal(Friday + Duration.FromHours(24), new ServiceClock(ImplementationProgram.Response, NewYork).DueAt(Friday));
        Assert.Equal(Friday + Duration.FromHours(48), new ServiceClock(AllianceProgram.LeadResponse, NewYork).DueAt(Friday));
        Assert.Equal([ImplementationProgram.Response], StandardPrograms.Implementation.ServiceLevels);
        Assert.Equal([AllianceProgram.LeadResponse], StandardPrograms.Alliance.ServiceLevels);
    }

    [Fact]
    public void AnAnswerIsInTimeUpToTheInstantItIsDue()
    {
        var clock = new ServiceClock(ImplementationProgram.Response, NewYork);
        var due = Friday + Duration.FromHours(24);

        Assert.True(clock.Answered(Friday, due).IsMet);
        Assert.False(clock.Answered(Friday, due + Duration.Epsilon).IsMet);
        Assert.True(clock.Open(Friday, due).IsMet);
        Assert.Equal((Duration.FromHours(24), false), (clock.Open(Friday, due).Taken, clock.Open(Friday, due).IsAnswered));
    }

    [Fact]
    public void PausesStopTheClockOnceHoweverTheyOverlap()
    {
        var clock = new ServiceClock(ImplementationProgram.Response, NewYork);
        Interval[] pauses = [Pause(20, 30), Pause(1, 3), Pause(2, 4), Pause(-5, 1)];

        Assert.Equal(Friday + Duration.FromHours(24 + 4 + 10), clock.DueAt(Friday, pauses));
        Assert.Equal(Duration.FromHours(16), clock.Counted(Friday, Friday + Duration.FromHours(25), pauses));
        Assert.Throws<ArgumentException>("pauses", () => clock.DueAt(Friday, new Interval(Friday, null)));
    }

    [Fact]
    public void BusinessHoursKeepTheirLocalTimesAcrossAClockChange()
    {
        // On Sunday, 8 March 2026, New York moves its clocks forward.
        var clock = new ServiceClock(ServiceLevel.Of("response", "Response", 2).Within(NineToFive), NewYork);

        Assert.Equal(Instant.FromUtc(2026, 3, 9, 14, 0), clock.DueAt(Instant.FromUtc(2026, 3, 6, 21, 0)));
    }

    [Fact]
    public void HoursThatAreSkippedOrComeTwiceAreNoException()
    {
        var everyDay = BusinessCalendar.Of(IsoDayOfWeek.Monday, IsoDayOfWeek.Tuesday, IsoDayOfWeek.Wednesday, IsoDayOfWeek.Thursday, IsoDayOfWeek.Friday, IsoDayOfWeek.Saturday, IsoDayOfWeek.Sunday);
        var night = ServiceLevel.Of("night", "Night shift", 1).Within(BusinessHours.Of(everyDay, new LocalTime(1, 30), new LocalTime(2, 30)));
        var clock = new ServiceClock(night, NewYork);
        var apia = new ServiceClock(ServiceLevel.Of("response", "Response", 9).Within(BusinessHours.Of(everyDay, new LocalTime(9, 0), new LocalTime(17, 0))), DateTimeZoneProviders.Tzdb["Pacific/Apia"]);

        // 8 March: from 01:30 to the gap at 02:00, whose end counts as 02:30: half an hour; the rest on the next day.
        Assert.Equal(Instant.FromUtc(2026, 3, 9, 6, 0), clock.DueAt(Instant.FromUtc(2026, 3, 8, 5, 0)));
        // 1 November: 01:30 comes twice, and the first counts: two hours to 02:30.
        Assert.Equal(Instant.FromUtc(2026, 11, 1, 6, 30), clock.DueAt(Instant.FromUtc(2026, 11, 1, 5, 0)));
        // 29 December 2011 in Apia, then 31 December: eight hours, and one.
        Assert.Equal(Instant.FromUtc(2011, 12, 30, 20, 0), apia.DueAt(Instant.FromUtc(2011, 12, 29, 19, 0)));
    }

    [ManyCases(oneIn: 10)]
    public void MinuteByMinuteTheClockCountsTheSame(int seed)
    {
        var chance = new Chance(seed);
        var hours = BusinessHours.Of(
            BusinessCalendar.Of(chance.Some(4, _ => chance.In(BusinessCalendar.MondayToFriday.Weekdays))),
            new LocalTime(chance.From(0, 11), chance.From(0, 59)),
            new LocalTime(chance.From(12, 23), chance.From(0, 59)));
        var level = chance.OneIn(3) ? ServiceLevel.Of("a", "A", chance.From(1, 20)) : ServiceLevel.Of("a", "A", chance.From(1, 20)).Within(hours);
        var received = Instant.FromUtc(2026, 3, 1, 0, 0) + Duration.FromMinutes(chance.From(0, 60 * 24 * 14));
        var pauses = chance.Several(3, _ => received + Duration.FromMinutes(chance.From(-300, 3_000))).Select(start => new Interval(start, start + Duration.FromMinutes(chance.From(0, 500)))).ToArray();

        var due = new ServiceClock(level, NewYork).DueAt(received, pauses);

        var (left, now) = (level.Hours * 60, received);
        while (left > 0)
        {
            var local = now.InZone(NewYork).LocalDateTime;
            var isOpen = level.BusinessHours is null || (hours.Calendar.IsBusinessDay(local.Date) && hours.From <= local.TimeOfDay && local.TimeOfDay < hours.To);
            left -= isOpen && !pauses.Any(pause => pause.Contains(now)) ? 1 : 0;
            now += Duration.FromMinutes(1);
        }

        Assert.Equal(now, due);
        Assert.Equal(Duration.FromHours(level.Hours), new ServiceClock(level, NewYork).Counted(received, due, pauses));
    }

    [Fact]
    public void HoursThatAreNoneAreRefused()
    {
        Assert.Throws<ArgumentException>("to", () => BusinessHours.Of(BusinessCalendar.MondayToFriday, new LocalTime(9, 0), new LocalTime(9, 0)));
        Assert.Throws<ArgumentException>("from", () => BusinessHours.Of(BusinessCalendar.MondayToFriday, new LocalTime(9, 0, 1), new LocalTime(10, 0)));
        Assert.Throws<ArgumentOutOfRangeException>("hours", () => ServiceLevel.Of("a", "A", 0));
    }

    private static Interval Pause(int from, int to) => new(Friday + Duration.FromHours(from), Friday + Duration.FromHours(to));
}
