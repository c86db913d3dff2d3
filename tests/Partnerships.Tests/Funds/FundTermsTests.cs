using System;
using NodaTime;
using Partnerships.Calendars;
using Partnerships.Funds;
using Partnerships.Monetary;
using Partnerships.Partners;
using Partnerships.Programs;
using Partnerships.Tests.Evidence;

namespace Partnerships.Tests.Funds;

/// <summary>Terms that contradict themselves are refused where they are made.</summary>
public sealed class FundTermsTests
{
    private static readonly FundAllowance Allowance = FundAllowance.Of(ResellerProgram.Authorized, Money.Usd(10_000m));
    private static readonly FundTerms Yearly = FundTerms.Allowing(FundPeriod.Year, Allowance);
    private static readonly FundTerms Accruing = FundTerms.Accruing(FundPeriod.Quarter, Rate.Percent(3m));

    [Law("F5")]
    [Fact]
    public void ThePartsOfAPlanAddUpToTheWhole()
    {
        Assert.Throws<ArgumentException>("categories", () => Yearly.PlannedFor(Share("a", 50m), Share("b", 49.9999999m)));
        Assert.Throws<ArgumentException>("categories", () => Yearly.PlannedFor(Share("a", 50m), Share("a", 50m)));
        Assert.Throws<ArgumentException>("categories", () => Yearly.PlannedFor());
        Assert.Throws<InvalidOperationException>(() => Yearly.Binding());
        Assert.Throws<ArgumentOutOfRangeException>("share", () => Share("a", 100.0000001m));
        Assert.Equal(2, Yearly.PlannedFor(Share("a", 100m), Share("b", 0m)).Binding().Categories.Count);
    }

    [Fact]
    public void TermsThatContradictThemselvesAreRefused()
    {
        Assert.Throws<ArgumentException>("allowances", () => FundTerms.Allowing(FundPeriod.Year));
        Assert.Throws<ArgumentException>("allowances", () => FundTerms.Allowing(FundPeriod.Year, Allowance, Allowance));
        Assert.Throws<ArgumentOutOfRangeException>("ofSales", () => FundTerms.Accruing(FundPeriod.Year, Rate.Zero));
        Assert.Throws<InvalidOperationException>(() => Yearly.ExpiringAfter(Period.FromMonths(3)));
        Assert.Throws<InvalidOperationException>(() => Accruing.UsedInTheNextPeriod().ExpiringAfter(Period.FromMonths(3)));
        Assert.Throws<InvalidOperationException>(() => Accruing.ExpiringAfter(Period.FromMonths(3)).CarryingOver());
        Assert.Throws<InvalidOperationException>(() => Yearly.TurningIntoRebateBelow(Money.Usd(1m)));
        Assert.Throws<InvalidOperationException>(() => Yearly.MatchingByAgreement());
        Assert.Throws<CurrencyMismatchException>(() => Yearly.RequestingAtLeast(Money.Eur(1m)));
        Assert.Throws<ArgumentOutOfRangeException>("share", () => Yearly.Matching(Rate.Percent(101m)));
        Assert.Throws<ArgumentOutOfRangeException>("businessDays", () => Yearly.RequestedBefore(-1));
        Assert.Throws<ArgumentOutOfRangeException>("days", () => ClaimTerms.AfterActivity(30).FirstWithin(29));
        Assert.Throws<ArgumentException>("anyOf", () => ClaimTerms.AfterActivity(30).Proving());
        Assert.Throws<ArgumentOutOfRangeException>("ourPart", () => FundSpend.Of(Money.Usd(1m)).SharedAt(Rate.Zero));
        Assert.Throws<ArgumentOutOfRangeException>("to", () => FundActivity.Between(new LocalDate(2026, 1, 2), new LocalDate(2026, 1, 1), FundSpend.Of(Money.Usd(1m))));
    }

    [Fact]
    public void AProgramHasTheTiersOptionsAndTheCurrencyOfItsFunds()
    {
        var program = StandardPrograms.Reseller;

        Assert.Throws<ArgumentException>("funds", () => program.WithFunds(FundTerms.Allowing(FundPeriod.Year, FundAllowance.Of(TierId.Of("gold"), Money.Usd(1m)))));
        Assert.Throws<ArgumentException>("funds", () => program.WithFunds(Yearly.Under("option")));
        Assert.Throws<ArgumentException>("funds", () => program.WithFunds(Yearly, Yearly));
        Assert.Throws<CurrencyMismatchException>(() => program.In(Currency.Eur).WithFunds(Yearly));
        Assert.Throws<ArgumentException>("program", () => new FundDesk(StandardPrograms.Alliance));
    }

    [Theory]
    [InlineData("year", "2026-01-31", "2025-02-01", "2026-01-31")]
    [InlineData("year", "2026-02-01", "2026-02-01", "2027-01-31")]
    [InlineData("half-year", "2026-07-31", "2026-02-01", "2026-07-31")]
    [InlineData("half-year", "2026-08-01", "2026-08-01", "2027-01-31")]
    [InlineData("quarter", "2026-04-30", "2026-02-01", "2026-04-30")]
    [InlineData("quarter", "2026-05-01", "2026-05-01", "2026-07-31")]
    public void PeriodsCountFromTheProgramYear(string name, string date, string from, string to)
    {
        var period = FundPeriod.FromName(name).Of(Day(date), ProgramYear.StartingOn(2, 1));

        Assert.Equal((Day(from), Day(to)), (period.Start, period.End));
    }

    private static CategoryShare Share(string key, decimal percent) => CategoryShare.Of(FundCategory.Of(key), Rate.Percent(percent));

    private static LocalDate Day(string text) => NodaTime.Text.LocalDatePattern.Iso.Parse(text).Value;
}
