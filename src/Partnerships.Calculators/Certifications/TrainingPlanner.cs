using System;
using System.Collections.Generic;
using System.Collections.ObjectModel;
using NodaTime;
using Partnerships.Calendars;

namespace Partnerships.Certifications;

/// <summary>Lays a program's courses out on business days.</summary>
/// <remarks>
/// <para>A course in hours takes as many days as it needs, the last of them only in part; each course begins on a day of its own. It can be shared between threads.</para>
/// <para><b>Source.</b> Framework §2 "Training &amp; Certification", which gives each course a week, and §3 "Support &amp; Enablement", which gives days.</para>
/// </remarks>
public sealed class TrainingPlanner
{
    private const int DaysInWeek = 7;

    private readonly BusinessCalendar _calendar;
    private readonly int _hoursADay;

    /// <summary>A planner for business days.</summary>
    /// <param name="calendar">The days on which there is training.</param>
    /// <param name="hoursADay">How many hours of training a day has; from 1 to 24.</param>
    /// <exception cref="ArgumentOutOfRangeException">The hours lie outside.</exception>
    public TrainingPlanner(BusinessCalendar calendar, int hoursADay = 8) =>
        (_calendar, _hoursADay) = (Guard.NotNull(calendar), Guard.InRange(hoursADay, 1, 24));

    /// <summary>The courses one after another, each from the business day after the last of the one before.</summary>
    /// <param name="courses">The courses, in their order.</param>
    /// <param name="start">The first one begins on it, or on the next business day.</param>
    /// <exception cref="OverflowException">The calendar of years ends before the last course.</exception>
    public IReadOnlyList<TrainingDay> OneAfterAnother(IEnumerable<Course> courses, LocalDate start) => Plan(courses, start, last => last.PlusDays(1));

    /// <summary>The courses in a week each: the first week begins with the start, and a course that does not fit its week takes more of them.</summary>
    /// <param name="courses">The courses, in their order.</param>
    /// <param name="start">The first day of the first week, with business or without.</param>
    /// <exception cref="OverflowException">The calendar of years ends before the last course.</exception>
    public IReadOnlyList<TrainingDay> AWeekEach(IEnumerable<Course> courses, LocalDate start) =>
        Plan(courses, start, last => start.PlusDays(((Period.DaysBetween(start, last) / DaysInWeek) + 1) * DaysInWeek));

    private ReadOnlyCollection<TrainingDay> Plan(IEnumerable<Course> courses, LocalDate start, Func<LocalDate, LocalDate> nextAfter)
    {
        var days = new List<TrainingDay>();
        foreach (var course in Guard.Copy(courses))
        {
            var day = _calendar.OnOrAfter(days.Count == 0 ? start : nextAfter(days[days.Count - 1].On));
            var isInHours = course.Unit == CourseUnit.Hours;
            var aDay = isInHours ? _hoursADay : 1;
            for (var left = course.Length; left > 0; left -= aDay)
            {
                day = left == course.Length ? day : _calendar.Add(day, 1);
                days.Add(new(day, course.Name, isInHours ? Math.Min(left, aDay) : null));
            }
        }

        return days.AsReadOnly();
    }
}
