using System;
using Partnerships.Explanations;
using Partnerships.Metrics;
using Partnerships.Partners;

namespace Partnerships.Performance;

/// <summary>What a partner, or the program, aims at: a metric held against a bound or a range. It feeds the scorecard, never the tier.</summary>
/// <remarks>Two goals are equal when all that they say is; they have no order.</remarks>
public sealed record Goal : IDescribed
{
    private Goal(Metric metric, Comparator comparator, MetricValue bound) => (Metric, Comparator, Bound) = (metric, comparator, bound);

    /// <summary>What is measured.</summary>
    public Metric Metric { get; }

    /// <summary>How it is compared with the bound.</summary>
    public Comparator Comparator { get; }

    /// <summary>The bound, or the low end of a range.</summary>
    public MetricValue Bound { get; }

    /// <summary>The high end of a range, above which the goal is exceeded; null where there is none.</summary>
    public MetricValue? High { get; private init; }

    /// <summary>The tier that the goal is for; null where it is for all.</summary>
    public TierId? Tier { get; private init; }

    /// <summary>The year, from 1, that the goal is for; null where it is for each.</summary>
    public int? Year { get; private init; }

    /// <summary>Where the goal is written; null where no document says so.</summary>
    public Clause? Clause { get; private init; }

    /// <summary>A goal at a bound or above.</summary>
    /// <typeparam name="T">The type of the metric's values.</typeparam>
    public static Goal AtLeast<T>(Metric<T> metric, T bound)
        where T : struct, IComparable<T>, IFormattable => Of(metric, Comparator.AtLeast, MetricValue.From(bound));

    /// <summary>A goal above a bound.</summary>
    /// <typeparam name="T">The type of the metric's values.</typeparam>
    public static Goal MoreThan<T>(Metric<T> metric, T bound)
        where T : struct, IComparable<T>, IFormattable => Of(metric, Comparator.MoreThan, MetricValue.From(bound));

    /// <summary>A goal that is met from the low end on, and exceeded above the high one.</summary>
    /// <typeparam name="T">The type of the metric's values.</typeparam>
    /// <exception cref="ArgumentException">The high end is below the low one.</exception>
    public static Goal Between<T>(Metric<T> metric, T low, T high)
        where T : struct, IComparable<T>, IFormattable => Of(metric, Comparator.AtLeast, MetricValue.From(low)).UpTo(MetricValue.From(high));

    /// <summary>The same goal, for one tier.</summary>
    public Goal For(TierId tier) => this with { Tier = Guard.NotNull(tier) };

    /// <summary>The same goal, for one year.</summary>
    /// <param name="year">From 1.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="year"/> is below 1.</exception>
    public Goal In(int year) => this with { Year = Guard.AtLeast(year, 1) };

    /// <summary>The same goal, and where it is written.</summary>
    public Goal By(Clause clause) => this with { Clause = Guard.NotNull(clause) };

    /// <summary>What a value comes to.</summary>
    /// <exception cref="ArgumentException">The value is of another kind, or in another currency.</exception>
    public GoalStatus Assess(MetricValue value)
    {
        var checkedValue = Metric.Check(value, nameof(value)).Number;
        Monetary.Money.RequireSame(Bound.Currency, value.Currency, nameof(value));
        return High is { } high && checkedValue > high.Number ? GoalStatus.Exceeded
            : checkedValue >= Comparator.Nearest(Bound.Number, 1) ? GoalStatus.Met
            : GoalStatus.Missed;
    }

    /// <summary>The goal in words: "implementations: 2 to 5".</summary>
    public override string ToString() => High is { } high ? $"{Metric.Name}: {Bound} to {high}" : $"{Metric.Name}: {Comparator.Words} {Bound}";

    Content IDescribed.Describe() => Content.Object()
        .With("metric", Metric.Key)
        .With(Comparator.Name, Bound.Describe())
        .With("upTo", High?.Describe())
        .With("tier", Tier?.Key)
        .With("year", Year)
        .With("clause", Clause);

    internal static Goal Of(Metric metric, Comparator comparator, MetricValue bound) =>
        new(Guard.NotNull(metric), comparator, metric.Check(bound, nameof(bound)));

    internal Goal UpTo(MetricValue high)
    {
        Metric.Check(high, nameof(high));
        Monetary.Money.RequireSame(Bound.Currency, high.Currency, nameof(high));
        return high.Number >= Bound.Number
            ? this with { High = high }
            : throw new ArgumentOutOfRangeException(nameof(high), high, $"Must be at least {Bound}, is {high}.");
    }
}
