using System;
using System.Collections.Generic;
using System.Linq;
using NodaTime;
using Partnerships.Explanations;

namespace Partnerships.Calendars;

/// <summary>Phases counted from a start, such as the months of an integration or the weeks of an application.</summary>
/// <remarks>Two timelines are equal when all that they say is, phases in order; they have no order.</remarks>
public sealed class Timeline : IEquatable<Timeline>, IDescribed
{
    private Timeline(string key, string name, IReadOnlyList<TimelinePhase> phases, Clause? clause) =>
        (Key, Name, Phases, Clause) = (key, name, phases, clause);

    /// <summary>The key: "application".</summary>
    public string Key { get; }

    /// <summary>The name: "Application process".</summary>
    public string Name { get; }

    /// <summary>The phases, in the order of the document; they may overlap.</summary>
    public IReadOnlyList<TimelinePhase> Phases { get; }

    /// <summary>Where the timeline is written; null where no document says so.</summary>
    public Clause? Clause { get; }

    /// <summary>A timeline.</summary>
    /// <param name="key">Lower-case letters and digits, words joined by hyphens.</param>
    /// <param name="name">The name; not blank.</param>
    /// <param name="phases">One phase at least.</param>
    /// <exception cref="ArgumentException">The key has another form, the name is blank, or there is no phase.</exception>
    public static Timeline Of(string key, string name, params TimelinePhase[] phases)
    {
        var copy = Guard.Copy(phases);
        return copy.Length > 0
            ? new(Keys.Key(key), Guard.NotBlank(name), Array.AsReadOnly(copy), null)
            : throw new ArgumentException("Must have one phase at least.", nameof(phases));
    }

    /// <summary>The same timeline, and where it is written.</summary>
    public Timeline By(Clause clause) => new(Key, Name, Phases, Guard.NotNull(clause));

    /// <summary>The phases as days, of a plan that starts on a day. Months are counted from the start, and never chained.</summary>
    /// <param name="day">The first day of week 1, or of month 1.</param>
    /// <exception cref="OverflowException">A phase lies outside the years that there are.</exception>
    public IReadOnlyList<DatedPhase> StartingOn(LocalDate day) => Array.AsReadOnly(Phases
        .Select(phase => new DatedPhase(phase, phase.Span.FirstDayFrom(day), phase.Span.LastDayFrom(day)))
        .ToArray());

    /// <summary>Whether all that the timelines say is the same.</summary>
    public bool Equals(Timeline? other) => Content.Same(this, other);

    /// <summary>Whether all that the timelines say is the same.</summary>
    public override bool Equals(object? obj) => Equals(obj as Timeline);

    /// <summary>A hash that equal timelines share.</summary>
    public override int GetHashCode() => Content.HashOf(this);

    /// <summary>The name: "Application process".</summary>
    public override string ToString() => Name;

    Content IDescribed.Describe() => Content.Object()
        .With("key", Key)
        .With("name", Name)
        .With("phases", Phases)
        .With("clause", Clause);
}
