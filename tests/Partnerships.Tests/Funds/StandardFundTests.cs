using System.Globalization;
using System.Linq;
using NodaTime;
using Partnerships.Funds;
using Partnerships.Monetary;
using Partnerships.Programs;
using Partnerships.Tests.Evidence;

namespace Partnerships.Tests.Funds;

/// <summary>The funds of the framework's programs.</summary>
public sealed class StandardFundTests
{
    private static readonly LocalDate NewYear = new(2026, 1, 1);

    [Theory]
    [Law("F5")]
    [Figures("fund")]
    public void TheFundPlanComesOut(string id, string plan, string year, string line, string side, string expected)
    {
        var amount = Money.Usd(decimal.Parse(id.Split('.')[1], CultureInfo.InvariantCulture));
        var parts = ImplementationProgram.MarketingFund.Split(amount);

        Assert.Equal(("Fund plan", "", "split", "fund"), (plan, year, line, side));
        Assert.Equal(expected.Split(" / ").Select(part => Money.Usd(decimal.Parse(part, CultureInfo.InvariantCulture))), parts.Select(part => part.Amount));
        Assert.Equal(
            [FundCategory.DemandGeneration, FundCategory.EventsAndSponsorships, FundCategory.ContentAndCollateral], parts.Select(part => part.Category));
    }

    [Theory]
    [InlineData("technology", "registered", 0)]
    [InlineData("technology", "silver", 10_000)]
    [InlineData("technology", "gold", 25_000)]
    [InlineData("technology", "platinum", 50_000)]
    [InlineData("implementation", "registered", 0)]
    [InlineData("implementation", "authorized", 10_000)]
    [InlineData("implementation", "premier", 25_000)]
    [InlineData("reseller", "referral", 0)]
    [InlineData("reseller", "authorized", 10_000)]
    public void ATierHasItsAllowanceEachYearAndNothingIsLeftOfTheYearBefore(string program, string tier, int amount)
    {
        var desk = new FundDesk(StandardPrograms.All.Single(known => known.Id == program));
        var joined = desk.Decide(FundAccount.Open("acme", Currency.Usd, NewYear), FundCommand.SetTier("T", new LocalDate(2026, 9, 30), Partnerships.Partners.TierId.Of(tier)));
        var later = desk.Look(joined.Account, new LocalDate(2027, 1, 1)).Balance;

        Assert.Equal(Money.Usd(amount), joined.Account.Balance.Available);
        Assert.Equal((Money.Usd(amount), Money.Usd(amount), Money.Usd(2 * amount)), (later.Available, later.Expired, later.Granted));
        Assert.All(joined.Events, happened => Assert.Equal((program, "1.0", 64), (happened.Program.Id, happened.Program.Version, happened.Program.ContentHash.Length)));
    }

    /// <summary>The numbers stand once: the benefit tables show what the funds have.</summary>
    [Theory]
    [InlineData("technology")]
    [InlineData("implementation")]
    [InlineData("reseller")]
    public void TheBenefitShowsTheAllowance(string id)
    {
        var program = StandardPrograms.All.Single(known => known.Id == id);

        Assert.All(program.FundOf(null)!.Allowances, allowance =>
            Assert.Equal(allowance.Amounts, program.BenefitsOf(allowance.Tier).Single(benefit => benefit.Key == "co-marketing-fund").YearlyAmount));
    }

    [Fact]
    public void APremierResellersFundIsFixedByItsAgreement()
    {
        var agreement = Agreement.Of("acme", StandardPrograms.Reseller, NewYear).AtTier(ResellerProgram.Premier);
        var set = FundCommand.SetTier("T", NewYear, ResellerProgram.Premier);
        var account = FundAccount.Open("acme", Currency.Usd, NewYear);

        Assert.Equal("funds.not-agreed", Assert.Single(new FundDesk(agreement).Decide(account, set).Reasons).Code);
        Assert.Equal(Money.Usd(40_000m), new FundDesk(agreement.AgreeFund(Money.Usd(40_000m))).Decide(account, set).Account.Balance.Granted);
        Assert.Equal(Money.Usd(25_000m), agreement.AgreeFund(Money.Usd(25_000m)).Fund!.Amount);
        Assert.Equal(Money.Usd(50_000m), agreement.AgreeFund(Money.Usd(50_000m)).Fund!.Amount);
        Assert.Throws<System.ArgumentOutOfRangeException>("amount", () => agreement.AgreeFund(Money.Usd(24_999.99m)));
        Assert.Throws<System.ArgumentOutOfRangeException>("amount", () => agreement.AgreeFund(Money.Usd(50_000.01m)));
        Assert.Throws<System.ArgumentException>("amount", () => agreement.AtTier(ResellerProgram.Authorized).AgreeFund(Money.Usd(10_000m)));
        Assert.Throws<System.ArgumentException>("total", () => agreement.AgreeJointFund(Money.Usd(40_000m), Rate.Percent(50m)));
    }

    [Fact]
    public void AResellersFundOfTenThousandSupportsTwentyThousandOfActivity()
    {
        var desk = new FundDesk(StandardPrograms.Reseller);
        var account = desk.Decide(FundAccount.Open("acme", Currency.Usd, NewYear), FundCommand.SetTier("T", NewYear, ResellerProgram.Authorized)).Account;
        var day = new LocalDate(2026, 3, 2);

        Assert.Equal(Money.Usd(10_000m), desk.Quote(account, day, FundActivity.On(day, FundSpend.Of(Money.Usd(20_000m)))).Fund);
        Assert.Equal(Money.Usd(10_000m), desk.Quote(account, day, FundActivity.On(day, FundSpend.Of(Money.Usd(20_000.02m)))).Fund);
        Assert.Equal(Money.Usd(9_999.99m), desk.Quote(account, day, FundActivity.On(day, FundSpend.Of(Money.Usd(19_999.98m)))).Fund);
    }

    [Fact]
    public void OptionCsJointFundTakesThePlaceOfTheTiers()
    {
        var agreement = Agreement.Of("acme", StandardPrograms.Technology, NewYear).AtTier(TechnologyProgram.Gold).UnderOption(TechnologyProgram.CoMarketingFund.Key);
        var desk = new FundDesk(agreement.AgreeJointFund(Money.Usd(40_000m), Rate.Percent(60m)));
        var account = desk.Decide(FundAccount.Open("acme", Currency.Usd, NewYear), FundCommand.SetTier("T", NewYear, TechnologyProgram.Gold)).Account;
        var quote = desk.Quote(account, NewYear, FundActivity.On(new LocalDate(2026, 5, 4), FundSpend.Of(Money.Usd(10_000m))));

        // 60% of the 40,000 are the vendor's, and so is 60% of whatever is spent: the fund supports the 40,000.
        Assert.Equal(Money.Usd(24_000m), account.Balance.Granted);
        Assert.Equal((Money.Usd(6_000m), Money.Usd(4_000m)), (quote.Fund, quote.Partner));
        Assert.Throws<System.ArgumentException>("program", () => new FundDesk(agreement));
        Assert.Throws<System.ArgumentException>("amount", () => agreement.AgreeFund(Money.Usd(40_000m)));
        Assert.Equal(TechnologyProgram.MarketingFund, StandardPrograms.Technology.FundOf(null));
        Assert.Equal(TechnologyProgram.JointFund, StandardPrograms.Technology.FundOf("co-marketing-fund"));
    }
}
