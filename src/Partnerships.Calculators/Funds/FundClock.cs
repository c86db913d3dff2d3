using System;
using System.Collections.Generic;
using System.Linq;
using NodaTime;
using Partnerships.Monetary;

namespace Partnerships.Funds;

/// <summary>What time alone brings: reservations lapse, accruals turn into rebates, periods close, and the next ones have their allowances.</summary>
internal static class FundClock
{
    /// <summary>Puts all that is due up to a date into a draft, each on its own day, in order.</summary>
    public static void Pass(FundDraft draft, LocalDate date)
    {
        var granted = draft.Account.AsOf;
        while (NextDue(draft, granted) is { } due && due <= date && !draft.Account.IsClosed)
        {
            // What an earlier command made due in the past happens on the day of that command.
            draft.Date = LocalDate.Max(due, draft.Account.AsOf);
            Lapse(draft);
            Convert(draft);
            Close(draft);
            if (NextPeriod(draft, granted) is { } start && start <= draft.Date)
            {
                granted = start;
                Grant(draft);
            }
        }

        draft.Date = date;
    }

    private static LocalDate? NextDue(FundDraft draft, LocalDate granted)
    {
        var (context, account) = (draft.Context, draft.Account);
        var lapsing = account.Requests
            .Where(request => request.Status == FundRequestStatus.Approved)
            .Select(request => context.ClaimableThrough(request.Activity, account, request.Id)?.PlusDays(1));
        var converting = Converting(draft).Select(lot => (LocalDate?)context.EarnedThrough(lot).PlusDays(1));
        var closing = account.Lots.Where(lot => lot.Balance.Available.IsPositive).Select(lot => (LocalDate?)lot.ClosesOn.PlusDays(1));
        return lapsing.Concat(converting).Concat(closing).Append(NextPeriod(draft, granted)).Min();
    }

    private static LocalDate? NextPeriod(FundDraft draft, LocalDate granted) =>
        draft.Context.AllowanceOf(draft.Account.Tier) is { IsPositive: true } ? draft.Context.PeriodOf(granted).End.PlusDays(1) : null;

    private static void Lapse(FundDraft draft)
    {
        var late = draft.Account.Requests
            .Where(request => request.Status == FundRequestStatus.Approved && draft.Context.ClaimableThrough(request.Activity, draft.Account, request.Id) < draft.Date)
            .ToList();
        late.ForEach(request => draft.End(request, FundRequestStatus.Lapsed));
    }

    private static IEnumerable<FundLot> Converting(FundDraft draft)
    {
        if (draft.Context.Terms.RebateBelow is not { } least)
        {
            return [];
        }

        return draft.Account.Lots
            .GroupBy(lot => lot.From)
            .Where(period => Money.Sum(period.Select(lot => lot.Balance.Accrued), draft.Context.Currency) is { IsPositive: true } accrued && accrued < least)
            .SelectMany(period => period)
            .Where(lot => lot.Balance is { Available.IsPositive: true, Converted.IsZero: true });
    }

    private static void Convert(FundDraft draft)
    {
        var parts = Converting(draft)
            .Where(lot => draft.Context.EarnedThrough(lot) < draft.Date)
            .Select(lot => new FundPart(lot.Id, lot.Balance.Available))
            .ToList();
        if (parts.Count > 0)
        {
            draft.Post(new FundConverted(draft.Entry, parts));
        }
    }

    private static void Close(FundDraft draft)
    {
        var closed = Closing(draft).ToList();
        if (closed.Count > 0 && draft.Context.Terms.CarriesOver)
        {
            // The earliest period first: what it hands to one that is closed as well (money that a late claim left) goes on from there in its turn.
            var earliest = closed.Min(lot => lot.From);
            closed.RemoveAll(lot => lot.From != earliest);
            CarryOver(draft, closed);
        }

        var left = Closing(draft).Where(lot => closed.Exists(known => string.Equals(known.Id, lot.Id, StringComparison.Ordinal))).Select(lot => new FundPart(lot.Id, lot.Balance.Available)).ToList();
        if (left.Count > 0)
        {
            draft.Post(new FundExpired(draft.Entry, left));
        }
    }

    private static IEnumerable<FundLot> Closing(FundDraft draft) =>
        draft.Account.Lots.Where(lot => lot.Balance.Available.IsPositive && lot.ClosesOn < draft.Date);

    private static void CarryOver(FundDraft draft, List<FundLot> lots)
    {
        var free = lots.ConvertAll(lot => lot.Balance.Available);
        var total = Money.Sum(free, draft.Context.Currency);
        var carried = draft.Context.Terms.CarryOverLimit is { } limit ? Money.Min(limit, total) : total;
        var parts = Allocation.ByAmounts(carried, free).Parts;
        var next = draft.Context.PeriodOf(lots[0].To.PlusDays(1));
        for (var i = 0; i < lots.Count; i++)
        {
            if (parts[i].IsPositive)
            {
                draft.Post(new FundCarriedOver(draft.Entry, lots[i].Id, draft.LotFor(next, lots[i].Category), parts[i]));
            }
        }
    }

    private static void Grant(FundDraft draft)
    {
        if (draft.Context.AllowanceOf(draft.Account.Tier) is { IsPositive: true } allowance)
        {
            draft.Post(new FundGranted(draft.Entry, draft.PartsFor(draft.Context.UsageOf(draft.Date), allowance)));
        }
    }
}
