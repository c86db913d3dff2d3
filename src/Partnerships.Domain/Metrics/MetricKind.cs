using System.Collections.Generic;
using Ardalis.SmartEnum;

namespace Partnerships.Metrics;

/// <summary>What the values of a metric are. The name is what documents hold.</summary>
public sealed class MetricKind : SmartEnum<MetricKind>
{
    /// <summary>A whole number, such as of customers.</summary>
    public static readonly MetricKind Count = new("count", 1);

    /// <summary>An amount, such as of sales.</summary>
    public static readonly MetricKind Money = new("money", 2);

    /// <summary>A share or a growth, such as of satisfied customers.</summary>
    public static readonly MetricKind Rate = new("rate", 3);

    /// <summary>A number of points, such as a net promoter score: a decimal of at most nine places.</summary>
    public static readonly MetricKind Score = new("score", 4);

    /// <summary>Whether something holds, such as a certificate.</summary>
    public static readonly MetricKind YesNo = new("yes-no", 5);

    private MetricKind(string name, int value)
        : base(name, value)
    {
    }

    /// <summary>Every kind.</summary>
    public static IReadOnlyList<MetricKind> All { get; } = [Count, Money, Rate, Score, YesNo];

    /// <summary>The kind in words: "yes-no".</summary>
    public override string ToString() => Name;
}
