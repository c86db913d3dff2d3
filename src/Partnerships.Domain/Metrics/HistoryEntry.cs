using NodaTime;

namespace Partnerships.Metrics;

/// <summary>Something that happened to a partner on a day: how much of which metric, and about whom.</summary>
/// <remarks>Two entries are equal when all that they say is; they have no order of their own.</remarks>
public sealed record HistoryEntry
{
    internal HistoryEntry(string id, LocalDate date, Metric metric, MetricValue value, string? subject) =>
        (Id, Date, Metric, Value, Subject) = (id, date, metric, value, subject);

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
}
