using System;
using System.Collections.Generic;
using System.Linq;
using Partnerships.Partners;

namespace Partnerships.Programs;

/// <summary>What one tier adds to the benefits of those below it.</summary>
/// <remarks>Two are equal when tier and benefits are, in order; they have no order of their own.</remarks>
public sealed class TierBenefits : IEquatable<TierBenefits>, IDescribed
{
    private TierBenefits(TierId tier, Benefit[] benefits)
    {
        var twice = benefits.GroupBy(benefit => benefit.Key, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1);
        if (twice is not null)
        {
            throw new ArgumentException($"Benefits of a tier must differ; \"{twice.Key}\" comes twice.", nameof(benefits));
        }

        (Tier, Benefits) = (tier, Array.AsReadOnly(benefits));
    }

    /// <summary>The tier.</summary>
    public TierId Tier { get; }

    /// <summary>Its own benefits, in order.</summary>
    public IReadOnlyList<Benefit> Benefits { get; }

    /// <summary>The benefits of a tier.</summary>
    /// <exception cref="ArgumentException">A key comes twice.</exception>
    public static TierBenefits Of(TierId tier, params Benefit[] benefits) => new(Guard.NotNull(tier), Guard.Copy(benefits));

    /// <summary>Whether all that they say is the same.</summary>
    public bool Equals(TierBenefits? other) => Content.Same(this, other);

    /// <summary>Whether all that they say is the same.</summary>
    public override bool Equals(object? obj) => Equals(obj as TierBenefits);

    /// <summary>A hash that equal ones share.</summary>
    public override int GetHashCode() => Content.HashOf(this);

    /// <summary>The tier and its benefits.</summary>
    public override string ToString() => $"{Tier}: {string.Join("; ", Benefits)}";

    Content IDescribed.Describe() => Content.Object().With("tier", Tier.Key).With("benefits", Benefits);
}
