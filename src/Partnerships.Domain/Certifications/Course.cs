using System;
using System.Collections.Generic;
using System.Linq;
using Partnerships.Explanations;

namespace Partnerships.Certifications;

/// <summary>A part of a program's training, with how long it takes.</summary>
/// <remarks>Two courses are equal when all that they say is, their topics in order; they have no order.</remarks>
public sealed class Course : IEquatable<Course>, IDescribed
{
    private Course(string name, int length, CourseUnit unit, IReadOnlyList<string> topics, Clause? clause) =>
        (Name, Length, Unit, Topics, Clause) = (name, length, unit, topics, clause);

    /// <summary>The name: "Platform Fundamentals".</summary>
    public string Name { get; }

    /// <summary>How many hours or days it takes.</summary>
    public int Length { get; }

    /// <summary>Whether the length is in hours or days.</summary>
    public CourseUnit Unit { get; }

    /// <summary>What is taught, in order.</summary>
    public IReadOnlyList<string> Topics { get; }

    /// <summary>Where the course is written; null where no document says so.</summary>
    public Clause? Clause { get; }

    /// <summary>A course.</summary>
    /// <param name="name">Not blank.</param>
    /// <param name="length">At least 1.</param>
    /// <param name="unit">Hours or days.</param>
    /// <exception cref="ArgumentException">The name is blank, or the length below 1.</exception>
    public static Course Of(string name, int length, CourseUnit unit) =>
        new(Guard.NotBlank(name), Guard.AtLeast(length, 1), Guard.NotNull(unit), Guard.None<string>(), null);

    /// <summary>The same course, with what is taught.</summary>
    /// <exception cref="ArgumentException">A topic is blank.</exception>
    public Course Teaching(params string[] topics) => new(Name, Length, Unit, Guard.NoneBlank(topics), Clause);

    /// <summary>The same course, and where it is written.</summary>
    public Course By(Clause clause) => new(Name, Length, Unit, Topics, Guard.NotNull(clause));

    /// <summary>Whether all that the courses say is the same.</summary>
    public bool Equals(Course? other) => Content.Same(this, other);

    /// <summary>Whether all that the courses say is the same.</summary>
    public override bool Equals(object? obj) => Equals(obj as Course);

    /// <summary>A hash that equal courses share.</summary>
    public override int GetHashCode() => Content.HashOf(this);

    /// <summary>Name and length: "Platform Fundamentals (8 hours)".</summary>
    public override string ToString() => Guard.Invariant($"{Name} ({Length} {Unit})");

    Content IDescribed.Describe() => Content.Object()
        .With("name", Name)
        .With(Unit.Name, Length)
        .With("topics", Content.List(Topics.Select(Content.Of)))
        .With("clause", Clause);
}
