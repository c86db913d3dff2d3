using System;
using System.Linq;
using NodaTime;
using Partnerships.Explanations;
using Partnerships.Partners;

namespace Partnerships.Registrations;

/// <content>What is done with a registration once it was submitted.</content>
public sealed partial class RegistrationDesk
{
    /// <summary>Approves a registration that awaits it. The protection counts from the registration or from now, as the terms say.</summary>
    /// <param name="state">The registrations of the key so far.</param>
    /// <param name="id">The registration.</param>
    /// <param name="at">When it is approved; not before the last event.</param>
    public RegistrationDecision Approve(CustomerRegistrations state, string id, Instant at)
    {
        var draft = Begin(state, at);
        if (Find(draft, id, out var registration) is { } missing)
        {
            return missing;
        }

        if (registration.WindowCloses is not null)
        {
            return draft.Refuse(id, RegistrationReasons.WindowOpen(registration));
        }

        if (registration.Status != RegistrationStatus.Submitted)
        {
            return draft.Refuse(id, RegistrationReasons.WrongStatus(registration));
        }

        var approved = Protect(draft, registration, at, byTerms: false);
        return draft.Decide(approved, accepted: true, approved.Protection);
    }

    /// <summary>Decides between claims that tie: one of them gets the customer, the others what a later registrant gets.</summary>
    /// <param name="state">The registrations of the key so far.</param>
    /// <param name="winner">The registration that wins. Its protection counts from its own registration, or from now, as the terms say.</param>
    /// <param name="at">When it is decided; not before the last event.</param>
    /// <param name="grounds">Why, such as the evidence that decided; not blank.</param>
    /// <exception cref="ArgumentException">The grounds are blank.</exception>
    public RegistrationDecision Award(CustomerRegistrations state, string winner, Instant at, string grounds)
    {
        Guard.NotBlank(grounds);
        var draft = Begin(state, at);
        if (Find(draft, winner, out var registration) is { } missing)
        {
            return missing;
        }

        if (registration.Status != RegistrationStatus.Contested)
        {
            return draft.Refuse(winner, RegistrationReasons.WrongStatus(registration));
        }

        foreach (var loser in draft.State.Registrations.Where(other => other.Status == RegistrationStatus.Contested && !ReferenceEquals(other, registration)).ToArray())
        {
            draft.Add(Later(at, loser.Id, RegistrationReasons.Adjudicated(winner, grounds), byTerms: false));
        }

        var awarded = Protect(draft, registration, at, byTerms: false);
        return draft.Decide(awarded, accepted: true, awarded.Protection);
    }

    /// <summary>Turns a registration down, or takes it away while it runs, such as for want of work on the deal.</summary>
    /// <param name="state">The registrations of the key so far.</param>
    /// <param name="id">The registration.</param>
    /// <param name="at">When; not before the last event.</param>
    /// <param name="reason">Why, under a code of the caller's own.</param>
    public RegistrationDecision Reject(CustomerRegistrations state, string id, Instant at, Reason reason)
    {
        Guard.NotNull(reason);
        return End(state, id, at, registration => registration.Status.IsOpen, _ => new RegistrationRejected(at, id, [reason]));
    }

    /// <summary>Gives a registration up; then another may register, or the first in the queue moves up.</summary>
    /// <param name="state">The registrations of the key so far.</param>
    /// <param name="id">The registration.</param>
    /// <param name="partner">Who gives it up: only its own partner can.</param>
    /// <param name="at">When; not before the last event.</param>
    public RegistrationDecision Withdraw(CustomerRegistrations state, string id, PartnerId partner, Instant at)
    {
        Guard.NotNull(partner);
        var draft = Begin(state, at);
        return Find(draft, id, out var registration) is { } missing ? missing
            : registration.Partner != partner ? draft.Refuse(id, RegistrationReasons.NotHolder(registration))
            : End(draft, registration, at, registration.Status.IsOpen, new RegistrationWithdrawn(at, id));
    }

    /// <summary>Makes a deal of a registration: it ends, and those who wait for the customer wait no longer.</summary>
    /// <param name="state">The registrations of the key so far.</param>
    /// <param name="id">A registration that is protected or recorded.</param>
    /// <param name="at">When; not before the last event.</param>
    /// <param name="deal">The deal's id; null where it is not known.</param>
    public RegistrationDecision Convert(CustomerRegistrations state, string id, Instant at, string? deal = null)
    {
        var draft = Begin(state, at);
        if (Find(draft, id, out var registration) is { } missing)
        {
            return missing;
        }

        if (registration.Status != RegistrationStatus.Protected && registration.Status != RegistrationStatus.Recorded)
        {
            return draft.Refuse(id, RegistrationReasons.WrongStatus(registration));
        }

        draft.Add(new RegistrationConverted(at, id, deal is null ? null : Guard.NotBlank(deal)));
        foreach (var waiting in draft.State.Holder is null ? draft.State.Queue.ToArray() : [])
        {
            draft.Add(new RegistrationRejected(at, waiting.Id, [RegistrationReasons.CustomerWon(id)]));
        }

        return draft.Decide(id, accepted: true);
    }

    /// <summary>Extends a protection that runs, by the most that one extension adds.</summary>
    /// <param name="state">The registrations of the key so far.</param>
    /// <param name="id">The registration.</param>
    /// <param name="at">When it is asked for; not before the last event.</param>
    /// <param name="evidence">Where the evidence of work on the deal is; null where there is none.</param>
    public RegistrationDecision Extend(CustomerRegistrations state, string id, Instant at, string? evidence = null) =>
        ExtendBy(state, id, Terms.Extensions?.Length ?? default, at, evidence);

    /// <summary>Extends a protection that runs. The new end is counted from the same instant as the old one, and is never earlier.</summary>
    /// <param name="state">The registrations of the key so far.</param>
    /// <param name="id">The registration.</param>
    /// <param name="length">By how much.</param>
    /// <param name="at">When it is asked for; not before the last event.</param>
    /// <param name="evidence">Where the evidence of work on the deal is; null where there is none.</param>
    public RegistrationDecision ExtendBy(CustomerRegistrations state, string id, ProtectionLength length, Instant at, string? evidence = null)
    {
        var draft = Begin(state, at);
        if (Find(draft, id, out var registration) is { } missing)
        {
            return missing;
        }

        if (registration.Status != RegistrationStatus.Protected)
        {
            return draft.Refuse(id, RegistrationReasons.WrongStatus(registration));
        }

        var protection = registration.Protection!;
        if (ObjectionToExtending(protection, length, at, evidence) is { } objection)
        {
            return draft.Refuse(id, objection);
        }

        var extended = _clock.Protect(protection.Anchor, protection.From, protection.Length + length, protection.Extensions + 1);
        draft.Add(new RegistrationExtended(at, id, extended, evidence));
        return draft.Decide(id, accepted: true, extended);
    }

    /// <summary>Gives what is left of a protection to another partner, under a registration of its own.</summary>
    /// <param name="state">The registrations of the key so far.</param>
    /// <param name="id">The registration that is protected now.</param>
    /// <param name="claim">The other registration: its id, partner, tier, and the instant from which it counts. An id that is known already gets the same answer again.</param>
    /// <param name="reason">Why, under a code of the caller's own.</param>
    /// <exception cref="ArgumentException">The claim's id is a registration of a third partner.</exception>
    public RegistrationDecision Transfer(CustomerRegistrations state, string id, Claim claim, Reason reason)
    {
        Guard.NotNull(reason);
        if (Guard.NotNull(state).Find(Guard.NotNull(claim).Id) is { } known)
        {
            return Again(state, known, claim.Partner);
        }

        var draft = Begin(state, claim.At);
        if (Find(draft, id, out var registration) is { } missing)
        {
            return missing;
        }

        if (registration.Status != RegistrationStatus.Protected)
        {
            return draft.Refuse(id, RegistrationReasons.WrongStatus(registration));
        }

        if (registration.Partner == claim.Partner)
        {
            return draft.Refuse(id, RegistrationReasons.AlreadyRegistered(state.Key, registration));
        }

        var (was, at) = (registration.Protection!, claim.At);
        var rest = new Protection(was.Anchor, was.Length, was.Extensions, at, was.Until, _days.DayOf(at), was.LastDay, was.ZoneId);
        draft.Add(new RegistrationTransferred(at, id, claim.Id, [reason]));
        draft.Add(new RegistrationSubmitted(at, claim.Id, claim.Partner, claim.Tier, draft.State.NextSequence, null, null));
        draft.Add(new RegistrationApproved(at, claim.Id, rest, null, byTerms: true, Guard.None<Reason>()));
        return draft.Decide(claim.Id, accepted: true, rest);
    }

    private static RegistrationDecision? Find(RegistrationDraft draft, string id, out Registration registration)
    {
        registration = draft.State.Find(id)!;
        return registration is null ? draft.Refuse(id, RegistrationReasons.NotFound(id)) : null;
    }

    private RegistrationDecision End(CustomerRegistrations state, string id, Instant at, Func<Registration, bool> can, Func<Registration, RegistrationEvent> end)
    {
        var draft = Begin(state, at);
        return Find(draft, id, out var registration) is { } missing ? missing : End(draft, registration, at, can(registration), end(registration));
    }

    private RegistrationDecision End(RegistrationDraft draft, Registration registration, Instant at, bool can, RegistrationEvent end)
    {
        if (!can)
        {
            return draft.Refuse(registration.Id, RegistrationReasons.WrongStatus(registration));
        }

        draft.Add(end);
        Settle(draft, at);
        return draft.Decide(registration.Id, accepted: true);
    }

    private Reason? ObjectionToExtending(Protection protection, ProtectionLength length, Instant at, string? evidence)
    {
        if (Terms.Extensions is not { } terms)
        {
            return RegistrationReasons.NoExtensions();
        }

        var askedBy = protection.LastDay.PlusDays(-terms.NoticeDays);
        return protection.Extensions >= terms.Most ? RegistrationReasons.ExtensionsUsed(terms.Most)
            : length == default || !length.Fits(terms.Length) ? RegistrationReasons.ExtensionTooLong(length, terms.Length)
            : terms.NoticeDays > 0 && _days.DayOf(at) > askedBy ? RegistrationReasons.ExtensionTooLate(askedBy, terms.NoticeDays)
            : terms.NeedsEvidence && string.IsNullOrWhiteSpace(evidence) ? RegistrationReasons.EvidenceMissing()
            : null;
    }
}
