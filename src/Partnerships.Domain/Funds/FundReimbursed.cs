using System.Collections.Generic;
using Partnerships.Monetary;

namespace Partnerships.Funds;

/// <summary>A claim was paid from what was reserved for its request.</summary>
/// <remarks>Two events are equal when all that they say is.</remarks>
public sealed class FundReimbursed : FundPosting
{
    internal FundReimbursed(FundEntry entry, string request, string claim, IEnumerable<FundPart> parts)
        : base(entry, parts) => (Request, Claim) = (Guard.NotBlank(request), Guard.NotBlank(claim));

    /// <summary>The id of the request that it was paid on.</summary>
    public string Request { get; }

    /// <summary>The id of the claim.</summary>
    public string Claim { get; }

    /// <summary>The code "funds.reimbursed".</summary>
    public override string Code => "funds.reimbursed";

    private protected override string Words => $"{Amount} paid on {Claim}";

    internal override FundBalance Post(FundBalance balance, Money amount) => balance with { Reserved = balance.Reserved - amount, Reimbursed = balance.Reimbursed + amount };

    private protected override Content Describe(Content content) => base.Describe(content.With("request", Request).With("claim", Claim));
}
