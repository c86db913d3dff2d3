using System;
using System.Collections.Generic;
using System.Linq;
using NodaTime;
using Partnerships.Monetary;
using Partnerships.Partners;

namespace Partnerships.Funds;

/// <content>An account as a document holds it.</content>
public sealed partial class FundAccount
{
    /// <summary>An account from its parts, whose amounts must agree with one another.</summary>
    /// <exception cref="ArgumentException">They do not.</exception>
    internal static FundAccount Stored(
        FundAccount opened,
        LocalDate asOf,
        TierId? tier,
        bool isClosed,
        Money? receivable,
        IEnumerable<FundLot> lots,
        IEnumerable<FundRequest> requests,
        IEnumerable<FundClaim> claims,
        IEnumerable<string> handled)
    {
        var account = new FundAccount(opened)
        {
            AsOf = asOf >= opened.OpenedOn ? asOf : throw new ArgumentException("Must not be before the account was opened.", nameof(asOf)),
            Tier = tier,
            IsClosed = isClosed,
            Receivable = receivable ?? opened.Receivable,
            Lots = Array.AsReadOnly(lots.ToArray()),
            Requests = Array.AsReadOnly(requests.ToArray()),
            Claims = Array.AsReadOnly(claims.ToArray()),
            Handled = Array.AsReadOnly(handled.ToArray()),
        };
        Guard.AtLeast(account.Receivable, Money.Zero(account.Currency), nameof(receivable));
        foreach (var lot in account.Lots)
        {
            account.RequireBalance(lot);
        }

        foreach (var claim in account.Claims)
        {
            account.RequirePaid(claim);
        }

        return account;
    }

    private void RequireBalance(FundLot lot)
    {
        InCurrency(lot.Balance.Granted);
        var reserved = Money.Sum(
            Requests.SelectMany(request => request.Reserved).Where(part => string.Equals(part.Lot, lot.Id, StringComparison.Ordinal)).Select(part => part.Amount), Currency);
        if (!lot.Balance.Holds || reserved != lot.Balance.Reserved || lot.To < lot.From)
        {
            throw new ArgumentException($"The lot {lot.Id} is not in balance: {lot.Balance}; requests have {reserved} of it.", nameof(lot));
        }
    }

    private void RequirePaid(FundClaim claim)
    {
        var paid = Money.Sum(Claims.Where(known => string.Equals(known.Request, claim.Request, StringComparison.Ordinal)).Select(known => known.Paid), Currency);
        if (FindRequest(claim.Request) is not { } request || request.Paid != paid || claim.ClawedBack > claim.Paid)
        {
            throw new ArgumentException($"The claim {claim.Id} does not agree with what was paid on the request {claim.Request}.", nameof(claim));
        }
    }
}
