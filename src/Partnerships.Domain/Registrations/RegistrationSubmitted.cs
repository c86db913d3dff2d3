using NodaTime;
using Partnerships.Partners;

namespace Partnerships.Registrations;

/// <summary>A partner registered the customer: the registration holds its place, or goes on with the next event of the same instant.</summary>
/// <remarks>Two events are equal when all that they say is.</remarks>
public sealed class RegistrationSubmitted : RegistrationEvent
{
    internal RegistrationSubmitted(Instant at, string registrationId, PartnerId partner, TierId? tier, int sequence, Instant? windowCloses, Instant? decisionDue)
        : base(at, registrationId) =>
        (Partner, Tier, Sequence, WindowCloses, DecisionDue) = (Guard.NotNull(partner), tier, Guard.AtLeast(sequence, 1), windowCloses, decisionDue);

    /// <summary>Who registered.</summary>
    public PartnerId Partner { get; }

    /// <summary>The partner's type or tier at that instant; null where it has none.</summary>
    public TierId? Tier { get; }

    /// <summary>Its place among all registrations of the key, from 1.</summary>
    public int Sequence { get; }

    /// <summary>When others are too late to tie with it; null where the first always wins.</summary>
    public Instant? WindowCloses { get; }

    /// <summary>When somebody should have approved it; null where nobody must, or the terms say no time.</summary>
    public Instant? DecisionDue { get; }

    /// <summary>The code "registration.submitted".</summary>
    public override string Code => "registration.submitted";

    private protected override string Words => $"submitted by {Partner}";

    private protected override Content Describe(Content content) => content
        .With("partner", Partner.Value)
        .With("tier", Tier?.Key)
        .With("sequence", Sequence)
        .With("windowCloses", WindowCloses is { } closes ? Dates.Text(closes) : null)
        .With("decisionDue", DecisionDue is { } due ? Dates.Text(due) : null);
}
