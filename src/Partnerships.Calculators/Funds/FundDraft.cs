using System;
using System.Collections.Generic;
using System.Linq;
using NodaTime;
using Partnerships.Monetary;

namespace Partnerships.Funds;

/// <summary>A decision in the making: the account as it would be, and the events so far.</summary>
internal sealed class FundDraft(FundContext context, FundAccount account, LocalDate date)
{
    private readonly List<FundEvent> _events = [];

    public FundContext Context { get; } = context;

    public FundAccount Account { get; private set; } = account;

    public IReadOnlyList<FundEvent> Events => _events;

    /// <summary>The day of the next event.</summary>
    public LocalDate Date { get; set; } = date;

    /// <summary>The command that brings the next event; null where time does.</summary>
    public string? Cause { get; set; }

    public FundEntry Entry => new(Date, Cause, Context.Program);

    public void Post(FundEvent happened)
    {
        Account = Account.Apply(happened);
        _events.Add(happened);
    }

    /// <summary>The id of the lot for some days and a category, which is opened where there is none.</summary>
    public string LotFor(DateInterval usage, FundCategory? category)
    {
        var days = Context.HasPeriods ? Dates.Text(usage.Start) : $"{Dates.Text(usage.Start)}..{Dates.Text(usage.End)}";
        var id = category is null ? days : $"{days}/{category}";
        if (!Account.Lots.Any(lot => string.Equals(lot.Id, id, StringComparison.Ordinal)))
        {
            Post(new FundLotOpened(Entry, id, category, usage.Start, usage.End, Context.ClosesOn(usage)));
        }

        return id;
    }

    /// <summary>An amount by lot for some days; a compartment that gets nothing has no part.</summary>
    public FundPart[] PartsFor(DateInterval usage, Money amount) => Context.Divide(amount)
        .Where(part => part.Amount.IsPositive)
        .Select(part => new FundPart(LotFor(usage, part.Category), part.Amount))
        .ToArray();

    /// <summary>The lots whose free money an activity can have on a day, the first to expire first.</summary>
    public IEnumerable<FundLot> LotsOf(FundActivity activity) => Account.Lots
        .Where(lot => lot.Covers(activity) && lot.ClosesOn >= Date && lot.Balance.Available.IsPositive)
        .OrderBy(lot => lot.ClosesOn);

    /// <summary>An amount from lots in their order, as far as they have it.</summary>
    public static FundPart[] Draw(Money amount, IEnumerable<(string Lot, Money Free)> lots)
    {
        var parts = new List<FundPart>();
        foreach (var (lot, free) in lots)
        {
            var part = Money.Min(amount, free);
            if (part.IsPositive)
            {
                parts.Add(new FundPart(lot, part));
                amount -= part;
            }
        }

        return parts.ToArray();
    }

    /// <summary>What is reserved for a request is free again, and nothing more will happen to it.</summary>
    public void End(FundRequest request, FundRequestStatus status)
    {
        if (request.Reserved.Count > 0)
        {
            Post(new FundReleased(Entry, request.Id, request.Reserved));
        }

        Post(new FundEnded(Entry, request.Id, status));
    }
}
