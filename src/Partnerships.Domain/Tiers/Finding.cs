using System;
using System.Collections.Generic;
using System.Globalization;
using Partnerships.Explanations;
using Partnerships.Metrics;

namespace Partnerships.Tiers;

/// <summary>What was found of one requirement: met or not, the value, the bound, and what is short.</summary>
/// <remarks>It is a view of its placement, and takes no memory of its own. Two findings are equal when they are of one line of one placement;
/// to compare placements, compare what their findings hold. The default value is of no placement: all of its properties throw
/// <see cref="InvalidOperationException"/>.</remarks>
public readonly record struct Finding
{
    private readonly FindingSource? _source;
    private readonly FindingLine? _line;

    internal Finding(FindingSource source, FindingLine line) => (_source, _line) = (source, line);

    /// <summary>What was asked for.</summary>
    public Requirement Requirement => Line.Requirement;

    /// <summary>Where it is written; null where no document says so.</summary>
    public Clause? Clause => Line.Clause;

    /// <summary>What was found.</summary>
    public FindingStatus Status => Source.StatusOf(Line);

    /// <summary>Whether the requirement counts as met: met, or provisionally so.</summary>
    public bool Holds => Source.Holds(Line);

    /// <summary>The value that was found, or the points of a score; null where it is not known or there is none.</summary>
    public MetricValue? Value => ValueOf(Source.NumberOf(Line));

    /// <summary>What the value is compared with; null where the requirement has no bound.</summary>
    public MetricValue? Bound => Requirement switch
    {
        Comparison comparison => comparison.Bound,
        ScoreReached score => score.Points,
        _ => null,
    };

    /// <summary>The least change of the value, up or down, that would do, in the metric's steps; null where it holds or is not known.</summary>
    /// <remarks>Of a score, the points that are missing, cut up to the score's steps.</remarks>
    public MetricValue? Shortfall => ValueOf(Source.ShortfallOf(Line));

    /// <summary>From how many responses the value comes, where they were counted.</summary>
    public int? Responses => Source.ResponsesOf(Line);

    /// <summary>Whether a score has the points, or would have, but a part of it misses its minimum.</summary>
    public bool MinimumMissed => Source.MinimumMissed(Line);

    /// <summary>What was found of the parts of a combination, in order.</summary>
    public FindingList Parts => new(Source, Line.Parts);

    /// <summary>The stable code: "tier.met", "tier.not-met", "tier.not-known", "tier.not-yet-measured" or "tier.minimum-missed".</summary>
    public string Code => Status switch
    {
        FindingStatus.Met => "tier.met",
        FindingStatus.Provisional => "tier.not-yet-measured",
        FindingStatus.NotKnown => "tier.not-known",
        _ => MinimumMissed ? "tier.minimum-missed" : "tier.not-met",
    };

    private FindingSource Source => _source ?? throw new InvalidOperationException("A finding is read from a placement; this one is of none.");

    private FindingLine Line => _line ?? throw new InvalidOperationException("A finding is read from a placement; this one is of none.");

    /// <summary>The finding as a reason: code, arguments and words.</summary>
    public Reason ToReason()
    {
        var arguments = new List<(string, string)> { ("requirement", Requirement.ToString()) };
        Add("value", Value?.ToString(null));
        Add("bound", Bound?.ToString(null));
        Add("shortfall", Shortfall?.ToString(null));
        Add("responses", Responses?.ToString(CultureInfo.InvariantCulture));
        Add("clause", Clause?.ToString());
        return Reason.Of(Code, ToString().Replace('{', '(').Replace('}', ')'), [.. arguments]);

        void Add(string name, string? value)
        {
            if (value is not null)
            {
                arguments.Add((name, value));
            }
        }
    }

    /// <summary>The finding in words: "mutual customers: at least 50, has 38, 12 short".</summary>
    public override string ToString() => _line is null ? string.Empty : Requirement switch
    {
        Combination combination => Of(combination),
        Holding => $"{Requirement}: {Found("held", "not held")}",
        _ when Status == FindingStatus.NotKnown && Value is null => $"{SubjectOf(Requirement)}: not known",
        _ => $"{Requirement}, {Found($"has {Value}", $"has {Value}{Missing}")}",
    };

    private string Missing => MinimumMissed
        ? ", a part below its minimum"
        : Shortfall is not { } shortfall ? string.Empty
        : Requirement is Comparison { Comparator.IsRising: false } ? $", {shortfall} too many" : $", {shortfall} short";

    private static string SubjectOf(Requirement requirement) => requirement switch
    {
        Comparison comparison => comparison.Subject,
        ScoreReached score => score.Score.Name,
        _ => requirement.ToString(),
    };

    private string Of(Combination combination)
    {
        var words = Status switch
        {
            FindingStatus.Met => "met",
            FindingStatus.Provisional => "provisionally met",
            FindingStatus.NotKnown => "not known",
            _ => "not met",
        };
        return $"{combination.Words} of: {words} ({string.Join("; ", Parts)})";
    }

    private string Found(string met, string notMet) => Status switch
    {
        FindingStatus.Met => met,
        FindingStatus.Provisional => Responses is { } responses
            ? Guard.Invariant($"not yet measured ({responses} responses), counts as met")
            : "not yet measured, counts as met",
        FindingStatus.NotKnown => Value is null ? "not known" : $"{notMet}, not all known",
        _ => notMet,
    };

    private MetricValue? ValueOf(long? number) => number is not { } known ? null
        : Bound is { } bound ? MetricValue.FromNumber(bound.Kind, known, bound.Currency)
        : MetricValue.FromNumber(MetricKind.YesNo, known, default);
}
