using System;
using System.Linq;
using Partnerships.Commissions;
using Partnerships.Json;
using Partnerships.Monetary;
using Partnerships.Tests.Evidence;

namespace Partnerships.Tests.Commissions;

/// <summary>What an account comes to: refunds, debts, holds, payouts, and the ids it takes once.</summary>
public sealed class AccountTests
{
    private static readonly CommissionDesk Desk = new();

    [Fact]
    public void ARefundOfADealTakesBackWhatEachOfItsRulesPaid()
    {
        var lines = new[] { Book.Line("D-1/1/margin", 1_000m, 25m, Book.Day(1, 10)), Book.Earning("D-1/1/bonus", 1_000m, Money.Usd(50m), Book.Day(1, 10)) };
        var account = Desk.Post(Book.Empty, lines, Book.Day(1, 10)).Account;
        Assert.Equal(Money.Usd(300m), account.Payable);

        var half = Desk.Refund(account, Refund.Part("CR-1", "D-1", Money.Usd(500m), Money.Usd(1_000m), Book.Day(2, 1)));
        Assert.Equal(Money.Usd(150m), half.Account.Payable);
        Assert.All(half.Events, posted => Assert.Equal(Book.Terms, posted.Terms));

        var rest = Desk.Refund(half.Account, Refund.Whole("CR-2", "D-1", Book.Day(2, 2)));
        Assert.Equal(Money.Zero(Currency.Usd), rest.Account.Earned);
        Book.AssertIdentities(rest.Account);
    }

    [Fact]
    public void NothingIsPaidToWhoeverOwesUntilItsEarningsMadeUpForIt()
    {
        var account = Desk.Post(Book.Empty, [Book.Line("D-1/1/margin", 1_000m, 10m, Book.Day(1, 10))], Book.Day(1, 10)).Account;
        account = Desk.Pay(account, "P-1", Book.Day(1, 31)).Account;
        account = Desk.Refund(account, Refund.Whole("CR-1", "D-1", Book.Day(2, 1))).Account;
        Assert.Equal(Money.Usd(100m), account.Owed);
        Assert.Equal("commission.nothing-due", Assert.Single(Desk.Pay(account, "P-2", Book.Day(2, 28)).Reasons).Code);

        account = Desk.Post(account, [Book.Line("D-2/1/margin", 1_500m, 10m, Book.Day(3, 1))], Book.Day(3, 1)).Account;
        var paid = Assert.IsType<CommissionPaid>(Assert.Single(Desk.Pay(account, "P-2", Book.Day(3, 31)).Events));
        Assert.Equal(Money.Usd(50m), paid.Amount);
    }

    [Fact]
    [Law("C16")]
    public void AnIdIsPostedOnce()
    {
        var line = Book.Line("D-1/1/margin", 1_000m, 25m, Book.Day(1, 10));
        var account = Desk.Post(Book.Empty, [line], Book.Day(1, 10)).Account;
        var again = Desk.Post(account, [line], Book.Day(1, 11));
        Assert.Empty(again.Events);
        Assert.Equal("commission.already-posted", Assert.Single(again.Reasons).Code);

        var other = Desk.Post(account, [Book.Line("D-1/1/margin", 1_000m, 20m, Book.Day(1, 10))], Book.Day(1, 11));
        Assert.Equal("commission.posted-otherwise", Assert.Single(other.Reasons).Code);

        var posted = account.Entries[0].Event;
        Assert.Same(account, account.Apply(posted));
        Assert.Throws<ArgumentException>(() => account.Apply(Desk.Post(Book.Empty, [Book.Line("D-1/1/margin", 9m, 20m, Book.Day(1, 10))], Book.Day(1, 10)).Events));
    }

    /// <summary>A refund is known by its id: what was posted for it stays, and reaches a line that is earned later.</summary>
    [Fact]
    [Law("C16")]
    public void ARefundIsTakenBackOnceOfEachLine()
    {
        var half = Refund.Part("CR-1", "D-1", Money.Usd(500m), Money.Usd(1_000m), Book.Day(2, 1));
        var account = Desk.Post(Book.Empty, [Book.Line("D-1/1/margin", 1_000m, 25m, Book.Day(1, 10))], Book.Day(1, 10)).Account;
        account = Desk.Refund(account, half).Account;
        var again = Desk.Refund(account, half.Known(Book.Day(2, 3)));
        Assert.Empty(again.Events);
        Assert.Equal("commission.already-posted", Assert.Single(again.Reasons).Code);

        Refund[] others =
        [
            Refund.Part("CR-1", "D-1", Money.Usd(400m), Money.Usd(1_000m), Book.Day(2, 1)),
            Refund.Part("CR-1", "D-1", Money.Usd(500m), Money.Usd(2_000m), Book.Day(2, 1)),
            Refund.Part("CR-1", "D-1", Money.Usd(500m), Money.Usd(1_000m), Book.Day(2, 2)),
            Refund.Whole("CR-1", "D-1", Book.Day(2, 1)),
        ];
        Assert.All(others, other => Assert.Equal("commission.posted-otherwise", Assert.Single(Desk.Refund(account, other.Known(Book.Day(2, 3))).Reasons).Code));
        Assert.Equal(
            "commission.posted-otherwise: CR-1/D-1/1/margin was posted as CR-1 of D-1, USD 500.00 of USD 1,000.00 on 2025-02-01 and is now CR-1 of D-1, all that was left on 2025-02-01: "
            + "a refund that was posted stays, a further one has an id of its own",
            $"{Desk.Refund(account, others[3]).Reasons[0].Code}: {Desk.Refund(account, others[3]).Reasons[0].Words}");

        account = Desk.Post(account, [Book.Line("D-1/2/support", 400m, 10m, Book.Day(3, 1))], Book.Day(3, 1)).Account;
        var later = Desk.Refund(account, half.Known(Book.Day(3, 1)));
        Assert.Equal(("CR-1/D-1/2/support", Money.Usd(20m)), (Assert.Single(later.Events).Id, later.Events[0].Amount));
        Assert.Equal(["commission.already-posted"], later.Reasons.Select(reason => reason.Code));
        Assert.Equal(Money.Usd(145m), later.Account.Earned);
    }

    [Fact]
    public void MoreThanTheDealIsNotRefunded()
    {
        var account = Desk.Post(Book.Empty, [Book.Line("D-1/1/margin", 1_000m, 25m, Book.Day(1, 10))], Book.Day(1, 10)).Account;
        account = Desk.Refund(account, Refund.Part("CR-1", "D-1", Money.Usd(600m), Money.Usd(1_000m), Book.Day(2, 1))).Account;
        var more = Desk.Refund(account, Refund.Part("CR-2", "D-1", Money.Usd(600m), Money.Usd(1_000m), Book.Day(2, 1)));
        Assert.Empty(more.Events);
        Assert.Equal("commission.over-refunded", Assert.Single(more.Reasons).Code);
        Assert.Equal("commission.nothing-posted", Assert.Single(Desk.Refund(account, Refund.Whole("CR-3", "D-9", Book.Day(2, 1))).Reasons).Code);
    }

    [Fact]
    public void WhatIsNotDueYetIsNotPaid()
    {
        var line = Book.Line("D-1/1/margin", 1_000m, 25m, Book.Day(1, 10)).Due(Book.Day(2, 9));
        var account = Desk.Post(Book.Empty, [line], Book.Day(1, 10)).Account;
        Assert.Equal(Money.Usd(250m), account.Payable);
        Assert.Equal("commission.nothing-due", Assert.Single(Desk.Pay(account, "P-1", Book.Day(2, 8)).Reasons).Code);
        Assert.Equal(Money.Usd(250m), Desk.Pay(account, "P-1", Book.Day(2, 9)).Account.Paid);
    }

    [Fact]
    public void TheEventsGiveTheAccountBack()
    {
        var account = Desk.Post(Book.Empty, [Book.Line("D-1/1/margin", 1_000m, 25m, Book.Day(1, 10))], Book.Day(1, 10)).Account;
        account = Desk.Hold(account, "H-1", "D-1/1/margin", HoldReason.Dispute, Book.Day(1, 11), Money.Usd(100m)).Account;
        account = Desk.Pay(account, "P-1", Book.Day(1, 31)).Account;
        account = Desk.Release(account, "R-1", "D-1/1/margin", HoldReason.Dispute, Book.Day(2, 1)).Account;
        account = Desk.Carry(account, StatementPeriod.Parse("2025-Q1"), Book.Day(4, 2)).Account;

        var replayed = CommissionAccount.Replay(account.Partner, account.Currency, account.Entries.Select(entry => entry.Event));
        Assert.Equal(account, replayed);
        Assert.Equal(account.ToString(), replayed.ToString());
        Assert.Equal(Money.Usd(100m), replayed.Payable);
        Book.AssertIdentities(replayed);
    }

    [Fact]
    public void WhatIsKnownAfterAPeriodIsClosedGoesIntoTheNextOne()
    {
        var account = Desk.Post(Book.Empty, [Book.Line("D-1/1/margin", 1_000m, 25m, Book.Day(1, 10))], Book.Day(1, 10)).Account;
        account = Desk.Carry(account, StatementPeriod.Quarter(2025, 1), Book.Day(4, 2)).Account;
        account = Desk.Refund(account, Refund.Whole("CR-1", "D-1", Book.Day(3, 20)).Known(Book.Day(4, 5))).Account;

        var entry = account.Entries[^1];
        Assert.Equal((Book.Day(3, 20), Book.Day(4, 5), Book.Day(4, 1)), (entry.Event.Date, entry.Event.KnownOn, entry.BookedOn));
        Assert.Equal(Money.Usd(250m), account.BalanceOn(Book.Day(3, 31)));
    }

    /// <summary>An account grows with every deal: some years of them are read back, past the size of other documents.</summary>
    [Fact]
    [Law("S1")]
    public void AnAccountOfManyDealsIsReadBack()
    {
        var lines = Enumerable.Range(1, 12_000).Select(number => Book.Line(FormattableString.Invariant($"D-{number}/1/margin"), 1_000m, 25m, Book.Day(1, 10)));
        var account = Desk.Post(Book.Empty, lines, Book.Day(1, 10)).Account;
        var text = CommissionJson.Write(account);

        Assert.True(text.Length > 5 * (1 << 20));
        Assert.Equal(account, CommissionJson.ReadAccount(text));
        Assert.Equal("json.too-large", Assert.Single(Faults(text + new string(' ', 16 << 20))).Code);
        Assert.Equal("json.too-large", Assert.Single(Faults("[" + string.Join(",", Enumerable.Repeat("0", 4_000_001)) + "]")).Code);

        static System.Collections.Generic.IReadOnlyList<DocumentFault> Faults(string text) => CommissionJson.TryReadAccount(text, out _, out var faults) ? [] : faults;
    }
}
