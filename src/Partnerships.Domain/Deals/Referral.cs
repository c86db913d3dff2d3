using NodaTime;
using Partnerships.Partners;

namespace Partnerships.Deals;

/// <summary>That a partner referred a deal's customer, and when that was recorded.</summary>
/// <remarks>Two referrals are equal when their parts are. Of two on one deal the one recorded first earns.</remarks>
public sealed record Referral : IDescribed
{
    private Referral(PartnerId partner, Instant recordedAt) => (Partner, RecordedAt) = (partner, recordedAt);

    /// <summary>Who referred.</summary>
    public PartnerId Partner { get; }

    /// <summary>When it was recorded.</summary>
    public Instant RecordedAt { get; }

    /// <summary>A referral.</summary>
    public static Referral By(PartnerId partner, Instant recordedAt) => new(Guard.NotNull(partner), recordedAt);

    /// <summary>Who and when.</summary>
    public override string ToString() => $"{Partner} at {NodaTime.Text.InstantPattern.ExtendedIso.Format(RecordedAt)}";

    Content IDescribed.Describe() => Content.Object()
        .With("partner", Partner.Value)
        .With("at", NodaTime.Text.InstantPattern.ExtendedIso.Format(RecordedAt));
}
