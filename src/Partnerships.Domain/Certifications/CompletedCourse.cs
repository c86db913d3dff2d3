using NodaTime;

namespace Partnerships.Certifications;

/// <summary>A course that a person completed on a day.</summary>
/// <remarks>Two are equal when course and day are; they have no order.</remarks>
public sealed record CompletedCourse
{
    internal CompletedCourse(string course, LocalDate on) => (Course, On) = (course, on);

    /// <summary>The name of the course.</summary>
    public string Course { get; }

    /// <summary>The day.</summary>
    public LocalDate On { get; }

    /// <summary>Day and course: "2026-01-09 Platform Fundamentals".</summary>
    public override string ToString() => $"{Dates.Text(On)} {Course}";
}
