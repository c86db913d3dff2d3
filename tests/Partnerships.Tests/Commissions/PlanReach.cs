using System;
using System.Collections.Generic;
using System.Linq;
using Partnerships.Commissions;

namespace Partnerships.Tests.Commissions;

/// <summary>What really happened in a history: which kinds of commands brought something, by which kinds of terms.</summary>
internal static class PlanReach
{
    /// <summary>All that histories are to reach.</summary>
    public static IEnumerable<string> Everything { get; } =
    [
        "posted", "posted after the sale", "posted by more than one version", "paid", "closed", "a credit",
        "kept back in part", "kept back in full", "waits for the customer", "waits for the customer, kept back in full",
        .. new[] { "always", "within days", "within months", "over days", "over months" }.Select(terms => "refunded: " + terms),
        "refunded late", "refunded after the window", "refunded within the window", "refunded in the term", "refunded after the term", "refunded in parts on more than one day", "refunded while held",
        "released: hold-back by time", "released: hold-back after the payment", "released: hold-back by somebody", "released: dispute", "released: collection", "collected in part", "collected, all kept back",
        "held: dispute", "held: hold-back", "held: collection", "held for what it grew by",
        "restated up", "restated down", "restated to nothing", "restated: a new line", "restated after a refund", "restated by a version that nothing was posted by", "restated for an earlier day",
        "refunded after it was restated",
    ];

    public static IEnumerable<string> Of(PlanHistory history, CommissionAccount account)
    {
        var events = account.Entries.Select(entry => entry.Event).ToList();
        return events.SelectMany((it, at) => it switch
        {
            CommissionAccrued accrued => Of(accrued),
            CommissionReversed reversed => Of(reversed, account, events[..at]),
            CommissionReleased released => Of(released, CommissionAccount.Replay(account.Partner, account.Currency, events.Take(at + 1))),
            CommissionHeld held => ["held: " + held.Reason, .. held.Id.EndsWith("/held", StringComparison.Ordinal) ? new[] { "held for what it grew by" } : []],
            CommissionAdjusted adjusted => Of(adjusted, history, events[..at]),
            CommissionPaid => ["paid"],
            CommissionCarried => ["closed"],
            _ => new[] { "something else" },
        }).Concat(events.OfType<CommissionAccrued>().Select(accrued => accrued.Terms.Version).Distinct().Count() > 1 ? ["posted by more than one version"] : []);
    }

    private static IEnumerable<string> Of(CommissionAccrued accrued)
    {
        var line = accrued.Line;
        return Where(
            (!line.Amount.IsZero, "posted"),
            (line.Amount.IsNegative, "a credit"),
            (accrued.KnownOn > line.EarnedOn || line.DueOn > line.EarnedOn, "posted after the sale"),
            (!line.Held.IsZero && line.Held != line.Amount, "kept back in part"),
            (!line.Held.IsZero && line.Held == line.Amount, "kept back in full"),
            (line.DueOn is null && !line.Amount.IsZero, "waits for the customer"),
            (line.DueOn is null && !line.Amount.IsZero && line.Held == line.Amount, "waits for the customer, kept back in full"));
    }

    private static IEnumerable<string> Of(CommissionReversed reversed, CommissionAccount account, List<CommissionEvent> before)
    {
        var terms = account.LineOf(reversed.Line)!.Line.Reversal;
        var unit = (terms.Window ?? terms.Term) is { Days: > 0 } ? " days" : " months";
        var earlier = before.OfType<CommissionReversed>().Where(other => other.Line == reversed.Line).ToList();
        return Where(
            (!reversed.Amount.IsZero, "refunded: " + (terms.Window is not null ? "within" + unit : terms.Term is not null ? "over" + unit : "always")),
            (reversed.KnownOn > reversed.Date, "refunded late"),
            (terms.Window is not null, reversed.Left == 0 ? "refunded after the window" : "refunded within the window"),
            (terms.Term is not null && reversed.Left < reversed.Of, reversed.Left == 0 ? "refunded after the term" : "refunded in the term"),
            (earlier.Exists(other => other.Date != reversed.Date && !other.Amount.IsZero && !reversed.Amount.IsZero), "refunded in parts on more than one day"),
            (account.Entries.Any(entry => entry.Event == reversed && !entry.Held.IsZero), "refunded while held"),
            (before.OfType<CommissionAdjusted>().Any(adjusted => adjusted.Restated!.Id == reversed.Line), "refunded after it was restated"));
    }

    private static IEnumerable<string> Of(CommissionReleased released, CommissionAccount after)
    {
        var posted = after.LineOf(released.Line)!;
        var line = posted.Line;
        var byTime = released.Id.EndsWith("/hold-back", StringComparison.Ordinal);
        return Where(
            (released.Reason != HoldReason.HoldBack, "released: " + released.Reason),
            (released.Reason == HoldReason.HoldBack, byTime ? "released: hold-back by time" : "released: hold-back by somebody"),
            (byTime && released.Date > line.HeldUntil, "released: hold-back after the payment"),
            (released.Reason == HoldReason.Collection && released.Amount.IsZero && line.Held == line.Amount, "collected, all kept back"),
            (released.Reason == HoldReason.Collection && !posted.HeldFor(HoldReason.Collection).IsZero, "collected in part"));
    }

    private static IEnumerable<string> Of(CommissionAdjusted adjusted, PlanHistory history, List<CommissionEvent> before)
    {
        var line = adjusted.Restated!;
        var published = before.OfType<CommissionAccrued>().Select(accrued => accrued.Terms.Version);
        return Where(
            (!adjusted.Amount.IsZero, adjusted.Amount.IsNegative ? "restated down" : "restated up"),
            (line.Amount.IsZero, "restated to nothing"),
            (!before.Exists(it => it is CommissionAccrued accrued ? accrued.Line.Id == line.Id : it is CommissionAdjusted other && other.Restated!.Id == line.Id), "restated: a new line"),
            (before.OfType<CommissionReversed>().Any(reversed => reversed.Line == line.Id), "restated after a refund"),
            (history.Later.Length > 0 && !published.Contains(line.Terms.Version), "restated by a version that nothing was posted by"),
            (adjusted.KnownOn > adjusted.Date, "restated for an earlier day"));
    }

    private static IEnumerable<string> Where(params (bool Holds, string What)[] all) => all.Where(each => each.Holds).Select(each => each.What);
}
