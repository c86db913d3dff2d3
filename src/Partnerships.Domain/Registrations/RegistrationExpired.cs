using NodaTime;

namespace Partnerships.Registrations;

/// <summary>The protection ran out.</summary>
/// <remarks>Two events are equal when all that they say is.</remarks>
public sealed class RegistrationExpired : RegistrationEvent
{
    internal RegistrationExpired(Instant at, string registrationId)
        : base(at, registrationId)
    {
    }

    /// <summary>The code "registration.expired".</summary>
    public override string Code => "registration.expired";

    private protected override string Words => "expired";

    private protected override Content Describe(Content content) => content;
}
