using System.Collections.Generic;
using NodaTime;
using Partnerships.Explanations;

namespace Partnerships.Registrations;

/// <summary>What is left of the protection went to another registration, of another partner.</summary>
/// <remarks>Two events are equal when all that they say is.</remarks>
public sealed class RegistrationTransferred : RegistrationEvent
{
    internal RegistrationTransferred(Instant at, string registrationId, string to, IEnumerable<Reason> reasons)
        : base(at, registrationId, reasons) => To = Guard.NotBlank(to);

    /// <summary>The id of the other registration.</summary>
    public string To { get; }

    /// <summary>The code "registration.transferred".</summary>
    public override string Code => "registration.transferred";

    private protected override string Words => $"transferred to {To}";

    private protected override Content Describe(Content content) => content.With("to", To);
}
