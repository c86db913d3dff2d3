using System;
using System.Collections.Generic;
using System.Linq;
using NodaTime;
using Partnerships.Partners;

namespace Partnerships.Registrations;

/// <summary>All registrations of one key: who holds it, who waits, and when that next changes.</summary>
/// <remarks>
/// <para>The state is never edited: an event makes the next one, so that the events, kept in any store, give it back. To find
/// a key among millions, and to come back at <see cref="NextChange"/>, is the caller's.</para>
/// <para>Two states are equal when all that they say is; they have no order.</para>
/// </remarks>
public sealed class CustomerRegistrations : IEquatable<CustomerRegistrations>, IDescribed
{
    private readonly Registration[] _registrations;

    private CustomerRegistrations(RegistrationKey key, Instant? asOf, Registration[] registrations) =>
        (Key, AsOf, _registrations, Registrations) = (key, asOf, registrations, Array.AsReadOnly(registrations));

    /// <summary>What is registered.</summary>
    public RegistrationKey Key { get; }

    /// <summary>The instant of the last event; null where there was none.</summary>
    public Instant? AsOf { get; }

    /// <summary>Every registration, refused ones too, in the order in which they came.</summary>
    public IReadOnlyList<Registration> Registrations { get; }

    /// <summary>The registration that keeps others from the customer; of several within a tie window the first. Null where the customer is free.</summary>
    public Registration? Holder
    {
        get
        {
            foreach (var registration in _registrations)
            {
                if (registration.Status.HoldsPlace)
                {
                    return registration;
                }
            }

            return null;
        }
    }

    /// <summary>The registrations that wait behind it, the first in front.</summary>
    public IEnumerable<Registration> Queue => _registrations.Where(registration => registration.Status == RegistrationStatus.Waiting);

    /// <summary>When the state next changes without anybody doing anything: a protection runs out, or a tie window closes. Null where it does not.</summary>
    public Instant? NextChange
    {
        get
        {
            Instant? next = null;
            foreach (var registration in _registrations)
            {
                if (registration.NextChange is { } due && (next is null || due < next))
                {
                    next = due;
                }
            }

            return next;
        }
    }

    /// <summary>The state of a key that nobody has registered yet.</summary>
    public static CustomerRegistrations None(RegistrationKey key) => new(Guard.NotNull(key), null, []);

    /// <summary>The state that the events of a key come to.</summary>
    /// <exception cref="ArgumentException">One of them cannot follow.</exception>
    public static CustomerRegistrations Replay(RegistrationKey key, IEnumerable<RegistrationEvent> events) => None(key).Apply(events);

    /// <summary>The registration with an id; null where there is none.</summary>
    public Registration? Find(string id)
    {
        var at = PlaceOf(Guard.NotBlank(id));
        return at < 0 ? null : _registrations[at];
    }

    /// <summary>The registration that protects the customer at an instant, as far as is known by now; null where it is not protected.</summary>
    public Registration? ProtectedAt(Instant instant) => Array.Find(_registrations, registration => registration.ProtectsAt(instant));

    /// <summary>The state after an event.</summary>
    /// <exception cref="ArgumentException">The event is before the last one, or cannot follow: its id is not known, or its registration stands elsewhere.</exception>
    public CustomerRegistrations Apply(RegistrationEvent happened) => Apply(happened, out _);

    /// <summary>The state after an event, and the registration that it made or changed.</summary>
    internal CustomerRegistrations Apply(RegistrationEvent happened, out Registration after)
    {
        if (Guard.NotNull(happened).At < AsOf)
        {
            throw new ArgumentException($"Must not be before {Dates.Text(AsOf.Value)}, the instant of the last event; is {happened}.", nameof(happened));
        }

        var place = PlaceOf(happened.RegistrationId);
        var next = happened switch
        {
            RegistrationSubmitted submitted => place < 0 && submitted.Sequence == NextSequence ? Registration.Submitted(submitted) : null,
            RegistrationRefused refused => place < 0 && refused.Sequence == NextSequence ? Registration.Refused(refused) : null,
            _ => place >= 0 && _registrations[place].After(happened) is { } changed && !Doubles(changed, place) ? changed : null,
        };
        after = next ?? throw new ArgumentException($"Must follow from the registrations of {Key} so far; is {happened}.", nameof(happened));
        return With(happened.At, place < 0 ? _registrations.Length : place, next);
    }

    /// <summary>The state after events, in their order.</summary>
    /// <exception cref="ArgumentException">One of them cannot follow.</exception>
    public CustomerRegistrations Apply(IEnumerable<RegistrationEvent> events) => Guard.Copy(events).Aggregate(this, (state, next) => state.Apply(next));

    /// <summary>Whether all that the states say is the same.</summary>
    public bool Equals(CustomerRegistrations? other) => Content.Same(this, other);

    /// <summary>Whether all that the states say is the same.</summary>
    public override bool Equals(object? obj) => Equals(obj as CustomerRegistrations);

    /// <summary>A hash that equal states share.</summary>
    public override int GetHashCode() => Content.HashOf(this);

    /// <summary>Key and holder: "globex.com: R-1 acme protected 2026-03-01 through 2026-03-31".</summary>
    public override string ToString() => $"{Key}: {Holder?.ToString() ?? "free"}";

    internal int NextSequence => _registrations.Length + 1;

    /// <summary>The registration by which a partner holds the customer or waits for it; null where it does neither.</summary>
    internal Registration? HeldOrAwaitedBy(PartnerId partner)
    {
        foreach (var registration in _registrations)
        {
            if ((registration.Status.HoldsPlace || registration.Status.Waits) && registration.Partner == partner)
            {
                return registration;
            }
        }

        return null;
    }

    /// <summary>How many open registrations a partner has.</summary>
    internal int CountOpenOf(PartnerId partner)
    {
        var count = 0;
        foreach (var registration in _registrations)
        {
            count += registration.Status.IsOpen && registration.Partner == partner ? 1 : 0;
        }

        return count;
    }

    Content IDescribed.Describe() => Content.Object()
        .With("key", Key)
        .With("asOf", AsOf is { } known ? Dates.Text(known) : null)
        .With("registrations", Registrations);

    /// <summary>Whether a registration would protect what another one protects already.</summary>
    private bool Doubles(Registration next, int place)
    {
        for (var at = 0; next.Status.Protects && at < _registrations.Length; at++)
        {
            if (at != place && _registrations[at].Status.Protects)
            {
                return true;
            }
        }

        return false;
    }

    private int PlaceOf(string id)
    {
        for (var at = 0; at < _registrations.Length; at++)
        {
            if (string.Equals(_registrations[at].Id, id, StringComparison.Ordinal))
            {
                return at;
            }
        }

        return -1;
    }

    /// <summary>The state with a registration in its place, which may be the next one.</summary>
    private CustomerRegistrations With(Instant asOf, int place, Registration registration)
    {
        var registrations = new Registration[Math.Max(_registrations.Length, place + 1)];
        Array.Copy(_registrations, registrations, _registrations.Length);
        registrations[place] = registration;
        return new(Key, asOf, registrations);
    }
}
