using System;
using System.Collections.Generic;
using System.Linq;
using NodaTime;

namespace Partnerships.Partners;

/// <summary>Which tier a partner had from which day on.</summary>
/// <remarks>Two timelines are equal only when they are one object. Before its first day a partner has no tier.</remarks>
public sealed class TierTimeline
{
    private readonly (LocalDate From, TierId? Tier)[] _entries;

    private TierTimeline((LocalDate From, TierId? Tier)[] entries) => _entries = entries;

    /// <summary>The tiers that the partner had or has, each once.</summary>
    public IReadOnlyList<TierId> Tiers => Array.AsReadOnly(_entries.Select(entry => entry.Tier).OfType<TierId>().Distinct().ToArray());

    /// <summary>One tier from a day on.</summary>
    public static TierTimeline From(LocalDate day, TierId? tier) => new([(day, tier)]);

    /// <summary>The same timeline, with another tier from a day on.</summary>
    /// <param name="day">After the day of the tier before.</param>
    /// <param name="tier">The tier; null for none.</param>
    /// <exception cref="ArgumentOutOfRangeException">The day is not after that of the tier before.</exception>
    public TierTimeline Then(LocalDate day, TierId? tier) => day > _entries[_entries.Length - 1].From
        ? new([.. _entries, (day, tier)])
        : throw new ArgumentOutOfRangeException(nameof(day), day, $"Must be after {Dates.Text(_entries[_entries.Length - 1].From)}, is {Dates.Text(day)}.");

    /// <summary>The tier on a day; null where the partner has none.</summary>
    public TierId? On(LocalDate day) => _entries.LastOrDefault(entry => entry.From <= day).Tier;

    /// <summary>The tiers with their days: "silver from 2025-10-01, gold from 2026-04-01".</summary>
    public override string ToString() => string.Join(", ", _entries.Select(entry => $"{entry.Tier?.Key ?? "no tier"} from {Dates.Text(entry.From)}"));
}
