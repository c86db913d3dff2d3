namespace Partnerships.Tiers;

/// <summary>The ways in which a part of a score comes to points.</summary>
public enum ScorePartKind
{
    /// <summary>Points for each unit of a metric.</summary>
    PerUnit,

    /// <summary>All points from a threshold on, a share of them below it.</summary>
    UpTo,

    /// <summary>The points of several parts added up.</summary>
    Sum,

    /// <summary>The points of the part that has the most.</summary>
    BestOf,
}
