using System.Collections.Generic;
using Partnerships.Monetary;

namespace Partnerships.Funds;

/// <summary>Money that had expired, and that somebody gave again.</summary>
/// <remarks>Two events are equal when all that they say is.</remarks>
public sealed class FundReinstated : FundPosting
{
    internal FundReinstated(FundEntry entry, string why, IEnumerable<FundPart> parts)
        : base(entry, parts) => Why = Guard.NotBlank(why);

    /// <summary>Why, in somebody's words.</summary>
    public string Why { get; }

    /// <summary>The code "funds.reinstated".</summary>
    public override string Code => "funds.reinstated";

    private protected override string Words => $"{Amount} reinstated: {Why}";

    internal override FundBalance Post(FundBalance balance, Money amount) => balance with { Reinstated = balance.Reinstated + amount, Available = balance.Available + amount };

    private protected override Content Describe(Content content) => base.Describe(content.With("why", Why));
}
