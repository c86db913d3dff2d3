using System;
using System.Collections.Generic;
using System.Linq;
using NodaTime;

namespace Partnerships.Metrics;

/// <summary>What happened to a partner, dated: from it a calculator measures facts over windows.</summary>
/// <remarks>
/// An id counts once: the same entry again changes nothing, another entry under the same id is refused. A metric without any
/// entry is not known, unless the history is said to cover it. Two histories are equal when all that they say is, in whatever order.
/// </remarks>
public sealed class PartnerHistory : IEquatable<PartnerHistory>, IDescribed
{
    private readonly Dictionary<string, HistoryEntry> _byId;
    private readonly Dictionary<string, Metric> _covered;

    private PartnerHistory(LocalDate joined, Dictionary<string, HistoryEntry> byId, Dictionary<string, Metric> covered) =>
        (Joined, _byId, _covered) = (joined, byId, covered);

    /// <summary>The day on which the partner joined.</summary>
    public LocalDate Joined { get; }

    /// <summary>The entries by date, and by id within one.</summary>
    public IReadOnlyList<HistoryEntry> Entries => Array.AsReadOnly(
        _byId.Values.OrderBy(entry => entry.Date).ThenBy(entry => entry.Id, StringComparer.Ordinal).ToArray());

    /// <summary>The metrics whose whole history this is, by key.</summary>
    public IReadOnlyList<Metric> Covered => Array.AsReadOnly(_covered.Values.OrderBy(metric => metric.Key, StringComparer.Ordinal).ToArray());

    /// <summary>No history yet of a partner that joined on a day.</summary>
    public static PartnerHistory Since(LocalDate joined) => new(
        joined,
        new Dictionary<string, HistoryEntry>(StringComparer.Ordinal),
        new Dictionary<string, Metric>(StringComparer.Ordinal));

    /// <summary>The same history with an entry more.</summary>
    /// <param name="id">What tells the entry from every other; not blank.</param>
    /// <param name="date">The day on which it happened.</param>
    /// <param name="metric">What it counts for.</param>
    /// <param name="value">How much.</param>
    /// <param name="subject">Whom it is about, such as a customer, where that matters.</param>
    /// <typeparam name="T">The type of the metric's values.</typeparam>
    /// <exception cref="ArgumentException">Another entry has the id, or the key is known as another kind of metric.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The value lies outside the metric's range or between its steps.</exception>
    public PartnerHistory With<T>(string id, LocalDate date, Metric<T> metric, T value, string? subject = null)
        where T : struct => With([new HistoryEntry(
            Guard.NotBlank(id),
            date,
            Guard.NotNull(metric),
            metric.Check(MetricValue.From(value), nameof(value)),
            subject is null ? null : Guard.NotBlank(subject))]);

    /// <summary>The same history, which is whole for these metrics: where there is no entry, nothing happened.</summary>
    public PartnerHistory Covering(params Metric[] metrics)
    {
        var covered = new Dictionary<string, Metric>(_covered, StringComparer.Ordinal);
        foreach (var metric in Guard.Copy(metrics))
        {
            Cover(covered, metric);
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
        .With("subject", entry.Subject)));

    internal PartnerHistory With(IEnumerable<HistoryEntry> entries)
    {
        var byId = new Dictionary<string, HistoryEntry>(_byId, StringComparer.Ordinal);
        var covered = new Dictionary<string, Metric>(_covered, StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            Cover(covered, entry.Metric);
            if (!byId.TryGetValue(entry.Id, out var known))
            {
                byId.Add(entry.Id, entry);
            }
            else if (known != entry)
            {
                throw new ArgumentException($"The id {entry.Id} stands for another entry: {known.Metric.Key} {known.Value} on {Dates.Text(known.Date)}.", nameof(entries));
            }
        }

        return new PartnerHistory(Joined, byId, covered);
    }

    private static void Cover(Dictionary<string, Metric> covered, Metric metric)
    {
        if (covered.TryGetValue(metric.Key, out var known) && known.Kind != metric.Kind)
        {
            throw new ArgumentException($"{metric.Key} is known as a {known.Kind}, and stated as a {metric.Kind}.", nameof(metric));
        }

        covered[metric.Key] = metric;
    }
}
