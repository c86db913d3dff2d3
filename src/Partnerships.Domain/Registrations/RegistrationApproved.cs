using System.Collections.Generic;
using NodaTime;
using Partnerships.Explanations;

namespace Partnerships.Registrations;

/// <summary>The registration was approved: its protection runs, or it is recorded and protects nothing.</summary>
/// <remarks>Two events are equal when all that they say is.</remarks>
public sealed class RegistrationApproved : RegistrationEvent
{
    internal RegistrationApproved(Instant at, string registrationId, Protection? protection, LaterRegistrant? share, bool byTerms, IEnumerable<Reason> reasons)
        : base(at, registrationId, reasons) =>
        (Protection, Share, IsByTerms) = (protection, share, byTerms);

    /// <summary>The protection; null where the registration is only recorded.</summary>
    public Protection? Protection { get; }

    /// <summary>What it gets as a later registrant; null where it is none.</summary>
    public LaterRegistrant? Share { get; }

    /// <summary>Whether the terms approved it when it was submitted, without anybody deciding.</summary>
    public bool IsByTerms { get; }

    /// <summary>The code "registration.approved".</summary>
    public override string Code => "registration.approved";

    private protected override string Words => Protection is null ? "recorded" : $"protected {Protection}";

    private protected override Content Describe(Content content) => content
        .With("protection", Protection)
        .With("share", Share)
        .If("byTerms", IsByTerms);
}
