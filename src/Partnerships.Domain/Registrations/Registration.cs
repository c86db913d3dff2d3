using System;
using System.Collections.Generic;
using NodaTime;
using Partnerships.Explanations;
using Partnerships.Partners;

namespace Partnerships.Registrations;

/// <summary>One partner's registration of a customer, as it stands after the events so far.</summary>
/// <remarks>Two registrations are equal when all that they say is; they come in the order of their sequence.</remarks>
public sealed class Registration : IEquatable<Registration>, IDescribed
{
    private Registration(string id, PartnerId partner, TierId? tier, int sequence, Instant at)
    {
        (Id, Partner, Tier, Sequence, SubmittedAt, PlaceSince) = (id, partner, tier, sequence, at, at);
        (Status, FirstStatus) = (RegistrationStatus.Submitted, RegistrationStatus.Submitted);
    }

    private Registration(Registration like)
        : this(like.Id, like.Partner, like.Tier, like.Sequence, like.SubmittedAt)
    {
        (PlaceSince, Status, WindowCloses, DecisionDue) = (like.PlaceSince, like.Status, like.WindowCloses, like.DecisionDue);
        (Protection, Share, EndedAt, Reasons) = (like.Protection, like.Share, like.EndedAt, like.Reasons);
        (FirstStatus, FirstProtection, FirstReasons) = (like.FirstStatus, like.FirstProtection, like.FirstReasons);
    }

    /// <summary>The id in the caller's books.</summary>
    public string Id { get; }

    /// <summary>Who registered.</summary>
    public PartnerId Partner { get; }

    /// <summary>The partner's type or tier when it registered; null where it had none.</summary>
    public TierId? Tier { get; }

    /// <summary>The place among all registrations of the key, from 1.</summary>
    public int Sequence { get; }

    /// <summary>When it was submitted.</summary>
    public Instant SubmittedAt { get; }

    /// <summary>From when it held its place: when it was submitted, or moved up from the queue.</summary>
    public Instant PlaceSince { get; private init; }

    /// <summary>Where it stands.</summary>
    public RegistrationStatus Status { get; private init; }

    /// <summary>When others are too late to tie with it; null where no window is open.</summary>
    public Instant? WindowCloses { get; private init; }

    /// <summary>When somebody should have approved it; null where nobody must, or the terms say no time.</summary>
    public Instant? DecisionDue { get; private init; }

    /// <summary>The protection, also where it is over; null where it never had one.</summary>
    public Protection? Protection { get; private init; }

    /// <summary>What it gets as a later registrant; null where it is none.</summary>
    public LaterRegistrant? Share { get; private init; }

    /// <summary>When it ended; null while it is open.</summary>
    public Instant? EndedAt { get; private init; }

    /// <summary>Why it stands there; none where that needs no reason.</summary>
    public IReadOnlyList<Reason> Reasons { get; private init; } = Guard.None<Reason>();

    /// <summary>When it changes by itself; null where it does not.</summary>
    internal Instant? NextChange => Status.Protects ? Protection!.Until : WindowCloses;

    /// <summary>What the answer to the submission said, whatever came later.</summary>
    internal RegistrationStatus FirstStatus { get; private init; }

    internal Protection? FirstProtection { get; private init; }

    internal IReadOnlyList<Reason> FirstReasons { get; private init; } = Guard.None<Reason>();

    /// <summary>Whether it protects the customer at an instant, as far as is known by now.</summary>
    public bool ProtectsAt(Instant instant) => Protection is { } protection && protection.Contains(instant) && !(EndedAt <= instant);

    /// <summary>Whether all that the registrations say is the same.</summary>
    public bool Equals(Registration? other) => Content.Same(this, other);

    /// <summary>Whether all that the registrations say is the same.</summary>
    public override bool Equals(object? obj) => Equals(obj as Registration);

    /// <summary>A hash that equal registrations share.</summary>
    public override int GetHashCode() => Content.HashOf(this);

    /// <summary>Id, partner, status and protection: "R-1 acme protected 2026-03-01 through 2026-03-31".</summary>
    public override string ToString() => $"{Id} {Partner} {Status}{(Protection is null ? "" : " " + Protection)}";

    internal static Registration Submitted(RegistrationSubmitted happened) => new(happened.RegistrationId, happened.Partner, happened.Tier, happened.Sequence, happened.At)
    {
        WindowCloses = happened.WindowCloses,
        DecisionDue = happened.DecisionDue,
    };

    internal static Registration Refused(RegistrationRefused happened) => new(happened.RegistrationId, happened.Partner, happened.Tier, happened.Sequence, happened.At)
    {
        Status = RegistrationStatus.Refused,
        FirstStatus = RegistrationStatus.Refused,
        EndedAt = happened.At,
        Reasons = happened.Reasons,
        FirstReasons = happened.Reasons,
    };

    /// <summary>The registration after an event of its own; null where the event cannot follow.</summary>
    internal Registration? After(RegistrationEvent happened) => happened switch
    {
        RegistrationApproved approved when Status.HoldsPlace && Protection is null => Approved(approved),
        RegistrationQueued queued when Status.HoldsPlace && Protection is null => Queued(queued),
        RegistrationPromoted promoted when Status == RegistrationStatus.Waiting =>
            new(this) { Status = RegistrationStatus.Submitted, PlaceSince = promoted.At, DecisionDue = promoted.DecisionDue, Reasons = Guard.None<Reason>() },
        RegistrationWindowClosed closed when Status == RegistrationStatus.Submitted || Status == RegistrationStatus.Contested =>
            new(this) { Status = closed.IsContested ? RegistrationStatus.Contested : RegistrationStatus.Submitted, WindowCloses = null },
        RegistrationExtended extended when Status == RegistrationStatus.Protected && extended.Protection.Until >= Protection!.Until =>
            new(this) { Protection = extended.Protection },
        RegistrationTransferred when Status == RegistrationStatus.Protected => Ended(RegistrationStatus.Transferred, happened),
        RegistrationRejected when Status.IsOpen => Ended(RegistrationStatus.Rejected, happened),
        RegistrationConverted when Status == RegistrationStatus.Protected || Status == RegistrationStatus.Recorded => Ended(RegistrationStatus.Converted, happened),
        RegistrationWithdrawn when Status.IsOpen => Ended(RegistrationStatus.Withdrawn, happened),
        RegistrationExpired when Status == RegistrationStatus.Protected && Protection!.Until <= happened.At => Ended(RegistrationStatus.Expired, happened),
        _ => null,
    };

    Content IDescribed.Describe() => Content.Object()
        .With("id", Id)
        .With("partner", Partner.Value)
        .With("tier", Tier?.Key)
        .With("sequence", Sequence)
        .With("submittedAt", Dates.Text(SubmittedAt))
        .With("placeSince", Dates.Text(PlaceSince))
        .With("status", Status.Name)
        .With("windowCloses", Text(WindowCloses))
        .With("decisionDue", Text(DecisionDue))
        .With("protection", Protection)
        .With("share", Share)
        .With("endedAt", Text(EndedAt))
        .With("reasons", Reasons)
        .With("first", Content.Object().With("status", FirstStatus.Name).With("protection", FirstProtection).With("reasons", FirstReasons));

    private static string? Text(Instant? instant) => instant is { } known ? Dates.Text(known) : null;

    private Registration Approved(RegistrationApproved happened)
    {
        var status = happened.Protection is null ? RegistrationStatus.Recorded : RegistrationStatus.Protected;
        // One that waited first was answered so, even where it moved up at the same instant.
        var first = happened.IsByTerms && happened.At == SubmittedAt && FirstStatus != RegistrationStatus.Waiting;
        return new(this)
        {
            Status = status,
            WindowCloses = null,
            DecisionDue = null,
            Protection = happened.Protection,
            Share = happened.Share,
            Reasons = happened.Reasons,
            FirstStatus = first ? status : FirstStatus,
            FirstProtection = first ? happened.Protection : FirstProtection,
            FirstReasons = first ? happened.Reasons : FirstReasons,
        };
    }

    private Registration Queued(RegistrationQueued happened) => new(this)
    {
        Status = RegistrationStatus.Waiting,
        WindowCloses = null,
        DecisionDue = null,
        Reasons = happened.Reasons,
        FirstStatus = happened.IsByTerms ? RegistrationStatus.Waiting : FirstStatus,
        FirstReasons = happened.IsByTerms ? happened.Reasons : FirstReasons,
    };

    private Registration Ended(RegistrationStatus status, RegistrationEvent happened) => new(this)
    {
        Status = status,
        WindowCloses = null,
        DecisionDue = null,
        EndedAt = happened.At,
        Reasons = happened.Reasons,
    };
}
