namespace Partnerships.Funds;

/// <summary>A request was declined.</summary>
/// <remarks>Two events are equal when all that they say is.</remarks>
public sealed class FundDeclined : FundEvent
{
    internal FundDeclined(FundEntry entry, string request, string why)
        : base(entry) => (Request, Why) = (Guard.NotBlank(request), Guard.NotBlank(why));

    /// <summary>The id of the request.</summary>
    public string Request { get; }

    /// <summary>Why, in somebody's words.</summary>
    public string Why { get; }

    /// <summary>The code "funds.declined".</summary>
    public override string Code => "funds.declined";

    private protected override string Words => $"{Request} declined: {Why}";

    private protected override Content Describe(Content content) => content.With("request", Request).With("why", Why);
}
