using System.Diagnostics.CodeAnalysis;
using Partnerships.Json.Syntax;
using Partnerships.Metrics;

namespace Partnerships.Json.Shapes;

/// <summary>The key of a metric that the document, or its program, defines.</summary>
/// <param name="key">The form of the key.</param>
/// <param name="kind">The kind that the metric must be of; any where null.</param>
/// <typeparam name="TMetric">The metric's type.</typeparam>
internal sealed class MetricReferenceShape<TMetric>(TextShape<string> key, MetricKind? kind) : Shape<TMetric>
    where TMetric : Metric
{
    public override bool TryRead(Node node, Reading reading, [MaybeNullWhen(false)] out TMetric value)
    {
        value = null;
        if (!key.TryRead(node, reading, out var text) || !reading.Metrics.TryFind(text, node, reading, out var metric))
        {
            return false;
        }

        value = metric as TMetric;
        if (value is null)
        {
            reading.Add(node, "wrong-kind", $"Must be a metric of the kind {kind}; {metric.Key} is a {metric.Kind}.");
        }

        return value is not null;
    }

    public override Content Describe(SchemaDefinitions definitions) => key.Describe(definitions);
}
