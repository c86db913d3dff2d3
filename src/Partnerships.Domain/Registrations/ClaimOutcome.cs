using System.Collections.Generic;
using NodaTime;
using Partnerships.Explanations;

namespace Partnerships.Registrations;

/// <summary>What became of one claim in an adjudication.</summary>
/// <remarks>Two outcomes are equal only when they are one object; compare what they say.</remarks>
public sealed class ClaimOutcome
{
    internal ClaimOutcome(Claim claim, RegistrationStatus status, IReadOnlyList<Reason> reasons, Instant? until) =>
        (Claim, Status, Reasons, Until) = (claim, status, reasons, until);

    /// <summary>The claim.</summary>
    public Claim Claim { get; }

    /// <summary>Where it stands at the instant of the adjudication.</summary>
    public RegistrationStatus Status { get; }

    /// <summary>Why it does not hold the customer; none where it does.</summary>
    public IReadOnlyList<Reason> Reasons { get; }

    /// <summary>Until when, exclusively, the holder's protection lasts; null where nobody is protected.</summary>
    public Instant? Until { get; }

    /// <summary>Claim and status: "R-2 birch 2026-03-02T10:00:00Z: refused".</summary>
    public override string ToString() => $"{Claim}: {Status}";
}
