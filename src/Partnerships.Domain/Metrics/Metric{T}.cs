using System;

namespace Partnerships.Metrics;

/// <summary>A metric whose values are of one type: a count (long), an amount, a rate, a score (decimal), or yes or no.</summary>
/// <typeparam name="T">The type of the values: long, <see cref="Monetary.Money"/>, <see cref="Monetary.Rate"/>, decimal or bool.</typeparam>
/// <remarks>Two metrics are equal when all that they say is; they have no order.</remarks>
public sealed class Metric<T> : Metric
    where T : struct
{
    internal Metric(string key, string name, MetricKind kind, Measure measure, int? fewestResponses, long step, long? least, long? most)
        : base(key, name, kind, measure, fewestResponses) => (Step, Least, Most) = (step, least, most);

    /// <summary>The least value that there can be; null where there is no such bound.</summary>
    public T? Lowest => Least is { } least ? Value(least).To<T>() : null;

    /// <summary>The greatest value that there can be; null where there is no such bound.</summary>
    public T? Highest => Most is { } most ? Value(most).To<T>() : null;

    internal override long Step { get; }

    internal override long? Least { get; }

    internal override long? Most { get; }

    /// <summary>The same metric with a range that all of its values lie in.</summary>
    /// <param name="lowest">The least value.</param>
    /// <param name="highest">The greatest value.</param>
    /// <exception cref="ArgumentException">An end lies between steps, or the highest is below the lowest; money has no range, since it has no currency here.</exception>
    public Metric<T> Between(T lowest, T highest)
    {
        var (least, most) = (MetricValue.From(lowest), MetricValue.From(highest));
        return Kind == MetricKind.Money || least.Number % Step != 0 || most.Number % Step != 0 || most.Number < least.Number
            ? throw new ArgumentException($"Must be a range in steps of {Value(Step)}; is {least} to {most}.", nameof(highest))
            : new(Key, Name, Kind, Measure, FewestResponses, Step, least.Number, most.Number);
    }

    /// <summary>The same metric, whose values need a number of responses to count as measured.</summary>
    /// <param name="fewest">At least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="fewest"/> is below 1.</exception>
    public Metric<T> FromResponses(int fewest) => new(Key, Name, Kind, Measure, Guard.AtLeast(fewest, 1), Step, Least, Most);

    /// <summary>The same metric, whose value comes from history, or from other metrics, in another way.</summary>
    /// <remarks>What was gained less what was lost may be below zero: so may a count that is measured so, unless it has a range.</remarks>
    /// <param name="measure">How; it must give values of this metric's kind.</param>
    /// <exception cref="ArgumentException">The measure gives values of another kind, or metrics would come from one another more than 16 deep.</exception>
    public Metric<T> MeasuredBy(Measure measure) => Guard.NotNull(measure).Gives(Kind) is { } wrong
        ? throw new ArgumentException(wrong, nameof(measure))
        : new(Key, Name, Kind, measure, FewestResponses, Step, LeastBy(measure), Most);

    private long? LeastBy(Measure measure) => Kind != MetricKind.Count || Most is not null ? Least : measure is Measure.NetMeasure ? null : 0;
}
