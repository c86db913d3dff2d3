using NodaTime;
using Partnerships.Partners;

namespace Partnerships.Tiers;

/// <summary>Somebody gave the partner a tier. Made by <see cref="TierEvent.Assign"/>.</summary>
/// <remarks>Two events are equal when all that they say is.</remarks>
public sealed class TierAssigned : TierEvent
{
    internal TierAssigned(LocalDate date, TierId to)
        : base(date) => To = to;

    /// <summary>The tier.</summary>
    public TierId To { get; }

    /// <summary>The code "tier.assigned".</summary>
    public override string Code => "tier.assigned";

    private protected override string Words => $"assigned {To}";

    private protected override Content Describe(Content content) => content.With("to", To.Key);
}
