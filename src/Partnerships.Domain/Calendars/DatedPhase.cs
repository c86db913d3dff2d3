using NodaTime;

namespace Partnerships.Calendars;

/// <summary>A phase of a timeline as days, both ends included.</summary>
/// <remarks>Two are equal when phase and days are; they have no order.</remarks>
public sealed record DatedPhase
{
    internal DatedPhase(TimelinePhase phase, LocalDate firstDay, LocalDate? lastDay) => (Phase, FirstDay, LastDay) = (phase, firstDay, lastDay);

    /// <summary>The phase.</summary>
    public TimelinePhase Phase { get; }

    /// <summary>Its first day.</summary>
    public LocalDate FirstDay { get; }

    /// <summary>Its last day; null where it has no end.</summary>
    public LocalDate? LastDay { get; }

    /// <summary>Whether it runs on a day.</summary>
    public bool Contains(LocalDate day) => FirstDay <= day && !(day > LastDay);

    /// <summary>Days and name: "2026-01-05 through 2026-02-04 Scoping".</summary>
    public override string ToString() => $"{Dates.Text(FirstDay)} {(LastDay is { } last ? "through " + Dates.Text(last) : "on")} {Phase.Name}";
}
