using System.Linq;
using NodaTime;
using Partnerships.Commissions;
using Partnerships.Monetary;
using Partnerships.Tests.Commissions;
using Partnerships.Tests.Evidence;

namespace Partnerships.Tests.PublishedPrograms;

/// <summary>Clawbacks, hold-backs and activation as published programs and guides describe them.</summary>
public sealed class AccountExamples
{
    private const string Line = "D-1/1/margin";

    private static readonly CommissionDesk Desk = new();

    [Theory]
    [ProgramExamples("cb-1")]
    public void ARefundOfAPartTakesBackThatPart(string id)
    {
        var example = ProgramExample.Of(id);
        var account = Posted(Book.Earning(Line, 100_000m, Money.Usd(example.Number("commission")), Book.Day(1, 10)));
        var part = Refund.Part("CR-1", "D-1", Money.Usd(100_000m * example.Number("clawbackPct")), Money.Usd(100_000m), Book.Day(2, 1));

        Assert.Equal(Money.Usd(example.Expected.GetDecimal()), -Assert.Single(Desk.Refund(account, part).Events).Amount);
    }

    [Theory]
    [ProgramExamples("cb-2")]
    public void ACancelledTermTakesBackTheShareOfItsMonthsThatAreLeft(string id)
    {
        var example = ProgramExample.Of(id);
        var reversed = Cancelled(example, Money.Usd(1_000m));

        Assert.Equal(example.Expected.GetProperty("clawbackShare").GetDecimal(), reversed.Amount.Amount / 1_000m);
        Assert.Equal((6, 12), (reversed.Left, reversed.Of));
    }

    [Theory]
    [ProgramExamples("cb-3")]
    public void ACancelledTermTakesBackForTheMonthsThatAreLeft(string id)
    {
        var example = ProgramExample.Of(id);

        Assert.Equal(Money.Usd(example.Expected.GetDecimal()), -Cancelled(example, Money.Usd(example.Number("commission"))).Amount);
    }

    [Theory]
    [ProgramExamples("cb-4")]
    public void APartIsHeldBackUntilTheWindowIsOver(string id)
    {
        var example = ProgramExample.Of(id);
        var terms = SettlementTerms.Standard.PaidAfter(PaymentTrigger.Signature, 0).HoldingBack(Rate.Percent(30m), Period.FromDays(90));
        var sold = Book.Day(1, 10);
        var account = Posted(terms.Settle(Book.Earning(Line, 10_000m, Money.Usd(example.Number("commission")), sold), sold));
        var (now, later) = (Money.Usd(example.Expected.GetProperty("now").GetDecimal()), Money.Usd(example.Expected.GetProperty("later").GetDecimal()));
        Assert.Equal(now, account.WithdrawableOn(sold));
        Assert.Equal(later, account.Held);

        Assert.Empty(Desk.ReleaseHoldBacks(account, sold.PlusDays(90)).Events);
        account = Desk.ReleaseHoldBacks(account, sold.PlusDays(91)).Account;
        Assert.Equal(now + later, account.WithdrawableOn(sold.PlusDays(91)));
    }

    [Theory]
    [ProgramExamples("fr-1", "fr-2")]
    public void NothingIsPaidBeforeTheThirdCustomerAndAllOfItThen(string id)
    {
        var example = ProgramExample.Of(id);
        var desk = new CommissionDesk(SettlementTerms.Standard.ActivatedBy(3));
        var rate = Rate.Of(example.Number("rate"));
        var lines = example.Inputs.GetProperty("conversions").EnumerateArray().Select((price, i) =>
            Book.Earning($"D-{i}/1/reseller", price.GetDecimal(), (Money.Usd(price.GetDecimal()) * rate).Round(Rounding.HalfAwayFromZero), Book.Day(1, 10 + i)));
        var account = lines.Aggregate(Book.Empty, (before, line) => desk.Post(before, [line], line.EarnedOn).Account);

        Assert.Equal(Money.Usd(example.Expected.GetProperty("accrued").GetDecimal()), account.Accrued);
        Assert.Equal(Money.Usd(example.Expected.GetProperty("payable").GetDecimal()), account.Payable);
        Assert.Equal(account.Payable, account.WithdrawableOn(Book.Day(1, 31)));
        Book.AssertIdentities(account);
    }

    /// <summary>Of the revenue of a training the partner keeps four fifths, and the rest is the vendor's.</summary>
    [Theory]
    [ProgramExamples("fr-3")]
    public void TheTrainingPartnerEarnsItsShareOfTheRevenue(string id)
    {
        var example = ProgramExample.Of(id);
        var revenue = Book.Earning("D-1/1/training", example.Number("trainingRevenue"), Money.Usd(example.Number("trainingRevenue")), Book.Day(1, 10));
        var lines = CommissionSplit.Of(PartnerShare.Of(Book.Acme, Rate.Percent(80m)), PartnerShare.Of("vendor", Rate.Percent(20m))).Split(revenue);

        Assert.Equal(Money.Usd(example.Expected.GetDecimal()), lines[0].Amount);
        Assert.Equal(revenue.Amount, lines[0].Amount + lines[1].Amount);
    }

    private static CommissionReversed Cancelled(ProgramExample example, Money commission)
    {
        var sold = Book.Day(1, 31);
        var account = Posted(Book.Earning(Line, 12_000m, commission, sold).Reversing(ReversalTerms.Over(Period.FromMonths((int)example.Number("termMonths")))));
        var cancelled = Refund.Whole("CR-1", "D-1", sold.PlusMonths((int)example.Number("cancelledAfterMonths")));
        return Assert.IsType<CommissionReversed>(Assert.Single(Desk.Refund(account, cancelled).Events));
    }

    private static CommissionAccount Posted(CommissionLine line) => Desk.Post(Book.Empty, [line], line.EarnedOn).Account;
}
