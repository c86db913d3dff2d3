using NodaTime;

namespace Partnerships.Tiers;

/// <summary>Somebody held the tier: the partner does not fall through a day. Made by <see cref="TierEvent.Hold"/>.</summary>
/// <remarks>Two events are equal when all that they say is.</remarks>
public sealed class TierHeld : TierEvent
{
    internal TierHeld(LocalDate date, LocalDate until)
        : base(date) => Until = until;

    /// <summary>The last day on which the tier is held.</summary>
    public LocalDate Until { get; }

    /// <summary>The code "tier.held".</summary>
    public override string Code => "tier.held";

    private protected override string Words => $"held through {Dates.Text(Until)}";

    private protected override Content Describe(Content content) => content.With("until", Dates.Text(Until));
}
