using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using Partnerships.Json.Syntax;
using Partnerships.Metrics;

namespace Partnerships.Json.Shapes;

/// <summary>Metrics, each under its key.</summary>
/// <param name="key">The form of the keys.</param>
/// <param name="metric">The shape of a metric.</param>
internal sealed class MetricMapShape(TextShape<string> key, Shape<Metric> metric) : Shape<Metric[]>
{
    public override bool TryRead(Node node, Reading reading, [MaybeNullWhen(false)] out Metric[] value)
    {
        value = null;
        if (node.Kind != NodeKind.Object)
        {
            reading.WrongType(node, "an object with a field for each metric");
            return false;
        }

        var ok = true;
        var metrics = new List<Metric>();
        for (var part = node.First; part is not null; part = part.Next)
        {
            if (!key.TryRead(part.Name!, out _))
            {
                reading.BadName(part, "a key of lower-case letters and digits, words joined by hyphens, such as mutual-customers");
                ok = false;
            }
            else if (reading.Metrics.TryFind(part.Name!, part, reading, out var found))
            {
                metrics.Add(found);
            }
            else
            {
                ok = false;
            }
        }

        value = metrics.ToArray();
        return ok;
    }

    public override Content Describe(SchemaDefinitions definitions) => Content.Object()
        .With("type", "object")
        .With("propertyNames", key.Describe(definitions))
        .With("additionalProperties", metric.Describe(definitions));
}
