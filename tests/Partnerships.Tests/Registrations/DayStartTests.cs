using System;
using System.Collections.Generic;
using NodaTime;
using NodaTime.TimeZones;
using Partnerships.Calendars;
using Partnerships.Registrations;
using Partnerships.Tests.Evidence;

namespace Partnerships.Tests.Registrations;

/// <summary>The days of zones, and protections that end with them.</summary>
public sealed class DayStartTests
{
    private static readonly LocalDate First = new(1990, 1, 1);
    private static readonly LocalDate Last = new(2100, 12, 31);

    [Law("P5", "P6", "P13")]
    [Theory]
    [InlineData("UTC")]
    [InlineData("America/New_York")]
    [InlineData("Europe/Berlin")]
    [InlineData("Australia/Lord_Howe")]
    [InlineData("Asia/Kathmandu")]
    [InlineData("Pacific/Apia")]
    [InlineData("America/St_Johns")]
    [InlineData("America/Sao_Paulo")]
    [InlineData("America/Havana")]
    public void EveryDayFrom1990To2100BeginsAndEndsWhereTheZonesOffsetsPutIt(string zoneId)
    {
        var zone = DateTimeZoneProviders.Tzdb[zoneId];
        var starts = StartsByOffsets(zone);
        var (table, plain) = (DayStarts.Of(zone, 1990, 2101), DayStarts.Of(zone));
        var terms = ProtectionTerms.For(ProtectionLength.OfDays(30));
        var desk = new RegistrationDesk(terms, table);
        for (var day = First; day <= Last; day = day.PlusDays(1))
        {
            var (start, next) = (starts[day], starts[day.PlusDays(1)]);
            Assert.Equal(start, table.StartOf(day));
            Assert.Equal(start, plain.StartOf(day));
            if (start == next)
            {
                // The zone left the day out: nobody can register on it.
                continue;
            }

            foreach (var at in new[] { start, start + ((next - start) / 2), next - Duration.Epsilon })
            {
                // Where midnight comes twice, the day before goes on after it.
                var own = zone.GetUtcOffset(at) is var offset ? at.WithOffset(offset).Date : default;
                Assert.Equal(own, table.DayOf(at));
                Assert.Equal(own, plain.DayOf(at));
                Assert.Equal(starts[own.PlusDays(31)], table.AfterDays(at, 30));
                Assert.Equal(starts[own.PlusDays(31)], plain.AfterDays(at, 30));
            }

            if (day.Day % 7 == 1)
            {
                var given = desk.Submit(CustomerRegistrations.None("globex.com"), "R-1", "acme", null, start).Protection!;
                Assert.Equal((start, starts[day.PlusDays(31)], day, day.PlusDays(30)), (given.From, given.Until, given.FirstDay, given.LastDay));
            }
        }
    }

    [Law("P13")]
    [Fact]
    public void ApiaHasNoThirtiethOfDecember2011()
    {
        var zone = DateTimeZoneProviders.Tzdb["Pacific/Apia"];
        var days = DayStarts.Of(zone);
        var left = new LocalDate(2011, 12, 30);
        var desk = new RegistrationDesk(ProtectionTerms.For(ProtectionLength.OfDays(30)), days);

        // Registered on 30 November: through 30 December, which never came; the day before it is protected to its end.
        var given = desk.Submit(CustomerRegistrations.None("globex.com"), "R-1", "acme", null, Instant.FromUtc(2011, 11, 30, 22, 0)).Protection!;

        Assert.Equal(days.StartOf(left), days.StartOf(left.PlusDays(1)));
        Assert.Equal((new LocalDate(2011, 11, 30), left), (given.FirstDay, given.LastDay));
        Assert.Equal(Instant.FromUtc(2011, 12, 30, 10, 0), given.Until);
        Assert.ThrowsAny<Exception>(() => zone.AtStartOfDay(left));
    }

    [Law("P7")]
    [Fact]
    public void ThirtyDaysAcrossAClockChangeAreNot720Hours()
    {
        var newYork = DayStarts.Of(DateTimeZoneProviders.Tzdb["America/New_York"]);
        var midnight = newYork.StartOf(new LocalDate(2026, 3, 1));
        var days = Protect(newYork, ProtectionLength.OfDays(30), midnight);
        var hours = Protect(newYork, ProtectionLength.OfHours(720), midnight);

        Assert.Equal(Duration.FromHours(31 * 24 - 1), days.Until - days.From);
        Assert.Equal(Duration.FromHours(720), hours.Until - hours.From);
        Assert.Equal(Instant.FromUtc(2026, 4, 1, 4, 0), days.Until);
        Assert.Equal(Instant.FromUtc(2026, 3, 31, 5, 0), hours.Until);
        Assert.Equal(new LocalDate(2026, 3, 31), days.LastDay);
    }

    [Law("P9")]
    [Theory]
    [InlineData(1, "2026-02-28")]
    [InlineData(2, "2026-03-31")]
    [InlineData(3, "2026-04-30")]
    [InlineData(25, "2028-02-29")]
    public void MonthsAreCountedFromTheAnchor(int months, string lastDay)
    {
        var utc = DayStarts.Of(DateTimeZone.Utc);
        var at = Instant.FromUtc(2026, 1, 31, 9, 0);
        var once = Protect(utc, ProtectionLength.OfMonths(months), at);
        var desk = new RegistrationDesk(ProtectionTerms.For(ProtectionLength.OfMonths(1)).Extending(ExtensionTerms.Of(99, ProtectionLength.OfMonths(1))), utc);
        var state = desk.Submit(CustomerRegistrations.None("globex.com"), "R-1", "acme", null, at).State;
        for (var month = 1; month < months; month++)
        {
            state = desk.Extend(state, "R-1", at).State;
        }

        Assert.Equal(lastDay, $"{once.LastDay:R}");
        Assert.Equal((once.LastDay, once.Until), (state.Holder!.Protection!.LastDay, state.Holder.Protection.Until));
    }

    [Fact]
    public void BusinessDaysSkipWeekendsAndHolidays()
    {
        var utc = DayStarts.Of(DateTimeZone.Utc);
        var terms = ProtectionTerms.For(ProtectionLength.OfBusinessDays(2)).CountingDaysOf(BusinessCalendar.MondayToFriday.Without(new LocalDate(2026, 4, 3), new LocalDate(2026, 4, 6)));
        var given = new RegistrationDesk(terms, utc).Submit(CustomerRegistrations.None("globex.com"), "R-1", "acme", null, Instant.FromUtc(2026, 4, 2, 9, 0)).Protection!;

        Assert.Equal(new LocalDate(2026, 4, 8), given.LastDay);
        Assert.Equal(Instant.FromUtc(2026, 4, 9, 0, 0), given.Until);
    }

    [Law("P13")]
    [Fact]
    public void AGapThatBeginsWithinASecondMakesNoDifferenceToTheTable()
    {
        // From 23:59:59.999999999 on 30 March the clock goes to 00:59:59.999999999 on the next day.
        var zone = new GapZone(Instant.FromUtc(2010, 3, 30, 23, 0) - Duration.Epsilon, Offset.FromHours(1), Offset.FromHours(2));
        var (table, plain) = (DayStarts.Of(zone, 2010, 2010), DayStarts.Of(zone));
        var withinASecond = 0;
        for (var day = new LocalDate(2010, 1, 2); day.Year < 2011; day = day.PlusDays(1))
        {
            var start = plain.StartOf(day);
            withinASecond += start == Instant.FromUnixTimeSeconds(start.ToUnixTimeSeconds()) ? 0 : 1;
            foreach (var at in new[] { -Duration.FromSeconds(1), -Duration.FromMilliseconds(1), -Duration.Epsilon, Duration.Zero, Duration.FromMilliseconds(1), Duration.FromSeconds(1) })
            {
                Assert.Equal(plain.DayOf(start + at), table.DayOf(start + at));
                Assert.Equal(plain.AfterDays(start + at, 30), table.AfterDays(start + at, 30));
            }
        }

        Assert.Equal(1, withinASecond);
    }

    [Fact]
    public void ATableOfYearsThatThereAreNotIsRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>("firstYear", () => DayStarts.Of(DateTimeZone.Utc, 1969, 2000));
        Assert.Throws<ArgumentOutOfRangeException>("lastYear", () => DayStarts.Of(DateTimeZone.Utc, 2000, 1999));
    }

    private static Protection Protect(DayStarts days, ProtectionLength length, Instant at) =>
        new RegistrationDesk(ProtectionTerms.For(length), days).Submit(CustomerRegistrations.None("globex.com"), "R-1", "acme", null, at).Protection!;

    /// <summary>The first instant of each day, from the zone's offsets alone: whichever comes first whose local date has reached the day.</summary>
    private static Dictionary<LocalDate, Instant> StartsByOffsets(DateTimeZone zone)
    {
        var starts = new Dictionary<LocalDate, Instant>();
        var next = First;
        var end = Last.PlusDays(40);
        foreach (var interval in zone.GetZoneIntervals(Instant.FromUtc(1989, 12, 1, 0, 0), Instant.FromUtc(2101, 3, 1, 0, 0)))
        {
            // The clock reads from here on, in this interval, the time in UTC and the offset.
            var (from, until) = (interval.HasStart ? interval.Start : Instant.FromUtc(1989, 1, 1, 0, 0), interval.HasEnd ? interval.End : Instant.FromUtc(2101, 4, 1, 0, 0));
            while (next <= end)
            {
                var midnight = Instant.FromUtc(next.Year, next.Month, next.Day, 0, 0) - Duration.FromMilliseconds(interval.WallOffset.Milliseconds);
                if (midnight >= until)
                {
                    break;
                }

                starts[next] = midnight < from ? from : midnight;
                next = next.PlusDays(1);
            }
        }

        return starts;
    }

    /// <summary>A zone whose offset changes once, at any instant.</summary>
    private sealed class GapZone(Instant change, Offset before, Offset after) : DateTimeZone("gap", isFixed: false, before, after)
    {
        private readonly ZoneInterval _before = new("before", null, change, before, Offset.Zero);
        private readonly ZoneInterval _after = new("after", change, null, after, Offset.Zero);

        public override ZoneInterval GetZoneInterval(Instant instant) => _before.Contains(instant) ? _before : _after;
    }
}
