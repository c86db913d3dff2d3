using System;
using System.Collections.Generic;
using System.Linq;
using NodaTime;
using Partnerships.Calendars;
using Partnerships.Certifications;
using Partnerships.Commissions;
using Partnerships.Explanations;
using Partnerships.Metrics;
using Partnerships.Monetary;
using Partnerships.Partners;
using Partnerships.Performance;
using Partnerships.Registrations;
using Partnerships.Tiers;

namespace Partnerships.Programs;

/// <summary>All that a published partner program says, in one version, with the dates between which it is in force.</summary>
/// <remarks>
/// Equality is by content, lists in order; the content hash is the SHA-256 of the same content. Programs have no order. Unless
/// stated otherwise a program counts in US dollars and calendar years, in the zone UTC, and rounds half away from zero.
/// </remarks>
public sealed partial class PartnerProgram : IEquatable<PartnerProgram>, IDescribed
{
    private PartnerProgram(string id, string name, PartnerType type, string version, LocalDate from)
    {
        (Id, Name, Type, Version, From) = (Keys.Key(id), Guard.NotBlank(name), Guard.NotNull(type), Guard.NotBlank(version), from);
        Currency = Currency.Usd;
        ZoneId = "UTC";
        Rounding = Rounding.HalfAwayFromZero;
    }

    /// <summary>The key, which all versions share: "reseller".</summary>
    public string Id { get; }

    /// <summary>The name: "Reseller and channel partner program".</summary>
    public string Name { get; }

    /// <summary>What kind of partner the program is for.</summary>
    public PartnerType Type { get; }

    /// <summary>The version: "1.0".</summary>
    public string Version { get; }

    /// <summary>The first day in force.</summary>
    public LocalDate From { get; }

    /// <summary>The last day in force; null where there is none yet.</summary>
    public LocalDate? Until { get; private init; }

    /// <summary>The currency of the program's amounts.</summary>
    public Currency Currency { get; private init; }

    /// <summary>The id of the time zone in which the program's days begin and end, such as "Europe/Berlin"; the caller's provider resolves it.</summary>
    public string ZoneId { get; private init; }

    /// <summary>The twelve months that the program counts by.</summary>
    public ProgramYear Year { get; private init; }

    /// <summary>What becomes of parts of a minor unit when a line is posted.</summary>
    public Rounding Rounding { get; private init; }

    /// <summary>Whether an agreement must name the industry that the partner serves.</summary>
    public bool NeedsVertical { get; private init; }

    /// <summary>How long a partner has to meet its signed tier again; null where the tier follows the placement.</summary>
    public Period? CurePeriod { get; private init; }

    /// <summary>Whether the tier is signed in the agreement, so that the placement only says which one a partner qualifies for.</summary>
    public bool IsTierSigned => CurePeriod is not null;

    /// <summary>How tiers change over time; null where the program does not say so.</summary>
    public ReviewTerms? Review { get; private init; }

    /// <summary>Metrics that the program defines beside those that it uses.</summary>
    public IReadOnlyList<Metric> DefinedMetrics { get; private init; } = Guard.None<Metric>();

    /// <summary>The ladders: one, or one for each segment.</summary>
    public IReadOnlyList<TierLadder> Ladders { get; private init; } = Guard.None<TierLadder>();

    /// <summary>What each tier adds to the benefits of those below it.</summary>
    public IReadOnlyList<TierBenefits> Benefits { get; private init; } = Guard.None<TierBenefits>();

    /// <summary>The ways of working together that a partner can sign.</summary>
    public IReadOnlyList<ProgramOption> Options { get; private init; } = Guard.None<ProgramOption>();

    /// <summary>The rules by which deals are paid.</summary>
    public CommissionPlan Commissions { get; private init; } = CommissionPlan.None;

    /// <summary>The rates that an agreement fixes.</summary>
    public IReadOnlyList<RateTerm> Rates { get; private init; } = Guard.None<RateTerm>();

    /// <summary>What is aimed at; it feeds the scorecard, never the tier.</summary>
    public IReadOnlyList<Goal> Goals { get; private init; } = Guard.None<Goal>();

    /// <summary>What each side commits to.</summary>
    public IReadOnlyList<Commitment> Commitments { get; private init; } = Guard.None<Commitment>();

    /// <summary>What comes back: committees, webinars, updates.</summary>
    public IReadOnlyList<Activity> Activities { get; private init; } = Guard.None<Activity>();

    /// <summary>The courses of the initial training, in order.</summary>
    public IReadOnlyList<Course> Courses { get; private init; } = Guard.None<Course>();

    /// <summary>What a person has to reach to be certified; null where the program does not say so.</summary>
    public Exam? Exam { get; private init; }

    /// <summary>How deal registrations are protected; null where the program does not say so.</summary>
    public ProtectionTerms? Protection { get; private init; }

    /// <summary>Within how many hours what is answered.</summary>
    public IReadOnlyList<ServiceLevel> ServiceLevels { get; private init; } = Guard.None<ServiceLevel>();

    /// <summary>The program's timelines: an integration, the steps of an application.</summary>
    public IReadOnlyList<Timeline> Timelines { get; private init; } = Guard.None<Timeline>();

    /// <summary>What an applicant submits; null where the program does not say so.</summary>
    public ApplicationForm? Application { get; private init; }

    /// <summary>Where the program is written; null where no document says so.</summary>
    public Clause? Clause { get; private init; }

    /// <summary>The ladder of all partners, or the first of several.</summary>
    /// <exception cref="InvalidOperationException">The program has no ladder.</exception>
    public TierLadder Ladder => Ladders.Count > 0 ? Ladders[0] : throw new InvalidOperationException($"The program {Id} has no ladder.");

    /// <summary>The metrics that the program uses or defines, each once, by key.</summary>
    public IReadOnlyList<Metric> Metrics => ProgramMetrics.Of(this);

    /// <summary>The ladder of a segment.</summary>
    /// <param name="segment">The segment; null for the ladder of all partners.</param>
    /// <exception cref="ArgumentException">The program has no ladder for it.</exception>
    public TierLadder LadderOf(string? segment) => Ladders.FirstOrDefault(ladder => string.Equals(ladder.Segment, segment, StringComparison.Ordinal))
        ?? throw new ArgumentException(
            $"Must be one of {string.Join(", ", Ladders.Select(ladder => ladder.Segment ?? "(all)"))}; is {segment ?? "(all)"}.", nameof(segment));

    /// <summary>Whether the program is in force on a date.</summary>
    public bool IsInForceOn(LocalDate date) => From <= date && !(date > Until);

    /// <summary>All that a tier gives: what those below it give, unless a higher one replaces it.</summary>
    /// <remarks>Where there are ladders for segments, below it is what stands below it on the first ladder that has the tier.</remarks>
    /// <exception cref="ArgumentException">No ladder has such a tier.</exception>
    public IReadOnlyList<Benefit> BenefitsOf(TierId tier)
    {
        var ladder = Ladders.FirstOrDefault(ladder => ladder.Tiers.Any(known => known.Id == tier)) ?? Ladder;
        var reached = ladder.Tiers.Take(ladder.RankOf(tier) + 1);
        var given = new List<Benefit>();
        foreach (var benefit in reached.SelectMany(known => Benefits.Where(table => table.Tier == known.Id)).SelectMany(table => table.Benefits))
        {
            var place = given.FindIndex(known => string.Equals(known.Key, benefit.Key, StringComparison.Ordinal));
            if (place < 0)
            {
                given.Add(benefit);
            }
            else
            {
                given[place] = benefit;
            }
        }

        return Array.AsReadOnly(given.ToArray());
    }

    /// <summary>The rate term with a key.</summary>
    /// <exception cref="ArgumentException">The program has no such term.</exception>
    public RateTerm RateOf(string key) => Rates.FirstOrDefault(term => string.Equals(term.Key, key, StringComparison.Ordinal))
        ?? throw new ArgumentException($"Must be one of {string.Join(", ", Rates.Select(term => term.Key))}; is {key}.", nameof(key));

    /// <summary>Whether all that the programs say is the same.</summary>
    public bool Equals(PartnerProgram? other) => Content.Same(this, other);

    /// <summary>Whether all that the programs say is the same.</summary>
    public override bool Equals(object? obj) => Equals(obj as PartnerProgram);

    /// <summary>A hash that equal programs share.</summary>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Id + Version);

    /// <summary>Name and version: "Reseller and channel partner program 1.0".</summary>
    public override string ToString() => $"{Name} {Version}";
}
