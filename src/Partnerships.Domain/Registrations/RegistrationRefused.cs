using System.Collections.Generic;
using NodaTime;
using Partnerships.Explanations;
using Partnerships.Partners;

namespace Partnerships.Registrations;

/// <summary>The terms did not let a registration in; nobody else is touched by it.</summary>
/// <remarks>Two events are equal when all that they say is.</remarks>
public sealed class RegistrationRefused : RegistrationEvent
{
    internal RegistrationRefused(Instant at, string registrationId, PartnerId partner, TierId? tier, int sequence, IEnumerable<Reason> reasons)
        : base(at, registrationId, reasons) =>
        (Partner, Tier, Sequence) = (Guard.NotNull(partner), tier, Guard.AtLeast(sequence, 1));

    /// <summary>Who wanted to register.</summary>
    public PartnerId Partner { get; }

    /// <summary>The partner's type or tier at that instant; null where it has none.</summary>
    public TierId? Tier { get; }

    /// <summary>Its place among all registrations of the key, from 1.</summary>
    public int Sequence { get; }

    /// <summary>The code "registration.refused".</summary>
    public override string Code => "registration.refused";

    private protected override string Words => $"of {Partner} refused";

    private protected override Content Describe(Content content) => content
        .With("partner", Partner.Value)
        .With("tier", Tier?.Key)
        .With("sequence", Sequence);
}
