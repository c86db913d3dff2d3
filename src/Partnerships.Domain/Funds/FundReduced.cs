using System.Collections.Generic;
using Partnerships.Monetary;

namespace Partnerships.Funds;

/// <summary>Money that a fall of the tier took from an allowance.</summary>
/// <remarks>Two events are equal when all that they say is.</remarks>
public sealed class FundReduced : FundPosting
{
    internal FundReduced(FundEntry entry, IEnumerable<FundPart> parts)
        : base(entry, parts)
    {
    }

    /// <summary>The code "funds.reduced".</summary>
    public override string Code => "funds.reduced";

    private protected override string Words => $"{Amount} of the allowance taken back";

    internal override FundBalance Post(FundBalance balance, Money amount) => balance with { Granted = balance.Granted - amount, Available = balance.Available - amount };
}
