using System;
using System.Collections.Generic;
using System.Collections.ObjectModel;
using System.Linq;
using Partnerships.Monetary;

namespace Partnerships.Funds;

/// <content>What each event makes of an account.</content>
public sealed partial class FundAccount
{
    internal const string Format = "partnerships/fund-account/1";

    /// <summary>The account after an event.</summary>
    /// <exception cref="ArgumentException">The event is before the last one, or cannot follow: it takes what is not there, or speaks of what there is not.</exception>
    /// <exception cref="CurrencyMismatchException">The event is in another currency.</exception>
    public FundAccount Apply(FundEvent happened)
    {
        if (Guard.NotNull(happened).Date < AsOf)
        {
            throw new ArgumentException($"Must not be before {Dates.Text(AsOf)}, the day of the last event; is {happened}.", nameof(happened));
        }

        var next = new FundAccount(this)
        {
            AsOf = happened.Date,
            Handled = happened.Cause is { } cause && !HasHandled(cause) ? Append(Handled, cause) : Handled,
        };
        return IsClosed ? throw CannotFollow(happened, "the account is closed") : next.After(happened);
    }

    /// <summary>The account after events, in their order.</summary>
    /// <exception cref="ArgumentException">One of them cannot follow.</exception>
    /// <exception cref="CurrencyMismatchException">One of them is in another currency.</exception>
    public FundAccount Apply(IEnumerable<FundEvent> happened) => Guard.Copy(happened).Aggregate(this, (account, next) => account.Apply(next));

    /// <summary>Whether a command was carried out.</summary>
    public bool HasHandled(string id) => Handled.Contains(id, StringComparer.Ordinal);

    private FundAccount After(FundEvent happened) => happened switch
    {
        FundLotOpened opened => Opening(opened),
        FundTierSet set => new(this) { Tier = set.Tier },
        FundRequested asked => FindRequest(asked.Request) is null
            ? new(this) { Requests = Append(Requests, new FundRequest(asked.Request, asked.Activity, InCurrency(asked.Asked))) }
            : throw CannotFollow(asked, "there is a request with this id"),
        FundApproved approved => Posting(approved).Changing(approved, approved.Request, FundRequestStatus.Requested, request => request.Reserving(approved.Parts)),
        FundReplaced replaced => Changing(replaced, replaced.Request, FundRequestStatus.Approved, request => request.For(replaced.Activity, InCurrency(replaced.Asked))),
        FundDeclined declined => Changing(declined, declined.Request, FundRequestStatus.Requested, request => request.At(FundRequestStatus.Declined)),
        FundReleased released => Posting(released).Changing(released, released.Request, FundRequestStatus.Approved, request => request.Freeing(released.Parts)),
        FundEnded ended => Ending(ended),
        FundClaimed claimed => Claiming(claimed),
        FundPartlyApproved partly => FindClaim(partly.Claim) is null ? throw CannotFollow(partly, "there is no such claim") : this,
        FundReimbursed paid => Paying(paid),
        FundReinstated reinstated => Posting(reinstated).Reinstated(reinstated),
        FundClawedBack back => ClawingBack(back),
        FundAdjusted adjusted => WithLot(adjusted, adjusted.Lot, balance => balance with
        {
            Adjusted = balance.Adjusted + adjusted.Amount,
            Available = balance.Available + adjusted.Amount,
        }),
        FundTransfer transfer => WithLot(transfer, transfer.From, transfer.Give).WithLot(transfer, transfer.To, transfer.Get),
        FundPosting posting => Posting(posting),
        FundClosed closed => Balance is { Reserved.IsZero: true, Available.IsZero: true }
            ? new(this) { IsClosed = true }
            : throw CannotFollow(closed, "there is money that is free or reserved"),
        _ => throw CannotFollow(happened, "the event is unknown"),
    };

    private FundAccount Opening(FundLotOpened opened) => Lots.Any(lot => string.Equals(lot.Id, opened.Lot, StringComparison.Ordinal))
        ? throw CannotFollow(opened, "there is a lot with this id")
        : new(this) { Lots = Append(Lots, new FundLot(opened.Lot, opened.Category, opened.From, opened.To, opened.ClosesOn, FundBalance.Zero(Currency))) };

    private FundAccount Posting(FundPosting posting) =>
        posting.Parts.Aggregate(this, (account, part) => account.WithLot(posting, part.Lot, balance => posting.Post(balance, part.Amount)));

    private FundAccount Ending(FundEnded ended) => FindRequest(ended.Request) is { Status.IsOver: false, Reserved.Count: 0 } request
        ? new(this) { Requests = Replace(Requests, request, request.At(ended.Status)) }
        : throw CannotFollow(ended, "there is no such request in progress without a reservation");

    private FundAccount Claiming(FundClaimed claimed)
    {
        var zero = Money.Zero(Currency);
        var claim = new FundClaim(claimed.Claim, claimed.Request, claimed.Date, InCurrency(claimed.Spend.Total), zero, zero);
        return FindClaim(claimed.Claim) is null
            ? Changing(claimed, claimed.Request, FundRequestStatus.Approved, request => request.Spending(claimed.Spend)).With(claim)
            : throw CannotFollow(claimed, "there is a claim with this id");
    }

    private FundAccount Paying(FundReimbursed paid) => FindClaim(paid.Claim) is { } claim && string.Equals(claim.Request, paid.Request, StringComparison.Ordinal)
        ? Posting(paid)
            .Changing(paid, paid.Request, FundRequestStatus.Approved, request => request.Paying(paid.Parts))
            .With(claim.Paying(paid.Amount), claim)
        : throw CannotFollow(paid, "there is no such claim on the request");

    private FundAccount Reinstated(FundReinstated reinstated) => Balance is var balance && balance.Reinstated <= balance.Expired
        ? this
        : throw CannotFollow(reinstated, "less has expired");

    private FundAccount ClawingBack(FundClawedBack back)
    {
        var claim = FindClaim(back.Claim) ?? throw CannotFollow(back, "there is no such claim");
        var taken = back.Parts.Aggregate(this, (account, part) => account.WithLot(back, part.Lot, balance => balance with
        {
            ClawedBack = balance.ClawedBack + part.Amount,
            Available = balance.Available - part.Amount,
        }));
        return new(taken.With(claim.ClawingBack(back.Amount), claim)) { Receivable = Receivable + back.Owed };
    }

    private FundAccount Changing(FundEvent happened, string id, FundRequestStatus status, Func<FundRequest, FundRequest> change) =>
        FindRequest(id) is { } request && request.Status == status
            ? new(this) { Requests = Replace(Requests, request, change(request)) }
            : throw CannotFollow(happened, $"there is no such request that is {status}");

    private FundAccount With(FundClaim claim, FundClaim? inPlaceOf = null) =>
        new(this) { Claims = inPlaceOf is null ? Append(Claims, claim) : Replace(Claims, inPlaceOf, claim) };

    private FundAccount WithLot(FundEvent happened, string id, Func<FundBalance, FundBalance> post)
    {
        var lot = Lots.FirstOrDefault(known => string.Equals(known.Id, id, StringComparison.Ordinal)) ?? throw CannotFollow(happened, $"there is no lot {id}");
        var balance = post(lot.Balance);
        return balance.Holds ? new(this) { Lots = Replace(Lots, lot, lot with { Balance = balance }) } : throw CannotFollow(happened, $"{id} does not have so much: {lot.Balance}");
    }

    private Money InCurrency(Money amount)
    {
        Money.RequireSame(Currency, amount.Currency);
        return amount;
    }

    private static ArgumentException CannotFollow(FundEvent happened, string why) => new($"Must follow from what happened before, but {why}; is {happened}.", nameof(happened));

    private static ReadOnlyCollection<T> Append<T>(IReadOnlyList<T> items, T item) => Array.AsReadOnly(items.Append(item).ToArray());

    private static ReadOnlyCollection<T> Replace<T>(IReadOnlyList<T> items, T old, T item)
        where T : class => Array.AsReadOnly(items.Select(known => ReferenceEquals(known, old) ? item : known).ToArray());
}
