using System;
using System.Linq;
using NodaTime;
using Partnerships.Commissions;
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
