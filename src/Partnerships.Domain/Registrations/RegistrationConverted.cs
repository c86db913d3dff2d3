using NodaTime;

namespace Partnerships.Registrations;

/// <summary>The registration became a deal.</summary>
/// <remarks>Two events are equal when all that they say is.</remarks>
public sealed class RegistrationConverted : RegistrationEvent
{
    internal RegistrationConverted(Instant at, string registrationId, string? deal)
        : base(at, registrationId) => Deal = deal;

    /// <summary>The deal's id; null where nobody said it.</summary>
    public string? Deal { get; }

    /// <summary>The code "registration.converted".</summary>
    public override string Code => "registration.converted";

    private protected override string Words => Deal is null ? "converted" : $"converted to {Deal}";

    private protected override Content Describe(Content content) => content.With("deal", Deal);
}
