using System.Collections.Generic;
using NodaTime;
using Partnerships.Explanations;

namespace Partnerships.Registrations;

/// <summary>The registration waits behind another.</summary>
/// <remarks>Two events are equal when all that they say is.</remarks>
public sealed class RegistrationQueued : RegistrationEvent
{
    internal RegistrationQueued(Instant at, string registrationId, bool byTerms, IEnumerable<Reason> reasons)
        : base(at, registrationId, reasons) => IsByTerms = byTerms;

    /// <summary>Whether it waits since it was submitted, without anybody deciding.</summary>
    public bool IsByTerms { get; }

    /// <summary>The code "registration.queued".</summary>
    public override string Code => "registration.queued";

    private protected override string Words => "waits in the queue";

    private protected override Content Describe(Content content) => content.If("byTerms", IsByTerms);
}
