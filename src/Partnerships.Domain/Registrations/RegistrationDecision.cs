using System;
using System.Collections.Generic;
using Partnerships.Explanations;

namespace Partnerships.Registrations;

/// <summary>The answer to a command on a key's registrations, with the events that it makes.</summary>
/// <remarks>
/// The events include what fell due before the command, such as an expiry, and are empty where nothing happened. Two decisions are
/// equal only when they are one object; compare what they say.
/// </remarks>
public sealed class RegistrationDecision
{
    internal RegistrationDecision(string? id, bool accepted, Registration? registration, Protection? protection, IReadOnlyList<Reason> reasons, RegistrationEvent[] events, CustomerRegistrations state)
    {
        (RegistrationId, Accepted, Registration, Protection, Reasons) = (id, accepted, registration, protection, reasons);
        (Events, State) = (Array.AsReadOnly(events), state);
    }

    /// <summary>The registration that the command was about; null where it was about none.</summary>
    public string? RegistrationId { get; }

    /// <summary>Whether the answer is yes. A registration that only waits in the queue was not accepted.</summary>
    public bool Accepted { get; }

    /// <summary>The registration as it stands now; null where the command was about none, or about one that there is not.</summary>
    public Registration? Registration { get; }

    /// <summary>The protection that the command gave or changed; null where it did not.</summary>
    public Protection? Protection { get; }

    /// <summary>Why not, or why only in part.</summary>
    public IReadOnlyList<Reason> Reasons { get; }

    /// <summary>What happened, in order: to be stored, and applied to the state.</summary>
    public IReadOnlyList<RegistrationEvent> Events { get; }

    /// <summary>The state after the events.</summary>
    public CustomerRegistrations State { get; }

    /// <summary>The answer in words: "R-2: no (registration.customer-protected: …)".</summary>
    public override string ToString()
    {
        var answer = RegistrationId is null ? Accepted ? "yes" : "no" : $"{RegistrationId}: {(Accepted ? "yes" : "no")}";
        return Reasons.Count == 0 ? answer : $"{answer} ({string.Join("; ", Reasons)})";
    }
}
