using System;
using System.Collections.Generic;
using System.Linq;
using NodaTime;

namespace Partnerships.Registrations;

/// <summary>Who of several claimants has the customer at an instant, and why the others do not.</summary>
/// <remarks>Two adjudications are equal only when they are one object; compare what they say.</remarks>
public sealed class Adjudication
{
    internal Adjudication(Instant at, CustomerRegistrations state, ClaimOutcome[] outcomes) => (At, State, Outcomes) = (at, state, Array.AsReadOnly(outcomes));

    /// <summary>The instant that is asked about.</summary>
    public Instant At { get; }

    /// <summary>The state that the claims come to.</summary>
    public CustomerRegistrations State { get; }

    /// <summary>What became of each claim, in the order of instant and sequence.</summary>
    public IReadOnlyList<ClaimOutcome> Outcomes { get; }

    /// <summary>The claim that is protected; null where none is, or somebody must decide first.</summary>
    public ClaimOutcome? Winner => Outcomes.FirstOrDefault(outcome => outcome.Status == RegistrationStatus.Protected);

    /// <summary>Whether somebody must decide: claims tie, or the holder's awaits approval.</summary>
    public bool NeedsDecision => Outcomes.Any(outcome => outcome.Status == RegistrationStatus.Contested || outcome.Status == RegistrationStatus.Submitted);

    /// <summary>The claims that are not protected, each with its reasons and until when that stays so.</summary>
    public IEnumerable<ClaimOutcome> Losers => Outcomes.Where(outcome => outcome.Status != RegistrationStatus.Protected);

    /// <summary>The winner, or that somebody must decide.</summary>
    public override string ToString() => Winner?.ToString() ?? (NeedsDecision ? "to be decided" : "no claim is protected");
}
