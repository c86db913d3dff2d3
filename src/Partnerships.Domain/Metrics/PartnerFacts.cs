using System;
using System.Collections.Generic;
using System.Linq;
using NodaTime;

namespace Partnerships.Metrics;

/// <summary>What is known about a partner on a date.</summary>
/// <remarks>
/// What is not stated is not known, which is neither zero nor no. A value that is stated without a window answers for every
/// window that a requirement asks. Two sets of facts are equal when date and facts are, in whatever order they were stated.
/// </remarks>
public sealed class PartnerFacts : IEquatable<PartnerFacts>, IDescribed
{
    private readonly Dictionary<string, Fact[]> _facts;

    private PartnerFacts(LocalDate date, Dictionary<string, Fact[]> facts) => (Date, _facts) = (date, facts);

    /// <summary>The date at which the facts hold.</summary>
    public LocalDate Date { get; }

    /// <summary>What is known, by key and then window.</summary>
    public IReadOnlyList<Fact> All => Array.AsReadOnly(_facts
        .OrderBy(pair => pair.Key, StringComparer.Ordinal)
        .SelectMany(pair => pair.Value.OrderBy(fact => fact.Over?.ToString() ?? string.Empty, StringComparer.Ordinal))
        .ToArray());

    /// <summary>Nothing known yet, on a date.</summary>
    public static PartnerFacts On(LocalDate date) => new(date, new Dictionary<string, Fact[]>(StringComparer.Ordinal));

    /// <summary>The same facts with the value of a metric, which replaces what was known of it.</summary>
    /// <param name="metric">What was observed.</param>
    /// <param name="value">The value.</param>
    /// <param name="over">The window that the value was measured over; every window where null.</param>
    /// <param name="responses">From how many responses the value comes, where they were counted.</param>
    /// <typeparam name="T">The type of the metric's values.</typeparam>
    /// <exception cref="ArgumentException">The key is known as another metric.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The value lies outside the metric's range or between its steps, or responses are below zero.</exception>
    public PartnerFacts With<T>(Metric<T> metric, T value, Window? over = null, int? responses = null)
        where T : struct => With(new Fact(
            Guard.NotNull(metric),
            over,
            metric.Check(MetricValue.From(value), nameof(value)),
            responses is { } given ? Guard.AtLeast(given, 0, nameof(responses)) : null));

    /// <summary>The same facts, and the partner has each of these.</summary>
    public PartnerFacts Holding(params Metric<bool>[] metrics) =>
        Guard.Copy(metrics).Aggregate(this, (facts, metric) => facts.With(metric, true));

    /// <summary>The same facts, and the partner has none of these.</summary>
    public PartnerFacts Lacking(params Metric<bool>[] metrics) =>
        Guard.Copy(metrics).Aggregate(this, (facts, metric) => facts.With(metric, false));

    /// <summary>The same facts, and there is no value of a metric yet: not the same as zero, and not the same as not known.</summary>
    /// <param name="metric">A metric that needs a number of responses.</param>
    /// <exception cref="ArgumentException">The metric needs no responses, so that it is known or not.</exception>
    public PartnerFacts NotYetMeasured(Metric metric) => Guard.NotNull(metric).FewestResponses is null
        ? throw new ArgumentException($"Must need responses; {metric.Name} ({metric.Key}) does not, and is known or not.", nameof(metric))
        : With(new Fact(metric, null, null, null));

    /// <summary>The same facts, held to be so on another date.</summary>
    public PartnerFacts At(LocalDate date) => new(date, _facts);

    /// <summary>Whether something is known of a metric, over a window; a value stated without a window answers for each.</summary>
    /// <param name="metric">The metric.</param>
    /// <param name="over">The window; null for a value without one.</param>
    /// <returns>What is known, or null.</returns>
    /// <exception cref="ArgumentException">The key is known as another metric.</exception>
    public Fact? Find(Metric metric, Window? over = null)
    {
        if (!_facts.TryGetValue(Guard.NotNull(metric).Key, out var facts))
        {
            return null;
        }

        if (!ReferenceEquals(facts[0].Metric, metric) && facts[0].Metric.Kind != metric.Kind)
        {
            throw new ArgumentException($"{metric.Key} is known as a {facts[0].Metric.Kind}, and asked as a {metric.Kind}.", nameof(metric));
        }

        var inAll = default(Fact);
        foreach (var fact in facts)
        {
            if (Equals(fact.Over, over))
            {
                return fact;
            }

            inAll = fact.Over is null ? fact : inAll;
        }

        return inAll;
    }

    /// <summary>Whether dates and facts are the same.</summary>
    public bool Equals(PartnerFacts? other) => Content.Same(this, other);

    /// <summary>Whether dates and facts are the same.</summary>
    public override bool Equals(object? obj) => Equals(obj as PartnerFacts);

    /// <summary>A hash that equal facts share.</summary>
    public override int GetHashCode() => Content.HashOf(this);

    /// <summary>The date and what is known, a line each.</summary>
    public override string ToString() => string.Join("\n", All.Select(fact => fact.ToString()).Prepend(Dates.Text(Date)));

    Content IDescribed.Describe() => Content.Object()
        .With("date", Dates.Text(Date))
        .With("facts", DescribeFacts());

    internal Content DescribeFacts() => Content.List(All.Select(fact => Content.Object()
        .With("metric", fact.Metric.Key)
        .With("value", fact.Value?.Describe())
        .If("notYetMeasured", fact.Value is null)
        .With("over", fact.Over?.ToString())
        .With("responses", fact.Responses)));

    internal PartnerFacts With(params Fact[] facts)
    {
        var all = new Dictionary<string, Fact[]>(_facts, StringComparer.Ordinal);
        foreach (var stated in facts.GroupBy(fact => fact.Metric.Key, StringComparer.Ordinal))
        {
            all.TryGetValue(stated.Key, out var known);
            Fact[] together = [.. known ?? [], .. stated];
            if (Array.Find(together, fact => fact.Metric.Kind != together[0].Metric.Kind) is { } other)
            {
                throw new ArgumentException($"{stated.Key} is known as a {together[0].Metric.Kind}, and stated as a {other.Metric.Kind}.", nameof(facts));
            }

            // What is stated last of a window replaces what was known of it.
            all[stated.Key] = [.. together.GroupBy(fact => fact.Over).Select(window => window.Last())];
        }

        return new PartnerFacts(Date, all);
    }
}
