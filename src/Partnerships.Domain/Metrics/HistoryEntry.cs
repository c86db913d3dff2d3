using System;
using NodaTime;

namespace Partnerships.Metrics;

/// <summary>Something that happened to a partner on a day: how much of which metric, and about whom.</summary>
/// <remarks>Two entries are equal when all that they say is; they have no order of their own.</remarks>
public sealed record HistoryEntry
{
    internal HistoryEntry(string id, LocalDate date, Metric metric, MetricValue value, string? subject, int? responses = null) =>
        (Id, Date, Metric, Value, Subject, Responses) = (id, date, metric, value, subject, responses);

    /// <summary>What tells the entry from every other, in the caller's books: an id counts once.</summary>
    public string Id { get; }

    /// <summary>The day on which it happened.</summary>
    public LocalDate Date { get; }

    /// <summary>What it counts for.</summary>
    public Metric Metric { get; }

    /// <summary>How much.</summary>
    public MetricValue Value { get; }

    /// <summary>Whom it is about, such as a customer, where that matters.</summary>
    public string? Subject { get; }

    /// <summary>From how many responses the value comes, as in a survey; null where nobody counted.</summary>
    public int? Responses { get; }

    /// <summary>An entry; many of them make a history by <see cref="PartnerHistory.Of"/>.</summary>
    /// <param name="id">What tells the entry from every other; not blank.</param>
    /// <param name="date">The day on which it happened.</param>
    /// <param name="metric">What it counts for.</param>
    /// <param name="value">How much.</param>
    /// <param name="subject">Whom it is about, such as a customer, where that matters.</param>
    /// <param name="responses">From how many responses the value comes, where they were counted.</param>
    /// <typeparam name="T">The type of the metric's values.</typeparam>
    /// <exception cref="ArgumentException">The id is blank, or the subject is given and blank.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The value lies outside the metric's range or between its steps, or responses are below zero.</exception>
    public static HistoryEntry Of<T>(string id, LocalDate date, Metric<T> metric, T value, string? subject = null, int? responses = null)
        where T : struct => new(
            Guard.NotBlank(id),
            date,
            Guard.NotNull(metric),
            metric.Check(MetricValue.From(value), nameof(value)),
            subject is null ? null : Guard.NotBlank(subject),
            responses is { } given ? Guard.AtLeast(given, 0, nameof(responses)) : null);

    /// <summary>The entry in words: "2026-03-01 sales: USD 500.00 (globex)".</summary>
    public override string ToString() => Subject is null ? $"{Dates.Text(Date)} {Metric}: {Value}" : $"{Dates.Text(Date)} {Metric}: {Value} ({Subject})";
}
