using System;
using System.Collections.Generic;
using System.Linq;
using NodaTime;
using Partnerships.Explanations;
using Partnerships.Monetary;
using Partnerships.Partners;

namespace Partnerships.Funds;

/// <summary>Carries commands out in a draft, or gives every reason why not; then the draft is of no use any more.</summary>
internal static partial class FundDecider
{
    private static readonly IReadOnlyList<Reason> Nothing = Guard.None<Reason>();

    public static IReadOnlyList<Reason> Decide(FundDraft draft, FundCommand command) => command switch
    {
        FundCommand.TierSetting set => SetTier(draft, set.Tier),
        FundCommand.Granting grant => Grant(draft, grant.Amount),
        FundCommand.Accruing accrual => Accrue(draft, accrual.Sales),
        FundCommand.Requesting asked => Request(draft, asked),
        FundCommand.Approving approval => Approve(draft, approval),
        FundCommand.Declining declined => WithRequest(draft, declined.Asked, request =>
        {
            if (request.Status != FundRequestStatus.Requested)
            {
                return [FundReasons.NotOpen(request)];
            }

            draft.Post(new FundDeclined(draft.Entry, request.Id, declined.Why));
            return Nothing;
        }),
        FundCommand.Withdrawing withdrawn => WithRequest(draft, withdrawn.Asked, request =>
        {
            if (request.Status.IsOver)
            {
                return [FundReasons.NotOpen(request)];
            }

            draft.End(request, FundRequestStatus.Withdrawn);
            return Nothing;
        }),
        FundCommand.Replacing replaced => WithRequest(draft, replaced.Asked, request => Replace(draft, request, replaced.Activity)),
        FundCommand.Claiming claim => WithRequest(draft, claim.Asked, request => Claim(draft, request, claim)),
        FundCommand.DirectClaiming claim => ClaimDirectly(draft, claim),
        FundCommand.Reinstating reinstated => Reinstate(draft, reinstated),
        FundCommand.ClawingBack back => ClawBack(draft, back),
        FundCommand.Adjusting adjusted => Adjust(draft, adjusted),
        FundCommand.Closing closing => Close(draft, closing.Why),
        _ => throw new InvalidOperationException($"The command {command} is unknown."),
    };

    private static IReadOnlyList<Reason> SetTier(FundDraft draft, TierId? tier)
    {
        var context = draft.Context;
        if (context.AllowanceOf(tier) is not { } after)
        {
            return [FundReasons.NotAgreed(context.Terms.AllowanceOf(tier)!)];
        }

        var joins = draft.Account.Tier is null;
        var before = context.AllowanceOf(draft.Account.Tier) ?? Money.Zero(context.Currency);
        draft.Post(new FundTierSet(draft.Entry, tier));
        if (!context.HasAllowances)
        {
            return Nothing;
        }

        var usage = context.UsageOf(draft.Date);
        var granted = Money.Sum(draft.Account.Lots.Where(lot => lot.From == usage.Start).Select(lot => lot.Balance.Granted), context.Currency);
        var change = after - granted;
        if (context.Terms.IsProrated)
        {
            var period = context.PeriodOf(draft.Date);
            var left = new DateInterval(draft.Date, period.End).Length;
            var part = (after - before).Times(left, period.Length).Round(context.Rounding);

            // A rise brings no more than the new tier has in all; a fall takes what the rest of the days would have brought.
            change = part.IsPositive ? Money.Max(Money.Zero(context.Currency), Money.Min(change, part)) : part;
        }

        if (change.IsPositive && (joins || context.Terms.TierChange != TierChangeRule.NextPeriod))
        {
            draft.Post(new FundGranted(draft.Entry, draft.PartsFor(usage, change)));
        }
        else if (change.IsNegative && context.Terms.TierChange == TierChangeRule.Follow)
        {
            Reduce(draft, usage, -change);
        }

        return Nothing;
    }

    /// <summary>Takes back what a fall of the tier leaves over, as far as it is free.</summary>
    private static void Reduce(FundDraft draft, DateInterval usage, Money amount)
    {
        var lots = draft.Account.Lots.Where(lot => lot.From == usage.Start).ToList();
        var parts = draft.Context.Divide(amount)
            .SelectMany(part => FundDraft.Draw(part.Amount, lots
                .Where(lot => lot.Category == part.Category)
                .Select(lot => (lot.Id, Money.Min(lot.Balance.Available, lot.Balance.Granted)))))
            .ToList();
        if (parts.Count > 0)
        {
            draft.Post(new FundReduced(draft.Entry, parts));
        }
    }

    private static IReadOnlyList<Reason> Grant(FundDraft draft, Money amount)
    {
        if (draft.Context.HasAllowances)
        {
            return [FundReasons.GrantedByTerms];
        }

        draft.Post(new FundGranted(draft.Entry, draft.PartsFor(draft.Context.UsageOf(draft.Date), amount)));
        return Nothing;
    }

    private static IReadOnlyList<Reason> Accrue(FundDraft draft, Money sales)
    {
        if (draft.Context.Terms.Accrual is not { } rate)
        {
            return [FundReasons.NotAccruing];
        }

        var amount = (sales * rate).Round(draft.Context.Rounding);
        if (amount.IsZero)
        {
            return [FundReasons.NothingAccrues];
        }

        draft.Post(new FundAccrued(draft.Entry, sales, draft.PartsFor(draft.Context.UsageOf(draft.Date), amount)));
        return Nothing;
    }

    private static IReadOnlyList<Reason> Reinstate(FundDraft draft, FundCommand.Reinstating command)
    {
        var left = draft.Account.Balance.Expired - draft.Account.Balance.Reinstated;
        if (command.Amount > left)
        {
            return [FundReasons.OverExpired(command.Amount, left)];
        }

        draft.Post(new FundReinstated(draft.Entry, command.Why, draft.PartsFor(draft.Context.UsageOf(draft.Date), command.Amount)));
        return Nothing;
    }

    private static List<Reason> Adjust(FundDraft draft, FundCommand.Adjusting command)
    {
        var lot = draft.Account.Lots.FirstOrDefault(known => string.Equals(known.Id, command.Lot, StringComparison.Ordinal));
        var reasons = lot is null ? [FundReasons.Unknown("lot", command.Lot)] : new List<Reason>();
        if (lot is not null && lot.ClosesOn < draft.Date)
        {
            reasons.Add(FundReasons.LotClosed(lot));
        }

        if (lot is not null && lot.Balance.Available < -command.Amount)
        {
            reasons.Add(FundReasons.OverAvailable(-command.Amount, lot.Balance.Available));
        }

        if (reasons.Count == 0)
        {
            draft.Post(new FundAdjusted(draft.Entry, command.Lot, command.Amount, command.Why));
        }

        return reasons;
    }

    private static IReadOnlyList<Reason> Close(FundDraft draft, string why)
    {
        foreach (var request in draft.Account.Requests.Where(request => !request.Status.IsOver).ToList())
        {
            draft.End(request, FundRequestStatus.Forfeited);
        }

        var left = draft.Account.Lots.Where(lot => lot.Balance.Available.IsPositive).Select(lot => new FundPart(lot.Id, lot.Balance.Available)).ToList();
        if (left.Count > 0)
        {
            draft.Post(new FundExpired(draft.Entry, left));
        }

        draft.Post(new FundClosed(draft.Entry, why));
        return Nothing;
    }

    private static IReadOnlyList<Reason> WithRequest(FundDraft draft, string id, Func<FundRequest, IReadOnlyList<Reason>> then) =>
        draft.Account.FindRequest(id) is { } request ? then(request) : [FundReasons.Unknown("request", id)];
}
