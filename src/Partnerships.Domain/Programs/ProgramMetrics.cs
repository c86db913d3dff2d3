using System;
using System.Collections.Generic;
using System.Linq;
using Partnerships.Metrics;
using Partnerships.Tiers;

namespace Partnerships.Programs;

/// <summary>The metrics that a program mentions, and the windows that it measures them over.</summary>
internal static class ProgramMetrics
{
    /// <summary>Each metric once, by key; a key that stands for different metrics comes more than once.</summary>
    public static IReadOnlyList<Metric> Of(PartnerProgram program)
    {
        var found = new Dictionary<string, List<Metric>>(StringComparer.Ordinal);
        var mentioned = program.Ladders.SelectMany(ladder => ladder.Tiers)
            .SelectMany(tier => tier.Requirements.Concat(tier.Superseded))
            .SelectMany(MeasuredBy)
            .Select(measured => measured.Metric)
            .Concat(program.Goals.Select(goal => goal.Metric))
            .Concat(program.DefinedMetrics);
        foreach (var metric in mentioned)
        {
            Add(metric, found);
        }

        return Array.AsReadOnly(found.OrderBy(pair => pair.Key, StringComparer.Ordinal).SelectMany(pair => pair.Value).ToArray());
    }

    /// <summary>What a program's ladders and goals look at, each pair of metric and window once; a goal has no window.</summary>
    public static IReadOnlyList<(Metric Metric, Window? Window)> MeasuredBy(PartnerProgram program) => Array.AsReadOnly(program.Ladders
        .SelectMany(ladder => ladder.Tiers)
        .SelectMany(tier => tier.Requirements)
        .SelectMany(MeasuredBy)
        .Concat(program.Goals.Select(goal => (goal.Metric, default(Window))))
        .Distinct()
        .ToArray());

    /// <summary>What a requirement looks at: metrics, each over its window.</summary>
    public static IEnumerable<(Metric Metric, Window? Window)> MeasuredBy(Requirement requirement) => requirement switch
    {
        Comparison comparison => [(comparison.Metric, comparison.Window)],
        Holding holding => [(holding.Metric, holding.Window)],
        Combination combination => combination.Parts.SelectMany(MeasuredBy),
        ScoreReached score => MeasuredBy(score.Score.Part),
        _ => throw new NotSupportedException($"{requirement.GetType().Name} is not known."),
    };

    private static IEnumerable<(Metric Metric, Window? Window)> MeasuredBy(ScorePart part) => part.Parts
        .SelectMany(MeasuredBy)
        .Concat(part.Condition is { } condition ? MeasuredBy(condition) : [])
        .Concat(part.Metric is { } metric ? [(metric, part.Window)] : []);

    private static void Add(Metric metric, Dictionary<string, List<Metric>> found)
    {
        if (!found.TryGetValue(metric.Key, out var known))
        {
            found[metric.Key] = known = [];
        }
        else if (known.Exists(metric.Equals))
        {
            return;
        }

        known.Add(metric);
        foreach (var source in metric.Measure.Sources)
        {
            Add(source, found);
        }
    }
}
