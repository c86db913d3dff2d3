
namespace Partnerships.Metrics;

/// <summary>What is known of one metric, in all or over one window.</summary>
/// <remarks>Two facts are equal when metric, window, value and responses are; they have no order.</remarks>
public sealed record Fact
{
    internal Fact(Metric metric, Window? over, MetricValue? value, int? responses) =>
        (Metric, Over, Value, Responses) = (metric, over, value, responses);

    /// <summary>What was observed.</summary>
    public Metric Metric { get; }

    /// <summary>Over which window; null where the value answers for every one.</summary>
    public Window? Over { get; }

    /// <summary>The value; null where there is none yet.</summary>
    public MetricValue? Value { get; }

    /// <summary>From how many responses the value comes; null where nobody counted.</summary>
    public int? Responses { get; }

    /// <summary>Whether there is a value, from enough responses.</summary>
    public bool IsMeasured => IsMeasuredBy(Metric);

    /// <summary>The fact in words: "mutual customers: 38".</summary>
    public override string ToString()
    {
        var name = Over is null ? Metric.Name : $"{Metric.Name}, {Over}";
        return Responses is { } responses
            ? Guard.Invariant($"{name}: {Value?.ToString(null) ?? "not yet measured"} from {responses} responses")
            : $"{name}: {Value?.ToString(null) ?? "not yet measured"}";
    }

    /// <summary>The same by the definition of a program, which may ask for more responses.</summary>
    internal bool IsMeasuredBy(Metric metric) => Value is not null && !(Responses < metric.FewestResponses);
}
