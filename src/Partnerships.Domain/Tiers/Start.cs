using System;

namespace Partnerships.Tiers;

/// <summary>Where a slot stands before a search, and the range of its metric.</summary>
internal readonly record struct Start(StartState State, long Value, long Least, long Most)
{
    /// <summary>The range of a metric; one step inside of what no value reaches, where it has no end.</summary>
    public static (long Least, long Most) RangeOf(Metrics.Metric metric) => (metric.Least ?? Need.Lowest + 1, metric.Most ?? Need.Highest - 1);

    /// <summary>The value from an end to an end that is nearest.</summary>
    public long NearestIn(long low, long high) => Math.Min(Math.Max(Value, low), high);
}

/// <summary>What is known of a slot before a search.</summary>
internal enum StartState : byte
{
    /// <summary>At a value.</summary>
    Known,

    /// <summary>Not known, and taken as its least value once something is asked of it; until then it meets nothing.</summary>
    Assumed,

    /// <summary>Not known, and without a least value.</summary>
    Missing,

    /// <summary>Not yet measured, which meets everything.</summary>
    CountsAsMet,
}

/// <summary>A point that meets needs: its price, how many slots make steps, and each slot's value and whether it is a step.</summary>
internal sealed record Box(decimal Price, int Steps, long[] Values, bool[] IsStep);
