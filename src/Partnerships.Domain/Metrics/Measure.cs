using System;
using System.Collections.Generic;
using System.Linq;

namespace Partnerships.Metrics;

/// <summary>How the value of a metric comes from its dated history, or from other metrics, over a window.</summary>
/// <remarks>
/// The window belongs to the requirement, since one tier mixes several. A rate that comes from a division is cut to the metric's
/// steps, never rounded up, so that nobody reaches a bound by rounding. Two measures are equal when all that they say is.
/// </remarks>
public abstract class Measure : IEquatable<Measure>, IDescribed
{
    private protected Measure()
    {
    }

    /// <summary>The entries of the window added up.</summary>
    public static Measure Sum { get; } = new Simple("sum", MetricKind.Count, MetricKind.Money, MetricKind.Score);

    /// <summary>The last value on or before the date, whatever the window.</summary>
    public static Measure Latest { get; } = new Simple("latest", [.. MetricKind.All]);

    /// <summary>The best day: the greatest value that held on any day of the window.</summary>
    public static Measure BestDay { get; } = new Simple("best-day", [.. MetricKind.All]);

    /// <summary>How many entries the window has.</summary>
    public static Measure Entries { get; } = new Simple("entries", MetricKind.Count);

    /// <summary>How many different subjects, such as customers, the window's entries are about; each entry must name one.</summary>
    public static Measure Subjects { get; } = new Simple("subjects", MetricKind.Count);

    /// <summary>What was gained less what was lost, such as users sold less users that left.</summary>
    /// <param name="gains">Metrics that count for; one at least, all of one kind, count or money.</param>
    /// <param name="losses">Metrics that count against, of the same kind.</param>
    /// <exception cref="ArgumentException">There are no gains, or the kinds differ or are neither count nor money.</exception>
    public static Measure Net(IEnumerable<Metric> gains, IEnumerable<Metric> losses) => new NetMeasure(Guard.Copy(gains), Guard.Copy(losses));

    /// <summary>One metric as a share of another, such as cloud sales of all sales; not known where the other is zero.</summary>
    /// <param name="of">The part, a count or money.</param>
    /// <param name="over">The whole, of the same kind.</param>
    /// <exception cref="ArgumentException">The kinds differ, or are neither count nor money.</exception>
    public static Measure Ratio(Metric of, Metric over) => new RatioMeasure(Guard.NotNull(of), Guard.NotNull(over), null);

    /// <summary>One count as a share of another, of which no more than a number are counted.</summary>
    /// <param name="of">The part, a count.</param>
    /// <param name="over">The whole, a count.</param>
    /// <param name="countingAtMost">How much of the whole is counted at most; at least 1.</param>
    /// <exception cref="ArgumentException">One is no count, or <paramref name="countingAtMost"/> is below 1.</exception>
    public static Measure Ratio(Metric<long> of, Metric<long> over, long countingAtMost) =>
        new RatioMeasure(Guard.NotNull(of), Guard.NotNull(over), Guard.AtLeast(countingAtMost, 1));

    /// <summary>How much more the window brought than the window of the same length before it, as a share of the earlier.</summary>
    /// <remarks>A month, quarter or year that still runs is held against as much of the one before it. Since joining, or in all, there is no growth.</remarks>
    /// <param name="of">The metric that grows, a count or money.</param>
    /// <param name="from">Below this base there is no growth to speak of, and it is 0%; in the metric's kind and above zero.</param>
    /// <exception cref="ArgumentException">The metric is neither count nor money, or the base is of another kind or not above zero.</exception>
    public static Measure Growth(Metric of, MetricValue from) => new GrowthMeasure(Guard.NotNull(of), from);

    /// <summary>Of the subjects, such as customers, that came in the window, the share that had not left by the date; who left and came back has not.</summary>
    /// <param name="acquired">The metric whose entries say who came.</param>
    /// <param name="lost">The metric whose entries say who left.</param>
    public static Measure Retention(Metric<long> acquired, Metric<long> lost) => new RetentionMeasure(Guard.NotNull(acquired), Guard.NotNull(lost));

    /// <summary>A count divided by the number of quarters in the window, which must be one of quarters.</summary>
    /// <param name="of">The metric that is counted.</param>
    public static Measure AveragePerQuarter(Metric<long> of) => new AverageMeasure(Guard.NotNull(of));

    /// <summary>The metrics that the value comes from; none where it comes from the metric's own history.</summary>
    public abstract IReadOnlyList<Metric> Sources { get; }

    /// <summary>Whether all that the measures say is the same.</summary>
    public bool Equals(Measure? other) => Content.Same(this, other);

    /// <summary>Whether all that the measures say is the same.</summary>
    public override bool Equals(object? obj) => Equals(obj as Measure);

    /// <summary>A hash that equal measures share.</summary>
    public override int GetHashCode() => Content.HashOf(this);

    /// <summary>The measure as documents hold it.</summary>
    public override string ToString() => Describe().ToString();

    Content IDescribed.Describe() => Describe();

    internal static Measure UsualOf(MetricKind kind) => kind == MetricKind.Count || kind == MetricKind.Money ? Sum : Latest;

    /// <summary>The measures that are told by their names alone.</summary>
    internal static IReadOnlyList<Measure> Simples { get; } = Array.AsReadOnly(new[] { Sum, Latest, BestDay, Entries, Subjects });

    internal bool IsUsualOf(MetricKind kind) => ReferenceEquals(this, UsualOf(kind));

    internal abstract Content Describe();

    /// <summary>What is wrong where a metric of a kind shall be measured so, or null.</summary>
    internal abstract string? Gives(MetricKind kind);

    private protected static void RequireAmounts(Metric one, params Metric[] others)
    {
        if ((one.Kind != MetricKind.Count && one.Kind != MetricKind.Money) || Array.Exists(others, other => other.Kind != one.Kind))
        {
            var kinds = string.Join(", ", others.Prepend(one).Select(metric => $"{metric.Key} is a {metric.Kind}"));
            throw new ArgumentException($"Must all be counts, or all money: {kinds}.", nameof(others));
        }
    }

    internal sealed class Simple(string name, params MetricKind[] kinds) : Measure
    {
        private readonly MetricKind[] _kinds = kinds;

        public string Name { get; } = name;

        public override IReadOnlyList<Metric> Sources { get; } = Guard.None<Metric>();

        internal override Content Describe() => Content.Of(Name);

        internal override string? Gives(MetricKind kind) =>
            Array.IndexOf(_kinds, kind) >= 0 ? null : $"The measure {Name} gives no {kind}.";
    }

    internal sealed class NetMeasure : Measure
    {
        public NetMeasure(Metric[] gains, Metric[] losses)
        {
            RequireAmounts(
                gains.Length > 0 ? gains[0] : throw new ArgumentException("Must have one metric at least.", nameof(gains)),
                [.. gains, .. losses]);
            (Gains, Losses) = (Array.AsReadOnly(gains), Array.AsReadOnly(losses));
            Sources = Array.AsReadOnly([.. gains, .. losses]);
        }

        public IReadOnlyList<Metric> Gains { get; }

        public IReadOnlyList<Metric> Losses { get; }

        public override IReadOnlyList<Metric> Sources { get; }

        internal override Content Describe() => Content.Object()
            .With("net", Content.List(Gains.Select(metric => Content.Of(metric.Key))))
            .With("less", Content.List(Losses.Select(metric => Content.Of(metric.Key))));

        internal override string? Gives(MetricKind kind) => kind == Gains[0].Kind ? null : $"The net of {Gains[0].Kind}s is no {kind}.";
    }

    internal abstract class Division : Measure
    {
        internal override string? Gives(MetricKind kind) => kind == MetricKind.Rate ? null : $"The measure gives a rate, no {kind}.";
    }

    internal sealed class RatioMeasure : Division
    {
        public RatioMeasure(Metric of, Metric over, long? countingAtMost)
        {
            RequireAmounts(of, over);
            (Of, Over, CountingAtMost, Sources) = (of, over, countingAtMost, Array.AsReadOnly([of, over]));
        }

        public Metric Of { get; }

        public Metric Over { get; }

        public long? CountingAtMost { get; }

        public override IReadOnlyList<Metric> Sources { get; }

        internal override Content Describe() =>
            Content.Object().With("ratio", Of.Key).With("over", Over.Key).With("countingAtMost", CountingAtMost);
    }

    internal sealed class GrowthMeasure : Division
    {
        public GrowthMeasure(Metric of, MetricValue from)
        {
            RequireAmounts(of);
            From = from.Kind == of.Kind && from.Number > 0
                ? from
                : throw new ArgumentException($"Must be a {of.Kind} above zero, is {from}.", nameof(from));
            (Of, Sources) = (of, Array.AsReadOnly([of]));
        }

        public Metric Of { get; }

        public MetricValue From { get; }

        public override IReadOnlyList<Metric> Sources { get; }

        internal override Content Describe() => Content.Object().With("growth", Of.Key).With("from", From.Describe());
    }

    internal sealed class RetentionMeasure(Metric<long> acquired, Metric<long> lost) : Division
    {
        public Metric<long> Acquired { get; } = acquired;

        public Metric<long> Lost { get; } = lost;

        public override IReadOnlyList<Metric> Sources { get; } = Array.AsReadOnly(new Metric[] { acquired, lost });

        internal override Content Describe() => Content.Object().With("retention", Acquired.Key).With("less", Lost.Key);
    }

    internal sealed class AverageMeasure(Metric<long> of) : Measure
    {
        public Metric<long> Of { get; } = of;

        public override IReadOnlyList<Metric> Sources { get; } = Array.AsReadOnly(new Metric[] { of });

        internal override Content Describe() => Content.Object().With("averagePerQuarter", Of.Key);

        internal override string? Gives(MetricKind kind) => kind == MetricKind.Score ? null : $"An average gives a score, no {kind}.";
    }
}
