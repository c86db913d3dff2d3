using Partnerships.Monetary;

namespace Partnerships.Funds;

/// <summary>Money of one category that an approval gave to another.</summary>
/// <remarks>Two events are equal when all that they say is.</remarks>
public sealed class FundReallocated : FundTransfer
{
    internal FundReallocated(FundEntry entry, string request, string from, string to, Money amount)
        : base(entry, from, to, amount) => Request = Guard.NotBlank(request);

    /// <summary>The id of the request that it was for.</summary>
    public string Request { get; }

    /// <summary>The code "funds.reallocated".</summary>
    public override string Code => "funds.reallocated";

    private protected override string Words => $"{Amount} reallocated from {From} to {To} for {Request}";

    internal override FundBalance Give(FundBalance balance) => balance with { Available = balance.Available - Amount, Reallocated = balance.Reallocated - Amount };

    internal override FundBalance Get(FundBalance balance) => balance with { Reallocated = balance.Reallocated + Amount, Available = balance.Available + Amount };

    private protected override Content Describe(Content content) => base.Describe(content.With("request", Request));
}
