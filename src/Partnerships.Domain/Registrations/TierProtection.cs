using System;
using Partnerships.Explanations;
using Partnerships.Partners;

namespace Partnerships.Registrations;

/// <summary>How long partners of one type or tier are protected; not at all, where there is no length.</summary>
/// <remarks>Two are equal when tier, length and clause are; they have no order.</remarks>
public sealed record TierProtection : IDescribed
{
    private TierProtection(TierId tier, ProtectionLength? length) => (Tier, Length) = (tier, length);

    /// <summary>The type or tier.</summary>
    public TierId Tier { get; }

    /// <summary>How long; null where a registration is recorded and protects nothing.</summary>
    public ProtectionLength? Length { get; }

    /// <summary>Where it is written; null where no document says so.</summary>
    public Clause? Clause { get; private init; }

    /// <summary>A tier that is protected for a time.</summary>
    /// <exception cref="ArgumentException">The length is none.</exception>
    public static TierProtection Of(TierId tier, ProtectionLength length) => new(
        Guard.NotNull(tier), length != default ? length : throw new ArgumentException("Must be above none; see None.", nameof(length)));

    /// <summary>A tier whose registrations are recorded and protect nothing.</summary>
    public static TierProtection None(TierId tier) => new(Guard.NotNull(tier), null);

    /// <summary>The same, and where it is written.</summary>
    public TierProtection By(Clause clause) => this with { Clause = Guard.NotNull(clause) };

    /// <summary>Tier and length: "authorized: 30 days".</summary>
    public override string ToString() => $"{Tier}: {Length?.ToString() ?? "none"}";

    Content IDescribed.Describe() => Content.Object()
        .With("tier", Tier.Key)
        .With("length", Length?.ToString())
        .If("none", Length is null)
        .With("clause", Clause);
}
