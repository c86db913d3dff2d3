using System.Collections.Generic;
using Partnerships.Commissions;
using Partnerships.Monetary;

namespace Partnerships.Samples.Statements;

/// <summary>A partner's account while it is being posted to, and what does not stand in it.</summary>
internal sealed class PartnerAccount(CommissionAccount account)
{
    public CommissionAccount Account { get; set; } = account;

    /// <summary>Whether this run posted something.</summary>
    public bool IsPostedTo { get; set; }

    /// <summary>What lines come to whose day has not come yet, such as before the customer paid.</summary>
    public Money NotYetEarned { get; set; } = Money.Zero(account.Currency);

    /// <summary>What the partner owes the vendor by rules that the vendor earns by.</summary>
    public Money ToVendor { get; set; } = Money.Zero(account.Currency);

    /// <summary>What deals come to of which a rate is not agreed, and which are not posted therefore.</summary>
    public List<MoneyRange> Opens { get; } = [];
}
