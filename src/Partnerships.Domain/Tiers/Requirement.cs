using System;
using Partnerships.Explanations;
using Partnerships.Metrics;

namespace Partnerships.Tiers;

/// <summary>What a tier asks for: a comparison, something to hold, all or some of several, or a score.</summary>
/// <remarks>Two requirements are equal when all that they say is, the clause included; they have no order.</remarks>
public abstract class Requirement : IEquatable<Requirement>, IDescribed
{
    private protected Requirement(Clause? clause) => Clause = clause;

    /// <summary>Where the requirement is written; null where its tier's clause says it.</summary>
    public Clause? Clause { get; }

    /// <summary>The bound or above, as in "10+ mutual customers".</summary>
    /// <typeparam name="T">The type of the metric's values.</typeparam>
    /// <exception cref="ArgumentException">The metric cannot have a value on that side of the bound; money in any currency can.</exception>
    public static Comparison AtLeast<T>(Metric<T> metric, T bound)
        where T : struct, IComparable<T>, IFormattable => Comparison.Of(metric, Comparator.AtLeast, MetricValue.From(bound));

    /// <summary>Above the bound, as in "&gt;90% customer satisfaction".</summary>
    /// <typeparam name="T">The type of the metric's values.</typeparam>
    public static Comparison MoreThan<T>(Metric<T> metric, T bound)
        where T : struct, IComparable<T>, IFormattable => Comparison.Of(metric, Comparator.MoreThan, MetricValue.From(bound));

    /// <summary>The bound or below.</summary>
    /// <typeparam name="T">The type of the metric's values.</typeparam>
    public static Comparison AtMost<T>(Metric<T> metric, T bound)
        where T : struct, IComparable<T>, IFormattable => Comparison.Of(metric, Comparator.AtMost, MetricValue.From(bound));

    /// <summary>Below the bound.</summary>
    /// <typeparam name="T">The type of the metric's values.</typeparam>
    public static Comparison LessThan<T>(Metric<T> metric, T bound)
        where T : struct, IComparable<T>, IFormattable => Comparison.Of(metric, Comparator.LessThan, MetricValue.From(bound));

    /// <summary>Something that the partner has.</summary>
    public static Holding Holds(Metric<bool> metric) => new(Guard.NotNull(metric), null, null);

    /// <summary>All of several.</summary>
    /// <param name="parts">One at least.</param>
    /// <exception cref="ArgumentException">There is none.</exception>
    public static Combination All(params Requirement[] parts) => AtLeastOf(Guard.NotNull(parts).Length, parts);

    /// <summary>Any of several; one is enough.</summary>
    /// <param name="parts">One at least.</param>
    /// <exception cref="ArgumentException">There is none.</exception>
    public static Combination Any(params Requirement[] parts) => AtLeastOf(1, parts);

    /// <summary>At least a number of several.</summary>
    /// <param name="needed">From 1 to the number of parts.</param>
    /// <param name="parts">One at least.</param>
    /// <exception cref="ArgumentException">There is none, or <paramref name="needed"/> lies outside.</exception>
    public static Combination AtLeastOf(int needed, params Requirement[] parts) => new(needed, Guard.Copy(parts), null);

    /// <summary>A number of points or more.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The points have more than nine places.</exception>
    public static ScoreReached AtLeast(Score score, decimal points) => new(Guard.NotNull(score), Comparator.AtLeast, MetricValue.Of(points), null);

    /// <summary>More than a number of points.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The points have more than nine places.</exception>
    public static ScoreReached MoreThan(Score score, decimal points) => new(Guard.NotNull(score), Comparator.MoreThan, MetricValue.Of(points), null);

    /// <summary>The same requirement, written at a place of its own.</summary>
    public abstract Requirement By(Clause clause);

    /// <summary>Whether all that the requirements say is the same.</summary>
    public bool Equals(Requirement? other) => Content.Same(this, other);

    /// <summary>Whether all that the requirements say is the same.</summary>
    public override bool Equals(object? obj) => Equals(obj as Requirement);

    /// <summary>A hash that equal requirements share.</summary>
    public override int GetHashCode() => Content.HashOf(this);

    /// <summary>The requirement in words: "mutual customers: at least 10".</summary>
    public abstract override string ToString();

    Content IDescribed.Describe() => Describe();

    /// <summary>Whether a line asks for the same thing by another bound, and so takes the place of this one.</summary>
    internal virtual bool IsRestatedBy(Requirement other) => false;

    internal abstract Content Describe();
}
