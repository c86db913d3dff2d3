using System;
using System.Collections.Generic;
using System.Linq;
using Partnerships.Deals;
using Partnerships.Explanations;
using Partnerships.Monetary;
using Partnerships.Partners;

namespace Partnerships.Programs;

/// <summary>A rate that an agreement fixes within a range: a margin by tier, a referral share, a discount.</summary>
/// <remarks>Two terms are equal when all that they say is, their ranges in order; they have no order.</remarks>
public sealed class RateTerm : IEquatable<RateTerm>, IDescribed
{
    private RateTerm(RateTerm like) => (Key, Name, Stream, Option, Replaces, Range, ByTier, Default, Clause) =
        (like.Key, like.Name, like.Stream, like.Option, like.Replaces, like.Range, like.ByTier, like.Default, like.Clause);

    private RateTerm(string key, string name) => (Key, Name) = (Keys.Key(key), Guard.NotBlank(name));

    /// <summary>The key: "margin".</summary>
    public string Key { get; }

    /// <summary>The name, which says of what the rate is: "software margin".</summary>
    public string Name { get; }

    /// <summary>The revenue stream that the rate applies to; null where it is not tied to one.</summary>
    public RevenueStream? Stream { get; private init; }

    /// <summary>The option of the program under which the rate applies; null where it always does.</summary>
    public string? Option { get; private init; }

    /// <summary>The term whose place this one takes where both would apply; null where there is none.</summary>
    public string? Replaces { get; private init; }

    /// <summary>The range for every tier; null where each tier has its own.</summary>
    public RateRange? Range { get; private init; }

    /// <summary>The range of each tier that has one, in order.</summary>
    public IReadOnlyList<TierRange> ByTier { get; private init; } = Guard.None<TierRange>();

    /// <summary>The rate where an agreement says nothing of it; null where it then stays a range.</summary>
    public Rate? Default { get; private init; }

    /// <summary>Where the term is written; null where no document says so.</summary>
    public Clause? Clause { get; private init; }

    /// <summary>A rate within one range for every tier.</summary>
    /// <exception cref="ArgumentException">The key has another form, or the name is blank.</exception>
    public static RateTerm Of(string key, string name, RateRange range) => new(key, name) { Range = range };

    /// <summary>A rate with a range for each of some tiers.</summary>
    /// <exception cref="ArgumentException">The key has another form, the name is blank, there is no range, or a tier comes twice.</exception>
    public static RateTerm Of(string key, string name, params TierRange[] byTier)
    {
        var ranges = Guard.Copy(byTier);
        return ranges.Length == 0 || ranges.Select(range => range.Tier).Distinct().Count() < ranges.Length
            ? throw new ArgumentException("Must have one range at least, and each tier once.", nameof(byTier))
            : new(key, name) { ByTier = Array.AsReadOnly(ranges) };
    }

    /// <summary>The same term, on one revenue stream.</summary>
    public RateTerm On(RevenueStream stream) => new(this) { Stream = Guard.NotNull(stream) };

    /// <summary>The same term, under one of the program's options.</summary>
    /// <exception cref="ArgumentException">The key has another form.</exception>
    public RateTerm Under(string option) => new(this) { Option = Keys.Key(option) };

    /// <summary>The same term, which takes the place of another where both would apply.</summary>
    /// <exception cref="ArgumentException">The key has another form.</exception>
    public RateTerm Replacing(string key) => new(this) { Replaces = Keys.Key(key) };

    /// <summary>The same term, with the rate that counts where an agreement says nothing of it.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The rate lies outside the range, or outside a tier's.</exception>
    public RateTerm UnlessAgreed(Rate rate)
    {
        foreach (var range in Range is { } one ? [one] : ByTier.Select(tier => tier.Range))
        {
            range.Agree(rate, nameof(rate));
        }

        return new(this) { Default = rate };
    }

    /// <summary>The same term, and where it is written.</summary>
    public RateTerm By(Clause clause) => new(this) { Clause = Guard.NotNull(clause) };

    /// <summary>The range of a tier; null where the term gives it none.</summary>
    public RateRange? For(TierId? tier) => Range ?? ByTier.FirstOrDefault(range => range.Tier == tier)?.Range;

    /// <summary>Whether all that the terms say is the same.</summary>
    public bool Equals(RateTerm? other) => Content.Same(this, other);

    /// <summary>Whether all that the terms say is the same.</summary>
    public override bool Equals(object? obj) => Equals(obj as RateTerm);

    /// <summary>A hash that equal terms share.</summary>
    public override int GetHashCode() => Content.HashOf(this);

    /// <summary>The name.</summary>
    public override string ToString() => Name;

    Content IDescribed.Describe() => Content.Object()
        .With("key", Key)
        .With("name", Name)
        .With("stream", Stream?.Key)
        .With("option", Option)
        .With("replaces", Replaces)
        .With("range", Range is { } range ? TierRange.Describe(range) : null)
        .With("byTier", ByTier)
        .With("default", Default?.ToString(null))
        .With("clause", Clause);
}
