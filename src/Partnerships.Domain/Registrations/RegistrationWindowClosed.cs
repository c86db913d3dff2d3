using NodaTime;

namespace Partnerships.Registrations;

/// <summary>The time is over in which others could tie with the registration.</summary>
/// <remarks>Two events are equal when all that they say is.</remarks>
public sealed class RegistrationWindowClosed : RegistrationEvent
{
    internal RegistrationWindowClosed(Instant at, string registrationId, bool isContested)
        : base(at, registrationId) => IsContested = isContested;

    /// <summary>Whether others did, so that somebody must decide between them.</summary>
    public bool IsContested { get; }

    /// <summary>The code "registration.window-closed".</summary>
    public override string Code => "registration.window-closed";

    private protected override string Words => IsContested ? "is contested" : "is alone";

    private protected override Content Describe(Content content) => content.If("contested", IsContested);
}
