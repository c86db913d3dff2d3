using System;
using System.Collections.Generic;
using System.Linq;
using NodaTime;

namespace Partnerships.Metrics;

/// <summary>What happened to a partner, dated: from it a calculator measures facts over windows.</summary>
/// <remarks>
/// An id counts once: the same entry again changes nothing, another entry under the same id is refused. A metric without any
/// entry up to a date is not known on it, unless the history is said to cover it. Of several values of one day, the one whose id
/// comes last is the day's last. Two histories are equal when all that they say is, in whatever order.
/// </remarks>
public sealed class PartnerHistory : IEquatable<PartnerHistory>, IDescribed
{
    private readonly Dictionary<string, HistoryEntry> _byId;
    private readonly Dictionary<string, Metric> _covered;
    private readonly Lazy<IReadOnlyList<HistoryEntry>> _entries;
    private readonly Lazy<Dictionary<string, HistoryEntry[]>> _byMetric;

    private PartnerHistory(LocalDate joined, Dictionary<string, HistoryEntry> byId, Dictionary<string, Metric> covered)
    {
        (Joined, _byId, _covered) = (joined, byId, covered);
        _entries = new(() => Array.AsReadOnly(byId.Values.OrderBy(entry => entry.Date).ThenBy(entry => entry.Id, StringComparer.Ordinal).ToArray()));
        _byMetric = new(() => Entries
            .GroupBy(entry => entry.Metric.Key, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal));
    }

    /// <summary>The day on which the partner joined.</summary>
    public LocalDate Joined { get; }

    /// <summary>The entries by date, and by id within one.</summary>
    public IReadOnlyList<HistoryEntry> Entries => _entries.Value;

    /// <summary>The metrics whose whole history this is, by key.</summary>
    public IReadOnlyList<Metric> Covered => Array.AsReadOnly(_covered.Values.OrderBy(metric => metric.Key, StringComparer.Ordinal).ToArray());

    /// <summary>No history yet of a partner that joined on a day.</summary>
    public static PartnerHistory Since(LocalDate joined) => new(
        joined,
        new Dictionary<string, HistoryEntry>(StringComparer.Ordinal),
        new Dictionary<string, Metric>(StringComparer.Ordinal));

    /// <summary>The history of a partner that joined on a day, made from its entries at one go.</summary>
    /// <param name="joined">The day on which the partner joined.</param>
    /// <param name="entries">The entries, in whatever order; the same one may come again.</param>
    /// <exception cref="ArgumentException">Two entries share an id and differ, or a key stands for two kinds of metric.</exception>
    public static PartnerHistory Of(LocalDate joined, IEnumerable<HistoryEntry> entries) => Since(joined).With(entries);

    /// <summary>The same history with an entry more. For many, <see cref="With(IEnumerable{HistoryEntry})"/> copies once.</summary>
    /// <param name="id">What tells the entry from every other; not blank.</param>
    /// <param name="date">The day on which it happened.</param>
    /// <param name="metric">What it counts for.</param>
    /// <param name="value">How much.</param>
    /// <param name="subject">Whom it is about, such as a customer, where that matters.</param>
    /// <param name="responses">From how many responses the value comes, where they were counted.</param>
    /// <typeparam name="T">The type of the metric's values.</typeparam>
    /// <exception cref="ArgumentException">Another entry has the id, or the key is known as another kind of metric.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The value lies outside the metric's range or between its steps, or responses are below zero.</exception>
    public PartnerHistory With<T>(string id, LocalDate date, Metric<T> metric, T value, string? subject = null, int? responses = null)
        where T : struct => With([HistoryEntry.Of(id, date, metric, value, subject, responses)]);

    /// <summary>The same history with more entries.</summary>
    /// <param name="entries">The entries, in whatever order; one that the history has already changes nothing.</param>
    /// <exception cref="ArgumentException">Two entries share an id and differ, or a key stands for two kinds of metric.</exception>
    public PartnerHistory With(IEnumerable<HistoryEntry> entries)
    {
        var added = Guard.Copy(entries);
        RequireOneKind(Metrics.Concat(added.Select(entry => entry.Metric)), nameof(entries));
        var byId = new Dictionary<string, HistoryEntry>(_byId, StringComparer.Ordinal);
        foreach (var entry in added)
        {
            if (!byId.TryGetValue(entry.Id, out var known))
            {
                byId.Add(entry.Id, entry);
            }
            else if (known != entry)
            {
                throw new ArgumentException($"The id {entry.Id} stands for another entry already: {known}; is {entry}.", nameof(entries));
            }
        }

        return new PartnerHistory(Joined, byId, _covered);
    }

    /// <summary>The same history, which is whole for these metrics: where there is no entry, nothing happened.</summary>
    /// <exception cref="ArgumentException">A key is known as another kind of metric.</exception>
    public PartnerHistory Covering(params Metric[] metrics)
    {
        RequireOneKind(Metrics.Concat(Guard.Copy(metrics)), nameof(metrics));
        var covered = new Dictionary<string, Metric>(_covered, StringComparer.Ordinal);
        foreach (var metric in metrics)
        {
            covered[metric.Key] = metric;
        }

        return new PartnerHistory(Joined, _byId, covered);
    }

    /// <summary>Whether all that the histories say is the same.</summary>
    public bool Equals(PartnerHistory? other) => Content.Same(this, other);

    /// <summary>Whether all that the histories say is the same.</summary>
    public override bool Equals(object? obj) => Equals(obj as PartnerHistory);

    /// <summary>A hash that equal histories share.</summary>
    public override int GetHashCode() => Content.HashOf(this);

    /// <summary>How much there is: "2 entries since 2025-10-01".</summary>
    public override string ToString() => Guard.Invariant($"{_byId.Count} entries since {Dates.Text(Joined)}");

    Content IDescribed.Describe() => Content.Object()
        .With("joined", Dates.Text(Joined))
        .With("covers", Content.List(Covered.Select(metric => Content.Of(metric.Key))))
        .With("entries", DescribeEntries());

    internal Content DescribeEntries() => Content.List(Entries.Select(entry => Content.Object()
        .With("id", entry.Id)
        .With("date", Dates.Text(entry.Date))
        .With("metric", entry.Metric.Key)
        .With("value", entry.Value.Describe())
        .With("subject", entry.Subject)
        .With("responses", entry.Responses)));

    /// <summary>The entries of a metric by date, and by id within one.</summary>
    internal HistoryEntry[] EntriesOf(string metric) => _byMetric.Value.TryGetValue(metric, out var entries) ? entries : [];

    internal bool Covers(Metric metric) => _covered.ContainsKey(metric.Key);

    private IEnumerable<Metric> Metrics => _byMetric.Value.Values.Select(entries => entries[0].Metric).Concat(_covered.Values);

    private static void RequireOneKind(IEnumerable<Metric> metrics, string argument)
    {
        var kinds = new Dictionary<string, MetricKind>(StringComparer.Ordinal);
        foreach (var metric in metrics)
        {
            if (!kinds.TryGetValue(metric.Key, out var kind))
            {
                kinds.Add(metric.Key, metric.Kind);
            }
            else if (kind != metric.Kind)
            {
                throw new ArgumentException($"{metric.Key} is known as a {kind}, and stated as a {metric.Kind}.", argument);
            }
        }
    }
}
