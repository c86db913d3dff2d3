using System;
using System.Collections.Generic;
using System.Linq;
using Partnerships.Explanations;
using Partnerships.Monetary;

namespace Partnerships.Funds;

/// <content>Requests, and what is approved of them.</content>
internal static partial class FundDecider
{
    private static List<Reason> Request(FundDraft draft, FundCommand.Requesting command)
    {
        var reasons = FundRules.AgainstActivity(draft.Context, command.Activity)
            .Concat(FundRules.AgainstRequest(draft.Context, command.Activity, draft.Date))
            .ToList();
        if (reasons.Count == 0)
        {
            draft.Post(new FundRequested(draft.Entry, command.Id, command.Activity, FundCalculator.Matched(draft.Context, command.Activity.Spend)));
        }

        return reasons;
    }

    private static List<Reason> Approve(FundDraft draft, FundCommand.Approving command)
    {
        if (draft.Account.FindRequest(command.Asked) is not { } request)
        {
            return [FundReasons.Unknown("request", command.Asked)];
        }

        var amount = command.Amount ?? request.Asked;
        var reasons = new List<Reason>();
        if (request.Status != FundRequestStatus.Requested)
        {
            reasons.Add(FundReasons.NotOpen(request));
        }

        if (amount > request.Asked)
        {
            reasons.Add(FundReasons.OverAsked(amount, request.Asked));
        }

        if (draft.Context.ClaimableThrough(request.Activity, draft.Account, request.Id) is { } lastDay && draft.Date > lastDay)
        {
            reasons.Add(FundReasons.ClaimLate(lastDay));
        }

        var lots = draft.LotsOf(request.Activity).ToList();
        var own = lots.Where(lot => lot.Category == draft.Context.CompartmentOf(request.Activity)).ToList();
        var usable = command.Reallocates ? lots : own;
        var available = Money.Sum(usable.Select(lot => lot.Balance.Available), draft.Context.Currency);
        if (!draft.Account.Lots.Any(lot => lot.Covers(request.Activity)))
        {
            reasons.Add(FundReasons.NoMoney(request.Activity));
        }
        else if (amount > available)
        {
            reasons.Add(FundReasons.OverAvailable(amount, available));
        }

        if (reasons.Count == 0)
        {
            Reserve(draft, request, amount, own, usable);
        }

        return reasons;
    }

    private static void Reserve(FundDraft draft, FundRequest request, Money amount, List<FundLot> own, List<FundLot> usable)
    {
        var missing = amount - Money.Min(amount, Money.Sum(own.Select(lot => lot.Balance.Available), draft.Context.Currency));
        foreach (var part in FundDraft.Draw(missing, usable.Except(own).Select(lot => (lot.Id, lot.Balance.Available))))
        {
            var giver = usable.First(lot => string.Equals(lot.Id, part.Lot, StringComparison.Ordinal));
            var taker = draft.LotFor(new(giver.From, giver.To), draft.Context.CompartmentOf(request.Activity));
            draft.Post(new FundReallocated(draft.Entry, request.Id, part.Lot, taker, part.Amount));
        }

        var lots = draft.LotsOf(request.Activity).Where(lot => lot.Category == draft.Context.CompartmentOf(request.Activity));
        draft.Post(new FundApproved(draft.Entry, request.Id, FundDraft.Draw(amount, lots.Select(lot => (lot.Id, lot.Balance.Available)))));
    }

    /// <summary>Another activity takes the place of an approved one: its money is what was approved, or less.</summary>
    private static IReadOnlyList<Reason> Replace(FundDraft draft, FundRequest request, FundActivity activity)
    {
        var context = draft.Context;
        var asked = FundCalculator.Matched(context, activity.Spend);
        var reasons = FundRules.AgainstActivity(context, activity).Concat(FundRules.AgainstRequest(context, activity, draft.Date)).ToList();
        if (request.Status != FundRequestStatus.Approved || request.Spent is not null)
        {
            reasons.Add(FundReasons.NotReserved(request));
        }

        if (request.Approved is { } approved && asked > approved)
        {
            reasons.Add(FundReasons.OverApproved(asked, approved));
        }

        var lots = draft.Account.Lots.Where(lot => request.Reserved.Any(part => string.Equals(part.Lot, lot.Id, StringComparison.Ordinal)));
        var quarters = context.Terms.IsWithinQuarter && !context.Year.QuarterOf(request.Activity.From).Contains(activity.To);
        if (lots.Any(lot => !lot.Covers(activity)) || quarters || context.CompartmentOf(activity) != context.CompartmentOf(request.Activity))
        {
            reasons.Add(FundReasons.OtherPeriod(activity));
        }

        if (reasons.Count > 0)
        {
            return reasons;
        }

        draft.Post(new FundReplaced(draft.Entry, request.Id, activity, asked));
        if (request.Left > asked)
        {
            var parts = FundDraft.Draw(request.Left - asked, request.Reserved.Reverse().Select(part => (part.Lot, part.Amount)));
            draft.Post(new FundReleased(draft.Entry, request.Id, parts));
        }

        return Nothing;
    }
}
