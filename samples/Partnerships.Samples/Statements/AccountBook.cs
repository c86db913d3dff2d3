using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using NodaTime;
using Partnerships.Commissions;
using Partnerships.Monetary;

namespace Partnerships.Samples.Statements;

/// <summary>Posts what deals earn to accounts, day by day as it became known; each period is closed when it is over.</summary>
internal sealed class AccountBook
{
    private readonly List<Posting> _postings = [];
    private readonly HashSet<(string Deal, (string Partner, string Currency) Key)> _later = [];
    private readonly HashSet<ReadRefund> _refused = [];
    private readonly AccountStore _store;
    private readonly ICollection<RowMessage> _messages;
    private readonly CommissionDesk _desk = new();

    /// <summary>A book that goes on with what was posted before.</summary>
    /// <param name="store">What was posted before.</param>
    /// <param name="messages">Receives what is refused.</param>
    public AccountBook(AccountStore store, ICollection<RowMessage> messages)
    {
        (_store, _messages) = (store, messages);
        foreach (var (key, account) in store.Accounts)
        {
            Accounts[key] = new PartnerAccount(account);
        }
    }

    /// <summary>What each partner earned, by currency.</summary>
    public SortedDictionary<(string Partner, string Currency), PartnerAccount> Accounts { get; } = new(CommissionBook.ByPartner);

    /// <summary>The last day on which something is or was posted; null where nothing is.</summary>
    public LocalDate? LastDay => _postings.Select(posting => (LocalDate?)posting.KnownOn).Append(_store.LastDay).Max();

    /// <summary>Whether something of a deal is known after the period only, so that a later run posts it.</summary>
    public bool WaitsFor(ReadDeal read, (string Partner, string Currency) key) => _later.Contains((read.Deal.Id, key));

    /// <summary>Whether a refund was refused.</summary>
    public bool HasRefused(ReadRefund refund) => _refused.Contains(refund);

    public PartnerAccount Of((string Partner, string Currency) key, Currency currency) =>
        Accounts.TryGetValue(key, out var account) ? account : Accounts[key] = new PartnerAccount(CommissionAccount.None(key.Partner, currency));

    /// <summary>Takes in the lines that a partner earns on a deal, and its refunds.</summary>
    public void Add(ReadDeal read, (string Partner, string Currency) key, IReadOnlyList<CommissionLine> lines)
    {
        _postings.AddRange(lines.GroupBy(line => line.EarnedOn).Select(group => new Posting(key, group.Key, read, [.. group], null)));
        var posted = Accounts[key].Account.LinesOf(read.Deal.Id).Select(line => line.Line).ToList();
        foreach (var refund in read.Refunds)
        {
            // A refund is known for a line once there is a line that it takes back of.
            var days = posted.Where(line => Reaches(refund.Refund, line)).Select(_ => refund.Refund.KnownOn)
                .Concat(lines.Where(line => Reaches(refund.Refund, line)).Select(line => LocalDate.Max(refund.Refund.KnownOn, line.EarnedOn)));
            _postings.AddRange(days.Distinct().Select(day => new Posting(key, day, read, [], refund)));
        }
    }

    /// <summary>Posts what is known up to the end of a period; what is in an account already is not posted again.</summary>
    public void Post(StatementPeriod period, CancellationToken stop)
    {
        // One calendar for all: a period is over for a partner to whom nothing was posted yet as well.
        var first = StatementPeriod.Containing(_postings.Select(posting => posting.From).Append(_store.FirstDay ?? period.First).Append(period.First).Min(), period.Cycle);
        var open = _store.ClosedThrough is { } closed ? closed.PlusDays(1) : LocalDate.MinIsoValue;
        foreach (var (posting, day) in _postings
            .Select(posting => (Posting: posting, Day: LocalDate.Max(LocalDate.Max(posting.KnownOn, open), Accounts[posting.Key].Account.KnownOn ?? open)))
            .OrderBy(dated => dated.Day)
            .ThenBy(dated => dated.Posting.Refund is not null)
            .ThenBy(dated => dated.Posting.Read.Deal.Id, StringComparer.Ordinal)
            .ThenBy(dated => dated.Posting.Refund?.Refund.Date)
            .ThenBy(dated => dated.Posting.Refund?.Refund.Id, StringComparer.Ordinal)
            .ToList())
        {
            stop.ThrowIfCancellationRequested();
            Post(posting, day, first, isLater: day > period.Last);
        }

        foreach (var partner in Accounts.Values.Where(partner => partner.IsPostedTo))
        {
            partner.Account = Close(partner.Account, partner.Account.KnownOn!.Value, first, isIncluded: true);
        }

        // That a period is closed stands in the accounts to which something was posted in it; where there is none, in all.
        if (!Accounts.Values.Any(partner => partner.Account.ClosedThrough >= period.Last))
        {
            foreach (var partner in Accounts.Values)
            {
                partner.Account = Close(partner.Account, period.Last, first, isIncluded: true);
            }
        }
    }

    private static bool IsPosted(string code) => code is "commission.already-posted" or "commission.posted-otherwise";

    private static bool Reaches(Refund refund, CommissionLine line) => refund.DealLine is null || line.DealLine == refund.DealLine;

    private void Post(Posting posting, LocalDate day, StatementPeriod first, bool isLater)
    {
        var (partner, row) = (Accounts[posting.Key], posting.Refund?.Row ?? posting.Read.Row);
        try
        {
            var account = Close(partner.Account, day, first, isIncluded: false);
            var decision = posting.Refund is { } refund ? _desk.Refund(account, refund.Refund.Known(day)) : _desk.Post(account, posting.Lines, day);
            if (isLater && (decision.Events.Count > 0 || decision.Reasons.Any(reason => !IsPosted(reason.Code))))
            {
                _later.Add((posting.Read.Deal.Id, posting.Key));
                return;
            }

            if (decision.Events.Count > 0)
            {
                (partner.Account, partner.IsPostedTo) = (decision.Account, true);
            }

            foreach (var reason in decision.Reasons.Where(reason => reason.Code != "commission.already-posted"))
            {
                if (posting.Refund is null || _refused.Add(posting.Refund))
                {
                    row.Refuse(reason.Code, reason.Words, _messages);
                }
            }
        }
        catch (OverflowException)
        {
            row.Refuse("statement.too-large", $"{posting.Key.Partner}'s account comes to more than the largest amount.", _messages);
        }
    }

    /// <summary>Closes the periods that are over before a day, and the one that it lies in where that is asked for.</summary>
    private CommissionAccount Close(CommissionAccount account, LocalDate day, StatementPeriod first, bool isIncluded)
    {
        var period = account.ClosedThrough is { } through ? StatementPeriod.Containing(through.PlusDays(1), first.Cycle) : first;
        while (period.Last < day || (isIncluded && period.First <= day))
        {
            account = _desk.Carry(account, period, LocalDate.Max(period.Last, account.KnownOn ?? period.Last)).Account;
            period = period.Next();
        }

        return account;
    }

    /// <summary>Something to post: lines that are earned, or a refund.</summary>
    private sealed record Posting((string Partner, string Currency) Key, LocalDate KnownOn, ReadDeal Read, IReadOnlyList<CommissionLine> Lines, ReadRefund? Refund)
    {
        /// <summary>The first day that it is about.</summary>
        public LocalDate From => Refund is { } refund ? LocalDate.Min(refund.Refund.Date, KnownOn) : KnownOn;
    }
}
