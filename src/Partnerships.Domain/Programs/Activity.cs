using System;
using System.Collections.Generic;
using System.Linq;
using Partnerships.Calendars;
using Partnerships.Explanations;

namespace Partnerships.Programs;

/// <summary>What comes back in a program: a committee, a webinar, an update, four whitepapers a year.</summary>
/// <remarks>Two activities are equal when all that they say is, members in order; they have no order.</remarks>
public sealed class Activity : IEquatable<Activity>, IDescribed
{
    private Activity(Activity like) => (Key, Name, Cadence, TimesAYear, Hours, Members, Subjects, Clause) =
        (like.Key, like.Name, like.Cadence, like.TimesAYear, like.Hours, like.Members, like.Subjects, like.Clause);

    private Activity(string key, string name) => (Key, Name) = (Keys.Key(key), Guard.NotBlank(name));

    /// <summary>The key: "steering-committee".</summary>
    public string Key { get; }

    /// <summary>The name: "Executive steering committee".</summary>
    public string Name { get; }

    /// <summary>How often it comes back; null where only the number a year is given.</summary>
    public Cadence? Cadence { get; private init; }

    /// <summary>How many there are a year; null where the cadence says it.</summary>
    public int? TimesAYear { get; private init; }

    /// <summary>How many hours one takes; null where that is open.</summary>
    public int? Hours { get; private init; }

    /// <summary>Who takes part, in order.</summary>
    public IReadOnlyList<string> Members { get; private init; } = Guard.None<string>();

    /// <summary>What it is about, in order.</summary>
    public IReadOnlyList<string> Subjects { get; private init; } = Guard.None<string>();

    /// <summary>Where the activity is written; null where no document says so.</summary>
    public Clause? Clause { get; private init; }

    /// <summary>Something that comes back.</summary>
    /// <exception cref="ArgumentException">The key has another form, or the name is blank.</exception>
    public static Activity Of(string key, string name, Cadence cadence) => new(key, name) { Cadence = Guard.NotNull(cadence) };

    /// <summary>Something that there is a number of each year.</summary>
    /// <exception cref="ArgumentException">The key has another form, the name is blank, or the number is below 1.</exception>
    public static Activity Of(string key, string name, int timesAYear) => new(key, name) { TimesAYear = Guard.AtLeast(timesAYear, 1) };

    /// <summary>The same activity, of a number of hours.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="hours"/> is below 1.</exception>
    public Activity Lasting(int hours) => new(this) { Hours = Guard.AtLeast(hours, 1) };

    /// <summary>The same activity, and who takes part.</summary>
    /// <exception cref="ArgumentException">One of them is blank.</exception>
    public Activity Among(params string[] members) => new(this) { Members = Guard.NoneBlank(members) };

    /// <summary>The same activity, and what it is about.</summary>
    /// <exception cref="ArgumentException">One of them is blank.</exception>
    public Activity About(params string[] subjects) => new(this) { Subjects = Guard.NoneBlank(subjects) };

    /// <summary>The same activity, and where it is written.</summary>
    public Activity By(Clause clause) => new(this) { Clause = Guard.NotNull(clause) };

    /// <summary>Whether all that the activities say is the same.</summary>
    public bool Equals(Activity? other) => Content.Same(this, other);

    /// <summary>Whether all that the activities say is the same.</summary>
    public override bool Equals(object? obj) => Equals(obj as Activity);

    /// <summary>A hash that equal activities share.</summary>
    public override int GetHashCode() => Content.HashOf(this);

    /// <summary>Name and how often: "Executive steering committee: quarterly".</summary>
    public override string ToString() => Cadence is null ? Guard.Invariant($"{Name}: {TimesAYear} a year") : $"{Name}: {Cadence}";

    Content IDescribed.Describe() => Content.Object()
        .With("key", Key)
        .With("name", Name)
        .With("cadence", Cadence?.Name)
        .With("timesAYear", TimesAYear)
        .With("hours", Hours)
        .With("members", Content.List(Members.Select(Content.Of)))
        .With("subjects", Content.List(Subjects.Select(Content.Of)))
        .With("clause", Clause);
}
