using System.Collections.Generic;
using NodaTime;
using Partnerships.Explanations;

namespace Partnerships.Registrations;

/// <summary>The registration was turned down, or taken away while it ran.</summary>
/// <remarks>Two events are equal when all that they say is.</remarks>
public sealed class RegistrationRejected : RegistrationEvent
{
    internal RegistrationRejected(Instant at, string registrationId, IEnumerable<Reason> reasons)
        : base(at, registrationId, reasons)
    {
    }

    /// <summary>The code "registration.rejected".</summary>
    public override string Code => "registration.rejected";

    private protected override string Words => "rejected";

    private protected override Content Describe(Content content) => content;
}
