using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using Partnerships.Json.Syntax;
using Partnerships.Metrics;

namespace Partnerships.Json.Shapes;

/// <summary>The metrics that a document may refer to: those of its program, or its own, each read when first asked for.</summary>
internal sealed class MetricTable
{
    private readonly Dictionary<string, Entry> _entries = new(StringComparer.Ordinal);
    private readonly Shape<Metric>? _shape;
    private int _depth;

    /// <summary>Metrics that are there already.</summary>
    public MetricTable(IEnumerable<Metric> metrics)
    {
        foreach (var metric in metrics)
        {
            _entries[metric.Key] = new Entry(null) { Metric = metric, IsRead = true };
        }
    }

    /// <summary>Metrics that a document defines, under their keys.</summary>
    public MetricTable(Node? metrics, Shape<Metric> shape)
    {
        _shape = shape;
        for (var part = metrics?.First; part?.Name is not null; part = part.Next)
        {
            if (!_entries.ContainsKey(part.Name))
            {
                _entries.Add(part.Name, new Entry(part));
            }
        }
    }

    /// <summary>Finds a metric by its key; says what is wrong with the key where there is none, but tells each faulty metric only once.</summary>
    public bool TryFind(string key, Node asking, Reading reading, [NotNullWhen(true)] out Metric? metric)
    {
        metric = null;
        if (!_entries.TryGetValue(key, out var entry))
        {
            reading.Unknown(asking, "metric", _entries.Keys);
            return false;
        }

        if (entry.IsBeingRead || _depth > Metric.MostDepth)
        {
            reading.Add(
                asking,
                entry.IsBeingRead ? "metric-cycle" : "bad-value",
                entry.IsBeingRead ? $"The metric {key} comes from itself, be it by way of others." : Guard.Invariant($"Metrics come from one another at most {Metric.MostDepth} deep."));
            return false;
        }

        metric = entry.IsRead ? entry.Metric : Read(entry, reading);
        return metric is not null;
    }

    private Metric? Read(Entry entry, Reading reading)
    {
        (entry.IsBeingRead, _depth) = (true, _depth + 1);
        entry.Metric = _shape!.TryRead(entry.Node!, reading, out var metric) ? metric : null;
        (entry.IsBeingRead, entry.IsRead, _depth) = (false, true, _depth - 1);
        return entry.Metric;
    }

    private sealed class Entry(Node? node)
    {
        public Node? Node { get; } = node;

        public Metric? Metric { get; set; }

        public bool IsRead { get; set; }

        public bool IsBeingRead { get; set; }
    }
}
