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
    public static IReadOnlyList<Metric> Of(PartnerProgram program) => Array.AsReadOnly(
        Find(program).OrderBy(pair => pair.Key, StringComparer.Ordinal).SelectMany(pair => pair.Value).ToArray());

    /// <summary>The first key that stands for different metrics; null where none does.</summary>
    public static string? KeyOfSeveral(PartnerProgram program)
    {
        var first = default(string);
        foreach (var pair in Find(program))
        {
            if (pair.Value.Count > 1 && (first is null || string.CompareOrdinal(pair.Key, first) < 0))
            {
                first = pair.Key;
            }
        }

        return first;
    }

    /// <summary>The metrics, by key.</summary>
    public static IReadOnlyDictionary<string, List<Metric>> Find(PartnerProgram program)
    {
        var found = new Dictionary<string, List<Metric>>(StringComparer.Ordinal);
        Action<Metric, Window?> see = (metric, _) => Add(metric, found);
        foreach (var tier in program.Ladders.SelectMany(ladder => ladder.Tiers))
        {
            Visit(tier.Requirements, see);
            Visit(tier.Superseded, see);
        }

        foreach (var metric in program.Goals.Select(goal => goal.Metric).Concat(program.DefinedMetrics))
        {
            Add(metric, found);
        }

        return found;
    }

    /// <summary>What a program's ladders and goals look at, each pair of metric and window once; a goal has no window.</summary>
    public static IReadOnlyList<(Metric Metric, Window? Window)> MeasuredBy(PartnerProgram program)
    {
        var measured = new List<(Metric Metric, Window? Window)>();
        foreach (var tier in program.Ladders.SelectMany(ladder => ladder.Tiers))
        {
            Visit(tier.Requirements, (metric, window) => measured.Add((metric, window)));
        }

        return Array.AsReadOnly(measured.Concat(program.Goals.Select(goal => (goal.Metric, default(Window)))).Distinct().ToArray());
    }

    // A program is looked through each time that a part is put into it: visiting costs a fraction of nested sequences.
    private static void Visit(IReadOnlyList<Requirement> requirements, Action<Metric, Window?> see)
    {
        for (var i = 0; i < requirements.Count; i++)
        {
            Visit(requirements[i], see);
        }
    }

    private static void Visit(Requirement requirement, Action<Metric, Window?> see)
    {
        switch (requirement)
        {
            case Comparison comparison:
                see(comparison.Metric, comparison.Window);
                break;
            case Holding holding:
                see(holding.Metric, holding.Window);
                break;
            case Combination combination:
                Visit(combination.Parts, see);
                break;
            case ScoreReached score:
                Visit(score.Score.Part, see);
                break;
            default:
                throw new NotSupportedException($"{requirement.GetType().Name} is not known.");
        }
    }

    private static void Visit(ScorePart part, Action<Metric, Window?> see)
    {
        foreach (var inner in part.Parts)
        {
            Visit(inner, see);
        }

        if (part.Condition is { } condition)
        {
            Visit(condition, see);
        }

        if (part.Metric is { } metric)
        {
            see(metric, part.Window);
        }
    }

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
