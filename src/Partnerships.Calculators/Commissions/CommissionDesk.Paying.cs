using System;
using System.Linq;
using NodaTime;
using Partnerships.Monetary;

namespace Partnerships.Commissions;

/// <content>Payouts, money that comes back, and the end of a period.</content>
public sealed partial class CommissionDesk
{
    /// <summary>What can be paid out on a day: what is due, or the rest of the cycle's draw where that is more.</summary>
    public Money PayableOn(CommissionAccount account, LocalDate on)
    {
        var due = Guard.NotNull(account).WithdrawableOn(on);
        if (Terms.Draw is not { } draw || Terms.DrawCycle is not { } cycle)
        {
            return due;
        }

        var period = cycle.PeriodOf(on);
        var paid = account.Entries.Where(entry => entry.Event is CommissionPaid && period.Contains(entry.Event.Date)).Select(entry => -entry.Amount);
        return Money.Max(due, draw - Money.Sum(paid, account.Currency));
    }

    /// <summary>Pays the partner.</summary>
    /// <param name="account">The account.</param>
    /// <param name="id">The id of the payout; not blank.</param>
    /// <param name="on">The day of the payout.</param>
    /// <param name="amount">How much, above zero; all that can be paid out where null.</param>
    /// <param name="knownOn">The day on which it is known; that of the payout where null.</param>
    /// <exception cref="CurrencyMismatchException">The amount, or an amount of the terms, is in another currency than the account.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The amount is not above zero, or it is known before the last event or the payout.</exception>
    public AccountDecision Pay(CommissionAccount account, string id, LocalDate on, Money? amount = null, LocalDate? knownOn = null)
    {
        var posting = new Posting(account, Terms, knownOn ?? on);
        if (posting.HasPosted(id))
        {
            return posting.Decide();
        }

        var available = PayableOn(account, on);
        var asked = amount is { } given ? Positive(given) : available;
        if (!available.IsPositive)
        {
            posting.Refuse(CommissionReasons.NothingDue(account, on));
        }
        else if (asked > available)
        {
            posting.Refuse(CommissionReasons.OverWithdrawable(asked, available));
        }
        else if (Terms.MinimumPayout is { } minimum && asked < minimum)
        {
            posting.Refuse(CommissionReasons.BelowMinimum(asked, minimum));
        }
        else
        {
            posting.Add(new CommissionPaid(id, on, knownOn ?? on, asked));
        }

        return posting.Decide();
    }

    /// <summary>Takes in what the partner pays back of what it owes.</summary>
    /// <param name="account">The account.</param>
    /// <param name="id">The id of the payment; not blank.</param>
    /// <param name="amount">How much; above zero.</param>
    /// <param name="on">The day of the payment.</param>
    /// <param name="knownOn">The day on which it is known; that of the payment where null.</param>
    /// <exception cref="CurrencyMismatchException">The amount is in another currency than the account.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The amount is not above zero, or it is known before the last event or the payment.</exception>
    public AccountDecision Recover(CommissionAccount account, string id, Money amount, LocalDate on, LocalDate? knownOn = null)
    {
        var posting = new Posting(account, Terms, knownOn ?? on);
        Money.RequireSame(account.Currency, Positive(amount).Currency, nameof(amount));
        if (posting.HasPosted(id))
        {
            return posting.Decide();
        }

        if (amount > account.Owed)
        {
            posting.Refuse(CommissionReasons.OverOwed(amount, account.Owed));
        }
        else
        {
            posting.Add(new CommissionRecovered(id, on, knownOn ?? on, amount));
        }

        return posting.Decide();
    }

    /// <summary>Closes a period: its statement stays as it is, and what is posted later for its days goes into the next one.</summary>
    /// <param name="account">The account.</param>
    /// <param name="period">The period; the id of the event is "carried/" and its name.</param>
    /// <param name="knownOn">The day on which it is closed; its last day or later.</param>
    /// <exception cref="ArgumentOutOfRangeException">The day is before the last one of the period, or before that of the last event.</exception>
    public AccountDecision Carry(CommissionAccount account, StatementPeriod period, LocalDate knownOn)
    {
        var posting = new Posting(account, Terms, knownOn);
        var id = $"carried/{Guard.NotNull(period)}";
        if (posting.HasPosted(id))
        {
            return posting.Decide();
        }

        if (account.ClosedThrough is { } through && through >= period.Last)
        {
            posting.Refuse(CommissionReasons.PeriodClosed(period, through));
        }
        else
        {
            posting.Add(new CommissionCarried(id, period.Last, knownOn, account.BalanceOn(period.Last)));
        }

        return posting.Decide();
    }

    private static Money Positive(Money amount) => amount.IsPositive
        ? amount
        : throw new ArgumentOutOfRangeException(nameof(amount), amount, $"Must be above zero, is {amount}.");
}
