using System.Collections.Generic;
using NodaTime;
using Partnerships.Explanations;
using Partnerships.Partners;

namespace Partnerships.Tiers;

/// <summary>The partner fell to a tier, or out of all of them.</summary>
/// <remarks>Two events are equal when all that they say is.</remarks>
public sealed class TierDemoted : TierEvent
{
    internal TierDemoted(LocalDate date, TierId from, TierId? to, IEnumerable<Reason> reasons)
        : base(date, reasons) => (From, To) = (from, to);

    /// <summary>The tier before.</summary>
    public TierId From { get; }

    /// <summary>The tier; null where there is none any more.</summary>
    public TierId? To { get; }

    /// <summary>The code "tier.demoted".</summary>
    public override string Code => "tier.demoted";

    private protected override string Words => To is null ? $"demoted from {From} to no tier" : $"demoted from {From} to {To}";

    private protected override Content Describe(Content content) => content.With("from", From.Key).With("to", To?.Key);
}
