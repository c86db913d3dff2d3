namespace Partnerships.Tiers;

/// <summary>Something that stands in the way of a point: a slot and the ends that were asked for, or a score.</summary>
internal readonly record struct Conflict(ConflictKind Kind, int Slot = -1, long Low = 0, long High = 0, ScoreReached? Score = null);

/// <summary>Why an alternative leads nowhere.</summary>
internal enum ConflictKind
{
    /// <summary>A slot would have to lie at two places at once.</summary>
    Apart,

    /// <summary>The metric has no such value.</summary>
    OutOfRange,

    /// <summary>The slot has no price.</summary>
    NoPrice,

    /// <summary>The slot's value is not known.</summary>
    NotKnown,

    /// <summary>The score does not hold.</summary>
    Score,
}
