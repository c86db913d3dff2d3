using NodaTime;
using Partnerships.Partners;

namespace Partnerships.Tiers;

/// <summary>The partner rose to a tier.</summary>
/// <remarks>Two events are equal when all that they say is.</remarks>
public sealed class TierPromoted : TierEvent
{
    internal TierPromoted(LocalDate date, TierId? from, TierId to)
        : base(date) => (From, To) = (from, to);

    /// <summary>The tier before; null where there was none.</summary>
    public TierId? From { get; }

    /// <summary>The tier.</summary>
    public TierId To { get; }

    /// <summary>The code "tier.promoted".</summary>
    public override string Code => "tier.promoted";

    private protected override string Words => From is null ? $"promoted to {To}" : $"promoted from {From} to {To}";

    private protected override Content Describe(Content content) => content.With("from", From?.Key).With("to", To.Key);
}
