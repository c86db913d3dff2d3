using System.Collections.Generic;
using Partnerships.Monetary;

namespace Partnerships.Funds;

/// <summary>Money that was not used in time.</summary>
/// <remarks>Two events are equal when all that they say is.</remarks>
public sealed class FundExpired : FundPosting
{
    internal FundExpired(FundEntry entry, IEnumerable<FundPart> parts)
        : base(entry, parts)
    {
    }

    /// <summary>The code "funds.expired".</summary>
    public override string Code => "funds.expired";

    private protected override string Words => $"{Amount} expired";

    internal override FundBalance Post(FundBalance balance, Money amount) => balance with { Available = balance.Available - amount, Expired = balance.Expired + amount };
}
