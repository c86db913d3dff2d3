using System.Collections.Generic;
using NodaTime;
using Partnerships.Explanations;
using Partnerships.Partners;

namespace Partnerships.Tiers;

/// <summary>The partner is warned that its tier no longer holds, and has a time to cure that.</summary>
/// <remarks>Two events are equal when all that they say is.</remarks>
public sealed class ShortfallWarned : TierEvent
{
    internal ShortfallWarned(LocalDate date, TierId tier, LocalDate until, IEnumerable<Reason> reasons)
        : base(date, reasons) => (Tier, Until) = (tier, until);

    /// <summary>The tier that is short.</summary>
    public TierId Tier { get; }

    /// <summary>The last day to meet the tier again.</summary>
    public LocalDate Until { get; }

    /// <summary>The code "tier.warned".</summary>
    public override string Code => "tier.warned";

    private protected override string Words => $"warned at {Tier}, to cure through {Dates.Text(Until)}";

    private protected override Content Describe(Content content) => content.With("tier", Tier.Key).With("until", Dates.Text(Until));
}
