using System.Collections.Generic;
using Partnerships.Monetary;

namespace Partnerships.Funds;

/// <summary>What was reserved for a request, and is not needed for it, is free again.</summary>
/// <remarks>Two events are equal when all that they say is.</remarks>
public sealed class FundReleased : FundPosting
{
    internal FundReleased(FundEntry entry, string request, IEnumerable<FundPart> parts)
        : base(entry, parts) => Request = Guard.NotBlank(request);

    /// <summary>The id of the request.</summary>
    public string Request { get; }

    /// <summary>The code "funds.released".</summary>
    public override string Code => "funds.released";

    private protected override string Words => $"{Amount} of {Request} released";

    internal override FundBalance Post(FundBalance balance, Money amount) => balance with { Reserved = balance.Reserved - amount, Available = balance.Available + amount };

    private protected override Content Describe(Content content) => base.Describe(content.With("request", Request));
}
