using System;
using Partnerships.Metrics;

namespace Partnerships.Tiers;

/// <summary>Points for what a partner does, added up from parts.</summary>
/// <remarks>
/// Points are exact, also thirds of them, and are compared exactly; where they are shown they are cut to the score's steps.
/// Two scores are equal when all that they say is; they have no order.
/// </remarks>
public sealed class Score : IEquatable<Score>, IDescribed
{
    private Score(string name, ScorePart part, MetricValue steps) => (Name, Part, Steps) = (name, part, steps);

    /// <summary>The name in words: "partner capability score".</summary>
    public string Name { get; }

    /// <summary>What the points come from.</summary>
    public ScorePart Part { get; }

    /// <summary>What the points are cut to where they are shown.</summary>
    public MetricValue Steps { get; }

    /// <summary>A score.</summary>
    /// <param name="name">The name in words; not blank.</param>
    /// <param name="inStepsOf">What the points are cut to where they are shown; above zero.</param>
    /// <param name="part">What the points come from.</param>
    /// <exception cref="ArgumentException">The name is blank, or the steps are not above zero.</exception>
    public static Score Of(string name, decimal inStepsOf, ScorePart part) => new(
        Guard.NotBlank(name),
        Guard.NotNull(part),
        inStepsOf > 0 ? MetricValue.Of(inStepsOf) : throw new ArgumentOutOfRangeException(nameof(inStepsOf), inStepsOf, "Must be above zero."));

    /// <summary>Whether all that the scores say is the same.</summary>
    public bool Equals(Score? other) => Content.Same(this, other);

    /// <summary>Whether all that the scores say is the same.</summary>
    public override bool Equals(object? obj) => Equals(obj as Score);

    /// <summary>A hash that equal scores share.</summary>
    public override int GetHashCode() => Content.HashOf(this);

    /// <summary>The name.</summary>
    public override string ToString() => Name;

    Content IDescribed.Describe() => Content.Object().With("name", Name).With("steps", Steps.Describe()).With("points", Part);
}
