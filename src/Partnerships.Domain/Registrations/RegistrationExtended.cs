using NodaTime;

namespace Partnerships.Registrations;

/// <summary>The protection was extended.</summary>
/// <remarks>Two events are equal when all that they say is.</remarks>
public sealed class RegistrationExtended : RegistrationEvent
{
    internal RegistrationExtended(Instant at, string registrationId, Protection protection, string? evidence)
        : base(at, registrationId) =>
        (Protection, Evidence) = (Guard.NotNull(protection), evidence);

    /// <summary>The protection from now on.</summary>
    public Protection Protection { get; }

    /// <summary>Where the evidence is; null where none was shown.</summary>
    public string? Evidence { get; }

    /// <summary>The code "registration.extended".</summary>
    public override string Code => "registration.extended";

    private protected override string Words => $"extended, protected {Protection}";

    private protected override Content Describe(Content content) => content.With("protection", Protection).With("evidence", Evidence);
}
