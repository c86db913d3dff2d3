using System;
using System.Collections.Generic;
using System.Linq;
using Partnerships.Explanations;
using Partnerships.Monetary;

namespace Partnerships.Funds;

/// <content>Claims, what is paid on them, and what is taken back.</content>
internal static partial class FundDecider
{
    private static List<Reason> Claim(FundDraft draft, FundRequest request, FundCommand.Claiming command)
    {
        Money.RequireSame(draft.Context.Currency, command.Spend.Currency, "spend");
        var reasons = FundRules.AgainstClaim(draft.Context, draft.Account, request.Activity, request.Id, draft.Date, command.Proofs).ToList();
        if (request.Status != FundRequestStatus.Approved)
        {
            reasons.Insert(0, request.Status == FundRequestStatus.Requested ? FundReasons.NotApproved : FundReasons.NotReserved(request));
        }

        if (reasons.Count == 0)
        {
            reasons.AddRange(Pay(draft, request, command.Id, command.Spend, command.Proofs, command.IsFinal));
        }

        return reasons;
    }

    /// <summary>A claim without a request before it is a request, an approval of what is there, and a claim to the end of it.</summary>
    private static IReadOnlyList<Reason> ClaimDirectly(FundDraft draft, FundCommand.DirectClaiming command)
    {
        var (context, activity) = (draft.Context, command.Activity);
        var reasons = FundRules.AgainstActivity(context, activity)
            .Concat(FundRules.AgainstClaim(context, draft.Account, activity, null, draft.Date, command.Proofs))
            .ToList();
        if (!context.Terms.PaysWithoutApproval)
        {
            reasons.Insert(0, FundReasons.NotApproved);
        }

        var lots = draft.LotsOf(activity).Where(lot => lot.Category == context.CompartmentOf(activity)).ToList();
        var asked = FundCalculator.Matched(context, activity.Spend);
        if (lots.Count == 0)
        {
            reasons.Add(draft.Account.Lots.Any(lot => lot.Covers(activity))
                ? FundReasons.OverAvailable(asked, Money.Zero(context.Currency))
                : FundReasons.NoMoney(activity));
        }

        if (reasons.Count > 0)
        {
            return reasons;
        }

        draft.Post(new FundRequested(draft.Entry, command.Id, activity, asked));
        draft.Post(new FundApproved(draft.Entry, command.Id, FundDraft.Draw(asked, lots.Select(lot => (lot.Id, lot.Balance.Available)))));
        return Pay(draft, draft.Account.FindRequest(command.Id)!, command.Id, activity.Spend, command.Proofs, isFinal: true);
    }

    /// <summary>Pays what the fund bears of all that was spent so far, less what it has paid: so that parts of a claim come to the whole.</summary>
    private static IReadOnlyList<Reason> Pay(FundDraft draft, FundRequest request, string claim, FundSpend spend, IReadOnlyList<string> proofs, bool isFinal)
    {
        var context = draft.Context;
        if (spend.Total.IsZero && !isFinal)
        {
            return [FundReasons.NothingToPay];
        }

        draft.Post(new FundClaimed(draft.Entry, request.Id, claim, spend, proofs));
        var claimed = draft.Account.FindRequest(request.Id)!;
        var spent = claimed.Spent!;
        var limit = claimed.Paid + claimed.Left;
        var pay = Money.Min(FundCalculator.Matched(context, spent), limit) - claimed.Paid;
        var matched = (spend.Total * context.Match).Round(context.Rounding);
        if (pay < matched)
        {
            var why = FundCalculator.WhyNotAll(context, spent, limit).Where(reason => !string.Equals(reason.Code, "funds.match-required", StringComparison.Ordinal)).ToList();
            draft.Post(new FundPartlyApproved(draft.Entry, claim, matched, pay, why));
        }

        // What is too small to be paid counts all the same: with what is claimed later it may come to something.
        if (pay.IsPositive)
        {
            draft.Post(new FundReimbursed(draft.Entry, request.Id, claim, FundDraft.Draw(pay, claimed.Reserved.Select(part => (part.Lot, part.Amount)))));
        }

        var paid = draft.Account.FindRequest(request.Id)!;
        if (isFinal || paid.Reserved.Count == 0)
        {
            draft.End(paid, FundRequestStatus.Settled);
        }

        return Nothing;
    }

    private static IReadOnlyList<Reason> ClawBack(FundDraft draft, FundCommand.ClawingBack command)
    {
        if (draft.Account.FindClaim(command.Paid) is not { } claim)
        {
            return [FundReasons.Unknown("claim", command.Paid)];
        }

        var left = claim.Paid - claim.ClawedBack;
        var amount = command.Amount ?? left;
        var reasons = new List<Reason>();
        if (amount > left || !amount.IsPositive)
        {
            reasons.Add(FundReasons.OverPaid(amount, left));
        }

        if (draft.Context.Terms.ClawsBackWithin is { } time && claim.Date.Plus(time) is var lastDay && draft.Date > lastDay)
        {
            reasons.Add(FundReasons.ClawBackLate(lastDay));
        }

        if (reasons.Count > 0)
        {
            return reasons;
        }

        var category = draft.Context.CompartmentOf(draft.Account.FindRequest(claim.Request)!.Activity);
        var lots = draft.Account.Lots
            .Where(lot => lot.Balance.Available.IsPositive)
            .OrderBy(lot => lot.Category == category ? 0 : 1)
            .ThenBy(lot => lot.ClosesOn);
        var parts = FundDraft.Draw(amount, lots.Select(lot => (lot.Id, lot.Balance.Available)));
        var taken = Money.Sum(parts.Select(part => part.Amount), draft.Context.Currency);
        draft.Post(new FundClawedBack(draft.Entry, claim.Id, parts, amount - taken, command.Why));
        return Nothing;
    }
}
