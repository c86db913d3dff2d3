using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using FsCheck.Xunit;
using NodaTime;
using Partnerships.Commissions;
using Partnerships.Monetary;
using Partnerships.Tests.Evidence;
using Partnerships.Tests.Oracle;

namespace Partnerships.Tests.Commissions;

/// <summary>Random histories of a partner, with the identities and a simple book checked after every step.</summary>
[Properties(Arbitrary = [typeof(AccountHistories)])]
public sealed class AccountSimulation
{
    private static readonly LocalDate Start = new(2025, 1, 1);

    [Law("C11", "C12", "C16", "C17")]
    [ManyCases(oneIn: 2)]
    public void TheAccountIsTheBookAfterEveryStepAndReplaysToItself(AccountHistory history)
    {
        var run = new Run(history);
        var closed = new List<(StatementPeriod Period, string Text)>();
        foreach (var step in history.Steps)
        {
            var before = run.Account;
            run.Take(step);
            Book.AssertIdentities(run.Account);
            run.AssertBook();

            // What was posted stands as it stood, and so does every statement of a closed period.
            Assert.Equal(before.Entries, run.Account.Entries.Take(before.Entries.Count));
            closed.AddRange(run.Closed(before).Select(period => (period, CommissionStatement.Of(run.Account, period).ToCsv())));
            Assert.All(closed, statement => Assert.Equal(statement.Text, CommissionStatement.Of(run.Account, statement.Period).ToCsv()));
        }

        var events = run.Account.Entries.Select(entry => entry.Event).ToList();
        var replayed = CommissionAccount.Replay(Book.Acme, Currency.Usd, events);
        Assert.Equal(run.Account, replayed);
        Assert.Equal(run.Account.ToString(), replayed.ToString());
        Assert.Equal(run.Account.WithdrawableOn(run.Today), replayed.WithdrawableOn(run.Today));
        Assert.Same(replayed, replayed.Apply(events));
    }

    [Law("C5", "C6")]
    [ManyCases(oneIn: 10)]
    public void StatementsOfOnePeriodAfterTheOtherJoinAndAddUp(AccountHistory history)
    {
        var run = new Run(history);
        Array.ForEach(history.Steps, run.Take);
        var balance = Money.Zero(Currency.Usd);
        var period = StatementCycle.Monthly.PeriodOf(new LocalDate(2024, 11, 1));
        while (period.First <= run.Today.PlusMonths(1))
        {
            var statement = CommissionStatement.Of(run.Account, period);
            Assert.Equal(balance, statement.Opening);
            balance = statement.Lines.Aggregate(balance, (sum, line) => sum + line.Amount);
            Assert.Equal(balance, statement.Closing);
            period = period.Next();
        }

        Assert.Equal(run.Account.Balance, balance);
    }

    /// <summary>What is open of each year is open of the account.</summary>
    [ManyCases(oneIn: 10)]
    public void TheTrueUpsOfAllYearsAreTheBalance(AccountHistory history)
    {
        var run = new Run(history);
        Array.ForEach(history.Steps, run.Take);
        var start = new LocalDate(2025, 1, 1).PlusDays(-history.Steps.Length * 7 % 400);
        var years = Enumerable.Range(-4, 40).Select(number => TrueUp.Of(run.Account, new DateInterval(start.PlusYears(number), start.PlusYears(number + 1).PlusDays(-1)))).ToList();

        Assert.Equal(run.Account.Balance, Money.Sum(years.Select(year => year.Difference), Currency.Usd));
        Assert.Equal(run.Account.Earned, Money.Sum(years.Select(year => year.Earned), Currency.Usd));
    }

    /// <summary>One history, taken step by step.</summary>
    private sealed class Run(AccountHistory history)
    {
        private readonly OracleBook _book = new();
        private readonly Dictionary<int, (LocalDate On, long Price)> _deals = [];
        private readonly CommissionDesk _desk = new(history.Activation == 0 ? null : SettlementTerms.Standard.ActivatedBy(history.Activation));
        private int _rate = 10;
        private int _version = 1;
        private int _count;
        private Func<CommissionAccount, AccountDecision>? _last;

        public CommissionAccount Account { get; private set; } = Book.Empty;

        public LocalDate Today { get; private set; } = Start;

        public void Take(Asked step)
        {
            Today = Today.PlusDays(step.Days);
            var (today, on) = (Today, Today.PlusDays(-step.Late));
            var id = $"{step.Kind}-{++_count}";
            switch (step.Kind)
            {
                case AskedKind.Sell when !_deals.ContainsKey(step.Deal):
                    _deals.Add(step.Deal, (on, 100_000L + (step.Part * 37)));
                    Ask(account => _desk.Post(account, Lines(step.Deal), today), _ => Lines(step.Deal).ForEach(line => _book.Post(line.Id, line.Amount.MinorUnits)));
                    break;
                case AskedKind.Refund:
                    Refund(step.Deal, Partnerships.Commissions.Refund.Part(id, DealId(step.Deal), Money.FromMinorUnits(step.Part, Currency.Eur), Money.FromMinorUnits(1_000, Currency.Eur), on).Known(today));
                    break;
                case AskedKind.RefundAll:
                    Refund(step.Deal, Partnerships.Commissions.Refund.Whole(id, DealId(step.Deal), on).Known(today));
                    break;
                case AskedKind.Rise:
                    (_rate, _version, _last) = (5 + (step.Part % 20), _version + 1, null);
                    break;
                case AskedKind.Restate when _deals.ContainsKey(step.Deal):
                    Ask(
                        account => _desk.Restate(account, id, [DealId(step.Deal)], Lines(step.Deal), Terms, on, today),
                        _ => Lines(step.Deal).ForEach(line => _book.Restate(line.Id, line.Amount.MinorUnits)));
                    break;
                case AskedKind.Adjust:
                    Ask(account => _desk.Adjust(account, id, Money.FromMinorUnits(step.Part - 500, Currency.Usd), "agreed", on, today), decision => _book.Adjusted += decision.Events.Count * (step.Part - 500L));
                    break;
                case AskedKind.Hold:
                    Ask(account => _desk.Hold(account, id, $"D-{step.Deal}/1/margin", HoldReason.Dispute, on, step.Part == 1000 ? null : Money.FromMinorUnits(step.Part, Currency.Usd), today));
                    break;
                case AskedKind.Release:
                    Ask(account => step.Part > 500 ? _desk.ReleaseHoldBacks(account, today) : _desk.Release(account, id, $"D-{step.Deal}/1/margin", HoldReason.Dispute, on, today));
                    break;
                case AskedKind.Collect:
                    Ask(account => _desk.Collect(account, id, DealId(step.Deal), Money.FromMinorUnits(step.Part, Currency.Eur), Money.FromMinorUnits(1_000, Currency.Eur), on, today));
                    break;
                case AskedKind.Pay or AskedKind.PayPart:
                    Pay(id, on, step.Kind == AskedKind.Pay ? null : Money.FromMinorUnits(step.Part, Currency.Usd));
                    break;
                case AskedKind.Recover:
                    Ask(account => _desk.Recover(account, id, Money.FromMinorUnits(step.Part, Currency.Usd), on, today), decision => _book.Recovered += decision.Events.Count * step.Part);
                    break;
                case AskedKind.Close:
                    Ask(account => _desk.Carry(account, StatementCycle.Monthly.PeriodOf(today.PlusMonths(-1)), today));
                    break;
                case AskedKind.Repeat when _last is not null:
                    Assert.Empty(_last(Account).Events);
                    break;
            }
        }

        public IEnumerable<StatementPeriod> Closed(CommissionAccount before) => Account.ClosedThrough is { } through && through != before.ClosedThrough
            ? [StatementCycle.Monthly.PeriodOf(through)]
            : [];

        public void AssertBook()
        {
            Assert.Equal(_book.Earned, Account.Earned.MinorUnits);
            Assert.Equal(_book.Balance, Account.Balance.MinorUnits);
            Assert.All(_book.Lines, line => Assert.Equal(_book.LeftOf(line), Account.LineOf(line)!.Net.MinorUnits));
            Assert.True(Account.MostCustomers >= history.Activation || Account.Lines.All(line => line.Net == line.Held), "paid before the first customers");
        }

        private TermsReference Terms => TermsReference.Of("reseller", $"1.{_version}", new string('0', 64), "margin");

        private static string DealId(int deal) => $"D-{deal}";

        /// <summary>Two rules on one line of the deal, and a fixed amount on the deal: as the partner's rate and the program's version are now.</summary>
        private List<CommissionLine> Lines(int deal)
        {
            var (on, price) = _deals[deal];
            return
            [
                Line($"D-{deal}/1/margin", on, price, price * _rate / 100),
                Line($"D-{deal}/1/bonus", on, price, Math.Min(2_500, price * _version / 100)),
                Line($"D-{deal}/fixed", on, price, 777),
            ];
        }

        private CommissionLine Line(string id, LocalDate on, long price, long amount)
        {
            var line = CommissionLine.Of(
                id, Book.Acme, id[..3], on, Money.FromMinorUnits(price, Currency.Usd), Money.FromMinorUnits(amount, Currency.Usd), Terms)
                .Reversing(history.Term == 0 ? ReversalTerms.Always : history.Term == 12 ? ReversalTerms.Over(Period.FromMonths(12)) : ReversalTerms.Within(Period.FromDays(history.Term)));
            line = history.OnCollection ? line : line.Due(on.PlusDays(30));
            return history.HoldBack == 0 ? line : line.Holding(Money.FromMinorUnits(amount * history.HoldBack / 100, Currency.Usd), on.PlusDays(60));
        }

        private void Refund(int deal, Refund refund)
        {
            var share = refund.Refunded is { } part ? new Rational(part.MinorUnits, 1_000) : (Rational?)null;
            var (on, _) = _deals.GetValueOrDefault(deal);
            var tooMuch = !_deals.ContainsKey(deal)
                || _book.Lines.Where(line => line.StartsWith(refund.Deal, StringComparison.Ordinal)).Any(line => (_book.RefundedOf(line) + (share ?? new Rational(0))).CompareTo(new Rational(1)) > 0 || _book.RefundedOf(line).Equals(new Rational(1)));
            Ask(account => _desk.Refund(account, refund), decision =>
            {
                Assert.Equal(tooMuch, decision.Events.Count == 0);
                foreach (var reversed in decision.Events.Cast<CommissionReversed>())
                {
                    // A refund never pays: it takes back, or leaves as it is.
                    Assert.False(reversed.Amount.IsNegative);
                    var (left, of) = PartOn(on, refund.Date);
                    _book.Refund(reversed.Line, share, left, of);
                }
            });
        }

        private (int Left, int Of) PartOn(LocalDate earned, LocalDate refunded) => history.Term switch
        {
            0 => (1, 1),
            30 => (refunded <= earned.PlusDays(30) ? 1 : 0, 1),
            _ => (Enumerable.Range(0, 13).Last(left => left == 0 || earned.PlusMonths(12 - left) >= refunded), 12),
        };

        private void Pay(string id, LocalDate on, Money? amount)
        {
            var most = Account.WithdrawableOn(on);
            Assert.True(most.MinorUnits <= BigInteger.Max(0, _book.Balance - Account.Held.MinorUnits), "more can be paid than is owed");
            var today = Today;
            Ask(account => _desk.Pay(account, id, on, amount, today), decision => _book.Paid += decision.Events.Sum(posted => posted.Amount.MinorUnits));
        }

        private void Ask(Func<CommissionAccount, AccountDecision> ask, Action<AccountDecision>? note = null)
        {
            var decision = ask(Account);
            Assert.Equal(decision.Account, Account.Apply(decision.Events));
            Account = decision.Account;
            note?.Invoke(decision);
            _last = decision.Events.Count > 0 ? ask : null;
        }
    }
}
