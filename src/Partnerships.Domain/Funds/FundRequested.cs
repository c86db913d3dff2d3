using Partnerships.Monetary;

namespace Partnerships.Funds;

/// <summary>A partner asked for money for an activity.</summary>
/// <remarks>Two events are equal when all that they say is.</remarks>
public sealed class FundRequested : FundEvent
{
    internal FundRequested(FundEntry entry, string request, FundActivity activity, Money asked)
        : base(entry) => (Request, Activity, Asked) = (Guard.NotBlank(request), Guard.NotNull(activity), asked);

    /// <summary>The id of the request.</summary>
    public string Request { get; }

    /// <summary>What the money is for.</summary>
    public FundActivity Activity { get; }

    /// <summary>What the fund would bear of the planned spend.</summary>
    public Money Asked { get; }

    /// <summary>The code "funds.requested".</summary>
    public override string Code => "funds.requested";

    private protected override string Words => $"{Request} asks for {Asked}: {Activity}";

    private protected override Content Describe(Content content) => content
        .With("request", Request)
        .With("activity", Activity)
        .With("asked", Asked.ToString("R", null));
}
