using System;
using System.Linq;
using NodaTime;
using Partnerships.Commissions;
using Partnerships.Deals;
using Partnerships.Discounts;
using Partnerships.Explanations;
using Partnerships.Json;
using Partnerships.Monetary;
using Partnerships.Partners;
using Partnerships.Programs;

namespace Partnerships.Tests.Programs;

/// <summary>How a program settles, what it asks for a year, and its discounts.</summary>
public sealed class SettlementOfProgramTests
{
    private static readonly PartnerProgram Program = PartnerProgram.Of("paid", "A program", PartnerType.Reseller, "1.0", new LocalDate(2026, 1, 1));
    private static readonly Clause Guide = Clause.Of("Guide", "§1", "Terms");

    /// <summary>What the program holds back is held back of every line, but where a rule says otherwise.</summary>
    [Fact]
    public void WhatIsHeldBackIsAsTheRuleSaysOrElseTheProgram()
    {
        var day = new LocalDate(2026, 3, 2);
        var pays = RulePay.At(Rate.Percent(10m));
        var program = PartnerProgram.Of("settled", "Settled", PartnerType.Reseller, "1.0", new LocalDate(2025, 1, 1))
            .WithSettlement(SettlementTerms.Standard.PaidAfter(PaymentTrigger.Signature, 30).HoldingBack(Rate.Percent(15m), Period.FromDays(90)).RoundedBy(Rounding.TowardZero))
            .WithCommissions(CommissionPlan.Of(
                CommissionRule.Of("software", "software", pays).On(RevenueStream.Software),
                CommissionRule.Of("training", "training", pays).On(RevenueStream.Training).HoldingBack(Rate.Percent(50m), Period.FromMonths(6)),
                CommissionRule.Of("support", "support", pays).On(RevenueStream.Support).HoldingBack(Rate.Percent(25m)),
                CommissionRule.Of("other", "other", pays).On(RevenueStream.Implementation).HoldingBack(Rate.Zero)));
        var deal = new[] { RevenueStream.Software, RevenueStream.Training, RevenueStream.Support, RevenueStream.Implementation }
            .Aggregate(Deal.Sold("D-1", day), (sold, stream) => sold.Line(stream, Money.Usd(100.59m)));

        var lines = new CommissionCalculator(Agreement.Of("acme", program, day)).Calculate(deal).ToPost();

        Assert.Equal(
            [(1.50m, new LocalDate(2026, 6, 1)), (5.03m, new LocalDate(2026, 9, 3)), (2.52m, null), (0m, (LocalDate?)null)],
            lines.Select(line => (line.Held.Amount, line.HeldUntil)));
        var desk = new CommissionDesk(program.Settlement);
        var account = desk.Post(CommissionAccount.None("acme", Currency.Usd), lines, day).Account;
        account = desk.ReleaseHoldBacks(account, new LocalDate(2026, 6, 1)).Account;
        Assert.Equal(Money.Usd(5.03m + 2.52m), account.Held);
    }

    [Fact]
    public void WhatAProgramDoesNotSayIsNotThere()
    {
        Assert.Equal((null, null, null), (Program.Settlement, Program.MinimumCommitment, Program.Discounts));
        Assert.DoesNotContain("settlement", ProgramJson.Write(Program), StringComparison.Ordinal);
    }

    [Fact]
    public void EachTermMakesAnotherProgramAndIsKeptByWhatFollows()
    {
        var settled = Program.WithSettlement(SettlementTerms.Standard);
        var promised = settled.WithMinimum(MinimumCommitment.OfYear(Money.Usd(1m)));
        var discounted = promised.WithDiscounts(DiscountStack.Added(Discount.Of("promotion", Rate.Percent(5m), Guide))).By(Guide);

        Assert.Equal(SettlementTerms.Standard, discounted.Settlement);
        Assert.Equal(Money.Usd(1m), discounted.MinimumCommitment?.PerYear);
        Assert.Equal(4, new[] { Program, settled, promised, discounted }.DistinctBy(program => program.ContentHash).Count());
        Assert.Equal(discounted, ProgramJson.Read(ProgramJson.Write(discounted)));
        Assert.NotEqual(settled, Program.WithSettlement(SettlementTerms.Standard.PaidAfter(PaymentTrigger.Collection, 31)));
    }

    [Fact]
    public void AmountsAreInTheCurrencyOfTheProgram()
    {
        Assert.Throws<CurrencyMismatchException>(() => Program.WithSettlement(SettlementTerms.Standard.PayingFrom(Money.Eur(1m))));
        Assert.Throws<CurrencyMismatchException>(() => Program.WithSettlement(SettlementTerms.Standard.Drawing(Money.Eur(1m), StatementCycle.Monthly)));
        Assert.Throws<CurrencyMismatchException>(() => Program.WithMinimum(MinimumCommitment.OfYear(Money.Eur(1m))));
        Assert.Throws<CurrencyMismatchException>(() => Program.WithDiscounts(DiscountStack.Added(Discount.Of("promotion", Rate.Percent(5m), Guide)).NotBelow(Money.Eur(1m))));
        Assert.Throws<ArgumentException>("discounts", () => Program.WithDiscounts(DiscountStack.Added()));
    }

    /// <summary>A time without a part is written with the part, so that it is read back.</summary>
    [Fact]
    public void ATimeOfHoldingNothingBackIsReadBack()
    {
        var program = Program.WithSettlement(SettlementTerms.Standard.HoldingBack(Rate.Zero, Period.FromDays(30)));

        Assert.Equal(program, ProgramJson.Read(ProgramJson.Write(program)));
    }
}
