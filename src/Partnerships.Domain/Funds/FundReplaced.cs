using Partnerships.Monetary;

namespace Partnerships.Funds;

/// <summary>A partner put another activity in the place of an approved one.</summary>
/// <remarks>Two events are equal when all that they say is.</remarks>
public sealed class FundReplaced : FundEvent
{
    internal FundReplaced(FundEntry entry, string request, FundActivity activity, Money asked)
        : base(entry) => (Request, Activity, Asked) = (Guard.NotBlank(request), Guard.NotNull(activity), asked);

    /// <summary>The id of the request.</summary>
    public string Request { get; }

    /// <summary>What the money is for now.</summary>
    public FundActivity Activity { get; }

    /// <summary>What the fund would bear of it.</summary>
    public Money Asked { get; }

    /// <summary>The code "funds.replaced".</summary>
    public override string Code => "funds.replaced";

    private protected override string Words => $"{Request} is for another activity: {Activity}";

    private protected override Content Describe(Content content) => content
        .With("request", Request)
        .With("activity", Activity)
        .With("asked", Asked.ToString("R", null));
}
