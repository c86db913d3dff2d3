using Partnerships.Metrics;

namespace Partnerships.Performance;

/// <summary>A goal, and what became of it.</summary>
/// <remarks>Two results are equal when their parts are; they have no order.</remarks>
public sealed record GoalResult
{
    internal GoalResult(Goal goal, MetricValue? value) => (Goal, Value) = (goal, value);

    /// <summary>The goal.</summary>
    public Goal Goal { get; }

    /// <summary>The value that was held against it; null where it is not known.</summary>
    public MetricValue? Value { get; }

    /// <summary>Whether it was missed, met or exceeded; null where the value is not known.</summary>
    public GoalStatus? Status => Value is { } value ? Goal.Assess(value) : null;

    /// <summary>Goal, value and status: "active partners: at least 15, has 12: missed".</summary>
    public override string ToString() => Status is { } status ? $"{Goal}, has {Value?.ToString(null)}: {WordOf(status)}" : $"{Goal}: not known";

    private static string WordOf(GoalStatus status) => status == GoalStatus.Missed ? "missed" : status == GoalStatus.Met ? "met" : "exceeded";
}
