using NodaTime;

namespace Partnerships.Registrations;

/// <summary>The partner gave the registration up.</summary>
/// <remarks>Two events are equal when all that they say is.</remarks>
public sealed class RegistrationWithdrawn : RegistrationEvent
{
    internal RegistrationWithdrawn(Instant at, string registrationId)
        : base(at, registrationId)
    {
    }

    /// <summary>The code "registration.withdrawn".</summary>
    public override string Code => "registration.withdrawn";

    private protected override string Words => "withdrawn";

    private protected override Content Describe(Content content) => content;
}
