using Partnerships.Monetary;

namespace Partnerships.Funds;

/// <summary>Money left of one period that went into the next.</summary>
/// <remarks>Two events are equal when all that they say is.</remarks>
public sealed class FundCarriedOver : FundTransfer
{
    internal FundCarriedOver(FundEntry entry, string from, string to, Money amount)
        : base(entry, from, to, amount)
    {
    }

    /// <summary>The code "funds.carried-over".</summary>
    public override string Code => "funds.carried-over";

    private protected override string Words => $"{Amount} carried over from {From} to {To}";

    internal override FundBalance Give(FundBalance balance) => balance with { Available = balance.Available - Amount, CarriedOut = balance.CarriedOut + Amount };

    internal override FundBalance Get(FundBalance balance) => balance with { CarriedIn = balance.CarriedIn + Amount, Available = balance.Available + Amount };
}
