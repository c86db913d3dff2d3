using System;
using System.Collections.Generic;
using System.Linq;
using NodaTime;
using Partnerships.Explanations;

namespace Partnerships.Registrations;

/// <content>Who has the customer, of several claims.</content>
public sealed partial class RegistrationDesk
{
    /// <summary>Who has a customer at an instant, of several claims: winner, losers, each loser's reasons, and until when.</summary>
    /// <remarks>
    /// A function of the claims alone, in whatever order they are given: "what if B had registered a day earlier" is the same
    /// question with B's claim moved. Claims after the instant do not count.
    /// </remarks>
    /// <param name="key">What is claimed.</param>
    /// <param name="claims">The claims, each with an id of its own.</param>
    /// <param name="at">The instant that is asked about.</param>
    /// <exception cref="ArgumentException">An id comes twice, the key is for something else than the terms protect, or a claim does not say what the terms ask for.</exception>
    public Adjudication Adjudicate(RegistrationKey key, IEnumerable<Claim> claims, Instant at)
    {
        var inOrder = Guard.Copy(claims).Where(claim => claim.At <= at).OrderBy(claim => claim.At).ThenBy(claim => claim.Sequence).ToArray();
        var twice = inOrder.GroupBy(claim => claim.Id, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1);
        if (twice is not null)
        {
            throw new ArgumentException($"Each claim must have an id of its own; \"{twice.Key}\" comes twice.", nameof(claims));
        }

        var submitted = inOrder.Aggregate(CustomerRegistrations.None(key), (state, claim) => Submit(state, claim).State);
        var settled = Expire(submitted, at).State;
        return new Adjudication(at, settled, Array.ConvertAll(inOrder, claim => OutcomeOf(claim, settled)));
    }

    private ClaimOutcome OutcomeOf(Claim claim, CustomerRegistrations state)
    {
        var registration = state.Find(claim.Id)!;
        var reasons = registration.Status == RegistrationStatus.Contested
            ? Array.AsReadOnly<Reason>([RegistrationReasons.Tie(Terms.TieWindowHours)])
            : registration.Reasons;
        return new ClaimOutcome(claim, registration.Status, reasons, state.Holder?.Protection?.Until);
    }
}
