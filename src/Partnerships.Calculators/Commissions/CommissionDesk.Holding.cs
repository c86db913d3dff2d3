using System;
using System.Linq;
using NodaTime;
using Partnerships.Monetary;

namespace Partnerships.Commissions;

/// <content>What is earned and cannot be paid yet.</content>
public sealed partial class CommissionDesk
{
    /// <summary>Holds a part of a line: it stays earned, and is not paid out.</summary>
    /// <param name="account">The account.</param>
    /// <param name="id">The id of the event; not blank.</param>
    /// <param name="line">The id of the line.</param>
    /// <param name="reason">Why.</param>
    /// <param name="on">The day from which it is held.</param>
    /// <param name="amount">How much; all that is not held yet where null.</param>
    /// <param name="knownOn">The day on which it is known; that from which it is held where null.</param>
    /// <exception cref="CurrencyMismatchException">The amount is in another currency than the account.</exception>
    /// <exception cref="ArgumentOutOfRangeException">It is known before the last event, or before the day from which it is held.</exception>
    public AccountDecision Hold(
        CommissionAccount account, string id, string line, HoldReason reason, LocalDate on, Money? amount = null, LocalDate? knownOn = null)
    {
        var posting = new Posting(account, Terms, knownOn ?? on);
        Guard.NotNull(reason);
        if (posting.HasPosted(id))
        {
            return posting.Decide();
        }

        if (account.LineOf(line) is not { } posted)
        {
            posting.Refuse(CommissionReasons.NothingPosted(line));
            return posting.Decide();
        }

        var free = posted.Net - posted.Held;
        var held = amount ?? free;
        if (held.IsZero || held.IsNegative != free.IsNegative || Money.Min(held, -held) < Money.Min(free, -free))
        {
            posting.Refuse(CommissionReasons.OverAvailable(posted, free, held));
        }
        else
        {
            posting.Add(new CommissionHeld(id, on, knownOn ?? on, posted.Line, reason, held));
        }

        return posting.Decide();
    }

    /// <summary>Releases all that is held of a line for a reason.</summary>
    /// <remarks>A line that waits for the customer's payment waits no longer once it is released for that, also where all of it is held for other reasons.</remarks>
    /// <param name="account">The account.</param>
    /// <param name="id">The id of the event; not blank.</param>
    /// <param name="line">The id of the line.</param>
    /// <param name="reason">Why it was held.</param>
    /// <param name="on">The day from which it is free; it is due then, or when the line is where that is later.</param>
    /// <param name="knownOn">The day on which it is known; that from which it is free where null.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is known before the last event, or before the day from which it is free.</exception>
    public AccountDecision Release(CommissionAccount account, string id, string line, HoldReason reason, LocalDate on, LocalDate? knownOn = null)
    {
        var posting = new Posting(account, Terms, knownOn ?? on);
        Guard.NotNull(reason);
        if (posting.HasPosted(id))
        {
            return posting.Decide();
        }

        if (account.LineOf(line) is not { } posted)
        {
            posting.Refuse(CommissionReasons.NothingPosted(line));
        }
        else if (posted.HeldFor(reason).IsZero && !(reason == HoldReason.Collection && posted.AwaitsPayment))
        {
            posting.Refuse(CommissionReasons.NothingHeld(posted, reason));
        }
        else
        {
            Free(posting, id, posted, reason, posted.HeldFor(reason), on, knownOn ?? on, LocalDate.Max(on, posted.Line.DueOn ?? on));
        }

        return posting.Decide();
    }

    /// <summary>Releases what was held back and whose time is over, on each line from the day on which that was so.</summary>
    /// <remarks>What also waits for the customer's payment, or for the partner's first customers, is released after that, from that day on, and due no
    /// sooner than what that freed. What somebody kept back on a line that was released already waits until somebody releases it.</remarks>
    /// <param name="account">The account.</param>
    /// <param name="on">The day.</param>
    /// <exception cref="ArgumentOutOfRangeException">The day is before that of the last event.</exception>
    public AccountDecision ReleaseHoldBacks(CommissionAccount account, LocalDate on)
    {
        var posting = new Posting(account, Terms, on);
        foreach (var posted in account.Lines.Where(line => line.Line.HeldUntil <= on
            && !line.HeldFor(HoldReason.HoldBack).IsZero
            && !line.AwaitsPayment
            && account.EventOf(HoldBackId(line)) is null
            && line.HeldFor(HoldReason.Collection).IsZero
            && line.HeldFor(HoldReason.Activation).IsZero))
        {
            var from = LocalDate.Max(posted.Line.HeldUntil!.Value, posted.Freed?.On ?? posted.Line.HeldUntil.Value);
            var due = LocalDate.Max(from, posted.Line.DueOn ?? posted.Freed?.DueOn ?? from);
            Free(posting, HoldBackId(posted), posted, HoldReason.HoldBack, posted.HeldFor(HoldReason.HoldBack), from, on, due);
        }

        return posting.Decide();
    }

    /// <summary>Releases, of the lines of a deal that wait for the customer's payment, the share that the customer has paid so far.</summary>
    /// <remarks>Of a line of which all is kept back, the payment of all is noted with an amount of zero: what is kept back waits for it.</remarks>
    /// <param name="account">The account.</param>
    /// <param name="id">The id of the payment; not blank.</param>
    /// <param name="deal">The id of the deal.</param>
    /// <param name="collected">What the customer has paid so far, this payment included; above zero.</param>
    /// <param name="of">What it has to pay in all; not below what it paid.</param>
    /// <param name="on">The day on which the payment came in; the commission is due the days of the terms after it.</param>
    /// <param name="knownOn">The day on which it is known; that of the payment where null.</param>
    /// <exception cref="CurrencyMismatchException">The amounts are in two currencies.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An amount is out of its range, or it is known before the last event or the payment.</exception>
    public AccountDecision Collect(CommissionAccount account, string id, string deal, Money collected, Money of, LocalDate on, LocalDate? knownOn = null)
    {
        var posting = new Posting(account, Terms, knownOn ?? on);
        var share = Share.Of(Positive(collected), Guard.AtLeast(of, collected));
        var lines = account.LinesOf(deal);
        if (lines.Count == 0)
        {
            posting.Refuse(CommissionReasons.NothingPosted(deal));
        }

        foreach (var posted in lines.Where(line => !posting.HasPosted($"{id}/{line.Line.Id}")))
        {
            var waits = posted.Amount - posted.Line.Held;
            var stays = (waits - share.Of(waits, Terms.Rounding)).MinorUnits;
            var held = posted.HeldFor(HoldReason.Collection);
            var freed = held.MinorUnits - (Math.Sign(held.MinorUnits) * Math.Min(Math.Abs(held.MinorUnits), Math.Abs(stays)));
            if (freed != 0 || (share.IsWhole && posted.AwaitsPayment && !posted.IsRefunded))
            {
                Free(
                    posting, $"{id}/{posted.Line.Id}", posted, HoldReason.Collection, Money.FromMinorUnits(freed, account.Currency), on, knownOn ?? on, on.PlusDays(Terms.Days));
            }
        }

        return posting.Decide();
    }

    private static string HoldBackId(PostedLine posted) => $"{posted.Line.Id}/hold-back";

    private static void Free(
        Posting posting, string id, PostedLine posted, HoldReason reason, Money amount, LocalDate on, LocalDate knownOn, LocalDate dueOn)
    {
        var released = new CommissionReleased(id, on, knownOn, posted.Line, reason, amount, dueOn);
        posting.Add(released);
        if (reason != HoldReason.Activation)
        {
            posting.Activate(released, posted.Line);
        }
    }
}
