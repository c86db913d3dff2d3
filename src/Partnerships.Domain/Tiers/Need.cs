using System;
using System.Collections.Generic;
using System.Linq;
using Partnerships.Metrics;

namespace Partnerships.Tiers;

/// <summary>A requirement as conditions on numbers, so that it can be searched: values within ends, and some of several parts.</summary>
/// <remarks>A need is told from every other by its identity: one object stands for one place of a ladder.</remarks>
internal abstract class Need
{
    /// <summary>No end below; no value of a metric is this low.</summary>
    public const long Lowest = long.MinValue;

    /// <summary>No end above; no value of a metric is this high.</summary>
    public const long Highest = long.MaxValue;

    private Need()
    {
    }

    /// <summary>The slots that the need looks at, a bit each; where there are many, several share one.</summary>
    public abstract ulong Slots { get; }

    /// <summary>What must hold for this not to hold.</summary>
    public abstract Need Opposite();

    /// <summary>The need of a requirement.</summary>
    /// <param name="requirement">The requirement.</param>
    /// <param name="slots">Where the metrics find their places.</param>
    /// <param name="ofScore">What stands for a score.</param>
    public static Need Of(Requirement requirement, Slots slots, Func<ScoreReached, Need> ofScore) => requirement switch
    {
        Comparison comparison => Of(comparison, slots.PlaceOf(comparison.Metric, comparison.Window, comparison.Bound)),
        Holding holding => new Within(slots.PlaceOf(holding.Metric, holding.Window, MetricValue.Of(true)), 1, Highest, 1),
        Combination combination => new Some(combination.Needed, [.. combination.Parts.Select(part => Of(part, slots, ofScore))]),
        ScoreReached score => ofScore(score),
        _ => throw new NotSupportedException($"{requirement.GetType().Name} is not known."),
    };

    /// <summary>The places of the slots that a need looks at; a score's are its own business.</summary>
    public static IEnumerable<int> PlacesOf(Need need) => need switch
    {
        Within within => [within.Slot],
        Some some => some.Parts.SelectMany(PlacesOf),
        _ => [],
    };

    /// <summary>The value nearest to the bound that does, in the metric's steps; no value where there is none so far out.</summary>
    public static long NearestOf(Comparison comparison) => comparison.Comparator.Nearest(comparison.Bound.Number, comparison.Metric.Step);

    private static Within Of(Comparison comparison, int slot) => comparison.Comparator.IsRising
        ? new Within(slot, NearestOf(comparison), Highest, comparison.Metric.Step)
        : new Within(slot, Lowest, NearestOf(comparison), comparison.Metric.Step);

    /// <summary>A value of a slot from an end to an end, both included.</summary>
    public sealed class Within(int slot, long low, long high, long step) : Need
    {
        public int Slot { get; } = slot;

        public long Low { get; } = low;

        public long High { get; } = high;

        public override ulong Slots { get; } = 1UL << (slot % 64);

        public bool Contains(long value) => Low <= value && value <= High;

        /// <inheritdoc/>
        /// <remarks>Each condition has one end, so that what lies outside has one too.</remarks>
        public override Need Opposite() => Low == Lowest
            ? new Within(Slot, Comparator.Next(High, step), Highest, step)
            : new Within(Slot, Lowest, Comparator.Next(Low, -step), step);
    }

    /// <summary>At least a number of several parts.</summary>
    public sealed class Some(int needed, Need[] parts) : Need
    {
        public int Needed { get; } = needed;

        public Need[] Parts { get; } = parts;

        public bool NeedsAll => Needed == Parts.Length;

        public override ulong Slots { get; } = parts.Aggregate(0UL, (slots, part) => slots | part.Slots);

        /// <summary>Whether no two parts look at one slot.</summary>
        public bool IsDisjoint { get; } = parts.Select((part, place) => parts.Take(place).All(before => (before.Slots & part.Slots) == 0)).All(apart => apart);

        public override Need Opposite() => new Some(Parts.Length - Needed + 1, [.. Parts.Select(part => part.Opposite())]);
    }

    /// <summary>A score, which is no condition on one number: whether it holds, somebody else must say.</summary>
    public sealed class OfScore(ScoreReached score, bool holds = true) : Need
    {
        public ScoreReached Score { get; } = score;

        /// <summary>Whether it shall hold, or shall not.</summary>
        public bool Holds { get; } = holds;

        public override ulong Slots => 0;

        public override Need Opposite() => new OfScore(Score, !Holds);
    }
}
