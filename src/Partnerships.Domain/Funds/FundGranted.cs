using System.Collections.Generic;
using Partnerships.Monetary;

namespace Partnerships.Funds;

/// <summary>Money that the tier, the agreement or somebody gave.</summary>
/// <remarks>Two events are equal when all that they say is.</remarks>
public sealed class FundGranted : FundPosting
{
    internal FundGranted(FundEntry entry, IEnumerable<FundPart> parts)
        : base(entry, parts)
    {
    }

    /// <summary>The code "funds.granted".</summary>
    public override string Code => "funds.granted";

    private protected override string Words => $"{Amount} granted";

    internal override FundBalance Post(FundBalance balance, Money amount) => balance with { Granted = balance.Granted + amount, Available = balance.Available + amount };
}
