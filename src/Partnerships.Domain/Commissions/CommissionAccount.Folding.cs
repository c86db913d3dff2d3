using System;
using System.Collections.Generic;
using System.Linq;
using NodaTime;
using Partnerships.Monetary;

namespace Partnerships.Commissions;

/// <content>What an event makes of an account, and which events can follow.</content>
public sealed partial class CommissionAccount
{
    /// <summary>The account after an event; the same one where it has that event already.</summary>
    /// <exception cref="ArgumentException">The event cannot follow: its id stands for another event, it was known before the last one, or it does not
    /// agree with what was posted, such as a refund of a line that there is not.</exception>
    /// <exception cref="CurrencyMismatchException">The event is in another currency.</exception>
    public CommissionAccount Apply(CommissionEvent posted)
    {
        if (EventsById.Find(Guard.NotNull(posted).Id) is { } known)
        {
            return known.Equals(posted) ? this : throw Unfit(posted, $"not be another event of the id {posted.Id}, which is \"{known}\"");
        }

        return posted.KnownOn < KnownOn
            ? throw Unfit(posted, $"not be known before {Dates.Text(KnownOn.Value)}, as the last event was")
            : posted switch
            {
                CommissionAccrued accrued => Accrue(accrued),
                CommissionReversed reversed => Reverse(reversed),
                CommissionAdjusted { Restated: { } line } adjusted => Restate(adjusted, line),
                CommissionAdjusted adjusted => new(Booking(posted, adjusted.Amount)) { Adjusted = Adjusted + adjusted.Amount },
                CommissionHeld held => Hold(held),
                CommissionReleased released => Release(released),
                CommissionPaid paid when paid.Amount.IsPositive => new(Booking(posted, -paid.Amount)) { Paid = Paid + paid.Amount },
                CommissionRecovered recovered when recovered.Amount.IsPositive && recovered.Amount <= Owed =>
                    new(Booking(posted, recovered.Amount)) { Recovered = Recovered + recovered.Amount },
                CommissionCarried carried when !(carried.Date <= ClosedThrough) && carried.Amount == BalanceOn(carried.Date) =>
                    new(Booking(posted, Money.Zero(carried.Amount.Currency))) { ClosedThrough = carried.Date },
                _ => throw Unfit(posted, $"agree with the account, \"{this}\""),
            };
    }

    /// <summary>The account after events, in their order.</summary>
    /// <exception cref="ArgumentException">One of them cannot follow.</exception>
    /// <exception cref="CurrencyMismatchException">One of them is in another currency.</exception>
    public CommissionAccount Apply(IEnumerable<CommissionEvent> posted) => Guard.Copy(posted).Aggregate(this, (account, next) => account.Apply(next));

    private static ArgumentException Unfit(CommissionEvent posted, string must) => new($"Must {must}; is \"{posted}\".", nameof(posted));

    private CommissionAccount Accrue(CommissionAccrued accrued) => accrued.Line.Partner != Partner || LinesById.Find(accrued.Line.Id) is not null
        ? throw Unfit(accrued, $"be a line of {Partner} that was not posted yet")
        : new(Booking(accrued, accrued.Line.Amount, null, PostedLine.Of(accrued.Line))) { Accrued = Accrued + accrued.Line.Amount };

    private CommissionAccount Reverse(CommissionReversed reversed)
    {
        var line = Find(reversed, reversed.Line);
        var (share, part) = (reversed.ShareOf(line.Refunded), (reversed.Left, reversed.Of));
        return (line.Refunded + share).IsMoreThanWhole || line.TakenBackFor(share, part) != reversed.Amount
            ? throw Unfit(reversed, $"take back {line.TakenBackFor(share, part)} of a line of which so much is left to refund")
            : new(Booking(reversed, -reversed.Amount, line, line.Reverse(share, part))) { Reversed = Reversed + reversed.Amount };
    }

    private CommissionAccount Restate(CommissionAdjusted adjusted, CommissionLine restated)
    {
        var line = LinesById.Find(restated.Id);
        var difference = line?.DifferenceTo(restated.Amount) ?? restated.Amount;
        return difference != adjusted.Amount || restated.Partner != Partner
            ? throw Unfit(adjusted, $"adjust the line {restated.Id} by {difference}")
            : new(Booking(adjusted, difference, line, line?.Restate(restated.Amount, restated.DueOn) ?? PostedLine.Of(restated))) { Adjusted = Adjusted + difference };
    }

    private CommissionAccount Hold(CommissionHeld held)
    {
        var line = Find(held, held.Line);
        return Fits(held.Amount, line.Net - line.Held)
            ? new(Booking(held, Money.Zero(Currency), line, line.Hold(held.Reason, held.Amount)))
            : throw Unfit(held, $"hold a part of {line.Net - line.Held}, which is not held");
    }

    private CommissionAccount Release(CommissionReleased released)
    {
        var line = Find(released, released.Line);
        var held = line.HeldFor(released.Reason);
        var isPayment = released.Reason == HoldReason.Collection && line.AwaitsPayment && held.IsZero && released.Amount == held;
        return isPayment || Fits(released.Amount, held)
            ? new(Booking(released, Money.Zero(Currency), line, line.Release(released.Reason, released.Amount, released.Date, released.DueOn)))
            : throw Unfit(released, $"release a part of {held}, which is held for that reason");
    }

    /// <summary>Whether an amount is a part of another, above zero or below as that is.</summary>
    private static bool Fits(Money part, Money whole) => !part.IsZero && part.IsNegative == whole.IsNegative && (part.IsNegative ? part >= whole : part <= whole);

    private PostedLine Find(CommissionEvent posted, string id) => LinesById.Find(id) is { } line && string.Equals(line.Line.Deal, posted.Deal, StringComparison.Ordinal)
        ? line
        : throw Unfit(posted, "be about a line of its deal that was posted");

    private LocalDate BookedOn(CommissionEvent posted) =>
        posted is not CommissionCarried && posted.Date <= ClosedThrough ? ClosedThrough.Value.PlusDays(1) : posted.Date;

    private CommissionAccount Booking(CommissionEvent posted, Money amount, PostedLine? before, PostedLine after)
    {
        var booked = Booking(posted, amount, after.Held - (before?.Held ?? Money.Zero(Currency)));
        var deal = after.Line.Deal;
        var lines = LinesByDeal.Find(deal) ?? [];
        var (was, isNow) = (LinesOf(deal).Any(IsLeft), LinesOf(deal).Any(line => line != before && IsLeft(line)) || IsLeft(after));
        var customers = Customers + (isNow ? 1 : 0) - (was ? 1 : 0);
        return new(booked)
        {
            LinesById = LinesById.With(after.Line.Id, after),
            LinesByDeal = before is null ? LinesByDeal.With(deal, [.. lines, after.Line.Id]) : LinesByDeal,
            Customers = customers,
            MostCustomers = Math.Max(MostCustomers, customers),
        };

        static bool IsLeft(PostedLine line) => line.Net.IsPositive;
    }

    private CommissionAccount Booking(CommissionEvent posted, Money amount, Money? held = null)
    {
        var zero = Money.Zero(Currency);
        return new(this)
        {
            KnownOn = posted.KnownOn,
            Balance = Balance + amount,
            Held = Held + (held ?? zero),
            EventsById = EventsById.With(posted.Id, posted),
            Last = new AccountEntry(posted, BookedOn(posted), amount, held ?? zero, Last),
        };
    }
}
