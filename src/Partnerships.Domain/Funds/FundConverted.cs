using System.Collections.Generic;
using Partnerships.Monetary;

namespace Partnerships.Funds;

/// <summary>Money that came to too little, and turned into a rebate.</summary>
/// <remarks>Two events are equal when all that they say is.</remarks>
public sealed class FundConverted : FundPosting
{
    internal FundConverted(FundEntry entry, IEnumerable<FundPart> parts)
        : base(entry, parts)
    {
    }

    /// <summary>The code "funds.converted".</summary>
    public override string Code => "funds.converted";

    private protected override string Words => $"{Amount} turned into a rebate";

    internal override FundBalance Post(FundBalance balance, Money amount) => balance with { Available = balance.Available - amount, Converted = balance.Converted + amount };
}
