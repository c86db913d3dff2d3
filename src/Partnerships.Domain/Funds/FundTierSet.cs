using Partnerships.Partners;

namespace Partnerships.Funds;

/// <summary>The partner is at another tier, or at its first.</summary>
/// <remarks>Two events are equal when all that they say is.</remarks>
public sealed class FundTierSet : FundEvent
{
    internal FundTierSet(FundEntry entry, TierId? tier)
        : base(entry) => Tier = tier;

    /// <summary>The tier; null where it has none.</summary>
    public TierId? Tier { get; }

    /// <summary>The code "funds.tier-set".</summary>
    public override string Code => "funds.tier-set";

    private protected override string Words => $"tier {Tier?.Key ?? "none"}";

    private protected override Content Describe(Content content) => content.With("tier", Tier?.Key);
}
