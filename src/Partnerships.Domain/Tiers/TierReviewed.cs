using NodaTime;
using Partnerships.Partners;

namespace Partnerships.Tiers;

/// <summary>The tier was reviewed on its date, or as soon after as somebody looked; what came of it follows as events of their own.</summary>
/// <remarks>Two events are equal when all that they say is.</remarks>
public sealed class TierReviewed : TierEvent
{
    internal TierReviewed(LocalDate date, TierId? tier)
        : base(date) => Tier = tier;

    /// <summary>The tier that was reviewed; null where there was none.</summary>
    public TierId? Tier { get; }

    /// <summary>The code "tier.reviewed".</summary>
    public override string Code => "tier.reviewed";

    private protected override string Words => Tier is null ? "reviewed" : $"reviewed at {Tier}";

    private protected override Content Describe(Content content) => content.With("tier", Tier?.Key);
}
