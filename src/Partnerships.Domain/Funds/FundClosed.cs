namespace Partnerships.Funds;

/// <summary>The partner left the program: nothing more can come or go.</summary>
/// <remarks>Two events are equal when all that they say is.</remarks>
public sealed class FundClosed : FundEvent
{
    internal FundClosed(FundEntry entry, string why)
        : base(entry) => Why = Guard.NotBlank(why);

    /// <summary>Why, in somebody's words.</summary>
    public string Why { get; }

    /// <summary>The code "funds.closed".</summary>
    public override string Code => "funds.closed";

    private protected override string Words => $"account closed: {Why}";

    private protected override Content Describe(Content content) => content.With("why", Why);
}
