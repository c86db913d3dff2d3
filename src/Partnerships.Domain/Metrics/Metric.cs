using System;
using Partnerships.Monetary;

namespace Partnerships.Metrics;

/// <summary>Something that can be observed about a partner, such as how many customers it shares with us.</summary>
/// <remarks>
/// A metric is typed in code (<see cref="Metric{T}"/>), so that a bound of the wrong kind does not compile, and open: a program
/// brings its own by a key. Two metrics are equal when all that they say is; within a program a key stands for one metric.
/// </remarks>
public abstract class Metric : IEquatable<Metric>, IDescribed
{
    /// <summary>How deep metrics may come from one another, so that whoever follows them ends.</summary>
    internal const int MostDepth = 16;

    private protected Metric(string key, string name, MetricKind kind, Measure measure, int? fewestResponses)
    {
        (Key, Name, Kind, Measure, FewestResponses) = (key, name, kind, measure, fewestResponses);
        foreach (var source in measure.Sources)
        {
            Depth = Math.Max(Depth, source.Depth + 1);
        }

        if (Depth > MostDepth)
        {
            throw new ArgumentException(Guard.Invariant($"Metrics come from one another at most {MostDepth} deep; {key} would be {Depth} deep."), nameof(measure));
        }
    }

    /// <summary>The key: "mutual-customers".</summary>
    public string Key { get; }

    /// <summary>The name in words: "mutual customers".</summary>
    public string Name { get; }

    /// <summary>What the values are.</summary>
    public MetricKind Kind { get; }

    /// <summary>How a value comes from dated history.</summary>
    public Measure Measure { get; }

    /// <summary>How many responses a value needs; with fewer it counts as not yet measured. Null where it needs none.</summary>
    public int? FewestResponses { get; }

    /// <summary>How many metrics lie between this one and history: 0 where it has its own.</summary>
    internal int Depth { get; }

    /// <summary>The least value above another, in whole units of the kind.</summary>
    internal abstract long Step { get; }

    internal abstract long? Least { get; }

    internal abstract long? Most { get; }

    /// <summary>A metric that counts whole things, from zero on; over history, events and counts add up.</summary>
    /// <param name="key">Lower-case letters and digits, words joined by hyphens.</param>
    /// <param name="name">The name in words.</param>
    /// <exception cref="ArgumentException">The key has another form, or the name is blank.</exception>
    public static Metric<long> Count(string key, string name) => new(Keys.Key(key), Guard.NotBlank(name), MetricKind.Count, Measure.Sum, null, 1, 0, null);

    /// <summary>A metric in money; over history, amounts add up.</summary>
    /// <param name="key">Lower-case letters and digits, words joined by hyphens.</param>
    /// <param name="name">The name in words.</param>
    /// <exception cref="ArgumentException">The key has another form, or the name is blank.</exception>
    public static Metric<Money> Money(string key, string name) => new(Keys.Key(key), Guard.NotBlank(name), MetricKind.Money, Measure.Sum, null, 1, null, null);

    /// <summary>A metric that is a share or a growth; over history, the latest value counts.</summary>
    /// <param name="key">Lower-case letters and digits, words joined by hyphens.</param>
    /// <param name="name">The name in words.</param>
    /// <param name="inStepsOf">The resolution: values are whole multiples of it.</param>
    /// <exception cref="ArgumentException">The key has another form, the name is blank, or the resolution is not above zero.</exception>
    public static Metric<Rate> Rate(string key, string name, Rate inStepsOf) =>
        new(Keys.Key(key), Guard.NotBlank(name), MetricKind.Rate, Measure.Latest, null, AboveZero(MetricValue.Of(inStepsOf), nameof(inStepsOf)), null, null);

    /// <summary>A metric in points; over history, the latest value counts.</summary>
    /// <param name="key">Lower-case letters and digits, words joined by hyphens.</param>
    /// <param name="name">The name in words.</param>
    /// <param name="inStepsOf">The resolution: values are whole multiples of it.</param>
    /// <exception cref="ArgumentException">The key has another form, the name is blank, or the resolution is not above zero.</exception>
    public static Metric<decimal> Score(string key, string name, decimal inStepsOf) =>
        new(Keys.Key(key), Guard.NotBlank(name), MetricKind.Score, Measure.Latest, null, AboveZero(MetricValue.Of(inStepsOf), nameof(inStepsOf)), null, null);

    /// <summary>Something that a partner has or has not; over history, the latest answer counts.</summary>
    /// <param name="key">Lower-case letters and digits, words joined by hyphens.</param>
    /// <param name="name">The name in words.</param>
    /// <exception cref="ArgumentException">The key has another form, or the name is blank.</exception>
    public static Metric<bool> YesNo(string key, string name) => new(Keys.Key(key), Guard.NotBlank(name), MetricKind.YesNo, Measure.Latest, null, 1, 0, 1);

    /// <summary>Whether all that the metrics say is the same.</summary>
    public bool Equals(Metric? other) => string.Equals(Key, other?.Key, StringComparison.Ordinal) && Content.Same(this, other);

    /// <summary>Whether all that the metrics say is the same.</summary>
    public override bool Equals(object? obj) => Equals(obj as Metric);

    /// <summary>A hash that equal metrics share.</summary>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Key);

    /// <summary>The name: "mutual customers".</summary>
    public override string ToString() => Name;

    Content IDescribed.Describe() => Describe();

    /// <summary>All that the metric says but its key, which stands in front of it.</summary>
    internal Content Describe() => Content.Object()
        .With("kind", Kind.Name)
        .With("name", Name)
        .With("steps", HasOwnSteps ? Value(Step).Describe() : null)
        .With("least", HasOwnLeast && Least is { } least ? Value(least).Describe() : null)
        .With("most", HasOwnMost && Most is { } most ? Value(most).Describe() : null)
        .With("fewestResponses", FewestResponses)
        .With("measure", Measure.IsUsualOf(Kind) ? null : Measure.Describe());

    /// <summary>Hands back a value that the metric can have, as a number of whole units.</summary>
    /// <exception cref="ArgumentException">The value is of another kind.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The value lies outside the metric's range, or between its steps.</exception>
    internal MetricValue Check(MetricValue value, string argument) => value switch
    {
        _ when value.Kind != Kind => throw new ArgumentException($"{Name} ({Key}) is a {Kind}; {value} is a {value.Kind}.", argument),
        _ when Kind == MetricKind.Money && !value.Currency.HasMinorUnit => throw new ArgumentException($"{Name} ({Key}) must be an amount in a currency, is the default value.", argument),
        _ when value.Number < Least => throw new ArgumentOutOfRangeException(argument, value, $"{Name} ({Key}) must be at least {Value(Least.Value)}, is {value}."),
        _ when value.Number > Most => throw new ArgumentOutOfRangeException(argument, value, $"{Name} ({Key}) must be at most {Value(Most.Value)}, is {value}."),
        _ when !IsWithinNumbers(value) => throw new ArgumentOutOfRangeException(argument, value, $"{Name} ({Key}) must not be the last number that there is, {value}."),
        _ when value.Number % Step != 0 => throw new ArgumentOutOfRangeException(argument, value, $"{Name} ({Key}) must be in steps of {Value(Step)}, is {value}."),
        _ => value,
    };

    /// <summary>Whether the metric can have a value; what is wrong with it is <see cref="Check"/>'s to say.</summary>
    internal bool Accepts(MetricValue value) =>
        ReferenceEquals(value.Kind, Kind) && !(value.Number < Least) && !(value.Number > Most) && IsWithinNumbers(value) && value.Number % Step == 0;

    // The last numbers on both sides, and their opposites, stand for what is not known, and for bounds that nothing reaches.
    private static bool IsWithinNumbers(MetricValue value) => value.Number is > -long.MaxValue and < long.MaxValue;

    private protected MetricValue Value(long number) => MetricValue.FromNumber(Kind, number, default);

    private bool HasOwnSteps => Kind == MetricKind.Rate || Kind == MetricKind.Score;

    private bool HasOwnLeast => Kind != MetricKind.YesNo && !(Kind == MetricKind.Count && Least == 0);

    private bool HasOwnMost => Kind != MetricKind.YesNo;

    private static long AboveZero(MetricValue step, string name) => step.Number > 0
        ? step.Number
        : throw new ArgumentOutOfRangeException(name, step, $"Must be above zero, is {step}.");
}
