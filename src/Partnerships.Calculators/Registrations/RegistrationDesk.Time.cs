using System.Linq;
using NodaTime;
using Partnerships.Explanations;

namespace Partnerships.Registrations;

/// <content>What happens when nobody does anything: protections run out, tie windows close, the queue moves up.</content>
public sealed partial class RegistrationDesk
{
    /// <summary>Does all that has fallen due by an instant: expiries, the ends of tie windows, and who moves up.</summary>
    /// <param name="state">The registrations of the key so far.</param>
    /// <param name="at">The instant; not before the last event. The state's <see cref="CustomerRegistrations.NextChange"/> says when there is something to do.</param>
    public RegistrationDecision Expire(CustomerRegistrations state, Instant at) => Begin(state, at).Decide(accepted: true);

    private RegistrationDraft Begin(CustomerRegistrations state, Instant at)
    {
        var draft = RegistrationDraft.Begin(state, at);
        while (draft.State.NextChange is { } due && due <= at)
        {
            if (draft.State.Registrations.FirstOrDefault(registration => registration.WindowCloses == due) is not null)
            {
                CloseWindow(draft, due);
            }
            else
            {
                ExpireHolder(draft, due);
            }
        }

        return draft;
    }

    private Registration ExpireHolder(RegistrationDraft draft, Instant at)
    {
        var expired = draft.Add(new RegistrationExpired(at, draft.State.Holder!.Id));
        MoveUp(draft, at);
        return expired;
    }

    private void CloseWindow(RegistrationDraft draft, Instant at)
    {
        var claims = draft.State.Registrations.Where(registration => registration.WindowCloses is not null).ToArray();
        foreach (var claim in claims)
        {
            draft.Add(new RegistrationWindowClosed(at, claim.Id, claims.Length > 1));
        }

        if (claims.Length == 1)
        {
            ApproveByTerms(draft, draft.State.Find(claims[0].Id)!, at);
        }
    }

    /// <summary>Gives the first in the queue the place, where nobody holds it.</summary>
    private void MoveUp(RegistrationDraft draft, Instant at)
    {
        if (draft.State.Holder is null && draft.State.Queue.FirstOrDefault() is { } next)
        {
            ApproveByTerms(draft, draft.Add(new RegistrationPromoted(at, next.Id, DecisionDue(at))), at);
        }
    }

    /// <summary>Approves a registration that nobody has to approve or to wait for; the registration after it.</summary>
    private Registration ApproveByTerms(RegistrationDraft draft, Registration registration, Instant at) =>
        !Terms.NeedsApproval && registration.WindowCloses is null && registration.Status == RegistrationStatus.Submitted
            ? Protect(draft, registration, at, byTerms: true)
            : registration;

    private Registration Protect(RegistrationDraft draft, Registration registration, Instant at, bool byTerms)
    {
        var anchor = Terms.Start == ProtectionStart.Approval ? at : registration.PlaceSince;
        var protection = Terms.LengthFor(registration.Tier) is { } length ? _clock.Protect(anchor, anchor, length) : null;
        var approved = draft.Add(new RegistrationApproved(at, registration.Id, protection, null, byTerms, Guard.None<Reason>()));

        // Approved so late that its time is over, it ends at once.
        return protection?.Until <= at ? ExpireHolder(draft, at) : approved;
    }

    /// <summary>What follows where a registration left the contest or the place: the last of a tie wins it, or the queue moves up.</summary>
    private void Settle(RegistrationDraft draft, Instant at)
    {
        var contested = draft.State.Registrations.Where(registration => registration.Status == RegistrationStatus.Contested).ToArray();
        if (contested.Length == 1)
        {
            ApproveByTerms(draft, draft.Add(new RegistrationWindowClosed(at, contested[0].Id, isContested: false)), at);
        }

        MoveUp(draft, at);
    }
}
