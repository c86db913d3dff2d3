using System;
using System.Linq;
using NodaTime;
using Partnerships.Commissions;
using Partnerships.Json;
using Partnerships.Monetary;
using Partnerships.Tests.Evidence;

namespace Partnerships.Tests.Commissions;

/// <summary>When what is earned is paid: due dates, hold-backs, first customers, least payouts, the end of a year.</summary>
public sealed class SettlementTests
{
    private const string Line = "D-1/1/margin";

    [Theory]
    [InlineData("signature", 2025, 1, 10)]
    [InlineData("invoice", 2025, 1, 15)]
    [InlineData("collection", 2025, 3, 1)]
    public void ItIsDueThirtyDaysAfterTheDayThatTheTermsName(string trigger, int year, int month, int day)
    {
        var terms = SettlementTerms.Standard.PaidAfter(PaymentTrigger.All.Single(known => known.Name == trigger), 30);

        Assert.Equal(new LocalDate(year, month, day).PlusDays(30), terms.DueOn(Book.Day(1, 10), Book.Day(1, 15), Book.Day(3, 1)));
        Assert.Null(terms.DueOn(null, null, null));
    }

    [Fact]
    public void ByTheFrameworkItIsDueThirtyDaysAfterTheCustomersPayment()
    {
        Assert.Equal((PaymentTrigger.Collection, 30), (SettlementTerms.Standard.Trigger, SettlementTerms.Standard.Days));
        Assert.Null(SettlementTerms.Standard.DueOn(Book.Day(1, 10), Book.Day(1, 15), null));
    }

    [Fact]
    public void ARefundTakesFromWhatIsHeldBackFirst()
    {
        var desk = new CommissionDesk();
        var account = desk.Post(Book.Empty, [Book.Earning(Line, 1_000m, Money.Usd(100m), Book.Day(1, 10)).Holding(Money.Usd(30m), Book.Day(4, 10))], Book.Day(1, 10)).Account;
        account = desk.Pay(account, "P-1", Book.Day(1, 31)).Account;
        account = desk.Refund(account, Refund.Part("CR-1", "D-1", Money.Usd(200m), Money.Usd(1_000m), Book.Day(2, 1))).Account;

        Assert.Equal((Money.Usd(10m), Money.Usd(0m), Money.Usd(0m)), (account.Held, account.Payable, account.Owed));
        account = desk.ReleaseHoldBacks(account, Book.Day(4, 10)).Account;
        Assert.Equal(Money.Usd(10m), account.WithdrawableOn(Book.Day(4, 10)));
        Book.AssertIdentities(account);
    }

    [Theory]
    [InlineData(30)]
    [InlineData(100)]
    public void WhatIsKeptBackWaitsForItsTimeAndForTheCustomersPayment(int percent)
    {
        var desk = new CommissionDesk();
        var line = Undue(percent);
        var account = desk.Post(Book.Empty, [line], Book.Day(1, 10)).Account;

        // Its time is over with 9 April, and the customer has paid nothing, then a half, then all.
        Assert.Empty(desk.ReleaseHoldBacks(account, Book.Day(4, 10)).Events);
        account = desk.Collect(account, "C-1", "D-1", Money.Usd(500m), Money.Usd(1_000m), Book.Day(4, 10)).Account;
        Assert.Empty(desk.ReleaseHoldBacks(account, Book.Day(4, 11)).Events);
        var collected = desk.Collect(account, "C-2", "D-1", Money.Usd(1_000m), Money.Usd(1_000m), Book.Day(5, 1));
        Assert.Equal(Money.Usd((100m - percent) / 2m), Assert.Single(collected.Events).Amount);
        Assert.Empty(desk.Collect(collected.Account, "C-3", "D-1", Money.Usd(1_000m), Money.Usd(1_000m), Book.Day(5, 2)).Events);

        var released = Assert.IsType<CommissionReleased>(Assert.Single(desk.ReleaseHoldBacks(collected.Account, Book.Day(5, 3)).Events));
        Assert.Equal((Money.Usd(percent), Book.Day(5, 1), Book.Day(5, 31)), (released.Amount, released.Date, released.DueOn));
        account = collected.Account.Apply(released);
        Assert.Equal((Money.Usd(0m), Money.Usd(100m)), (account.Held, account.WithdrawableOn(Book.Day(5, 31))));
        Book.AssertIdentities(account);
        Assert.Equal(account, CommissionJson.ReadAccount(CommissionJson.Write(account)));
    }

    [Fact]
    public void WhatIsKeptBackAndPaidForInTimeFallsFreeWhenItsTimeIsOver()
    {
        var desk = new CommissionDesk();
        var account = desk.Post(Book.Empty, [Undue(100)], Book.Day(1, 10)).Account;
        account = desk.Collect(account, "C-1", "D-1", Money.Usd(1_000m), Money.Usd(1_000m), Book.Day(2, 1)).Account;

        Assert.Empty(desk.ReleaseHoldBacks(account, Book.Day(4, 9)).Events);
        var released = Assert.IsType<CommissionReleased>(Assert.Single(desk.ReleaseHoldBacks(account, Book.Day(4, 20)).Events));
        Assert.Equal((Money.Usd(100m), Book.Day(4, 10), Book.Day(4, 10)), (released.Amount, released.Date, released.DueOn));
    }

    [Fact]
    public void SomebodyMayReleaseALineFromWaitingForTheCustomersPaymentThoughAllOfItIsKeptBack()
    {
        var desk = new CommissionDesk();
        var account = desk.Post(Book.Empty, [Undue(100)], Book.Day(1, 10)).Account;
        Assert.Empty(desk.ReleaseHoldBacks(account, Book.Day(4, 10)).Events);
        account = desk.Release(account, "R-1", Line, HoldReason.Collection, Book.Day(4, 15)).Account;

        Assert.Equal("commission.nothing-held", Assert.Single(desk.Release(account, "R-2", Line, HoldReason.Collection, Book.Day(4, 16)).Reasons).Code);
        Assert.Equal(Money.Usd(100m), Assert.Single(desk.ReleaseHoldBacks(account, Book.Day(4, 16)).Events).Amount);
    }

    [Fact]
    public void ARefundOfAllThatWaitsForTheCustomersPaymentDoesNotEndTheWait()
    {
        var desk = new CommissionDesk();
        var account = desk.Post(Book.Empty, [Undue(30)], Book.Day(1, 10)).Account;
        account = desk.Refund(account, Refund.Part("CR-1", "D-1", Money.Usd(700m), Money.Usd(1_000m), Book.Day(2, 1))).Account;
        Assert.Equal((Money.Usd(0m), Money.Usd(30m)), (account.LineOf(Line)!.HeldFor(HoldReason.Collection), account.Held));

        Assert.Empty(desk.ReleaseHoldBacks(account, Book.Day(4, 10)).Events);
        account = desk.Collect(account, "C-1", "D-1", Money.Usd(300m), Money.Usd(300m), Book.Day(4, 11)).Account;
        Assert.Equal(Money.Usd(30m), Assert.Single(desk.ReleaseHoldBacks(account, Book.Day(4, 12)).Events).Amount);
    }

    [Fact]
    public void WhatSomebodyKeepsBackAgainAfterItsTimeWaitsForSomebody()
    {
        var desk = new CommissionDesk();
        var account = desk.Post(Book.Empty, [Undue(30).Due(Book.Day(1, 10))], Book.Day(1, 10)).Account;
        account = desk.ReleaseHoldBacks(account, Book.Day(4, 10)).Account;
        account = desk.Hold(account, "H-1", Line, HoldReason.HoldBack, Book.Day(4, 11)).Account;

        Assert.Empty(desk.ReleaseHoldBacks(account, Book.Day(4, 12)).Events);
        account = desk.Release(account, "R-1", Line, HoldReason.HoldBack, Book.Day(4, 13)).Account;
        Assert.Equal(Money.Usd(100m), account.WithdrawableOn(Book.Day(4, 13)));
    }

    [Theory]
    [InlineData(-1, -2)]
    [InlineData(-1, 2)]
    [InlineData(1, -2)]
    [InlineData(0, 2)]
    [InlineData(1, 2)]
    [Law("C17")]
    public void WhatOtherTermsMakeOfALineThatWaitsForTheCustomersPaymentWaitsToo(int was, int isNow)
    {
        var desk = new CommissionDesk();
        CommissionLine Earning(int amount) => CommissionLine.Of(Line, Book.Acme, "D-1", Book.Day(1, 10), Money.Usd(1_000m), Money.Usd(amount), Book.Terms);
        var account = desk.Post(Book.Empty, [Earning(was)], Book.Day(1, 10)).Account;
        account = desk.Restate(account, "V-1", ["D-1"], [Earning(isNow)], Book.Terms, Book.Day(2, 1)).Account;
        Assert.Equal((Money.Usd(isNow), Money.Usd(0m)), (account.Held, account.Payable));

        account = desk.Collect(account, "C-1", "D-1", Money.Usd(1_000m), Money.Usd(1_000m), Book.Day(3, 1)).Account;
        Assert.Equal((Money.Usd(0m), Money.Usd(isNow)), (account.Held, account.Payable));
        Book.AssertIdentities(account);
    }

    [Theory]
    [MemberData(nameof(Modes))]
    [Law("C11")]
    public void OfACreditTheOppositeIsKeptBackAndTakenBackUnderEveryMode(string mode)
    {
        var rounding = Rounding.FromName(mode);
        var terms = SettlementTerms.Standard.HoldingBack(Rate.Percent(50m)).RoundedBy(rounding);
        CommissionLine Earning(string id, decimal amount) => terms.Settle(
            Book.Earning(id, 1_000m, Money.Usd(amount), Book.Day(1, 10)).Reversing(ReversalTerms.Always.RoundedBy(rounding)), Book.Day(1, 10));

        var desk = new CommissionDesk(terms);
        var account = desk.Post(Book.Empty, [Earning("D-1/1/margin", 1.01m), Earning("D-1/2/margin", -1.01m)], Book.Day(1, 10)).Account;
        Assert.True(account.Held.IsZero && account.LineOf("D-1/1/margin")!.Held.IsPositive, account.ToString());
        account = desk.Refund(account, Refund.Part("CR-1", "D-1", Money.Usd(500m), Money.Usd(1_000m), Book.Day(2, 1))).Account;
        Assert.True(account.Earned.IsZero && account.LineOf("D-1/1/margin")!.Net.IsPositive, account.ToString());
    }

    public static TheoryData<string> Modes => [.. Rounding.All.Select(mode => mode.Name)];

    [Fact]
    public void OnceThePartnerHasItsFirstCustomersARefundDoesNotTakeThatAway()
    {
        var desk = new CommissionDesk(SettlementTerms.Standard.ActivatedBy(2));
        var account = desk.Post(Book.Empty, [Book.Line("D-1/1/margin", 100m, 10m, Book.Day(1, 1))], Book.Day(1, 1)).Account;
        Assert.Equal((Money.Usd(10m), Money.Usd(0m)), (account.Held, account.Payable));

        account = desk.Post(account, [Book.Line("D-2/1/margin", 100m, 10m, Book.Day(1, 2))], Book.Day(1, 2)).Account;
        Assert.Equal((Money.Usd(0m), Money.Usd(20m)), (account.Held, account.Payable));

        account = desk.Refund(account, Refund.Whole("CR-1", "D-1", Book.Day(1, 3))).Account;
        account = desk.Post(account, [Book.Line("D-3/1/margin", 100m, 10m, Book.Day(1, 4))], Book.Day(1, 4)).Account;
        Assert.Equal((Money.Usd(0m), Money.Usd(20m)), (account.Held, account.Payable));
    }

    [Fact]
    public void ACustomerThatWasRefundedIsNotOneOfTheFirst()
    {
        var desk = new CommissionDesk(SettlementTerms.Standard.ActivatedBy(2));
        var account = desk.Post(Book.Empty, [Book.Line("D-1/1/margin", 100m, 10m, Book.Day(1, 1))], Book.Day(1, 1)).Account;
        account = desk.Refund(account, Refund.Whole("CR-1", "D-1", Book.Day(1, 3))).Account;
        account = desk.Post(account, [Book.Line("D-2/1/margin", 100m, 10m, Book.Day(1, 4))], Book.Day(1, 4)).Account;

        Assert.Equal((Money.Usd(10m), Money.Usd(0m)), (account.Held, account.Payable));
    }

    [Fact]
    public void SmallAmountsWaitForTheLeastPayout()
    {
        var desk = new CommissionDesk(SettlementTerms.Standard.PayingFrom(Money.Usd(100m)));
        var account = desk.Post(Book.Empty, [Book.Line("D-1/1/margin", 999.90m, 10m, Book.Day(1, 1))], Book.Day(1, 1)).Account;
        Assert.Equal("commission.below-minimum", Assert.Single(desk.Pay(account, "P-1", Book.Day(1, 31)).Reasons).Code);

        account = desk.Post(account, [Book.Line("D-2/1/margin", 0.10m, 10m, Book.Day(1, 31))], Book.Day(1, 31)).Account;
        Assert.Equal(Money.Usd(100m), desk.Pay(account, "P-1", Book.Day(1, 31)).Account.Paid);
    }

    [Fact]
    public void NobodyIsPaidMoreThanIsDueNorPaysBackMoreThanItOwes()
    {
        var desk = new CommissionDesk();
        var account = desk.Post(Book.Empty, [Book.Line(Line, 1_000m, 10m, Book.Day(1, 1))], Book.Day(1, 1)).Account;

        Assert.Equal("commission.over-withdrawable", Assert.Single(desk.Pay(account, "P-1", Book.Day(1, 31), Money.Usd(100.01m)).Reasons).Code);
        Assert.Equal("commission.over-owed", Assert.Single(desk.Recover(account, "B-1", Money.Usd(0.01m), Book.Day(1, 31)).Reasons).Code);
        Assert.Equal("commission.over-available", Assert.Single(desk.Hold(account, "H-1", Line, HoldReason.Dispute, Book.Day(1, 31), Money.Usd(100.01m)).Reasons).Code);
        Assert.Equal("commission.nothing-held", Assert.Single(desk.Release(account, "R-1", Line, HoldReason.Dispute, Book.Day(1, 31)).Reasons).Code);
        Assert.Equal("commission.not-yet-earned", Assert.Single(desk.Post(account, [Book.Line("D-2/1/margin", 1_000m, 10m, Book.Day(2, 1))], Book.Day(1, 31)).Reasons).Code);
        Assert.Equal("commission.nothing-to-restate", Assert.Single(desk.Restate(account, "V-1", ["D-1"], [Book.Line(Line, 1_000m, 10m, Book.Day(1, 1))], Book.Terms, Book.Day(1, 31)).Reasons).Code);
    }

    [Fact]
    public void APeriodIsClosedOnceAndNoneBeforeIt()
    {
        var desk = new CommissionDesk();
        var account = desk.Carry(Book.Empty, StatementPeriod.Month(2025, 2), Book.Day(3, 1)).Account;

        Assert.Equal("commission.already-posted", Assert.Single(desk.Carry(account, StatementPeriod.Month(2025, 2), Book.Day(3, 2)).Reasons).Code);
        Assert.Equal("commission.period-closed", Assert.Single(desk.Carry(account, StatementPeriod.Month(2025, 1), Book.Day(3, 2)).Reasons).Code);
        Assert.Throws<ArgumentOutOfRangeException>(() => desk.Carry(account, StatementPeriod.Month(2025, 3), Book.Day(3, 30)));
    }

    [Fact]
    public void AShortYearCountsByItsDays()
    {
        var commitment = MinimumCommitment.OfYear(Money.Usd(36_500m));
        var year = new DateInterval(Book.Day(1, 1), Book.Day(12, 31));

        Assert.Equal(Money.Usd(9_200m), commitment.Over(year, new DateInterval(Book.Day(10, 1), new LocalDate(2026, 9, 30)), Money.Usd(0m)).Owed);
        Assert.Equal(Money.Usd(36_499.99m), commitment.Over(year, year, Money.Usd(0.01m)).Owed);
        Assert.Equal(Money.Usd(0m), commitment.Over(year, year, Money.Usd(50_000m)).Owed);
        Assert.Throws<ArgumentException>(() => commitment.Over(year, new DateInterval(new LocalDate(2026, 1, 1), new LocalDate(2026, 2, 1)), Money.Usd(0m)));
    }

    [Fact]
    public void AYearIsSettledInEitherDirection()
    {
        var desk = new CommissionDesk();
        var year = new DateInterval(Book.Day(1, 1), Book.Day(12, 31));
        var account = desk.Post(Book.Empty, [Book.Line(Line, 1_000m, 10m, Book.Day(6, 1))], Book.Day(6, 1)).Account;
        Assert.Equal(Money.Usd(100m), TrueUp.Of(account, year).Difference);

        account = desk.Pay(account, "P-1", Book.Day(6, 30)).Account;
        Assert.Equal(Money.Usd(0m), TrueUp.Of(account, year).Difference);

        account = desk.Refund(account, Refund.Part("CR-1", "D-1", Money.Usd(250m), Money.Usd(1_000m), Book.Day(12, 30)).Known(new LocalDate(2026, 1, 10))).Account;
        var trueUp = TrueUp.Of(account, year);
        Assert.Equal((Money.Usd(75m), Money.Usd(100m), Money.Usd(-25m)), (trueUp.Earned, trueUp.Paid, trueUp.Difference));
        Assert.Equal("USD 25.00 from the partner", trueUp.ToString());
        Assert.Equal(Money.Usd(0m), TrueUp.Of(account, year, knownBy: Book.Day(12, 31)).Difference);
    }

    /// <summary>What was earned first is paid first, so that January's payout is for December.</summary>
    [Fact]
    public void APayoutCountsForTheYearInWhichItWasEarned()
    {
        var desk = new CommissionDesk();
        var (last, next) = (new DateInterval(Book.Day(1, 1), Book.Day(12, 31)), new DateInterval(new LocalDate(2026, 1, 1), new LocalDate(2026, 12, 31)));
        var account = desk.Post(Book.Empty, [Book.Line(Line, 1_000m, 10m, Book.Day(12, 20))], Book.Day(12, 20)).Account;
        account = desk.Post(account, [Book.Line("D-2/1/margin", 500m, 10m, new LocalDate(2026, 1, 5))], new LocalDate(2026, 1, 5)).Account;
        Assert.Equal((Money.Usd(100m), Money.Usd(50m)), (TrueUp.Of(account, last).Difference, TrueUp.Of(account, next).Difference));

        account = desk.Pay(account, "P-1", new LocalDate(2026, 1, 31), Money.Usd(120m)).Account;
        Assert.Equal((Money.Usd(0m), Money.Usd(30m)), (TrueUp.Of(account, last).Difference, TrueUp.Of(account, next).Difference));
        Assert.Equal(Money.Usd(100m), TrueUp.Of(account, last).Paid);

        // A refund of last year's deal: all that was paid for it goes back, and this year still has its own to get.
        account = desk.Refund(account, Refund.Whole("CR-1", "D-1", Book.Day(12, 31)).Known(new LocalDate(2026, 2, 1))).Account;
        Assert.Equal((Money.Usd(-100m), Money.Usd(30m)), (TrueUp.Of(account, last).Difference, TrueUp.Of(account, next).Difference));

        account = desk.Recover(account, "B-1", Money.Usd(70m), new LocalDate(2026, 3, 1)).Account;
        Assert.Equal((Money.Usd(-30m), Money.Usd(30m)), (TrueUp.Of(account, last).Difference, TrueUp.Of(account, next).Difference));
    }

    [Fact]
    public void AFirstYearCommissionIsEarnedByTheMonthFromItsAnchor()
    {
        var terms = ReversalTerms.Over(Period.FromYears(1));
        var account = new CommissionDesk().Post(Book.Empty, [Book.Earning(Line, 1_200m, Money.Usd(120m), Book.Day(1, 31)).Reversing(terms)], Book.Day(1, 31)).Account;
        Money Left(LocalDate on) => new CommissionDesk().Refund(account, Refund.Whole("CR-1", "D-1", on)).Account.Reversed;

        Assert.Equal(Money.Usd(120m), Left(Book.Day(1, 31)));
        Assert.Equal(Money.Usd(110m), Left(Book.Day(2, 28)));
        Assert.Equal(Money.Usd(100m), Left(Book.Day(3, 1)));
        Assert.Equal(Money.Usd(100m), Left(Book.Day(3, 31)));
        Assert.Equal(Money.Usd(0m), Left(new LocalDate(2026, 1, 31)));
        Assert.Equal(Money.Usd(0m), Left(new LocalDate(2027, 1, 31)));
    }

    [Theory]
    [InlineData(90, 100)]
    [InlineData(91, 0)]
    public void TheLastDayOfAWindowIsInIt(int days, int takenBack)
    {
        var sold = Book.Day(1, 10);
        var account = new CommissionDesk().Post(Book.Empty, [Book.Line(Line, 1_000m, 10m, sold).Reversing(ReversalTerms.Within(Period.FromDays(90)))], sold).Account;
        account = new CommissionDesk().Refund(account, Refund.Whole("CR-1", "D-1", sold.PlusDays(days))).Account;

        Assert.Equal(Money.Usd(takenBack), account.Reversed);
        Assert.True(account.LineOf(Line)!.IsRefunded);
    }

    /// <summary>A line of 100 that waits for the customer's payment, and of which a part is kept back through 9 April.</summary>
    private static CommissionLine Undue(int percent) => CommissionLine
        .Of(Line, Book.Acme, "D-1", Book.Day(1, 10), Money.Usd(1_000m), Money.Usd(100m), Book.Terms)
        .Holding(Money.Usd(percent), Book.Day(4, 10));
}
