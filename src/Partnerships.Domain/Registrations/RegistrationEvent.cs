using System;
using System.Collections.Generic;
using NodaTime;
using Partnerships.Explanations;

namespace Partnerships.Registrations;

/// <summary>Something that happened to a registration. <see cref="CustomerRegistrations"/> is what all events of one key come to.</summary>
/// <remarks>Two events are equal when all that they say is; their order is that in which they happened.</remarks>
public abstract class RegistrationEvent : IEquatable<RegistrationEvent>, IDescribed
{
    private protected RegistrationEvent(Instant at, string registrationId, IEnumerable<Reason>? reasons = null)
    {
        (At, RegistrationId) = (at, Guard.NotBlank(registrationId));
        Reasons = reasons is null || ReferenceEquals(reasons, Guard.None<Reason>()) ? Guard.None<Reason>() : Array.AsReadOnly(Guard.Copy(reasons));
    }

    /// <summary>The instant from which it counts.</summary>
    public Instant At { get; }

    /// <summary>The id of the registration.</summary>
    public string RegistrationId { get; }

    /// <summary>The stable code: "registration.submitted".</summary>
    public abstract string Code { get; }

    /// <summary>Why; none where it needs no reason.</summary>
    public IReadOnlyList<Reason> Reasons { get; }

    /// <summary>Whether all that the events say is the same.</summary>
    public bool Equals(RegistrationEvent? other) => Content.Same(this, other);

    /// <summary>Whether all that the events say is the same.</summary>
    public override bool Equals(object? obj) => Equals(obj as RegistrationEvent);

    /// <summary>A hash that equal events share.</summary>
    public override int GetHashCode() => Content.HashOf(this);

    /// <summary>Instant, id and words: "2026-03-01T15:00:00Z R-1 submitted by acme".</summary>
    public override string ToString() => $"{Dates.Text(At)} {RegistrationId} {Words}";

    Content IDescribed.Describe() => Describe(Content.Object()
            .With("event", Code)
            .With("at", Dates.Text(At))
            .With("registration", RegistrationId))
        .With("reasons", Reasons);

    /// <summary>What happened, without instant and id.</summary>
    private protected abstract string Words { get; }

    private protected abstract Content Describe(Content content);
}
