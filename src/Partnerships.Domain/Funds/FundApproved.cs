using System.Collections.Generic;
using Partnerships.Monetary;

namespace Partnerships.Funds;

/// <summary>A request was approved; what was approved is reserved for it.</summary>
/// <remarks>Two events are equal when all that they say is.</remarks>
public sealed class FundApproved : FundPosting
{
    internal FundApproved(FundEntry entry, string request, IEnumerable<FundPart> parts)
        : base(entry, parts) => Request = Guard.NotBlank(request);

    /// <summary>The id of the request.</summary>
    public string Request { get; }

    /// <summary>The code "funds.approved".</summary>
    public override string Code => "funds.approved";

    private protected override string Words => $"{Amount} approved for {Request}";

    internal override FundBalance Post(FundBalance balance, Money amount) => balance with { Available = balance.Available - amount, Reserved = balance.Reserved + amount };

    private protected override Content Describe(Content content) => base.Describe(content.With("request", Request));
}
