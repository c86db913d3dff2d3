using System;
using System.Collections.Generic;
using System.Linq;
using NodaTime;
using Partnerships.Calendars;
using Partnerships.Certifications;
using Partnerships.Programs;
using Partnerships.Tests.Json;

namespace Partnerships.Tests.Certifications;

/// <summary>Courses on business days.</summary>
public sealed class TrainingPlannerTests
{
    private static readonly LocalDate Monday = new(2026, 1, 5);
    private static readonly TrainingPlanner Planner = new(BusinessCalendar.MondayToFriday);

    [Fact]
    public void TheFortyHoursOfTheImplementationProgramTakeFourWeeks()
    {
        var days = Planner.AWeekEach(StandardPrograms.Implementation.Courses, Monday);

        Assert.Equal(
        [
            "2026-01-05 Platform Fundamentals (8 hours)",
            "2026-01-12 Implementation Methodology (8 hours)",
            "2026-01-19 Module Specialization (8 hours)",
            "2026-01-20 Module Specialization (8 hours)",
            "2026-01-26 Sales & Delivery (8 hours)",
        ],
            days.Select(day => day.ToString()));
        Assert.Equal(40, days.Sum(day => day.Hours));
    }

    [Fact]
    public void TwoDaysOfSalesAndThreeOfTechnicalTrainingFillAWeek() => Assert.Equal(
        [
            "2026-01-05 Sales Training (whole day)",
            "2026-01-06 Sales Training (whole day)",
            "2026-01-07 Technical Training (whole day)",
            "2026-01-08 Technical Training (whole day)",
            "2026-01-09 Technical Training (whole day)",
        ],
        Planner.OneAfterAnother(StandardPrograms.Reseller.Courses, Monday).Select(day => day.ToString()));

    [Fact]
    public void ACourseThatDoesNotFitItsWeekTakesMoreOfThem()
    {
        var mornings = new TrainingPlanner(BusinessCalendar.MondayToFriday.Without(new LocalDate(2026, 1, 6)), hoursADay: 3);
        var days = mornings.AWeekEach([Course.Of("Long", 16, CourseUnit.Hours), Course.Of("Short", 1, CourseUnit.Hours)], new LocalDate(2026, 1, 4));

        Assert.Equal([(5, 3), (7, 3), (8, 3), (9, 3), (12, 3), (13, 1), (19, 1)], days.Select(day => (day.On.Day, day.Hours!.Value)));
    }

    [Fact]
    public void HoursOfADayThatThereAreNotAreRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>("hoursADay", () => new TrainingPlanner(BusinessCalendar.MondayToFriday, hoursADay: 0));
        Assert.Throws<ArgumentOutOfRangeException>("hoursADay", () => new TrainingPlanner(BusinessCalendar.MondayToFriday, hoursADay: 25));
    }

    [Fact]
    public void EveryHourIsTaughtOnABusinessDayInOrder() => Assert.All(Enumerable.Range(0, 2_000), TeachesEveryHour);

    private static void TeachesEveryHour(int seed)
    {
        var chance = new Chance(seed);
        var calendar = chance.Of(BusinessCalendar.MondayToFriday, BusinessCalendar.Of(IsoDayOfWeek.Sunday, IsoDayOfWeek.Wednesday)).Without(Monday.PlusDays(chance.From(0, 20)));
        var hoursADay = chance.From(1, 24);
        var courses = chance.Some(6, number => Course.Of($"Course {number}", chance.From(1, 60), chance.In(CourseUnit.All)));
        var start = Monday.PlusDays(chance.From(0, 20));
        var planner = new TrainingPlanner(calendar, hoursADay);

        foreach (var days in (IReadOnlyList<TrainingDay>[])[planner.OneAfterAnother(courses, start), planner.AWeekEach(courses, start)])
        {
            Assert.True(days.Zip(days.Skip(1)).All(pair => pair.First.On < pair.Second.On));
            Assert.All(days, day => Assert.True(day.On >= start && calendar.IsBusinessDay(day.On) && (day.Hours is null || day.Hours <= hoursADay)));
            Assert.Equal(courses.Select(course => (course.Name, course.Length)), days.GroupBy(day => day.Course).Select(group => (group.Key, group.Sum(day => day.Hours ?? 1))));
        }

        // In weeks of their own no two courses meet, and no week that could have one is left out.
        var weeks = planner.AWeekEach(courses, start).GroupBy(day => day.Course).Select(group => group.Select(day => Period.DaysBetween(start, day.On) / 7).ToList()).ToList();
        Assert.All(weeks.Zip(weeks.Skip(1)), pair => Assert.True(pair.First[^1] < pair.Second[0] && pair.Second[0] - pair.First[^1] <= 2));
    }
}
