using NodaTime;

namespace Partnerships.Certifications;

/// <summary>A day of training: which course, and for how many hours of it.</summary>
/// <remarks>Two are equal when day, course and hours are; they have no order.</remarks>
public sealed record TrainingDay
{
    internal TrainingDay(LocalDate on, string course, int? hours) => (On, Course, Hours) = (on, course, hours);

    /// <summary>The day.</summary>
    public LocalDate On { get; }

    /// <summary>The name of the course.</summary>
    public string Course { get; }

    /// <summary>How many hours; null where the course is given in days, and takes the whole of this one.</summary>
    public int? Hours { get; }

    /// <summary>Day, course and hours: "2026-01-05 Platform Fundamentals (8 hours)".</summary>
    public override string ToString() => Guard.Invariant($"{Dates.Text(On)} {Course} ({(Hours is { } hours ? Guard.Invariant($"{hours} hours") : "whole day")})");
}
