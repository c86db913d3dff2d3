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

    private void ExpireHolder(RegistrationDraft draft, Instant at)
    {
        draft.Add(new RegistrationExpired(at, draft.State.Holder!.Id));
        MoveUp(draft, at);
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
            ApproveByTerms(draft, claims[0].Id, at);
        }
    }

    /// <summary>Gives the first in the queue the place, where nobody holds it.</summary>
    private void MoveUp(RegistrationDraft draft, Instant at)
    {
        if (draft.State.Holder is null && draft.State.Queue.FirstOrDefault() is { } next)
        {
            draft.Add(new RegistrationPromoted(at, next.Id, DecisionDue(at)));
            ApproveByTerms(draft, next.Id, at);
        }
    }

    /// <summary>Approves a registration that nobody has to approve or to wait for.</summary>
    private void ApproveByTerms(RegistrationDraft draft, string id, Instant at)
    {
        if (!Terms.NeedsApproval && draft.State.Find(id) is { WindowCloses: null } registration && registration.Status == RegistrationStatus.Submitted)
        {
            Protect(draft, registration, at, byTerms: true);
        }
    }

    private void Protect(RegistrationDraft draft, Registration registration, Instant at, bool byTerms)
    {
        var anchor = Terms.Start == ProtectionStart.Approval ? at : registration.PlaceSince;
        var protection = Terms.LengthFor(registration.Tier) is { } length ? _clock.Protect(anchor, anchor, length) : null;
        draft.Add(new RegistrationApproved(at, registration.Id, protection, null, byTerms, Guard.None<Reason>()));
        if (protection?.Until <= at)
        {
            // Approved so late that its time is over.
            ExpireHolder(draft, at);
        }
    }

    /// <summary>What follows where a registration left the contest or the place: the last of a tie wins it, or the queue moves up.</summary>
    private void Settle(RegistrationDraft draft, Instant at)
    {
        var contested = draft.State.Registrations.Where(registration => registration.Status == RegistrationStatus.Contested).ToArray();
        if (contested.Length == 1)
        {
            draft.Add(new RegistrationWindowClosed(at, contested[0].Id, isContested: false));
            ApproveByTerms(draft, contested[0].Id, at);
        }

        MoveUp(draft, at);
    }
}
