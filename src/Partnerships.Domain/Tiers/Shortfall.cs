using System;
using System.Collections.Generic;
using NodaTime;
using Partnerships.Explanations;

namespace Partnerships.Tiers;

/// <summary>A tier that no longer holds, on its way from the review that found so to a demotion.</summary>
/// <remarks>Two shortfalls are equal when all that they say is; they have no order.</remarks>
public sealed class Shortfall : IEquatable<Shortfall>, IDescribed
{
    internal Shortfall(LocalDate since, ShortfallPhase phase, LocalDate? until, IReadOnlyList<Reason> reasons) =>
        (Since, Phase, Until, Reasons) = (since, phase, until, reasons);

    /// <summary>The day of the review that found it.</summary>
    public LocalDate Since { get; }

    /// <summary>How far it has come.</summary>
    public ShortfallPhase Phase { get; }

    /// <summary>The last day of the phase; null where it takes no time.</summary>
    public LocalDate? Until { get; }

    /// <summary>What was found of the lines that were missed, when the phase began.</summary>
    public IReadOnlyList<Reason> Reasons { get; }

    /// <summary>Whether all that the shortfalls say is the same.</summary>
    public bool Equals(Shortfall? other) => Content.Same(this, other);

    /// <summary>Whether all that the shortfalls say is the same.</summary>
    public override bool Equals(object? obj) => Equals(obj as Shortfall);

    /// <summary>A hash that equal shortfalls share.</summary>
    public override int GetHashCode() => Content.HashOf(this);

    /// <summary>Phase and dates: "cure through 2026-03-31, short since 2026-03-01".</summary>
    public override string ToString() => Until is { } until
        ? $"{Name} through {Dates.Text(until)}, short since {Dates.Text(Since)}"
        : $"short since {Dates.Text(Since)}";

    Content IDescribed.Describe() => Content.Object()
        .With("since", Dates.Text(Since))
        .With("phase", Name)
        .With("until", Until is { } until ? Dates.Text(until) : null)
        .With("reasons", Reasons);

    /// <summary>The day on which the phase is over.</summary>
    internal LocalDate OverOn => Until?.PlusDays(1) ?? Since;

    private string Name => Phase switch
    {
        ShortfallPhase.Cure => "cure",
        ShortfallPhase.Notice => "notice",
        _ => "grace",
    };
}
