using System;
using NodaTime;
using Partnerships.Calendars;
using Partnerships.Explanations;
using Partnerships.Partners;
using Partnerships.Programs;

namespace Partnerships.Registrations;

/// <summary>Decides on deal registrations by a program's terms: who is protected, for how long, and why others are not.</summary>
/// <remarks>
/// <para>A command takes the state of one key and gives events, which the caller stores and applies; the state that was given is not changed.
/// Each command first does what fell due before its instant, so that it makes no difference when, or whether, <see cref="Expire"/> is called.</para>
/// <para>Of several registrations the first wins, by instant and then by the order in which they were submitted. A desk can be shared between threads.</para>
/// <para><b>Source.</b> Framework §3 "Deal Registration &amp; Protection", unless the terms are a program's own.</para>
/// </remarks>
public sealed partial class RegistrationDesk
{
    private readonly ProtectionClock _clock;
    private readonly DayStarts _days;

    /// <summary>A desk for a program.</summary>
    /// <param name="program">A program that says how registrations are protected.</param>
    /// <param name="zones">Resolves the program's zone.</param>
    /// <exception cref="ArgumentException">The program does not say how registrations are protected.</exception>
    /// <exception cref="NodaTime.TimeZones.DateTimeZoneNotFoundException">The provider does not know the program's zone.</exception>
    public RegistrationDesk(PartnerProgram program, IDateTimeZoneProvider zones)
        : this(
            Guard.NotNull(program).Protection ?? throw new ArgumentException($"Must say how registrations are protected; {program} does not.", nameof(program)),
            DayStarts.Of(Guard.NotNull(zones)[program.ZoneId]))
    {
    }

    /// <summary>A desk for terms, in the days of a zone; with a table of them it is faster.</summary>
    public RegistrationDesk(ProtectionTerms terms, DayStarts days)
    {
        (Terms, _days) = (Guard.NotNull(terms), Guard.NotNull(days));
        _clock = new ProtectionClock(days, terms.Calendar);
    }

    /// <summary>The terms.</summary>
    public ProtectionTerms Terms { get; }

    /// <summary>Decides on a registration that a partner submits.</summary>
    /// <param name="state">The registrations of the key so far.</param>
    /// <param name="id">The id of the registration; one that is known already gets the same answer again, and no events.</param>
    /// <param name="partner">Who registers.</param>
    /// <param name="tier">The partner's type or tier at that instant; null where it has none.</param>
    /// <param name="at">When it came in; not before the last event.</param>
    /// <exception cref="ArgumentException">The id is another partner's, or the terms ask for what a <see cref="Claim"/> says.</exception>
    public RegistrationDecision Submit(CustomerRegistrations state, string id, PartnerId partner, TierId? tier, Instant at) =>
        Submit(state, Claim.Of(id, partner, tier, at));

    /// <summary>Decides on a registration that a partner submits, with all that the terms may ask about it.</summary>
    /// <param name="state">The registrations of the key so far.</param>
    /// <param name="claim">What the partner submits; its instant is not before the last event. An id that is known already gets the same answer again, and no events.</param>
    /// <exception cref="ArgumentException">The id is another partner's, the key is for something else than the terms protect, or the claim does not say what the terms ask for.</exception>
    public RegistrationDecision Submit(CustomerRegistrations state, Claim claim)
    {
        RequireScope(Guard.NotNull(state));
        if (state.Find(Guard.NotNull(claim).Id) is { } known)
        {
            return Again(state, known, claim.Partner);
        }

        var draft = Begin(state, claim.At);
        if (Objection(draft.State, claim) is { } objection)
        {
            return draft.Decide(Refuse(draft, claim, objection), accepted: false);
        }

        var length = Terms.LengthFor(claim.Tier);
        var registration = draft.State.Holder switch
        {
            null => Take(draft, claim, length, windowCloses: OpenWindow(claim.At)),
            not null when IsWished(claim) && length is not null => Displace(draft, claim, length),
            { WindowCloses: { } closes } when length is not null => draft.Add(Submitted(draft, claim, closes)),
            var holder => GiveLater(draft, claim, RegistrationReasons.Held(state.Key, holder), length is not null),
        };
        return draft.Decide(registration, IsYes(registration.Status), registration.Protection);
    }

    private static RegistrationDecision Again(CustomerRegistrations state, Registration known, PartnerId partner) => known.Partner == partner
        ? new(known.Id, IsYes(known.FirstStatus), known, known.FirstProtection, known.FirstReasons, [], state)
        : throw new ArgumentException($"Must be an id of its own; {known.Id} is a registration of {known.Partner}.", nameof(partner));

    private static bool IsYes(RegistrationStatus status) => status.HoldsPlace || status == RegistrationStatus.Recorded;

    private void RequireScope(CustomerRegistrations state)
    {
        if (state.Key.Scope != Terms.Scope)
        {
            throw new ArgumentException($"Must be for one {Terms.Scope}, as the terms say; {state.Key} is for one {state.Key.Scope}.", nameof(state));
        }
    }

    /// <summary>Why the terms do not let a claim in, whoever holds the customer; null where they do.</summary>
    private Reason? Objection(CustomerRegistrations state, Claim claim)
    {
        return state.HeldOrAwaitedBy(claim.Partner) is { } own ? RegistrationReasons.AlreadyRegistered(state.Key, own)
            : Terms.IsWithinTerritory && IsOutside(claim) ? RegistrationReasons.OutsideTerritory(claim)
            : Terms.MostOpenPerPartner is { } most && OpenOf(state, claim) is var open && open >= most ? RegistrationReasons.TooManyOpen(open, most)
            : IsWished(claim) ? null
            : Terms.RespectsIncumbent && claim.Incumbent is { } incumbent && incumbent != claim.Partner ? RegistrationReasons.Incumbent(state.Key, claim)
            : Terms.RespectsVendorOpportunity && claim.VendorSince is { } since && since <= claim.At ? RegistrationReasons.VendorOpportunity(state.Key, since)
            : null;
    }

    private static bool IsOutside(Claim claim) => claim.CustomerTerritory is null
        ? throw new ArgumentException($"Must say where the customer is, as the terms ask; {claim} does not.", nameof(claim))
        : claim.PartnerTerritory is not null && !string.Equals(claim.CustomerTerritory, claim.PartnerTerritory, StringComparison.Ordinal);

    private static int OpenOf(CustomerRegistrations state, Claim claim)
    {
        var elsewhere = claim.OpenElsewhere
            ?? throw new ArgumentException($"Must say how many open registrations the partner has, as the terms ask; {claim} does not.", nameof(claim));
        return elsewhere + state.CountOpenOf(claim.Partner);
    }

    private bool IsWished(Claim claim) => Terms.HonoursCustomersWish && claim.CustomersWish is not null;

    private Instant? OpenWindow(Instant at) => Terms.TieWindowHours == 0 ? null : at + Duration.FromHours(Terms.TieWindowHours);

    private Instant? DecisionDue(Instant at) => Terms.NeedsApproval && Terms.ApprovalWithin is { } within ? _clock.EndOf(at, within) : null;

    private RegistrationSubmitted Submitted(RegistrationDraft draft, Claim claim, Instant? windowCloses = null) =>
        new(claim.At, claim.Id, claim.Partner, claim.Tier, draft.State.NextSequence, windowCloses, DecisionDue(claim.At));

    private static Registration Refuse(RegistrationDraft draft, Claim claim, Reason reason) =>
        draft.Add(new RegistrationRefused(claim.At, claim.Id, claim.Partner, claim.Tier, draft.State.NextSequence, [reason]));

    /// <summary>Gives a claim the place that nobody holds.</summary>
    private Registration Take(RegistrationDraft draft, Claim claim, ProtectionLength? length, Instant? windowCloses)
    {
        var submitted = draft.Add(Submitted(draft, claim, length is null || IsWished(claim) ? null : windowCloses));
        return length is null
            ? draft.Add(new RegistrationApproved(claim.At, claim.Id, null, null, byTerms: true, Guard.None<Reason>()))
            : ApproveByTerms(draft, submitted, claim.At);
    }

    /// <summary>Takes the place from everybody who holds it, since the customer wishes for the claimant, and gives it to the claim.</summary>
    private Registration Displace(RegistrationDraft draft, Claim claim, ProtectionLength? length)
    {
        foreach (var holder in draft.State.Registrations)
        {
            if (holder.Status.HoldsPlace)
            {
                draft.Add(new RegistrationRejected(claim.At, holder.Id, [RegistrationReasons.CustomersWish(claim.CustomersWish!)]));
            }
        }

        return Take(draft, claim, length, windowCloses: null);
    }

    /// <summary>Gives a claim what a later registrant gets.</summary>
    private Registration GiveLater(RegistrationDraft draft, Claim claim, Reason reason, bool wouldProtect)
    {
        if (Terms.Later.IsRefused || (Terms.Later.Waits && !wouldProtect))
        {
            return Refuse(draft, claim, reason);
        }

        draft.Add(Submitted(draft, claim));
        return draft.Add(Later(claim.At, claim.Id, reason, byTerms: true));
    }

    private RegistrationEvent Later(Instant at, string id, Reason reason, bool byTerms) => Terms.Later switch
    {
        { Waits: true } => new RegistrationQueued(at, id, byTerms, [reason]),
        { IsRefused: true } => new RegistrationRejected(at, id, [reason]),
        var share => new RegistrationApproved(at, id, null, share, byTerms, [reason]),
    };
}
