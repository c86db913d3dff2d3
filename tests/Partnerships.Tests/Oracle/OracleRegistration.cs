using NodaTime;
using Partnerships.Partners;
using Partnerships.Registrations;

namespace Partnerships.Tests.Oracle;

/// <summary>One registration, as the oracle works it out anew for each instant.</summary>
internal sealed class OracleRegistration(Claim claim, string status)
{
    public string Id { get; } = claim.Id;

    public PartnerId Partner { get; } = claim.Partner;

    public TierId? Tier { get; } = claim.Tier;

    public Instant Since { get; set; } = claim.At;

    public string Status { get; set; } = status;

    public Instant? WindowCloses { get; set; }

    public Instant? DecisionDue { get; set; }

    public Instant? Ended { get; set; }

    public LaterRegistrant? Share { get; set; }

    public Instant? Approved { get; set; }

    public Instant? Anchor { get; set; }

    public ProtectionLength Length { get; set; }

    public int Extensions { get; set; }

    public Instant? From { get; set; }

    public Instant? Until { get; set; }

    public LocalDate? FirstDay { get; set; }

    public LocalDate? LastDay { get; set; }

    public bool HoldsPlace => Status is "submitted" or "contested" or "protected";

    public bool IsOpen => HoldsPlace || Status is "recorded" or "waiting";

    public bool ProtectsAt(Instant at) => From <= at && at < Until && (Ended is null || at < Ended);

    public void End(string status, Instant at) => (Status, Ended, WindowCloses, DecisionDue) = (status, at, null, null);

    /// <summary>All that is compared, in one line.</summary>
    public override string ToString() =>
        $"{Id} {Partner} {Status} since {Since} window {WindowCloses} due {DecisionDue} ended {Ended} share {Share} protected {From} {Until} {FirstDay} {LastDay} {Anchor} {Length} {Extensions}";
}
