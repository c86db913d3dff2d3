using System;
using System.Diagnostics.CodeAnalysis;
using Partnerships.Json.Shapes;
using Partnerships.Json.Syntax;
using Partnerships.Metrics;

namespace Partnerships.Json.Formats;

/// <summary>Values of metrics: a count is a whole number, an amount, a rate and points are texts, and yes is true.</summary>
internal static class ValueShapes
{
    private static readonly Shape<MetricValue> Count = new WholeNumberShape<MetricValue>(null, null, MetricValue.Of);
    private static readonly Shape<MetricValue> Money = new ValueShape<Monetary.Money>(Texts.Money, MetricValue.Of);
    private static readonly Shape<MetricValue> Rate = new ValueShape<Monetary.Rate>(Texts.Rate, MetricValue.Of);
    private static readonly Shape<MetricValue> Score = new ValueShape<decimal>(Texts.Points, MetricValue.Of);
    private static readonly Shape<MetricValue> YesNo = new ValueShape<bool>(new YesNoShape(), MetricValue.Of);

    /// <summary>A value of whatever kind the metric has that stands beside it.</summary>
    public static Shape<Node> Any { get; } = new OpenShape(Count.Describe, Money.Describe, Rate.Describe, Score.Describe, YesNo.Describe);

    /// <summary>A value of a metric that is no yes or no.</summary>
    public static Shape<Node> Bound { get; } = new OpenShape(Count.Describe, Money.Describe, Rate.Describe, Score.Describe);

    public static Shape<MetricValue> Of(MetricKind kind) => kind.Value switch
    {
        2 => Money,
        3 => Rate,
        4 => Score,
        5 => YesNo,
        _ => Count,
    };

    /// <summary>Reads a field's value by the kind of a metric, and notes further faults at it.</summary>
    public static bool TryRead(this FieldValues from, Field<Node> field, Metric metric, out MetricValue value)
    {
        var node = from.Get(field);
        from.Blame(node);
        return Of(metric.Kind).TryRead(node, from.Reading, out value);
    }

    private sealed class ValueShape<T>(Shape<T> shape, Func<T, MetricValue> convert) : Shape<MetricValue>
    {
        public override bool TryRead(Node node, Reading reading, [MaybeNullWhen(false)] out MetricValue value)
        {
            value = default;
            if (!shape.TryRead(node, reading, out var read))
            {
                return false;
            }

            value = convert(read);
            return true;
        }

        public override Content Describe(SchemaDefinitions definitions) => shape.Describe(definitions);
    }
}
