using System;
using System.Collections.Generic;
using System.Linq;
using NodaTime;
using Partnerships.Calendars;
using Partnerships.Explanations;
using Partnerships.Programs;

namespace Partnerships.Certifications;

/// <summary>Whether people count as certified by a program's curriculum and exam, and what they have to do to keep up.</summary>
/// <remarks>
/// <para>A person needs every course of the curriculum, and a certificate of the exam that is valid on the day. What comes back with hours, such as quarterly
/// product updates of four hours, is due in each whole calendar quarter or month after the certificate's first day.</para>
/// <para>A calculator can be shared between threads.</para>
/// <para><b>Source.</b> Framework §2 "Training and certification".</para>
/// </remarks>
public sealed class CertificationCalculator
{
    private readonly Exam _exam;
    private readonly Activity[] _updates;

    /// <summary>A calculator for a program.</summary>
    /// <exception cref="ArgumentException">The program has no exam.</exception>
    public CertificationCalculator(PartnerProgram program)
    {
        Program = Guard.NotNull(program);
        _exam = program.Exam ?? throw new ArgumentException($"Must have an exam; {program} has none.", nameof(program));
        _updates = [.. program.Activities.Where(activity => activity is { Hours: not null, Cadence: not null } && MonthsOf(activity.Cadence) > 0)];
    }

    /// <summary>The program.</summary>
    public PartnerProgram Program { get; }

    /// <summary>Where a person stands on a day; what comes later in the record does not count.</summary>
    public CertificationStanding Assess(TrainingRecord record, LocalDate on)
    {
        var done = Program.Courses.ToLookup(course => Guard.NotNull(record).Courses.Any(known => known.On <= on && string.Equals(known.Course, course.Name, StringComparison.Ordinal)));
        var certificate = record.Certificates.LastOrDefault(known => known.PassedOn <= on && known.IsValidOn(on));
        Reason[] missing = [.. done[false].Select(Missing), .. certificate is null ? [NoCertificate(record, on)] : Array.Empty<Reason>()];
        return new CertificationStanding(
            on, certificate, HoursOf(done[true]), HoursOf(Program.Courses), certificate?.RenewableFrom(_exam), missing, [.. certificate is null ? [] : Due(record, on)]);
    }

    private IEnumerable<Reason> Due(TrainingRecord record, LocalDate on)
    {
        foreach (var update in _updates)
        {
            var last = LastPeriod(MonthsOf(update.Cadence!), on);
            var attended = record.Updates
                .Where(known => string.Equals(known.Activity, update.Key, StringComparison.Ordinal) && last.Contains(known.On))
                .Sum(known => known.Hours);
            if (record.Certificates[0].From <= last.Start && attended < update.Hours)
            {
                yield return Reason.Of(
                    "certification.update-missing",
                    "{name}: {attended} of {hours} hours from {from} through {through}",
                    ("activity", update.Key), ("name", update.Name), ("attended", Text(attended)), ("hours", Text(update.Hours.Value)), ("from", Dates.Text(last.Start)), ("through", Dates.Text(last.End)));
            }
        }
    }

    /// <summary>The whole calendar months before that of a day: the last quarter, or the last month.</summary>
    private static DateInterval LastPeriod(int months, LocalDate on)
    {
        var start = new LocalDate(on.Year, on.Month - ((on.Month - 1) % months), 1);
        return new DateInterval(start.PlusMonths(-months), start.PlusDays(-1));
    }

    private static int MonthsOf(Cadence cadence) => cadence == Cadence.Monthly ? 1 : cadence == Cadence.Quarterly ? 3 : cadence == Cadence.Yearly ? 12 : 0;

    private static int HoursOf(IEnumerable<Course> courses) => courses.Where(course => course.Unit == CourseUnit.Hours).Sum(course => course.Length);

    private static Reason Missing(Course course) => Reason.Of(
        "certification.course-missing", "the course {course} is not completed", ("course", course.Name), ("length", Guard.Invariant($"{course.Length} {course.Unit}")));

    private static Reason NoCertificate(TrainingRecord record, LocalDate on) => record.Certificates.LastOrDefault(known => known.Through < on) is { } lapsed
        ? Reason.Of("certification.lapsed", "the certificate lapsed after {through}", ("through", Dates.Text(lapsed.Through)))
        : Reason.Of("certification.exam-missing", "the exam is not passed");

    private static string Text(int number) => Guard.Invariant($"{number}");
}
