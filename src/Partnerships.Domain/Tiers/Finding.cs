using System;
using System.Collections.Generic;
using System.Globalization;
using Partnerships.Explanations;
using Partnerships.Metrics;

namespace Partnerships.Tiers;

/// <summary>What was found of one requirement: met or not, the value, the bound, and what is short.</summary>
/// <remarks>Two findings are equal only when they are one object; compare what they hold.</remarks>
public sealed class Finding
{
    // A finding is made for every line of every tier: it keeps numbers, and makes values of them when somebody reads them.
    private readonly long _value;
    private readonly long _shortfall;
    private readonly int _responses;
    private readonly bool _hasValue;
    private readonly bool _hasShortfall;
    private readonly bool _hasResponses;

    internal Finding(Requirement requirement, Clause? clause, FindingStatus status, int? responses = null, Finding[]? parts = null)
    {
        (Requirement, Clause, Status) = (requirement, clause, status);
        (_responses, _hasResponses) = (responses.GetValueOrDefault(), responses is not null);
        Parts = parts is null ? Guard.None<Finding>() : Array.AsReadOnly(parts);
    }

    internal Finding(Requirement requirement, Clause? clause, FindingStatus status, long value, long? shortfall, int? responses, bool minimumMissed = false)
        : this(requirement, clause, status, responses)
    {
        (_value, _hasValue) = (value, true);
        (_shortfall, _hasShortfall) = (shortfall.GetValueOrDefault(), shortfall is not null);
        MinimumMissed = minimumMissed;
    }

    /// <summary>What was asked for.</summary>
    public Requirement Requirement { get; }

    /// <summary>Where it is written; null where no document says so.</summary>
    public Clause? Clause { get; }

    /// <summary>What was found.</summary>
    public FindingStatus Status { get; }

    /// <summary>Whether the requirement counts as met: met, or provisionally so.</summary>
    public bool Holds => Status >= FindingStatus.Provisional;

    /// <summary>The value that was found, or the points of a score; null where it is not known or there is none.</summary>
    public MetricValue? Value => _hasValue ? ValueOf(_value) : null;

    /// <summary>What the value is compared with; null where the requirement has no bound.</summary>
    public MetricValue? Bound => Requirement switch
    {
        Comparison comparison => comparison.Bound,
        ScoreReached score => score.Points,
        _ => null,
    };

    /// <summary>The least change of the value, up or down, that would do, in the metric's steps; null where it holds or is not known.</summary>
    /// <remarks>Of a score, the points that are missing, cut up to the score's steps.</remarks>
    public MetricValue? Shortfall => _hasShortfall ? ValueOf(_shortfall) : null;

    /// <summary>From how many responses the value comes, where they were counted.</summary>
    public int? Responses => _hasResponses ? _responses : null;

    /// <summary>Whether a score has the points, or would have, but a part of it misses its minimum.</summary>
    public bool MinimumMissed { get; }

    /// <summary>What was found of the parts of a combination, in order.</summary>
    public IReadOnlyList<Finding> Parts { get; }

    /// <summary>The stable code: "tier.met", "tier.not-met", "tier.not-known", "tier.not-yet-measured" or "tier.minimum-missed".</summary>
    public string Code => Status switch
    {
        FindingStatus.Met => "tier.met",
        FindingStatus.Provisional => "tier.not-yet-measured",
        FindingStatus.NotKnown => "tier.not-known",
        _ => MinimumMissed ? "tier.minimum-missed" : "tier.not-met",
    };

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
    public override string ToString() => Requirement switch
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

    private MetricValue ValueOf(long number) => Bound is { } bound
        ? MetricValue.FromNumber(bound.Kind, number, bound.Currency)
        : MetricValue.FromNumber(MetricKind.YesNo, number, default);
}
