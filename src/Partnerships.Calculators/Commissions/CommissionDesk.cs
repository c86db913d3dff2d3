using System;
using System.Collections.Generic;
using System.Linq;
using NodaTime;
using Partnerships.Monetary;

namespace Partnerships.Commissions;

/// <summary>Decides what is posted to a commission account: lines, refunds, adjustments, holds, payouts, the end of a period.</summary>
/// <remarks>
/// <para>What it decides are events; nothing is written anywhere. Each has an id, which an account takes once: asking again for the same
/// posts nothing and gives the reason <c>commission.already-posted</c>.</para>
/// <para><b>Two times.</b> Everything has the day on which it was true and the day on which it is known. The second is not before that of
/// the last event, so that the account as it was known on a day is always the beginning of the account.</para>
/// <para><b>Refunds.</b> What is left of a line is its amount less the rounded share that refunds took back; so refunds in parts, in any
/// order, take back the same cents as one of the whole. They take from what is held first. What the partner then owes, its next
/// earnings make up for; nothing is paid out until they did.</para>
/// </remarks>
public sealed partial class CommissionDesk
{
    /// <summary>A desk.</summary>
    /// <param name="terms">When what is earned is paid; <see cref="SettlementTerms.Standard"/> where null.</param>
    public CommissionDesk(SettlementTerms? terms = null) => Terms = terms ?? SettlementTerms.Standard;

    /// <summary>When what is earned is paid.</summary>
    public SettlementTerms Terms { get; }

    /// <summary>Posts lines, each once.</summary>
    /// <param name="account">The account.</param>
    /// <param name="lines">Lines of the account's partner and currency, in the order in which they are to be posted.</param>
    /// <param name="knownOn">The day on which they are known.</param>
    /// <exception cref="ArgumentException">A line is of another partner.</exception>
    /// <exception cref="CurrencyMismatchException">A line is in another currency.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="knownOn"/> is before that of the last event.</exception>
    public AccountDecision Post(CommissionAccount account, IEnumerable<CommissionLine> lines, LocalDate knownOn)
    {
        var posting = new Posting(account, Terms, knownOn);
        foreach (var line in Guard.Copy(lines))
        {
            Require(account, line, nameof(lines));
            if (posting.Account.LineOf(line.Id) is { } posted)
            {
                posting.Refuse(posting.Account.EventOf(line.Id) is CommissionAccrued known && known.Line.Equals(line)
                    ? CommissionReasons.AlreadyPosted(known)
                    : CommissionReasons.PostedOtherwise(posted, line));
            }
            else if (line.EarnedOn > knownOn)
            {
                posting.Refuse(CommissionReasons.NotYetEarned(line, knownOn));
            }
            else if (!posting.HasPosted(line.Id))
            {
                var accrued = new CommissionAccrued(line, knownOn);
                posting.Add(accrued);
                posting.Activate(accrued, line);
            }
        }

        return posting.Decide();
    }

    /// <summary>Takes back what a refund takes back of the lines of its deal, each by the terms that stand on it.</summary>
    /// <remarks>All or nothing: where it is more than is left of one line, nothing is posted. All that was left is nothing of a line that was refunded before.
    /// Asked again, as once a further line of its deal is posted, it takes back of that line alone; where it says another day or share than what was posted, the reason is <c>commission.posted-otherwise</c>.</remarks>
    /// <param name="account">The account.</param>
    /// <param name="refund">The refund.</param>
    /// <exception cref="ArgumentOutOfRangeException">The refund was known before the last event.</exception>
    public AccountDecision Refund(CommissionAccount account, Refund refund)
    {
        var posting = new Posting(account, Terms, Guard.NotNull(refund).KnownOn);
        var lines = account.LinesOf(refund.Deal).Where(posted => refund.Covers(posted.Line)).ToList();
        if (lines.Count == 0)
        {
            posting.Refuse(CommissionReasons.NothingPosted(refund.ToString()));
        }

        bool IsNew(PostedLine line) => account.EventOf(IdOf(refund, line)) is null;
        var hasRest = refund.Refunded is null && lines.Exists(line => !line.IsRefunded || !IsNew(line));
        lines.RemoveAll(line => hasRest && line.IsRefunded && IsNew(line));
        var tooMuch = lines.Find(line => IsNew(line) && (line.IsRefunded || (line.Refunded + ShareOf(refund, line)).IsMoreThanWhole));
        if (tooMuch is not null)
        {
            posting.Refuse(CommissionReasons.OverRefunded(tooMuch, refund));
            return posting.Decide();
        }

        foreach (var posted in lines)
        {
            if (account.EventOf(IdOf(refund, posted)) is { } known)
            {
                posting.Refuse(known is CommissionReversed reversed && reversed.IsOf(refund)
                    ? CommissionReasons.AlreadyPosted(known)
                    : CommissionReasons.PostedOtherwise(known, refund));
                continue;
            }

            var part = posted.Line.Reversal.PartOn(posted.Line.EarnedOn, refund.Date);
            posting.Add(new CommissionReversed(IdOf(refund, posted), refund, posted.Line, posted.TakenBackFor(ShareOf(refund, posted), part), part));
        }

        return posting.Decide();
    }

    /// <summary>Puts right what the partner earned, up or down, by a decision of somebody.</summary>
    /// <param name="account">The account.</param>
    /// <param name="id">The id of the adjustment; not blank.</param>
    /// <param name="amount">What is added; below zero where it is taken away.</param>
    /// <param name="why">Why, in words; not blank.</param>
    /// <param name="on">The day for which it counts.</param>
    /// <param name="knownOn">The day on which it is known; that for which it counts where null.</param>
    /// <exception cref="ArgumentException">A text is blank.</exception>
    /// <exception cref="CurrencyMismatchException">The amount is in another currency than the account.</exception>
    /// <exception cref="ArgumentOutOfRangeException">It is known before the last event, or before the day for which it counts.</exception>
    public AccountDecision Adjust(CommissionAccount account, string id, Money amount, string why, LocalDate on, LocalDate? knownOn = null)
    {
        var posting = new Posting(account, Terms, knownOn ?? on);
        Money.RequireSame(account.Currency, amount.Currency, nameof(amount));
        if (!posting.HasPosted(id))
        {
            posting.Add(new CommissionAdjusted(id, on, knownOn ?? on, amount, why, null));
        }

        return posting.Decide();
    }

    private static string IdOf(Refund refund, PostedLine line) => $"{refund.Id}/{line.Line.Id}";

    private static Share ShareOf(Refund refund, PostedLine line) =>
        refund.Refunded is { } refunded && refund.Of is { } of ? Share.Of(refunded, of) : line.Refunded.Rest();

    private static void Require(CommissionAccount account, CommissionLine line, string name)
    {
        Money.RequireSame(account.Currency, line.Amount.Currency, name);
        if (line.Partner != account.Partner)
        {
            throw new ArgumentException($"Must be of {account.Partner}, whose account it is; {line.Id} is of {line.Partner}.", name);
        }
    }
}
