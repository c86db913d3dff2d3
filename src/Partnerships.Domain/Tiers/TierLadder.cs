using System;
using System.Collections.Generic;
using System.Linq;
using Partnerships.Partners;

namespace Partnerships.Tiers;

/// <summary>The tiers of a program in order, the lowest first, and how a partner is placed among them.</summary>
/// <remarks>Two ladders are equal when all that they say is; ladders have no order.</remarks>
public sealed class TierLadder : IEquatable<TierLadder>, IDescribed
{
    private TierLadder(PlacementRule rule, Tier[] tiers, string? segment)
    {
        if (tiers.Length == 0)
        {
            throw new ArgumentException("Must have one tier at least.", nameof(tiers));
        }

        var seen = new HashSet<TierId>();
        if (Array.Find(tiers, tier => !seen.Add(tier.Id)) is { } twice)
        {
            throw new ArgumentException($"Tiers must differ; \"{twice.Id}\" comes twice.", nameof(tiers));
        }

        (Rule, Segment, Tiers) = (rule, segment, Array.AsReadOnly(tiers));
    }

    /// <summary>What a tier asks for beside its own lines.</summary>
    public PlacementRule Rule { get; }

    /// <summary>The kind of partner or region that the ladder is for, such as "smb"; null where it is for all.</summary>
    public string? Segment { get; }

    /// <summary>The tiers, the lowest first.</summary>
    public IReadOnlyList<Tier> Tiers { get; }

    /// <summary>A ladder on which a tier asks for its own lines and those of every tier below it, unless it restates them.</summary>
    /// <param name="tiers">The tiers, the lowest first; one at least.</param>
    /// <exception cref="ArgumentException">There is none, or two have one key.</exception>
    public static TierLadder Cumulative(params Tier[] tiers) => new(PlacementRule.Cumulative, Guard.Copy(tiers), null);

    /// <summary>A ladder on which a tier asks for its own lines alone.</summary>
    /// <param name="tiers">The tiers, the lowest first; one at least.</param>
    /// <exception cref="ArgumentException">There is none, or two have one key.</exception>
    public static TierLadder HighestMet(params Tier[] tiers) => new(PlacementRule.HighestMet, Guard.Copy(tiers), null);

    /// <summary>The same ladder, for a kind of partner or a region.</summary>
    /// <param name="segment">Lower-case letters and digits, words joined by hyphens: "smb".</param>
    /// <exception cref="ArgumentException">The key has another form.</exception>
    public TierLadder For(string segment) => new(Rule, [.. Tiers], Keys.Key(segment));

    /// <summary>The place of a tier, from 0 for the lowest.</summary>
    /// <exception cref="ArgumentException">The ladder has no such tier.</exception>
    public int RankOf(TierId tier)
    {
        for (var rank = 0; rank < Tiers.Count; rank++)
        {
            if (Tiers[rank].Id == Guard.NotNull(tier))
            {
                return rank;
            }
        }

        throw new ArgumentException($"Must be one of {string.Join(", ", Tiers.Select(known => known.Id))}; is {tier}.", nameof(tier));
    }

    /// <summary>All lines that a tier asks for: the inherited ones first, each in the place where it first stood.</summary>
    /// <param name="rank">The place of the tier, from 0 for the lowest.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such place.</exception>
    public IReadOnlyList<TierLine> LinesOf(int rank)
    {
        Guard.InRange(rank, 0, Tiers.Count - 1);
        var lines = new List<TierLine>();
        for (var from = Rule == PlacementRule.Cumulative ? 0 : rank; from <= rank; from++)
        {
            var own = Tiers[from].Requirements.Select(requirement => new TierLine(Tiers[from], requirement)).ToList();
            lines.RemoveAll(line => own.Exists(restated => line.Requirement.IsRestatedBy(restated.Requirement)));
            lines.AddRange(own);
        }

        return Array.AsReadOnly(lines.ToArray());
    }

    /// <summary>Whether all that the ladders say is the same.</summary>
    public bool Equals(TierLadder? other) => Content.Same(this, other);

    /// <summary>Whether all that the ladders say is the same.</summary>
    public override bool Equals(object? obj) => Equals(obj as TierLadder);

    /// <summary>A hash that equal ladders share.</summary>
    public override int GetHashCode() => Content.HashOf(this);

    /// <summary>The tiers' names: "Registered, Silver, Gold".</summary>
    public override string ToString() => string.Join(", ", Tiers);

    Content IDescribed.Describe() => Content.Object()
        .With("for", Segment)
        .With("rule", Rule.Name)
        .With("tiers", Tiers);
}
