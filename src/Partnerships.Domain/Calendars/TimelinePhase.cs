using System;
using System.Collections.Generic;
using System.Linq;
using Partnerships.Explanations;

namespace Partnerships.Calendars;

/// <summary>A part of a timeline: when it runs, counted from the start, and what is done in it.</summary>
/// <remarks>Two phases are equal when all that they say is, steps in order; they have no order of their own.</remarks>
public sealed class TimelinePhase : IEquatable<TimelinePhase>, IDescribed
{
    private TimelinePhase(string name, PhaseSpan span) => (Name, Span) = (name, span);

    private TimelinePhase(TimelinePhase like)
        : this(like.Name, like.Span) => (LeastMonths, MostMonths, Steps, Clause) = (like.LeastMonths, like.MostMonths, like.Steps, like.Clause);

    /// <summary>The name: "Beta testing (5 customers)".</summary>
    public string Name { get; }

    /// <summary>When it runs.</summary>
    public PhaseSpan Span { get; }

    /// <summary>How many months the work takes at least, beside the plan; null where the document does not say so.</summary>
    public int? LeastMonths { get; private init; }

    /// <summary>How many months the work takes at most, beside the plan; null where the document does not say so.</summary>
    public int? MostMonths { get; private init; }

    /// <summary>What is done in it, in order.</summary>
    public IReadOnlyList<string> Steps { get; private init; } = Guard.None<string>();

    /// <summary>Where it is written; null where no document says so.</summary>
    public Clause? Clause { get; private init; }

    /// <summary>A phase.</summary>
    /// <exception cref="ArgumentException">The name is blank.</exception>
    public static TimelinePhase Of(string name, PhaseSpan span) => new(Guard.NotBlank(name), span);

    /// <summary>The same phase, with what is done in it.</summary>
    /// <exception cref="ArgumentException">A step is blank.</exception>
    public TimelinePhase Doing(params string[] steps) => new(this) { Steps = Guard.NoneBlank(steps) };

    /// <summary>The same phase, with how many months its work takes, beside the plan.</summary>
    /// <param name="least">From 1 to 999.</param>
    /// <param name="most">Not below the least, and 999 at most.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number lies outside.</exception>
    public TimelinePhase Taking(int least, int most) => new(this) { LeastMonths = Guard.InRange(least, 1, 999), MostMonths = Guard.InRange(most, least, 999) };

    /// <summary>The same phase, and where it is written.</summary>
    public TimelinePhase By(Clause clause) => new(this) { Clause = Guard.NotNull(clause) };

    /// <summary>Whether all that the phases say is the same.</summary>
    public bool Equals(TimelinePhase? other) => Content.Same(this, other);

    /// <summary>Whether all that the phases say is the same.</summary>
    public override bool Equals(object? obj) => Equals(obj as TimelinePhase);

    /// <summary>A hash that equal phases share.</summary>
    public override int GetHashCode() => Content.HashOf(this);

    /// <summary>Span and name: "month 4: Beta testing (5 customers)".</summary>
    public override string ToString() => $"{Span}: {Name}";

    Content IDescribed.Describe() => Content.Object()
        .With("name", Name)
        .With("when", Span.ToString())
        .With("leastMonths", LeastMonths)
        .With("mostMonths", MostMonths)
        .With("steps", Content.List(Steps.Select(Content.Of)))
        .With("clause", Clause);
}
