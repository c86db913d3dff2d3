using System;
using System.Collections.Generic;
using Partnerships.Metrics;

namespace Partnerships.Tiers;

/// <summary>Where points come from: a metric by the unit, partial credit up to a threshold, a sum, or the best of several.</summary>
/// <remarks>
/// <para>Order of a part's own terms: the points; nothing where its condition does not hold; at most its cap; then its minimum,
/// which takes no points away but must be reached for the score to count. Points are never below zero; what is not known
/// earns none. Of several tracks the one with the most points counts, with its minimums; of equal ones, the first whose minimums hold.</para>
/// <para>Two parts are equal when all that they say is; they have no order.</para>
/// </remarks>
public sealed class ScorePart : IEquatable<ScorePart>, IDescribed
{
    private ScorePart(ScorePart like) => (Kind, Metric, Window, Points, Unit, IsWhole, Parts, Name, Cap, Minimum, IsAbove, Condition) =
        (like.Kind, like.Metric, like.Window, like.Points, like.Unit, like.IsWhole, like.Parts, like.Name, like.Cap, like.Minimum, like.IsAbove, like.Condition);

    private ScorePart(ScorePartKind kind, Metric? metric, MetricValue points, MetricValue unit, bool whole, ScorePart[] parts) =>
        (Kind, Metric, Points, Unit, IsWhole, Parts) = (kind, metric, points, unit, whole, Array.AsReadOnly(parts));

    /// <summary>Which of the ways to points this is.</summary>
    public ScorePartKind Kind { get; }

    /// <summary>The metric that earns points; null where parts do.</summary>
    public Metric? Metric { get; }

    /// <summary>Over which days the metric is measured; null where the metric says so itself.</summary>
    public Window? Window { get; private init; }

    /// <summary>The points for each unit, or for reaching the threshold.</summary>
    public MetricValue Points { get; }

    /// <summary>The unit that earns points, or the threshold that earns all of them.</summary>
    public MetricValue Unit { get; }

    /// <summary>Whether only whole units earn points.</summary>
    public bool IsWhole { get; }

    /// <summary>The parts that are added up, or of which the best counts.</summary>
    public IReadOnlyList<ScorePart> Parts { get; }

    /// <summary>The name in words, or null.</summary>
    public string? Name { get; private init; }

    /// <summary>The most points that the part can bring; null where there is no cap.</summary>
    public MetricValue? Cap { get; private init; }

    /// <summary>The points that the part must bring for the score to count; null where there is no minimum.</summary>
    public MetricValue? Minimum { get; private init; }

    /// <summary>Whether the minimum itself does not do.</summary>
    public bool IsAbove { get; private init; }

    /// <summary>What must hold for the part to bring anything; null where there is no condition.</summary>
    public Requirement? Condition { get; private init; }

    /// <summary>Points for each unit of a metric, and a share of them for a part of a unit: 5 points for each USD 100.</summary>
    /// <param name="metric">What earns points; a yes earns them once.</param>
    /// <param name="points">Above zero, with at most nine places.</param>
    /// <param name="each">The unit, above zero; one (or 100%) where null, which money cannot be.</param>
    /// <exception cref="ArgumentException">Points or unit are not above zero, or the unit is of another kind.</exception>
    public static ScorePart PerUnit(Metric metric, decimal points, MetricValue? each = null) =>
        new(ScorePartKind.PerUnit, Guard.NotNull(metric), AboveZero(points), UnitOf(metric, each), false, []);

    /// <summary>Points for each whole unit of a metric.</summary>
    /// <param name="metric">What earns points; a yes earns them once.</param>
    /// <param name="points">Above zero, with at most nine places.</param>
    /// <param name="each">The unit, above zero; one (or 100%) where null, which money cannot be.</param>
    /// <exception cref="ArgumentException">Points or unit are not above zero, or the unit is of another kind.</exception>
    public static ScorePart PerWholeUnit(Metric metric, decimal points, MetricValue? each = null) =>
        new(ScorePartKind.PerUnit, Guard.NotNull(metric), AboveZero(points), UnitOf(metric, each), true, []);

    /// <summary>All points from a threshold on, and below it the share that was attained: one of three earns a third.</summary>
    /// <param name="metric">What earns points.</param>
    /// <param name="points">The points at the threshold; above zero, with at most nine places.</param>
    /// <param name="threshold">The threshold, above zero.</param>
    /// <exception cref="ArgumentException">Points or threshold are not above zero, or the threshold is of another kind.</exception>
    public static ScorePart UpTo(Metric metric, decimal points, MetricValue threshold) =>
        new(ScorePartKind.UpTo, Guard.NotNull(metric), AboveZero(points), UnitOf(metric, threshold), false, []);

    /// <summary>The points of several parts added up.</summary>
    /// <param name="parts">One at least.</param>
    /// <exception cref="ArgumentException">There is none.</exception>
    public static ScorePart Sum(params ScorePart[] parts) => new(ScorePartKind.Sum, null, default, default, false, Some(parts));

    /// <summary>The points of the part that has the most.</summary>
    /// <param name="parts">One at least.</param>
    /// <exception cref="ArgumentException">There is none.</exception>
    public static ScorePart BestOf(params ScorePart[] parts) => new(ScorePartKind.BestOf, null, default, default, false, Some(parts));

    /// <summary>The same part with a name.</summary>
    public ScorePart Named(string name) => new(this) { Name = Guard.NotBlank(name) };

    /// <summary>The same part, whose metric is measured over a window.</summary>
    /// <exception cref="InvalidOperationException">The part has no metric.</exception>
    public ScorePart Over(Window window) => Metric is null
        ? throw new InvalidOperationException("Only a part with a metric has a window.")
        : new(this) { Window = Guard.NotNull(window) };

    /// <summary>The same part, which brings no more than a number of points.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="cap"/> is not above zero, or has more than nine places.</exception>
    public ScorePart AtMost(decimal cap) => new(this) { Cap = AboveZero(cap, nameof(cap)) };

    /// <summary>The same part, which must bring a number of points for the score to count.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="minimum"/> is not above zero, or has more than nine places.</exception>
    public ScorePart NeedingAtLeast(decimal minimum) => new(this) { Minimum = AboveZero(minimum, nameof(minimum)), IsAbove = false };

    /// <summary>The same part, which must bring more than a number of points for the score to count.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="minimum"/> is below zero, or has more than nine places.</exception>
    public ScorePart NeedingMoreThan(decimal minimum) => new(this) { Minimum = MetricValue.Of(Guard.AtLeast(minimum, 0)), IsAbove = true };

    /// <summary>The same part, which brings nothing unless a requirement holds.</summary>
    public ScorePart If(Requirement condition) => new(this) { Condition = Guard.NotNull(condition) };

    /// <summary>Whether all that the parts say is the same.</summary>
    public bool Equals(ScorePart? other) => Content.Same(this, other);

    /// <summary>Whether all that the parts say is the same.</summary>
    public override bool Equals(object? obj) => Equals(obj as ScorePart);

    /// <summary>A hash that equal parts share.</summary>
    public override int GetHashCode() => Content.HashOf(this);

    /// <summary>The name, or what the part says.</summary>
    public override string ToString() => Name ?? Metric?.Name ?? string.Join(Kind == ScorePartKind.Sum ? " + " : " or ", Parts);

    Content IDescribed.Describe()
    {
        var content = Content.Object().With("name", Name);
        _ = Kind switch
        {
            ScorePartKind.Sum => content.With("sum", Parts),
            ScorePartKind.BestOf => content.With("bestOf", Parts),
            ScorePartKind.UpTo => content.With("metric", Metric!.Key).With("points", Points.Describe()).With("upTo", Unit.Describe()),
            _ => content.With("metric", Metric!.Key).With("points", Points.Describe()).With(IsWhole ? "eachWhole" : "each", Unit.Describe()),
        };
        return content
            .With("over", Window?.ToString())
            .With("if", Condition)
            .With("cap", Cap?.Describe())
            .With(IsAbove ? "needsMoreThan" : "needsAtLeast", Minimum?.Describe());
    }

    private static MetricValue AboveZero(decimal points, string name = "points") => points > 0
        ? MetricValue.Of(points)
        : throw new ArgumentOutOfRangeException(name, points, Guard.Invariant($"Must be above zero, is {points}."));

    private static MetricValue UnitOf(Metric metric, MetricValue? each)
    {
        var unit = each ?? MetricValue.FromNumber(metric.Kind, metric.Kind == MetricKind.Rate || metric.Kind == MetricKind.Score ? Monetary.Rate.Unit : 1, default);
        return unit.Kind == metric.Kind && unit.Number > 0 && (each is not null || metric.Kind != MetricKind.Money)
            ? unit
            : throw new ArgumentException($"Must be a {metric.Kind} above zero, is {unit}.", nameof(each));
    }

    private static ScorePart[] Some(ScorePart[] parts) => Guard.Copy(parts) is { Length: > 0 } some
        ? some
        : throw new ArgumentException("Must have one part at least.", nameof(parts));
}
