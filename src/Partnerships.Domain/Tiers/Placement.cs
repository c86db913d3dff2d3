using System;
using System.Collections.Generic;
using NodaTime;

namespace Partnerships.Tiers;

/// <summary>Where a partner stands on a ladder on a date, with what was found of every tier.</summary>
/// <remarks>Two placements are equal only when they are one object; compare what they hold.</remarks>
public sealed class Placement
{
    internal Placement(LocalDate date, TierLadder ladder, int rank, TierOutcome[] tiers) =>
        (Date, Ladder, Rank, Tiers) = (date, ladder, rank, Array.AsReadOnly(tiers));

    /// <summary>The date of the facts.</summary>
    public LocalDate Date { get; }

    /// <summary>The ladder.</summary>
    public TierLadder Ladder { get; }

    /// <summary>The place of the tier, from 0 for the lowest; −1 where no tier holds.</summary>
    public int Rank { get; }

    /// <summary>The highest tier that holds; null where none does.</summary>
    public Tier? Tier => Rank < 0 ? null : Ladder.Tiers[Rank];

    /// <summary>What was found of each tier, the lowest first.</summary>
    public IReadOnlyList<TierOutcome> Tiers { get; }

    /// <summary>What was found of the tier; null where none holds.</summary>
    public TierOutcome? Current => Rank < 0 ? null : Tiers[Rank];

    /// <summary>What was found of the next tier up; null at the top.</summary>
    public TierOutcome? Next => Rank + 1 < Tiers.Count ? Tiers[Rank + 1] : null;

    /// <summary>Tier and date: "Silver on 2025-12-31".</summary>
    public override string ToString() => $"{Tier?.Name ?? "no tier"} on {Dates.Text(Date)}";

    /// <summary>Refuses a placement on another ladder.</summary>
    internal void RequireOn(TierLadder ladder, string name)
    {
        if (!ReferenceEquals(Ladder, ladder) && !Ladder.Equals(ladder))
        {
            throw new ArgumentException($"Must be on the ladder {ladder}; is on {Ladder}.", name);
        }
    }
}
