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

/// <summary>Works out what deals earn their partners, in the order of their days, and has it posted to accounts.</summary>
internal sealed class CommissionBook
{
    public static readonly Comparer<(string Partner, string Currency)> ByPartner = Comparer<(string Partner, string Currency)>.Create(
        (one, other) => string.CompareOrdinal(one.Partner, other.Partner) is not 0 and var order ? order : string.CompareOrdinal(one.Currency, other.Currency));

    private readonly List<RowMessage> _messages = [];
    private readonly Dictionary<ReadDeal, List<(Commission Commission, PartnerProgress Before)>> _counted = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<ReadDeal, List<string>> _open = new(ReferenceEqualityComparer.Instance);
    private readonly PartnerTerms _terms;
    private readonly ProgressStore _progress;
    private readonly AccountStore _posted;
    private readonly AccountBook _book;

    public CommissionBook(PartnerTerms terms, ProgressStore progress, AccountStore posted) =>
        (_terms, _progress, _posted, _book) = (terms, progress, posted, new AccountBook(posted, _messages));

    /// <summary>What each partner earned, by currency.</summary>
    public SortedDictionary<(string Partner, string Currency), PartnerAccount> Accounts => _book.Accounts;

    /// <summary>How often each reason stood in the way of a rule, by its code.</summary>
    public SortedDictionary<string, int> Passed { get; } = new(StringComparer.Ordinal);

    /// <summary>The quotas and baselines without which rules were passed over, and whose they are, by currency.</summary>
    public SortedDictionary<NotKnown, SortedSet<(string Partner, string Currency)>> NotKnown { get; } = [];

    /// <summary>Where more than one rule, or more than one partner, is paid on one line.</summary>
    public List<Conflict> Conflicts { get; } = [];

    /// <summary>What was refused of deals and refunds that are whole in themselves.</summary>
    public IReadOnlyList<RowMessage> Messages => _messages;

    /// <summary>The last day on which something is posted; null where nothing is.</summary>
    public LocalDate? LastDay => _book.LastDay;

    /// <summary>Works out deals by the days on which they were sold, and then by their ids.</summary>
    public void Calculate(IEnumerable<ReadDeal> deals, Action<int> done, CancellationToken stop)
    {
        var count = 0;
        foreach (var read in deals.OrderBy(read => read.Deal.SoldOn).ThenBy(read => read.Deal.Id, StringComparer.Ordinal))
        {
            stop.ThrowIfCancellationRequested();
            if (read.Earlier is null)
            {
                Calculate(read);
            }
            else
            {
                CalculateAgain(read, read.Earlier);
            }

            done(++count);
        }
    }

    /// <summary>Posts what was worked out and is known up to the end of a period.</summary>
    public void Post(StatementPeriod period, CancellationToken stop) => _book.Post(period, stop);

    /// <summary>Hands the deals on that were worked out, and what was counted before those of which something waits for its day.</summary>
    public void HandOn(EarlierDeals deals)
    {
        foreach (var read in _counted.Keys.Union(_open.Keys))
        {
            var counted = _counted.GetValueOrDefault(read) ?? [];
            var rows = read.Lines.Concat(read.Refunds.Where(refund => !_book.HasRefused(refund))
                .OrderBy(refund => refund.Refund.Date).ThenBy(refund => refund.Refund.Id, StringComparer.Ordinal).ThenBy(refund => refund.Refund.DealLine, StringComparer.Ordinal).Select(refund => refund.Cells));
            var before = counted.Where(known => Waiting(known.Commission).Any() || _book.WaitsFor(read, KeyOf(known.Commission))).Select(known => PartnerProgress.Of(known.Before.Partner, known.Before.Currency, known.Before.Progress));
            deals.Keep(new EarlierDeal(read.Deal.Id, [.. rows], [.. before], _open.GetValueOrDefault(read) ?? []));
        }
    }

    private static (string Partner, string Currency) KeyOf(Commission commission) => (commission.Terms.Partner.Value, commission.Currency.Code);

    private static IEnumerable<EarnedLine> Waiting(Commission commission) => commission.Lines.Where(line => line.Earner == DealSide.Partner && line.EarnedOn is null);

    private static List<string> EarnersOf(Deal deal) =>
        [.. deal.Referrals.Select(referral => referral.Partner.Value).Prepend(deal.Seller!.Value).Where(partner => partner != DealGroup.Vendor).Distinct(StringComparer.Ordinal)];

    private void Calculate(ReadDeal read)
    {
        var (deal, earners) = (read.Deal, EarnersOf(read.Deal));
        foreach (var (partner, currency) in _posted.PostedTo(deal.Id))
        {
            if (currency != deal.Currency!.Value.Code || !earners.Contains(partner))
            {
                read.Row.Refuse("statement.posted-otherwise", $"Deal {deal.Id} was posted to {partner} in {currency}, who does not earn on it in {deal.Currency} now; it is left out, so that it is not paid twice.", _messages);
                return;
            }
        }

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
        var (deal, currency) = (read.Deal, read.Deal.Currency!.Value);
        var before = _progress.Of(partner, currency);
        if (Commission(read, partner, before) is not { } commission)
        {
            return null;
        }

        if (commission.IsAgreed && _progress.CountedBefore(partner, currency) is { } through && deal.SoldOn <= through)
        {
            read.Row.Refuse(
                "statement.counted-before",
                $"Deal {deal.Id} was sold on {Day(deal.SoldOn)}, and the progress of {partner} in {currency} counts the deals through {Day(through)}; it is left out, so that it does not count twice.",
                _messages);
            AddRefunds(read, partner);
            if (read.Earlier is not null)
            {
                Open(read, partner);
            }

            return null;
        }

        if (_terms.PlacedFrom(_terms.AgreementOf(partner, deal.SoldOn)) > deal.SoldOn)
        {
            Count(Passed, "statement.tier-before-facts");
        }

        Keep(read, commission, before);
        return commission;
    }

    /// <summary>Works out a deal from what was counted before it then; it does not count again.</summary>
    private void CalculateAgain(ReadDeal read, EarlierDeal earlier)
    {
        _counted[read] = [];
        foreach (var partner in EarnersOf(read.Deal))
        {
            if (earlier.Open.Contains(partner))
            {
                Calculate(read, partner);
            }
            else if (earlier.Before.FirstOrDefault(known => known.Partner.Value == partner && known.Currency == read.Deal.Currency) is not { } before)
            {
                AddRefunds(read, partner);
            }
            else if (Commission(read, partner, before) is { } commission)
            {
                _counted[read].Add((commission, before));
                if (commission.IsAgreed)
                {
                    Post(read, commission);
                }
                else
                {
                    read.Row.Refuse("statement.posted-otherwise", $"Deal {read.Deal.Id} was counted for {partner} at rates that are not agreed any more; nothing more of it is posted.", _messages);
                }
            }
        }
    }

    private Commission? Commission(ReadDeal read, string partner, PartnerProgress before)
    {
        var deal = read.Deal;
        var agreement = _terms.AgreementOf(partner, deal.SoldOn);
        if (!_terms.IsInForce(agreement, deal))
        {
            read.Row.Refuse("statement.no-version", $"Deal {deal.Id} was sold when no version of {agreement.Program.Id} was in force; it is left out.", _messages);
            return null;
        }

        try
        {
            return _terms.CalculatorOf(agreement).Calculate(deal, before.Progress);
        }
        catch (Exception fault) when (fault is CurrencyMismatchException or OverflowException)
        {
            read.Row.Refuse(fault is OverflowException ? "statement.too-large" : "statement.no-limit-in-currency", $"Deal {deal.Id} of {partner}: {fault.Message.Split('\n')[0]}", _messages);
            return null;
        }
    }

    private void Keep(ReadDeal read, Commission commission, PartnerProgress before)
    {
        var key = KeyOf(commission);
        foreach (var passed in commission.Passed)
        {
            Count(Passed, passed.Reason.Code);
            if (Statements.NotKnown.Of(passed) is { } unknown)
            {
                (NotKnown.TryGetValue(unknown, out var partners) ? partners : NotKnown[unknown] = new(ByPartner)).Add(key);
            }
        }

        Conflicts.AddRange(commission.Conflicts.Select(reason => new Conflict(reason.Code, commission.Deal.Id, null, $"{key.Partner}: {reason.Words}")));
        var account = _book.Of(key, commission.Currency);
        if (!commission.IsAgreed)
        {
            account.Opens.Add(commission.Range);
            Open(read, key.Partner);
            return;
        }

        _progress.Keep(before.After(commission));
        (_counted.TryGetValue(read, out var counted) ? counted : _counted[read] = []).Add((commission, before));
        account.ToVendor += commission.ToVendor.Low;
        Post(read, commission);
    }

    private void Post(ReadDeal read, Commission commission)
    {
        var (key, lines) = (KeyOf(commission), commission.ToPost());
        var account = _book.Of(key, commission.Currency);
        account.NotYetEarned += Money.Sum(Waiting(commission).Select(line => line.Amount!.Value), commission.Currency);
        foreach (var posted in account.Account.LinesOf(read.Deal.Id).Select(posted => posted.Line).Where(posted => AccountStore.IsOwn(posted) && !lines.Any(line => line.Id == posted.Id)))
        {
            read.Row.Refuse("statement.posted-otherwise", $"{posted.Id} was posted as {posted.Amount} on {Day(posted.EarnedOn)}, and {key.Partner} does not earn it now: restate the deal.", _messages);
        }

        _book.Add(read, key, lines);
    }

    private void Open(ReadDeal read, string partner) => (_open.TryGetValue(read, out var partners) ? partners : _open[read] = []).Add(partner);

    /// <summary>Has the refunds posted of a deal that is not worked out again, where something of it was posted.</summary>
    private void AddRefunds(ReadDeal read, string partner)
    {
        var key = (partner, read.Deal.Currency!.Value.Code);
        if (_posted.Accounts.ContainsKey(key))
        {
            _book.Add(read, key, []);
        }
    }

    private static string Day(LocalDate day) => LocalDatePattern.Iso.Format(day);

    private static void Count(SortedDictionary<string, int> counts, string code) => counts[code] = counts.GetValueOrDefault(code) + 1;
}
