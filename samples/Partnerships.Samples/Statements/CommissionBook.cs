using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using NodaTime;
using NodaTime.Text;
using Partnerships.Commissions;
using Partnerships.Deals;
using Partnerships.Monetary;

namespace Partnerships.Samples.Statements;

/// <summary>Works out what deals earn their partners, in the order of their days, and posts it to accounts.</summary>
internal sealed class CommissionBook(PartnerTerms terms, ProgressStore progress)
{
    private static readonly Comparer<(string Partner, string Currency)> ByPartner = Comparer<(string Partner, string Currency)>.Create(
        (one, other) => string.CompareOrdinal(one.Partner, other.Partner) is not 0 and var order ? order : string.CompareOrdinal(one.Currency, other.Currency));

    private readonly List<Entry> _entries = [];
    private readonly List<RowMessage> _messages = [];
    private readonly CommissionDesk _desk = new();

    /// <summary>What each partner earned, by currency.</summary>
    public SortedDictionary<(string Partner, string Currency), PartnerAccount> Accounts { get; } = new(ByPartner);

    /// <summary>How often each reason stood in the way of a rule, by its code.</summary>
    public SortedDictionary<string, int> Passed { get; } = new(StringComparer.Ordinal);

    /// <summary>The quotas and baselines without which rules were passed over, and whose they are, by currency.</summary>
    public SortedDictionary<NotKnown, SortedSet<(string Partner, string Currency)>> NotKnown { get; } = [];

    /// <summary>Where more than one rule, or more than one partner, is paid on one line.</summary>
    public List<Conflict> Conflicts { get; } = [];

    /// <summary>What was refused of deals and refunds that are whole in themselves.</summary>
    public IReadOnlyList<RowMessage> Messages => _messages;

    /// <summary>The last day on which something is posted; null where nothing is.</summary>
    public LocalDate? LastDay => _entries.Count == 0 ? null : _entries.Max(entry => entry.KnownOn);

    /// <summary>Works out deals by the days on which they were sold, and then by their ids.</summary>
    public void Calculate(IEnumerable<ReadDeal> deals, Action<int> done, CancellationToken stop)
    {
        var count = 0;
        foreach (var read in deals.OrderBy(read => read.Deal.SoldOn).ThenBy(read => read.Deal.Id, StringComparer.Ordinal))
        {
            stop.ThrowIfCancellationRequested();
            Calculate(read);
            done(++count);
        }
    }

    /// <summary>Posts what was worked out, day by day as it became known; each period is closed when it is over.</summary>
    public void Post(StatementCycle cycle, CancellationToken stop)
    {
        if (_entries.Count == 0)
        {
            return;
        }

        // One calendar for all: a period is over for a partner to whom nothing was posted yet as well.
        var first = StatementPeriod.Containing(_entries.Min(entry => entry.Refund is { } refund ? LocalDate.Min(refund.Refund.Date, entry.KnownOn) : entry.KnownOn), cycle);
        foreach (var entry in _entries
            .OrderBy(entry => entry.KnownOn)
            .ThenBy(entry => entry.Refund is not null)
            .ThenBy(entry => entry.Read.Deal.Id, StringComparer.Ordinal)
            .ThenBy(entry => entry.Refund?.Refund.Date)
            .ThenBy(entry => entry.Refund?.Refund.Id, StringComparer.Ordinal))
        {
            stop.ThrowIfCancellationRequested();
            var partner = Accounts[entry.Key];
            var account = Close(partner, entry.KnownOn, first);
            try
            {
                var decision = entry.Refund is { } refund ? _desk.Refund(account, refund.Refund.Known(entry.KnownOn)) : _desk.Post(account, entry.Lines, entry.KnownOn);
                partner.Account = decision.Account;
                foreach (var reason in decision.Reasons)
                {
                    (entry.Refund?.Row ?? entry.Read.Row).Refuse(reason.Code, reason.Words, _messages);
                }
            }
            catch (OverflowException)
            {
                (entry.Refund?.Row ?? entry.Read.Row).Refuse("statement.too-large", $"{entry.Key.Partner}'s account comes to more than the largest amount.", _messages);
            }
        }
    }

    private CommissionAccount Close(PartnerAccount partner, LocalDate day, StatementPeriod first)
    {
        var account = partner.Account;
        partner.Open ??= first;
        while (partner.Open.Last < day)
        {
            account = _desk.Carry(account, partner.Open, partner.Open.Last).Account;
            partner.Open = partner.Open.Next();
        }

        return account;
    }

    private void Calculate(ReadDeal read)
    {
        var deal = read.Deal;
        var earners = deal.Referrals.Select(referral => referral.Partner.Value).Prepend(deal.Seller!.Value)
            .Where(partner => partner != DealGroup.Vendor).Distinct(StringComparer.Ordinal).ToList();
        var earned = new List<Commission>();
        foreach (var partner in earners)
        {
            if (Calculate(read, partner) is { } commission)
            {
                earned.Add(commission);
            }
        }

        foreach (var line in earned.SelectMany(commission => commission.Lines.Where(line => line.Earner == DealSide.Partner && !line.Range.High.IsZero)
            .Select(line => (commission.Terms.Partner, line.Number))).Distinct().GroupBy(paid => paid.Number).Where(group => group.Count() > 1))
        {
            Conflicts.Add(new Conflict("statement.two-partners-paid", deal.Id, line.Key, $"{string.Join(" and ", line.Select(paid => paid.Partner))} are both paid"));
        }
    }

    private Commission? Calculate(ReadDeal read, string partner)
    {
        var (deal, key) = (read.Deal, (partner, read.Deal.Currency!.Value.Code));
        var agreement = terms.AgreementOf(partner, deal.SoldOn);
        if (!terms.IsInForce(agreement, deal))
        {
            read.Row.Refuse("statement.no-version", $"Deal {deal.Id} was sold when no version of {agreement.Program.Id} was in force; it is left out.", _messages);
            return null;
        }

        if (progress.CountedBefore(partner, deal.Currency!.Value) is { } through && deal.SoldOn <= through)
        {
            read.Row.Refuse(
                "statement.counted-before",
                $"Deal {deal.Id} was sold on {Day(deal.SoldOn)}, and the progress of {partner} in {deal.Currency} counts the deals through {Day(through)}; it is left out, so that it does not count twice.",
                _messages);
            return null;
        }

        if (terms.PlacedFrom(agreement) > deal.SoldOn)
        {
            Count(Passed, "statement.tier-before-facts");
        }

        try
        {
            var commission = terms.CalculatorOf(agreement).Calculate(deal, progress.Of(partner, deal.Currency!.Value).Progress);
            Keep(read, commission, key);
            return commission;
        }
        catch (Exception fault) when (fault is CurrencyMismatchException or OverflowException)
        {
            read.Row.Refuse(fault is OverflowException ? "statement.too-large" : "statement.no-limit-in-currency", $"Deal {deal.Id} of {partner}: {fault.Message.Split('\n')[0]}", _messages);
            return null;
        }
    }

    private void Keep(ReadDeal read, Commission commission, (string Partner, string Currency) key)
    {
        foreach (var passed in commission.Passed)
        {
            Count(Passed, passed.Reason.Code);
            if (Statements.NotKnown.Of(passed) is { } unknown)
            {
                (NotKnown.TryGetValue(unknown, out var partners) ? partners : NotKnown[unknown] = new(ByPartner)).Add(key);
            }
        }

        Conflicts.AddRange(commission.Conflicts.Select(reason => new Conflict(reason.Code, commission.Deal.Id, null, $"{key.Partner}: {reason.Words}")));
        if (!Accounts.TryGetValue(key, out var account))
        {
            Accounts[key] = account = new PartnerAccount(CommissionAccount.None(key.Partner, commission.Currency));
        }

        if (!commission.IsAgreed)
        {
            account.Opens.Add(commission.Range);
            return;
        }

        progress.Keep(progress.Of(key.Partner, commission.Currency).After(commission));
        account.ToVendor += commission.ToVendor.Low;
        account.NotYetEarned += Money.Sum(commission.Lines.Where(line => line.Earner == DealSide.Partner && line.EarnedOn is null).Select(line => line.Amount!.Value), commission.Currency);
        var lines = commission.ToPost();
        _entries.AddRange(lines.GroupBy(line => line.EarnedOn).Select(group => new Entry(key, group.Key, read, [.. group], null)));
        if (lines.Count > 0)
        {
            // A refund is known once there is something that it takes back.
            var last = lines.Max(line => line.EarnedOn);
            _entries.AddRange(read.Refunds
                .Where(refund => lines.Any(line => refund.Refund.DealLine is null || line.DealLine == refund.Refund.DealLine))
                .Select(refund => new Entry(key, LocalDate.Max(refund.Refund.KnownOn, last), read, [], refund)));
        }
    }

    private static string Day(LocalDate day) => LocalDatePattern.Iso.Format(day);

    private static void Count(SortedDictionary<string, int> counts, string code) => counts[code] = counts.GetValueOrDefault(code) + 1;

    /// <summary>Something to post: lines that are earned, or a refund.</summary>
    private sealed record Entry((string Partner, string Currency) Key, LocalDate KnownOn, ReadDeal Read, IReadOnlyList<CommissionLine> Lines, ReadRefund? Refund);
}

/// <summary>A partner's account while it is being posted to, and what does not stand in it.</summary>
internal sealed class PartnerAccount(CommissionAccount account)
{
    public CommissionAccount Account { get; set; } = account;

    /// <summary>The period that is open; null before the first event.</summary>
    public StatementPeriod? Open { get; set; }

    /// <summary>What lines come to whose day has not come yet, such as before the customer paid.</summary>
    public Money NotYetEarned { get; set; } = Money.Zero(account.Currency);

    /// <summary>What the partner owes the vendor by rules that the vendor earns by.</summary>
    public Money ToVendor { get; set; } = Money.Zero(account.Currency);

    /// <summary>What deals come to of which a rate is not agreed, and which are not posted therefore.</summary>
    public List<MoneyRange> Opens { get; } = [];
}

/// <summary>Where more is paid on a line than somebody may have meant.</summary>
internal sealed record Conflict(string Code, string Deal, int? Line, string Text);
