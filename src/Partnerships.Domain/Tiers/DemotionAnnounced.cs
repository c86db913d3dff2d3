using System.Collections.Generic;
using NodaTime;
using Partnerships.Explanations;
using Partnerships.Partners;

namespace Partnerships.Tiers;

/// <summary>The partner gets notice that it will fall.</summary>
/// <remarks>Two events are equal when all that they say is.</remarks>
public sealed class DemotionAnnounced : TierEvent
{
    internal DemotionAnnounced(LocalDate date, TierId tier, LocalDate until, IEnumerable<Reason> reasons)
        : base(date, reasons) => (Tier, Until) = (tier, until);

    /// <summary>The tier that is short.</summary>
    public TierId Tier { get; }

    /// <summary>The last day on which it has the tier, unless it meets it again.</summary>
    public LocalDate Until { get; }

    /// <summary>The code "tier.notice-given".</summary>
    public override string Code => "tier.notice-given";

    private protected override string Words => $"notice at {Tier}, which ends with {Dates.Text(Until)}";

    private protected override Content Describe(Content content) => content.With("tier", Tier.Key).With("until", Dates.Text(Until));
}
