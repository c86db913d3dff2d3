namespace Partnerships.Funds;

/// <summary>Nothing more will happen to a request.</summary>
/// <remarks>Two events are equal when all that they say is.</remarks>
public sealed class FundEnded : FundEvent
{
    internal FundEnded(FundEntry entry, string request, FundRequestStatus status)
        : base(entry) => (Request, Status) = (Guard.NotBlank(request), status.IsOver && status != FundRequestStatus.Declined
            ? status
            : throw new System.ArgumentException($"Must be a status in which a request has ended without a decision against it, is {status}.", nameof(status)));

    /// <summary>The id of the request.</summary>
    public string Request { get; }

    /// <summary>How it ended: withdrawn, settled, lapsed or forfeited.</summary>
    public FundRequestStatus Status { get; }

    /// <summary>The code "funds.ended".</summary>
    public override string Code => "funds.ended";

    private protected override string Words => $"{Request} {Status}";

    private protected override Content Describe(Content content) => content.With("request", Request).With("status", Status.Name);
}
