using System;
using System.Collections.Generic;
using NodaTime;
using Partnerships.Explanations;

namespace Partnerships.Registrations;

/// <summary>A decision in the making: the events so far, and the state that they come to.</summary>
internal sealed class RegistrationDraft(CustomerRegistrations state)
{
    private readonly List<RegistrationEvent> _events = [];

    public CustomerRegistrations State { get; private set; } = state;

    /// <summary>Adds an event; the registration as it stands after it.</summary>
    public Registration Add(RegistrationEvent happened)
    {
        State = State.Apply(happened, out var after);
        _events.Add(happened);
        return after;
    }

    public RegistrationDecision Decide(bool accepted) => new(null, accepted, null, null, Guard.None<Reason>(), [.. _events], State);

    public RegistrationDecision Decide(string id, bool accepted, Protection? protection = null) => Decide(State.Find(id)!, accepted, protection);

    public RegistrationDecision Decide(Registration registration, bool accepted, Protection? protection = null) =>
        new(registration.Id, accepted, registration, protection, registration.Reasons, [.. _events], State);

    public RegistrationDecision Refuse(string id, Reason reason) =>
        new(id, accepted: false, State.Find(id), null, Array.AsReadOnly([reason]), [.. _events], State);

    /// <summary>Refuses an instant before the last event, which no decision may depend on.</summary>
    public static RegistrationDraft Begin(CustomerRegistrations state, Instant at) => Guard.NotNull(state).AsOf is { } last && last > at
        ? throw new ArgumentOutOfRangeException(nameof(at), at, $"Must not be before {Dates.Text(last)}, the instant of the last event; is {Dates.Text(at)}.")
        : new(state);
}
