using System;
using System.Collections.Generic;
using System.Linq;
using NodaTime;

namespace Partnerships.Certifications;

/// <summary>What a person has learned: courses completed, exams passed, and hours of updates attended, each on a day.</summary>
/// <remarks>Two are equal when all that they say is, entries in order; they have no order.</remarks>
public sealed class TrainingRecord : IEquatable<TrainingRecord>, IDescribed
{
    private TrainingRecord(string person) => Person = person;

    private TrainingRecord(TrainingRecord like)
        : this(like.Person) => (Courses, Certificates, Updates) = (like.Courses, like.Certificates, like.Updates);

    /// <summary>Who it is.</summary>
    public string Person { get; }

    /// <summary>The names of the courses that were completed, in that order.</summary>
    public IReadOnlyList<CompletedCourse> Courses { get; private init; } = Guard.None<CompletedCourse>();

    /// <summary>The certificates, the latest last.</summary>
    public IReadOnlyList<Certificate> Certificates { get; private init; } = Guard.None<Certificate>();

    /// <summary>The updates that were attended, in that order.</summary>
    public IReadOnlyList<AttendedUpdate> Updates { get; private init; } = Guard.None<AttendedUpdate>();

    /// <summary>The record of a person who has learned nothing yet.</summary>
    /// <exception cref="ArgumentException">The person is blank.</exception>
    public static TrainingRecord Of(string person) => new(Guard.NotBlank(person));

    /// <summary>The same record, with a course completed; completing it again changes nothing.</summary>
    /// <exception cref="ArgumentException">The name is blank.</exception>
    public TrainingRecord Completed(string course, LocalDate on) => Courses.Any(known => string.Equals(known.Course, Guard.NotBlank(course), StringComparison.Ordinal))
        ? this
        : new(this) { Courses = Array.AsReadOnly(Courses.Append(new CompletedCourse(Guard.NotBlank(course), on)).ToArray()) };

    /// <summary>The same record, with the exam passed on a day, which renews the certificate before.</summary>
    /// <param name="exam">The exam.</param>
    /// <param name="on">The day; not before that of the certificate before.</param>
    /// <exception cref="ArgumentOutOfRangeException">The day is before that of the certificate before.</exception>
    public TrainingRecord Passed(Exam exam, LocalDate on)
    {
        var before = Certificates.Count == 0 ? null : Certificates[Certificates.Count - 1];
        return before is not null && on < before.PassedOn
            ? throw new ArgumentOutOfRangeException(nameof(on), on, $"Must be {Dates.Text(before.PassedOn)} or later, is {Dates.Text(on)}.")
            : new(this) { Certificates = Array.AsReadOnly(Certificates.Append(Guard.NotNull(exam).Certify(Person, on, before)).ToArray()) };
    }

    /// <summary>The same record, with some hours of an update attended.</summary>
    /// <param name="activity">The key of the program's activity, such as "product-updates".</param>
    /// <param name="on">The day.</param>
    /// <param name="hours">At least 1.</param>
    /// <exception cref="ArgumentException">The key has another form, or the hours are below 1.</exception>
    public TrainingRecord Attended(string activity, LocalDate on, int hours) => new(this)
    {
        Updates = Array.AsReadOnly(Updates.Append(new AttendedUpdate(Keys.Key(activity), on, Guard.AtLeast(hours, 1))).ToArray()),
    };

    /// <summary>Whether all that the records say is the same.</summary>
    public bool Equals(TrainingRecord? other) => Content.Same(this, other);

    /// <summary>Whether all that the records say is the same.</summary>
    public override bool Equals(object? obj) => Equals(obj as TrainingRecord);

    /// <summary>A hash that equal records share.</summary>
    public override int GetHashCode() => Content.HashOf(this);

    /// <summary>Person, courses and certificates: "kim: 4 courses, 1 certificate".</summary>
    public override string ToString() => Guard.Invariant($"{Person}: {Courses.Count} courses, {Certificates.Count} certificates");

    Content IDescribed.Describe() => Content.Object()
        .With("person", Person)
        .With("courses", Content.List(Courses.Select(course => Content.Of(course.ToString()))))
        .With("certificates", Content.List(Certificates.Select(certificate => Content.Of($"{certificate} {Dates.Text(certificate.PassedOn)}"))))
        .With("updates", Content.List(Updates.Select(update => Content.Of(update.ToString()))));
}
