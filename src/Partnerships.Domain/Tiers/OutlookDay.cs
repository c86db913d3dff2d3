using System;
using System.Collections.Generic;
using System.Linq;
using NodaTime;

namespace Partnerships.Tiers;

/// <summary>A day on which something would happen to a partner's tier, or to a line of its ladder, if nothing new came in.</summary>
/// <remarks>Two days are equal only when they are one object; compare what they hold.</remarks>
public sealed class OutlookDay
{
    internal OutlookDay(Placement placement, IEnumerable<TierEvent> events, TierRecord before, TierRecord record)
    {
        (Placement, Before, Record) = (placement, before, record);
        Events = Array.AsReadOnly(events.ToArray());
        Missing = before.Tier is { } tier
            ? Array.AsReadOnly(placement.Tiers[placement.Ladder.RankOf(tier)].Missing.ToArray())
            : Guard.None<Finding>();
    }

    /// <summary>The day.</summary>
    public LocalDate Date => Placement.Date;

    /// <summary>Where the partner would be placed on it.</summary>
    public Placement Placement { get; }

    /// <summary>What would happen; nothing where only lines of the ladder begin or cease to hold.</summary>
    public IReadOnlyList<TierEvent> Events { get; }

    /// <summary>The record before the day's events.</summary>
    public TierRecord Before { get; }

    /// <summary>The record after them.</summary>
    public TierRecord Record { get; }

    /// <summary>What the tier of the day before would miss, each with what is short: to prevent a fall, make up for all of it by this day.</summary>
    public IReadOnlyList<Finding> Missing { get; }

    /// <summary>Whether the partner would fall on the day.</summary>
    public bool IsDemotion => Events.Any(happened => happened is TierDemoted);

    /// <summary>The day and what would happen: "2026-04-01 demoted from gold to silver".</summary>
    public override string ToString() => Events.Count == 0
        ? $"{Dates.Text(Date)} {Placement.Tier?.Name ?? "no tier"} would hold"
        : string.Join("\n", Events);
}
