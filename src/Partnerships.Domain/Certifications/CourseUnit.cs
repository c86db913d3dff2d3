using System.Collections.Generic;
using Ardalis.SmartEnum;

namespace Partnerships.Certifications;

/// <summary>In what the length of a course is given. The name is what documents hold.</summary>
public sealed class CourseUnit : SmartEnum<CourseUnit>
{
    /// <summary>Hours of training.</summary>
    public static readonly CourseUnit Hours = new("hours", 1);

    /// <summary>Days of training.</summary>
    public static readonly CourseUnit Days = new("days", 2);

    private CourseUnit(string name, int value)
        : base(name, value)
    {
    }

    /// <summary>Every unit.</summary>
    public static IReadOnlyList<CourseUnit> All { get; } = [Hours, Days];

    /// <summary>The unit in words: "hours".</summary>
    public override string ToString() => Name;
}
