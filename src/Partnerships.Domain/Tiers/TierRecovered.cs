using NodaTime;
using Partnerships.Partners;

namespace Partnerships.Tiers;

/// <summary>The tier holds again: a shortfall is over, cured or grown out of.</summary>
/// <remarks>Two events are equal when all that they say is.</remarks>
public sealed class TierRecovered : TierEvent
{
    internal TierRecovered(LocalDate date, TierId tier)
        : base(date) => Tier = tier;

    /// <summary>The tier that holds again.</summary>
    public TierId Tier { get; }

    /// <summary>The code "tier.recovered".</summary>
    public override string Code => "tier.recovered";

    private protected override string Words => $"recovered {Tier}";

    private protected override Content Describe(Content content) => content.With("tier", Tier.Key);
}
