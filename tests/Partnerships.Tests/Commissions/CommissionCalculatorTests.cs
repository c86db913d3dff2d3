using System;
using System.Linq;
using NodaTime;
using Partnerships.Commissions;
using Partnerships.Deals;
using Partnerships.Explanations;
using Partnerships.Monetary;
using Partnerships.Programs;

namespace Partnerships.Tests.Commissions;

public sealed class CommissionCalculatorTests
{
    private static readonly PartnerProgram Program = StandardPrograms.Reseller;

    private static readonly Agreement Authorized = Agreement.Of("acme", Program, new LocalDate(2025, 10, 1))
        .AtTier(ResellerProgram.Authorized);

    private static readonly Deal Example = Deal.Sold("D-1042", on: new LocalDate(2025, 11, 3))
        .Line(RevenueStream.Software, Money.Usd(60_000m))
        .Line(RevenueStream.Implementation, Money.Usd(75_000m))
        .Line(RevenueStream.Training, Money.Usd(15_000m))
        .Line(RevenueStream.Support, Money.Usd(10_000m));

    internal static Commission Commission => new CommissionCalculator(Authorized).Calculate(Example);

    internal static CommissionRule Rule => Program.Commissions.Rules[1];

    [Fact]
    public void TheExampleDealGivesThePartnerAHundredAndFifteenThousandAndTheVendorTheRestOfTheSoftware()
    {
        var earned = new CommissionCalculator(Authorized.Agree(ResellerProgram.Margin, Rate.Percent(25m))).Calculate(Example);

        Assert.Equal(Money.Usd(115_000m), earned.Total);
        Assert.Equal(Money.Usd(45_000m), earned.VendorShareOf(1).High);
        Assert.Empty(earned.Conflicts);
        Assert.Empty(earned.Explain().Replay());
        Assert.Equal(Money.Usd(115_000m), earned.Explain().Steps[^1].Result.ToMoney());
        Assert.Equal(earned.Total, earned.ToPost().Select(line => line.Amount).Aggregate((sum, amount) => sum + amount));
        Assert.All(earned.ToPost(), line => Assert.Equal(Program.ContentHash, line.Terms.ContentHash));
    }

    [Fact]
    public void WithoutAnAgreedRateTheAnswerIsARangeOfMoney()
    {
        var earned = Commission;

        Assert.Equal(new MoneyRange(Money.Usd(112_000m), Money.Usd(115_000m)), earned.Range);
        Assert.Throws<InvalidOperationException>(() => earned.Total);
        Assert.Empty(earned.Explain().Replay());
    }

    [Fact]
    public void TheFirstToReferACustomerEarnsOnTheFirstYearAndNothingOnARenewal()
    {
        var agreement = Agreement.Of("birch", Program, new LocalDate(2025, 10, 1)).AtTier(ResellerProgram.Referral).Agree(ResellerProgram.ReferralFee, Rate.Percent(10m));
        var line = DealLine.Of(RevenueStream.Software, Money.Usd(180_000m)).ForMonths(36);
        var deal = Deal.Sold("D-7", new LocalDate(2025, 11, 3)).SoldBy("acme").Line(line)
            .ReferredBy("cedar", Instant.FromUtc(2025, 10, 9, 0, 0))
            .ReferredBy("birch", Instant.FromUtc(2025, 10, 8, 0, 0));
        var renewal = Deal.Renewed("D-8", new LocalDate(2028, 11, 3), 4, new LocalDate(2025, 11, 3)).SoldBy("acme").Line(line)
            .ReferredBy("birch", Instant.FromUtc(2025, 10, 8, 0, 0));
        var calculator = new CommissionCalculator(agreement);

        Assert.Equal(Money.Usd(6_000m), calculator.Calculate(deal).Total);
        Assert.Equal(Money.Usd(0m), calculator.Calculate(renewal).Total);
        Assert.Contains(calculator.Calculate(renewal).Passed, passed => passed.Reason.Code == "commission.first-year-only");
    }
}
