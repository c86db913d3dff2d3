using System;
using System.Linq;
using NodaTime;
using Partnerships.Calendars;

namespace Partnerships.Tests.Calendars;

public sealed class BusinessCalendarTests
{
    private static readonly LocalDate Friday = new(2026, 4, 3);

    private static readonly BusinessCalendar Easter = BusinessCalendar.MondayToFriday.Without(Friday, new LocalDate(2026, 4, 6));

    [Fact]
    public void TheNextBusinessDaySkipsWeekendsAndHolidays()
    {
        Assert.Equal(new LocalDate(2026, 4, 7), Easter.OnOrAfter(Friday));
        Assert.Equal(new LocalDate(2026, 4, 2), Easter.OnOrBefore(new LocalDate(2026, 4, 6)));
        Assert.Equal(Friday, BusinessCalendar.MondayToFriday.OnOrAfter(Friday));
    }

    [Fact]
    public void AddingDaysCountsBusinessDaysOnly()
    {
        Assert.Equal(new LocalDate(2026, 4, 10), BusinessCalendar.MondayToFriday.Add(Friday, 5));
        Assert.Equal(new LocalDate(2026, 4, 7), Easter.Add(new LocalDate(2026, 4, 2), 1));
        Assert.Equal(new LocalDate(2026, 4, 2), Easter.Add(new LocalDate(2026, 4, 7), -1));
        Assert.Equal(new LocalDate(2026, 4, 4), Easter.Add(new LocalDate(2026, 4, 4), 0));
    }

    [Fact]
    public void AWeekMayRunFromSundayToThursday()
    {
        var gulf = BusinessCalendar.Of(IsoDayOfWeek.Thursday, IsoDayOfWeek.Sunday, IsoDayOfWeek.Monday, IsoDayOfWeek.Tuesday, IsoDayOfWeek.Wednesday);
        Assert.Equal(new LocalDate(2026, 4, 5), gulf.OnOrAfter(Friday));
        Assert.Equal("Monday, Tuesday, Wednesday, Thursday, Sunday", gulf.ToString());
    }

    [Fact]
    public void EveryDayCountedAloneGivesTheCountOfTheSpan()
    {
        var start = new LocalDate(2026, 3, 1);
        for (var length = 1; length < 60; length++)
        {
            for (var from = start; from < start.PlusDays(7); from = from.PlusDays(1))
            {
                var oneByOne = Enumerable.Range(0, length).Count(day => Easter.IsBusinessDay(from.PlusDays(day)));
                Assert.Equal(oneByOne, Easter.CountOf(new DateInterval(from, from.PlusDays(length - 1))));
            }
        }
    }

    [Fact]
    public void AddedDaysCountBackToTheSameDay()
    {
        for (var days = 1; days < 300; days++)
        {
            var reached = Easter.Add(Friday, days);
            Assert.Equal(days, Easter.CountOf(new DateInterval(Friday.PlusDays(1), reached)));
            Assert.True(Easter.IsBusinessDay(reached));
        }
    }

    [Fact]
    public void CalendarsAreEqualByContent()
    {
        Assert.Equal(Easter, BusinessCalendar.MondayToFriday.Without(new LocalDate(2026, 4, 6)).Without(Friday, Friday));
        Assert.NotEqual(Easter, BusinessCalendar.MondayToFriday);
    }

    [Fact]
    public void ACalendarWithoutDaysIsRefused()
    {
        Assert.Throws<ArgumentException>("weekdays", () => BusinessCalendar.Of());
        Assert.Throws<ArgumentException>("weekdays", () => BusinessCalendar.Of(IsoDayOfWeek.None));
        Assert.Throws<OverflowException>(() => Easter.Add(LocalDate.MaxIsoValue, 1));
        Assert.Throws<OverflowException>(() => Easter.Add(LocalDate.MinIsoValue, -1));
    }
}
