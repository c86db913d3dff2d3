using System;
using System.Linq;
using NodaTime;
using Partnerships.Monetary;
using Partnerships.Partners;
using Partnerships.Programs;

namespace Partnerships.Tests.Programs;

/// <summary>What an agreement may fix, and what it refuses.</summary>
public sealed class AgreementTests
{
    private static readonly Agreement Signed = Agreement.Of("acme", StandardPrograms.Reseller, signedOn: new LocalDate(2025, 10, 1)).AtTier(ResellerProgram.Authorized);

    [Fact]
    public void ARateOutsideItsRangeIsRefusedWithTheRange()
    {
        var refused = Assert.Throws<ArgumentOutOfRangeException>(() => Signed.Agree(ResellerProgram.Margin, Rate.Percent(26m)));

        Assert.Equal("rate", refused.ParamName);
        Assert.Equal(Rate.Percent(26m), refused.ActualValue);
        Assert.Contains("20%–25%", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ARateThatWasAgreedIsKeptAndAgreedAnewReplaced()
    {
        var agreement = Signed.Agree(ResellerProgram.Margin, Rate.Percent(20m)).Agree(ResellerProgram.Margin, Rate.Percent(25m));

        Assert.Equal(Rate.Percent(25m), agreement.RateOf(ResellerProgram.Margin));
        Assert.Single(agreement.Rates);
        Assert.Null(Signed.RateOf(ResellerProgram.Margin));
    }

    [Fact]
    public void AnotherTierRefusesARateThatItDoesNotCover()
    {
        var agreement = Signed.Agree(ResellerProgram.Margin, Rate.Percent(20m));
        var refused = Assert.Throws<ArgumentOutOfRangeException>(() => agreement.AtTier(ResellerProgram.Premier));

        Assert.Contains("25%–30%", refused.Message, StringComparison.Ordinal);
        Assert.Equal(ResellerProgram.Premier, Signed.Agree(ResellerProgram.Margin, Rate.Percent(25m)).AtTier(ResellerProgram.Premier).Tier);
    }

    [Fact]
    public void ATierOfAnotherProgramIsRefusedWithThoseThatThereAre()
    {
        var refused = Assert.Throws<ArgumentException>(() => Signed.AtTier(TechnologyProgram.Gold));

        Assert.Contains("referral, authorized, premier", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ARateOfAnotherProgramIsRefused() =>
        Assert.Throws<ArgumentException>(() => Signed.Agree(AllianceProgram.BundleDiscount, Rate.Percent(12m)));

    [Fact]
    public void AnOptionOfAnotherProgramIsRefusedWithThoseThatThereAre()
    {
        var refused = Assert.Throws<ArgumentException>(() =>
            Agreement.Of("acme", StandardPrograms.Implementation, new LocalDate(2025, 10, 1)).UnderOption(TechnologyProgram.RevenueShare.Key));

        Assert.Contains("direct, subcontract, reseller-and-services", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void NobodySignsBeforeTheProgramIsInForce()
    {
        var refused = Assert.Throws<ArgumentOutOfRangeException>(() => Agreement.Of("acme", StandardPrograms.Reseller, new LocalDate(2025, 9, 30)));

        Assert.Contains("from 2025-10-01", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ItRunsFromTheFirstDayThroughTheLast()
    {
        var agreement = Signed.EndingOn(new LocalDate(2026, 9, 30));

        Assert.Equal(
            [false, true, true, false],
            new[] { new LocalDate(2025, 9, 30), new LocalDate(2025, 10, 1), new LocalDate(2026, 9, 30), new LocalDate(2026, 10, 1) }.Select(agreement.IsRunningOn));
        Assert.Throws<ArgumentOutOfRangeException>(() => Signed.EndingOn(new LocalDate(2025, 9, 30)));
    }

    [Fact]
    public void ExclusivityNeedsSomethingToBeExclusiveIn()
    {
        Assert.Throws<InvalidOperationException>(() => Signed.Exclusively());
        Assert.True(Signed.InTerritory("DE").Exclusively().IsExclusive);
        Assert.True(Signed.InVertical("retail").Exclusively().IsExclusive);
        Assert.True(Signed.InCategory("payroll").Exclusively().IsExclusive);
    }

    [Fact]
    public void AProgramForIndustriesIsSignedForOne()
    {
        var day = new LocalDate(2025, 10, 1);
        var refused = Assert.Throws<ArgumentException>(() => Agreement.Of("acme", StandardPrograms.Industry, day));

        Assert.Equal("vertical", refused.ParamName);
        Assert.Contains("Industry-specific partner program 1.0 needs; is null.", refused.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>("vertical", () => Agreement.Of("acme", StandardPrograms.Industry, day, " "));
        Assert.Equal("breweries", Agreement.Of("acme", StandardPrograms.Industry, day, "breweries").Vertical);
        Assert.Equal(Signed.InVertical("breweries"), Agreement.Of("acme", StandardPrograms.Reseller, day, "breweries").AtTier(ResellerProgram.Authorized));
    }

    [Fact]
    public void TwoAgreementsForTwoCategoriesDiffer()
    {
        Assert.Equal(Signed.InCategory("payroll"), Signed.InCategory("payroll"));
        Assert.NotEqual(Signed.InCategory("payroll"), Signed.InCategory("billing"));
        Assert.NotEqual(Signed.InCategory("payroll"), Signed);
        Assert.Throws<ArgumentException>("category", () => Signed.InCategory(" "));
    }

    [Fact]
    public void TheOrderInWhichRatesAreAgreedDoesNotMatter()
    {
        var one = Signed.Agree(ResellerProgram.Margin, Rate.Percent(20m)).Agree(ResellerProgram.SupportShare, Rate.Percent(50m));
        var other = Signed.Agree(ResellerProgram.SupportShare, Rate.Percent(50m)).Agree(ResellerProgram.Margin, Rate.Percent(20m));

        Assert.Equal(one, other);
        Assert.Equal(one.GetHashCode(), other.GetHashCode());
        Assert.NotEqual(one, Signed);
        Assert.Equal(TierId.Of("authorized"), one.Tier);
    }
}
