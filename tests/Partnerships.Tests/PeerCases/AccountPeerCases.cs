using System.Globalization;
using System.Linq;
using System.Text.Json;
using NodaTime;
using Partnerships.Commissions;
using Partnerships.Monetary;
using Partnerships.Tests.Commissions;

namespace Partnerships.Tests.PeerCases;

/// <summary>Refunds, debts, holds, settlements, splits and true-ups of commission and billing systems.</summary>
public sealed class AccountPeerCases
{
    private const string Line = "D-1/1/margin";

    private static readonly CommissionDesk Desk = new();

    [Theory]
    [PeerCases("clawback.full")]
    public void ACancelledDealTakesBackExactlyWhatWasPaid(string id)
    {
        var peerCase = PeerCase.Of(id);
        var account = Posted(Book.Earning(Line, 10_000m, Usd(peerCase.Inputs, "paid_june"), Book.Day(6, 1)));
        account = Desk.Pay(account, "P-1", Book.Day(6, 30)).Account;
        var cancelled = Desk.Refund(account, Refund.Whole("CR-1", "D-1", Book.Day(8, 10)));

        Assert.Equal(Usd(peerCase.Expected, "clawback"), cancelled.Account.Balance);
        Assert.Equal(Usd(peerCase.Expected, "clawback"), -Assert.Single(cancelled.Events).Amount);
    }

    [Theory]
    [PeerCases("clawback.negative_balance")]
    public void ADebtIsRecoveredFromWhatIsEarnedLater(string id)
    {
        var peerCase = PeerCase.Of(id);
        var account = Posted(Book.Earning(Line, 10_000m, Usd(peerCase.Inputs, "clawback"), Book.Day(6, 1)));
        account = Desk.Pay(account, "P-1", Book.Day(6, 30)).Account;
        account = Desk.Post(account, [Book.Earning("D-2/1/margin", 10_000m, Usd(peerCase.Inputs, "earned"), Book.Day(7, 1))], Book.Day(7, 1)).Account;
        account = Desk.Refund(account, Refund.Whole("CR-1", "D-1", Book.Day(7, 10))).Account;

        Assert.Equal(Usd(peerCase.Expected, "balance"), account.Payable);
        Assert.Equal(Usd(peerCase.Expected, "withdrawable"), account.WithdrawableOn(Book.Day(7, 31)));

        account = Desk.Post(account, [Book.Earning("D-3/1/margin", 10_000m, account.Owed + Money.Usd(1m), Book.Day(8, 1))], Book.Day(8, 1)).Account;
        Assert.Equal(Money.Usd(1m), account.WithdrawableOn(Book.Day(8, 1)));
    }

    [Theory]
    [PeerCases("refund.mirror")]
    public void CreditingAnUnpaidInvoiceLeavesNothingOpen(string id)
    {
        var peerCase = PeerCase.Of(id);
        var account = Posted(Awaiting(Usd(peerCase.Inputs, "original_commission")));
        Assert.Equal(account.Earned, account.Held);
        var credited = Desk.Refund(account, Refund.Whole("CR-1", "D-1", Book.Day(2, 1)));

        Assert.Equal(Usd(peerCase.Expected, "credit_commission"), -Assert.Single(credited.Events).Amount);
        Assert.True(credited.Account.Held.IsZero && credited.Account.Payable.IsZero);
    }

    [Theory]
    [PeerCases("settlement.net_zero")]
    public void ASaleAndItsRefundSettleToNothing(string id)
    {
        var peerCase = PeerCase.Of(id);
        var account = Posted(Book.Line(Line, Number(peerCase.Inputs, "invoice"), Number(peerCase.Inputs, "rate_pct"), Book.Day(1, 10)));
        account = Desk.Refund(account, Refund.Whole("CR-1", "D-1", Book.Day(1, 20))).Account;
        var statement = CommissionStatement.Of(account, StatementPeriod.Month(2025, 1));

        Assert.Equal(2, statement.Lines.Count);
        Assert.Equal(Usd(peerCase.Expected, "settled_total"), statement.Total);
    }

    [Theory]
    [PeerCases("settlement.periods")]
    public void TheLastDayBelongsToTheSecondHalfOfItsMonth(string id)
    {
        var peerCase = PeerCase.Of(id);
        var dates = peerCase.Inputs.GetProperty("invoice_dates").EnumerateArray().Select(date => Date(date.GetString()!)).ToList();
        var periods = dates.Select(StatementCycle.HalfMonthly.PeriodOf).Distinct().ToList();

        Assert.Equal(peerCase.Expected.GetProperty("settlements").GetInt32(), periods.Count);
        Assert.All(periods, period => Assert.True(period.Last < Date(peerCase.Inputs.GetProperty("settle_up_to").GetString()!)));
        Assert.Equal(new LocalDate(2022, 1, 31), periods[^1].Last);
    }

    /// <summary>What was booked is restated, and the difference appended for each state.</summary>
    [Theory]
    [PeerCases("ledger.state_transition")]
    public void ANewStateAppendsTheDifference(string id)
    {
        var peerCase = PeerCase.Of(id);
        string[] states = ["forecasted", "invoiceable", "invoiced"];
        var (before, after) = (peerCase.Inputs.GetProperty("rep_before"), peerCase.Inputs.GetProperty("new_base"));
        var account = Posted([.. states.Select(state => Book.Earning($"D-1/{state}", 0m, Usd(before, state), Book.Day(1, 10)))]);
        var restated = Desk.Restate(
            account, "new", ["D-1"], states.Select(state => Book.Line($"D-1/{state}", Number(after, state), Number(peerCase.Inputs, "rate_pct"), Book.Day(1, 10))), Book.Terms, Book.Day(2, 1));

        var (facts, sums) = (peerCase.Expected.GetProperty("facts_appended"), peerCase.Expected.GetProperty("sums"));
        Assert.All(states, state => Assert.Equal(Usd(facts, state), restated.Events.Single(posted => posted.Id == $"new/D-1/{state}").Amount));
        Assert.All(states, state => Assert.Equal(Usd(sums, state), restated.Account.LineOf($"D-1/{state}")!.Net));
    }

    [Theory]
    [PeerCases("holdback.split")]
    public void APartWaitsForTheCustomersPayment(string id)
    {
        var peerCase = PeerCase.Of(id);
        AssertHeld(Usd(peerCase.Inputs, "payout"), Number(peerCase.Inputs, "collection_pct"), Usd(peerCase.Expected, "booking"), Usd(peerCase.Expected, "collection"));
    }

    [Theory]
    [PeerCases("basis.collected")]
    public void OnlyTheCollectedShareIsPaid(string id)
    {
        var peerCase = PeerCase.Of(id);
        var invoiced = Usd(peerCase.Inputs, "invoiced");
        var account = Posted(Awaiting((invoiced * Rate.Percent(Number(peerCase.Inputs, "rate_pct"))).Round(Rounding.HalfAwayFromZero)));
        account = Desk.Collect(account, "M-1", "D-1", Usd(peerCase.Inputs, "received"), invoiced, Book.Day(2, 1)).Account;

        Assert.Equal(Usd(peerCase.Expected, "commission"), account.Payable);
        Assert.Equal("commission.nothing-due", Assert.Single(Desk.Pay(account, "P-1", Book.Day(3, 2)).Reasons).Code);
        Assert.Equal(Usd(peerCase.Expected, "commission"), Desk.Pay(account, "P-1", Book.Day(3, 3)).Account.Paid);
    }

    [Theory]
    [PeerCases("advance.conservation")]
    public void ADownPaymentAndTheRestPayTheWhole(string id)
    {
        var peerCase = PeerCase.Of(id);
        var account = Posted(Awaiting(Usd(peerCase.Inputs, "order_commission")));
        var down = Desk.Collect(account, "M-1", "D-1", Money.Usd(Number(peerCase.Inputs, "down_payment_pct")), Money.Usd(100m), Book.Day(2, 1));
        var rest = Desk.Collect(down.Account, "M-2", "D-1", Money.Usd(100m), Money.Usd(100m), Book.Day(3, 1));

        Assert.Equal(Usd(peerCase.Expected, "down_payment_commission"), Assert.Single(down.Events).Amount);
        Assert.Equal(Usd(peerCase.Expected, "final_invoice_commission"), Assert.Single(rest.Events).Amount);
        Assert.Equal(Usd(peerCase.Expected, "sum"), rest.Account.Payable);
    }

    [Theory]
    [PeerCases("delta.incremental_ytd")]
    public void AMonthPaysTheYearSoFarLessWhatWasPaid(string id)
    {
        var peerCase = PeerCase.Of(id);
        var before = Usd(peerCase.Inputs, "already_paid");
        var account = Desk.Pay(Posted(Book.Earning("D-1/earlier", 0m, before, Book.Day(1, 10))), "P-1", Book.Day(1, 31)).Account;
        account = Desk.Post(account, [Book.Earning("D-2/now", 0m, Usd(peerCase.Inputs, "ytd_payout") - before, Book.Day(11, 10))], Book.Day(11, 10)).Account;

        Assert.Equal(Usd(peerCase.Inputs, "ytd_payout"), account.Earned);
        Assert.Equal(Usd(peerCase.Expected, "payable_now"), account.WithdrawableOn(Book.Day(11, 30)));
    }

    /// <summary>Paying back a draw never pushes the pay below the draw.</summary>
    [Theory]
    [PeerCases("draw.recoverable")]
    public void ADrawIsPaidAgainstWhatIsEarnedLater(string id)
    {
        var peerCase = PeerCase.Of(id);
        var desk = new CommissionDesk(SettlementTerms.Standard.Drawing(Usd(peerCase.Inputs, "draw"), StatementCycle.Monthly));
        var owed = Usd(peerCase.Inputs, "balance_before");
        var account = owed.IsZero ? Book.Empty : desk.Adjust(Book.Empty, "A-1", owed, "drawn before", Book.Day(1, 31)).Account;
        account = desk.Post(account, [Book.Earning(Line, 0m, Usd(peerCase.Inputs, "gross_earnings"), Book.Day(2, 10))], Book.Day(2, 10)).Account;
        var paid = desk.Pay(account, "P-1", Book.Day(2, 28));

        Assert.Equal(Usd(peerCase.Expected, "net_pay"), Assert.Single(paid.Events).Amount);
        Assert.Equal(Usd(peerCase.Expected, "owed_balance_after"), paid.Account.Payable);
        Assert.Equal("commission.nothing-due", Assert.Single(desk.Pay(paid.Account, "P-2", Book.Day(2, 28)).Reasons).Code);
    }

    [Theory]
    [PeerCases("trueup.minimum_commitment")]
    public void WhatIsMissingOfACommitmentIsOwedAndNeverBelowZero(string id)
    {
        var peerCase = PeerCase.Of(id);
        var fees = peerCase.Inputs.GetProperty("fees_in_period_cents").EnumerateArray().Select(fee => Cents(fee.GetString()!));
        var year = new DateInterval(Book.Day(1, 1), Book.Day(12, 31));
        var commitment = MinimumCommitment.OfYear(Cents(peerCase.Inputs.GetProperty("commitment_cents").GetString()!));

        Assert.Equal(Cents(peerCase.Expected.GetProperty("true_up_cents").GetString()!), commitment.Over(year, year, Money.Sum(fees, Currency.Usd)).Owed);
    }

    [Theory]
    [PeerCases("split.parallel_agents")]
    public void EachLineOfADealPaysItsAgent(string id)
    {
        var peerCase = PeerCase.Of(id);
        var split = CommissionSplit.Of(PartnerShare.Of(Book.Acme, Rate.One));
        var lines = peerCase.Inputs.GetProperty("lines").EnumerateArray()
            .Select((price, i) => Book.Line($"D-1/{i}/agent", decimal.Parse(price.GetString()!, CultureInfo.InvariantCulture), Number(peerCase.Inputs, "rate_pct"), Book.Day(1, 10)))
            .SelectMany(split.Split);

        Assert.Equal(Usd(peerCase.Expected, "commission_total"), Posted([.. lines]).Earned);
    }

    [Theory]
    [PeerCases("override.hierarchy.residual_base")]
    public void EachUpperLevelIsPaidOnWhatTheLowerOnesLeft(string id)
    {
        var peerCase = PeerCase.Of(id);
        var levels = peerCase.Inputs.GetProperty("levels").EnumerateArray()
            .Select(level => PartnerShare.Of(level[0].GetString()!, Rate.Parse(level[1].GetString()!, null)))
            .ToList();
        var sold = Book.Line(Line, Number(peerCase.Inputs, "base"), levels[0].Rate.InPercent, Book.Day(1, 10));
        var overrides = CommissionOverrides.OnRest([.. levels.Skip(1)]);

        Assert.Equal(
            peerCase.Expected.GetProperty("shares").EnumerateArray().Select(share => Money.Usd(decimal.Parse(share.GetString()!, CultureInfo.InvariantCulture))),
            overrides.LinesOver(sold).Prepend(sold).Select(line => line.Amount));
    }

    /// <summary>A plan's own acceptance test pays 75% and 25% of 6,400 as 4,800 and 2,000; here the parts are the whole.</summary>
    [Fact]
    public void TheTwoPartsOfAPayoutAreNotMoreThanIt()
    {
        var peerCase = PeerCase.Of("comp-013");
        var correct = peerCase.Expected.GetProperty("correct");
        AssertHeld(Usd(peerCase.Inputs, "payout"), Number(peerCase.Inputs, "year_end_pct"), Usd(correct, "booking"), Usd(correct, "year_end"));
    }

    private static void AssertHeld(Money payout, decimal heldPercent, Money now, Money later)
    {
        var terms = SettlementTerms.Standard.PaidAfter(PaymentTrigger.Signature, 0).HoldingBack(Rate.Percent(heldPercent));
        var account = Posted(terms.Settle(Book.Earning(Line, 0m, payout, Book.Day(1, 10)), Book.Day(1, 10)));
        Assert.Equal((now, later), (account.WithdrawableOn(Book.Day(1, 31)), account.Held));

        account = Desk.Pay(account, "P-1", Book.Day(1, 31)).Account;
        account = Desk.Release(account, "R-1", Line, HoldReason.HoldBack, Book.Day(12, 31)).Account;
        Assert.Equal(later, account.WithdrawableOn(Book.Day(12, 31)));
        Assert.Equal(payout, account.Paid + account.Payable);
    }

    private static CommissionLine Awaiting(Money amount) => CommissionLine.Of(Line, Book.Acme, "D-1", Book.Day(1, 10), amount, amount, Book.Terms);

    private static CommissionAccount Posted(params CommissionLine[] lines) => Desk.Post(Book.Empty, lines, lines[0].EarnedOn).Account;

    private static decimal Number(JsonElement from, string name) => decimal.Parse(from.GetProperty(name).GetString()!, CultureInfo.InvariantCulture);

    private static Money Usd(JsonElement from, string name) => Money.Usd(Number(from, name));

    private static Money Cents(string text) => Money.FromMinorUnits(long.Parse(text, CultureInfo.InvariantCulture), Currency.Usd);

    private static LocalDate Date(string text) => NodaTime.Text.LocalDatePattern.Iso.Parse(text).Value;
}
