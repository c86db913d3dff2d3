using System.Linq;
using NodaTime;
using Partnerships.Commissions;
using Partnerships.Deals;
using Partnerships.Discounts;
using Partnerships.Explanations;
using Partnerships.Monetary;
using Partnerships.Partners;
using Partnerships.Programs;

namespace Partnerships.Tests.Commissions;

/// <summary>How each program of the framework moves money on a deal.</summary>
public sealed class StandardPlanTests
{
    private static readonly LocalDate Signed = new(2025, 10, 1);
    private static readonly LocalDate Day = new(2025, 11, 3);

    private static readonly Agreement Reseller = Agreement.Of("acme", StandardPrograms.Reseller, Signed)
        .AtTier(ResellerProgram.Authorized)
        .Agree(ResellerProgram.Margin, Rate.Percent(25m));

    private static readonly Deal Example = Deal.Sold("D-1042", Day)
        .Line(RevenueStream.Software, Money.Usd(60_000m))
        .Line(RevenueStream.Implementation, Money.Usd(75_000m))
        .Line(RevenueStream.Training, Money.Usd(15_000m))
        .Line(RevenueStream.Support, Money.Usd(10_000m));

    private static DealLine Software => DealLine.Of(RevenueStream.Software, Money.Usd(60_000m));

    [Theory]
    [InlineData(1, 60_000, 15_000, 45_000)]
    [InlineData(2, 75_000, 75_000, 0)]
    [InlineData(3, 15_000, 15_000, 0)]
    [InlineData(4, 10_000, 10_000, 0)]
    public void TheExampleDealComesOutToTheDollar(int line, int price, int partner, int vendor)
    {
        var earned = new CommissionCalculator(Reseller).Calculate(Example);

        Assert.Equal(Money.Usd(price), earned.PriceOf(line));
        Assert.Equal(new MoneyRange(Money.Usd(partner), Money.Usd(partner)), earned.PartnerShareOf(line));
        Assert.Equal(new MoneyRange(Money.Usd(vendor), Money.Usd(vendor)), earned.VendorShareOf(line));
        Assert.Equal(Money.Usd(115_000m), earned.Total);
        Assert.Empty(earned.Conflicts);
    }

    [Fact]
    public void TheMarginRecursOnTheRenewalAtTheRateOfTheSale()
    {
        var renewal = Deal.Renewed("D-2042", Day.PlusYears(1), 2, Day).Line(Software);
        var premierSince = TierTimeline.From(Signed, ResellerProgram.Authorized).Then(Day.PlusDays(1), ResellerProgram.Premier);

        Assert.Equal(Money.Usd(15_000m), new CommissionCalculator(Reseller).Calculate(renewal).Total);
        var open = Agreement.Of("acme", StandardPrograms.Reseller, Signed);
        Assert.Equal(new MoneyRange(Money.Usd(12_000m), Money.Usd(15_000m)), new CommissionCalculator(open, tiers: premierSince).Calculate(renewal).Range);
        Assert.Equal(
            new MoneyRange(Money.Usd(15_000m), Money.Usd(18_000m)),
            new CommissionCalculator(open, tiers: premierSince).Calculate(Deal.Sold("D-3", Day.PlusYears(1)).Line(Software)).Range);
    }

    [Fact]
    public void SupportIsThePartnersUnlessTheAgreementSharesIt()
    {
        var shared = new CommissionCalculator(Reseller.Agree(ResellerProgram.SupportShare, Rate.Percent(40m))).Calculate(Example);

        Assert.Equal(Money.Usd(4_000m), shared.PartnerShareOf(4).Low);
        Assert.Equal(Money.Usd(6_000m), shared.VendorShareOf(4).Low);
    }

    [Fact]
    public void AReferralPartnerEarnsOnTheFirstYearOfTheSoftwareNetAndIsPaidThirtyDaysAfterTheCustomerPaid()
    {
        var agreement = Agreement.Of("birch", StandardPrograms.Reseller, Signed).AtTier(ResellerProgram.Referral);
        var deal = Deal.Sold("D-1", Day).SoldBy("acme").ReferredBy("birch", Instant.FromUtc(2025, 10, 20, 8, 0))
            .Line(Software.At(Money.Usd(54_000m)).ForMonths(36))
            .Line(RevenueStream.Implementation, Money.Usd(75_000m));
        var open = new CommissionCalculator(agreement).Calculate(deal);
        Assert.Equal(new MoneyRange(Money.Usd(1_800m), Money.Usd(2_700m)), open.Range); // 10–15% of 18,000

        var calculator = new CommissionCalculator(agreement.Agree(ResellerProgram.ReferralFee, Rate.Percent(12.5m)));
        Assert.Empty(calculator.Calculate(deal).ToPost()); // nothing is earned before the customer paid
        var line = calculator.Calculate(deal.On(DealDay.Collected, new LocalDate(2025, 12, 10))).ToPost().Single();
        Assert.Equal((Money.Usd(2_250m), new LocalDate(2025, 12, 10), new LocalDate(2026, 1, 9)), (line.Amount, line.EarnedOn, line.DueOn));

        var byInvoice = new CommissionCalculator(agreement.Agree(ResellerProgram.ReferralFee, Rate.Percent(12.5m)).Earning(DealDay.Invoiced));
        Assert.Equal(new LocalDate(2025, 11, 5), byInvoice.Calculate(deal.On(DealDay.Invoiced, new LocalDate(2025, 11, 5))).ToPost().Single().EarnedOn);
    }

    [Fact]
    public void TechnologyReferralsPayInBothDirections()
    {
        var agreement = Agreement.Of("acme", StandardPrograms.Technology, Signed)
            .UnderOption(TechnologyProgram.Referral.Key)
            .Agree(TechnologyProgram.ReferralToUs, Rate.Percent(15m))
            .Agree(TechnologyProgram.ReferralToPartner, Rate.Percent(20m));
        var calculator = new CommissionCalculator(agreement);
        var ours = calculator.Calculate(Deal.Sold("D-1", Day).Line(Software).ReferredBy("acme", Instant.FromUtc(2025, 10, 5, 0, 0)));
        var theirs = calculator.Calculate(Deal.Sold("D-2", Day).Line(Software.OfThePartner()).From(DealSource.LeadFrom(DealSide.Vendor)));

        Assert.Equal((Money.Usd(9_000m), Money.Usd(0m)), (ours.Total, ours.ToVendor.Low));
        Assert.Equal((Money.Usd(0m), Money.Usd(12_000m)), (theirs.Total, theirs.ToVendor.Low));
        Assert.Empty(theirs.ToPost());
    }

    [Fact]
    public void TransactionsAndAttributedSubscriptionsBothShare()
    {
        var agreement = Agreement.Of("acme", StandardPrograms.Technology, Signed)
            .UnderOption(TechnologyProgram.RevenueShare.Key)
            .Agree(TechnologyProgram.TransactionShare, Rate.Percent(2m))
            .Agree(TechnologyProgram.SubscriptionShare, Rate.Percent(10m));
        var earned = new CommissionCalculator(agreement).Calculate(
            Deal.Sold("D-1", Day).Line(RevenueStream.Transactions, Money.Usd(250_000m)).Line(Software));
        Assert.Equal(Money.Usd(11_000m), earned.Total);
    }

    [Theory]
    [InlineData("direct", 0, 0, 100_000, 100_000)] // all of the services
    [InlineData("subcontract", 0, 0, 52_500, 60_000)] // 70–80% of the implementation
    [InlineData("reseller-and-services", 12_000, 18_000, 100_000, 100_000)] // 20–30% of the software, and its own services
    [InlineData(null, 9_000, 9_000, 0, 0)] // the tier's 15% of the software that it resells
    public void EachOptionOfAnImplementationPartner(string? option, int softwareLow, int softwareHigh, int servicesLow, int servicesHigh)
    {
        var agreement = Agreement.Of("acme", StandardPrograms.Implementation, Signed).AtTier(ImplementationProgram.Authorized);
        var earned = new CommissionCalculator(option is null ? agreement : agreement.UnderOption(option)).Calculate(Example);
        var services = Enumerable.Range(2, 3).Select(earned.PartnerShareOf).ToList();

        Assert.Equal(new MoneyRange(Money.Usd(softwareLow), Money.Usd(softwareHigh)), earned.PartnerShareOf(1));
        Assert.Equal((servicesLow, servicesHigh), (services.Sum(share => share.Low.Amount), services.Sum(share => share.High.Amount)));
        Assert.Empty(earned.Conflicts);
        Assert.Empty(earned.Explain().Replay());
    }

    [Theory]
    [InlineData("registered", 6_000)]
    [InlineData("authorized", 9_000)]
    [InlineData("premier", 12_000)]
    public void TheTiersDiscountIsOffTheListPrice(string tier, int expected)
    {
        var agreement = Agreement.Of("acme", StandardPrograms.Implementation, Signed).AtTier(TierId.Of(tier));
        var earned = new CommissionCalculator(agreement).Calculate(Deal.Sold("D-1", Day).Line(Software.At(Money.Usd(58_000m))));

        Assert.Equal(Money.Usd(expected), earned.Total);
    }

    [Theory]
    [InlineData("lead", "partner", 9_000, 12_000, 0, 0)] // 15–20% of our software
    [InlineData("lead", "vendor", 0, 0, 4_500, 6_000)] // 15–20% of theirs
    [InlineData("sourced", "partner", 9_000, 9_000, 0, 0)] // 15% of ours
    [InlineData("sourced", "vendor", 0, 0, 4_500, 4_500)]
    public void AnAllianceDealIsSourcedInOneWay(string way, string by, int partnerLow, int partnerHigh, int vendorLow, int vendorHigh)
    {
        var side = DealSide.FromName(by);
        var deal = Deal.Sold("D-1", Day).Line(Software).Line(DealLine.Of(RevenueStream.Software, Money.Usd(30_000m)).OfThePartner())
            .From(way == "lead" ? DealSource.LeadFrom(side) : DealSource.SourcedBy(side));
        var earned = new CommissionCalculator(Agreement.Of("acme", StandardPrograms.Alliance, Signed)).Calculate(deal);

        Assert.Equal(new MoneyRange(Money.Usd(partnerLow), Money.Usd(partnerHigh)), earned.Range);
        Assert.Equal(new MoneyRange(Money.Usd(vendorLow), Money.Usd(vendorHigh)), earned.ToVendor);
        Assert.Empty(earned.Conflicts);
    }

    [Fact]
    public void AJointDealIsSplitByWhatEachContributedToTheCent()
    {
        var deal = Deal.Sold("D-1", Day).Line(RevenueStream.Software, Money.Usd(100m)).From(DealSource.Joint(Money.Usd(1m), Money.Usd(2m)));
        var earned = new CommissionCalculator(Agreement.Of("acme", StandardPrograms.Alliance, Signed)).Calculate(deal);

        Assert.Equal(Money.Usd(66.67m), earned.Total);
        Assert.Equal(Money.Usd(33.33m), earned.VendorShareOf(1).Low);
        Assert.Single(earned.Lines);
    }

    [Fact]
    public void ABundlesDiscountIsBorneByEachSideInProportionToItsListPrice()
    {
        var agreement = Agreement.Of("acme", StandardPrograms.Alliance, Signed).Agree(AllianceProgram.BundleDiscount, Rate.Percent(12.5m));
        var discount = Discount.Of("bundle", agreement.RateOf(AllianceProgram.BundleDiscount)!.Value, AllianceProgram.BundleDiscount.Clause!);
        var bundle = new BundleCalculator(discount).Calculate(BundlePart.Of("ours", Money.Usd(60_000m)), BundlePart.Of("theirs", Money.Usd(20_000.01m)));

        Assert.Equal(Money.Usd(70_000.01m), bundle.Price);
        Assert.Equal(["ours: USD 7,500.00 off, USD 52,500.00", "theirs: USD 2,500.00 off, USD 17,500.01"], bundle.Sides.Select(side => side.ToString()));
    }

    [Fact]
    public void AnIndustryPartnerIsPaidAsAnImplementationPartner() =>
        Assert.Equal(StandardPrograms.Implementation.Commissions, StandardPrograms.Industry.Commissions);
}
