using Partnerships.Explanations;
using Partnerships.Metrics;

namespace Partnerships.Tiers;

/// <summary>A score held against a number of points: "capability score: at least 70".</summary>
/// <remarks>
/// The minimum of each part of the score must be reached too. Two are equal when all that they say is; they have no order.
/// </remarks>
public sealed class ScoreReached : Requirement
{
    internal ScoreReached(Score score, Comparator comparator, MetricValue points, Clause? clause)
        : base(clause) => (Score, Comparator, Points) = (score, comparator, points);

    /// <summary>The score.</summary>
    public Score Score { get; }

    /// <summary>At least, or more than.</summary>
    public Comparator Comparator { get; }

    /// <summary>The points that it is compared with.</summary>
    public MetricValue Points { get; }

    /// <summary>The same requirement, written at a place of its own.</summary>
    public override Requirement By(Clause clause) => new ScoreReached(Score, Comparator, Points, Guard.NotNull(clause));

    /// <summary>The requirement in words: "capability score: at least 70".</summary>
    public override string ToString() => $"{Score.Name}: {Comparator.Words} {Points}";

    internal override Content Describe() => Content.Object()
        .With("score", Score)
        .With(Comparator.Name, Points.Describe())
        .With("clause", Clause);
}
