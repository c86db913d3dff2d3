using NodaTime;
using Partnerships.Explanations;
using Partnerships.Monetary;

namespace Partnerships.Commissions;

/// <summary>Why something is not posted to a commission account; the codes never change.</summary>
internal static class CommissionReasons
{
    public static Reason AlreadyPosted(CommissionEvent known) => Reason.Of(
        "commission.already-posted", "{id} was posted already, known on {knownOn}: {what}", ("id", known.Id), ("knownOn", Dates.Text(known.KnownOn)), ("what", known.ToString()));

    public static Reason PostedOtherwise(PostedLine posted, CommissionLine line) => Reason.Of(
        "commission.posted-otherwise",
        "{id} was posted as {posted} and is now {amount}, or differs in its terms: restate the deal",
        ("id", line.Id),
        ("posted", Text(posted.Line.Amount)),
        ("amount", Text(line.Amount)));

    public static Reason PostedOtherwise(CommissionEvent known, Refund refund) => Reason.Of(
        "commission.posted-otherwise",
        "{id} was posted as {posted} and is now {refund} on {on}: a refund that was posted stays, a further one has an id of its own",
        ("id", known.Id),
        ("posted", known is CommissionReversed reversed ? $"{reversed.ToRefund()} on {Dates.Text(known.Date)}" : known.ToString()),
        ("refund", refund.ToString()),
        ("on", Dates.Text(refund.Date)));

    public static Reason NotYetEarned(CommissionLine line, LocalDate knownOn) => Reason.Of(
        "commission.not-yet-earned", "{id} is earned on {earnedOn}, after {knownOn}", ("id", line.Id), ("earnedOn", Dates.Text(line.EarnedOn)), ("knownOn", Dates.Text(knownOn)));

    public static Reason NothingPosted(string about) => Reason.Of("commission.nothing-posted", "nothing was posted on {about}", ("about", about));

    public static Reason OverRefunded(PostedLine line, Refund refund) => Reason.Of(
        "commission.over-refunded",
        line.IsRefunded ? "{line} is refunded in full already, {refund} is too much" : "{refund} is more than is left to refund of {line}",
        ("line", line.Line.Id),
        ("refund", refund.ToString()));

    public static Reason NothingHeld(PostedLine line, HoldReason reason) => Reason.Of(
        "commission.nothing-held", "of {line} nothing is held for {reason}", ("line", line.Line.Id), ("reason", reason.Key));

    public static Reason OverAvailable(PostedLine line, Money free, Money asked) => Reason.Of(
        "commission.over-available", "of {line} {free} is not held, {asked} is more", ("line", line.Line.Id), ("free", Text(free)), ("asked", Text(asked)));

    public static Reason NothingDue(CommissionAccount account, LocalDate on) => Reason.Of(
        "commission.nothing-due",
        account.Owed.IsPositive ? "nothing can be paid on {on}: the partner owes {owed}" : "nothing is due by {on}; payable later: {payable}, held: {held}",
        ("on", Dates.Text(on)),
        ("owed", Text(account.Owed)),
        ("payable", Text(account.Payable)),
        ("held", Text(account.Held)));

    public static Reason BelowMinimum(Money amount, Money minimum) => Reason.Of(
        "commission.below-minimum", "{amount} is less than the least payout, {minimum}", ("amount", Text(amount)), ("minimum", Text(minimum)));

    public static Reason OverWithdrawable(Money asked, Money available) => Reason.Of(
        "commission.over-withdrawable", "{asked} is more than can be paid out, {available}", ("asked", Text(asked)), ("available", Text(available)));

    public static Reason OverOwed(Money asked, Money owed) => Reason.Of(
        "commission.over-owed", "{asked} is more than the partner owes, {owed}", ("asked", Text(asked)), ("owed", Text(owed)));

    public static Reason PeriodClosed(StatementPeriod period, LocalDate closedThrough) => Reason.Of(
        "commission.period-closed", "{period} cannot be closed: the account is closed through {through}", ("period", period.ToString()), ("through", Dates.Text(closedThrough)));

    public static Reason NothingToRestate(string about) => Reason.Of(
        "commission.nothing-to-restate", "{about} comes to the same by the other terms", ("about", about));

    private static string Text(Money amount) => amount.ToString("R", null);
}
