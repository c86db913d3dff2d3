using System.Collections.Generic;
using NodaTime;
using Partnerships.Explanations;
using Partnerships.Partners;

namespace Partnerships.Tiers;

/// <summary>A review found that the tier no longer holds.</summary>
/// <remarks>Two events are equal when all that they say is.</remarks>
public sealed class ShortfallFound : TierEvent
{
    internal ShortfallFound(LocalDate date, TierId tier, LocalDate? until, IEnumerable<Reason> reasons)
        : base(date, reasons) => (Tier, Until) = (tier, until);

    /// <summary>The tier that is short.</summary>
    public TierId Tier { get; }

    /// <summary>The last day of grace; null where there is none.</summary>
    public LocalDate? Until { get; }

    /// <summary>The code "tier.shortfall-found".</summary>
    public override string Code => "tier.shortfall-found";

    private protected override string Words => Until is { } until ? $"shortfall of {Tier}, grace through {Dates.Text(until)}" : $"shortfall of {Tier}";

    private protected override Content Describe(Content content) => content.With("tier", Tier.Key).With("until", Until is { } until ? Dates.Text(until) : null);
}
