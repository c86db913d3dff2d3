using System;
using System.Linq;
using Partnerships.Certifications;
using Partnerships.Monetary;
using Partnerships.Partners;
using Partnerships.Programs;
using static Partnerships.Tests.Programs.ProgramTable;

namespace Partnerships.Tests.Programs;

/// <summary>The implementation partner program says what framework §2 says.</summary>
public sealed class ImplementationProgramTests
{
    private static readonly PartnerProgram Program = StandardPrograms.Implementation;

    /// <summary>A metric, the last value that is too little and the tier with it, the first that is enough and the tier with it.</summary>
    public static TheoryData<string, string, string?, string, string> Requirements => new()
    {
        { "certified-consultants", "0", null, "1", "registered" },
        { "partner-training-complete", "no", null, "yes", "premier" },
        { "committed-implementations", "1", null, "2", "premier" },
        { "customer-satisfaction", "85%", null, "85.1%", "registered" },
        { "certified-consultants", "2", "registered", "3", "authorized" },
        { "successful-implementations", "4", "registered", "5", "authorized" },
        { "customer-satisfaction", "90%", "registered", "90.1%", "authorized" },
        { "case-studies", "1", "registered", "2", "premier" },
        { "dedicated-practice", "no", "registered", "yes", "premier" },
        { "certified-consultants", "4", "authorized", "5", "premier" },
        { "successful-implementations", "14", "authorized", "15", "premier" },
        { "customer-satisfaction", "92%", "authorized", "92.1%", "premier" },
        { "services-revenue", "499999.99", "authorized", "500000", "premier" },
        { "exclusive-focus", "no", "authorized", "yes", "premier" },
    };

    /// <summary>A benefit, as each of the three tiers gives it.</summary>
    public static TheoryData<string, string, string, string> Benefits => new()
    {
        { "deal-registration", "30 days", "30 days", "30 days" },
        { "lead-referrals", "limited", "medium", "high" },
        { "co-marketing-fund", "-", "USD 10,000.00 a year", "USD 25,000.00 a year" },
        { "partner-manager", "shared", "dedicated", "dedicated" },
        { "executive-sponsor", "-", "-", "✓" },
        { "business-reviews", "-", "✓", "✓" },
        { "roadmap-input", "-", "-", "✓" },
        { "support", "standard", "priority", "premium" },
    };

    [Theory]
    [MemberData(nameof(Requirements))]
    public void ALineBindsAtItsBound(string metric, string tooLittle, string? then, string enough, string reached)
    {
        Assert.Equal(then, TierWith(Program, metric, tooLittle));
        Assert.Equal(reached, TierWith(Program, metric, enough));
    }

    [Fact]
    public void EveryLineIsTried() => Assert.Equal(
        LinesOf(Program).Order(),
        Requirements.Select(row => ((string)row[0], (string?)row[2])).Order());

    [Fact]
    public void PremierInheritsTheCaseStudiesAndThePractice()
    {
        var lines = Program.Ladder.LinesOf(Program.Ladder.RankOf(ImplementationProgram.Premier)).Select(line => line.Requirement.ToString()).ToList();

        Assert.Contains("case studies with references: at least 2", lines);
        Assert.Contains("dedicated practice", lines);
        Assert.Single(lines, line => line.StartsWith("certified consultants", StringComparison.Ordinal));
    }

    [Fact]
    public void ImplementationsCountSinceJoiningAndRevenueAndSatisfactionOverTwelveMonths() => Assert.Equal(
        [
            "certified consultants: at least 5",
            "successful implementations, since joining: at least 15",
            "customer satisfaction, trailing 12 months: more than 92%",
            "services revenue, trailing 12 months: at least USD 500,000.00",
            "exclusive focus",
        ],
        OwnLinesOf(Program, "premier"));

    [Theory]
    [MemberData(nameof(Benefits))]
    public void ABenefitIsGivenByTier(string benefit, string registered, string authorized, string premier) =>
        Assert.Equal([registered, authorized, premier], CellsOf(Program, benefit));

    [Fact]
    public void EveryBenefitIsInTheTable() => Assert.Equal(BenefitsOf(Program).Order(StringComparer.Ordinal), Benefits.Select(row => (string)row[0]).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("registered", 10)]
    [InlineData("authorized", 15)]
    [InlineData("premier", 20)]
    public void TheTierGivesItsDiscount(string tier, int percent) =>
        AssertAgreedWithin(Sign(Program, tier), ImplementationProgram.PartnerDiscount, percent, percent);

    [Theory]
    [InlineData("direct", "direct-share", 100, 100)]
    [InlineData("subcontract", "subcontract-share", 70, 80)]
    [InlineData("reseller-and-services", "resale-discount", 20, 30)]
    public void AnOptionHasItsRate(string option, string rate, int low, int high) =>
        AssertAgreedWithin(Sign(Program, option: option), Program.RateOf(rate), low, high);

    [Fact]
    public void ThereAreThreeOptionsAndFourRates()
    {
        Assert.Equal([ImplementationProgram.Direct, ImplementationProgram.Subcontract, ImplementationProgram.ResellerAndServices], Program.Options);
        Assert.Equal(
            [ImplementationProgram.DirectShare, ImplementationProgram.SubcontractShare, ImplementationProgram.PartnerDiscount, ImplementationProgram.ResaleDiscount],
            Program.Rates);
    }

    [Fact]
    public void TheAgreedDiscountReplacesThatOfTheTier() =>
        Assert.Equal(ImplementationProgram.PartnerDiscount.Key, ImplementationProgram.ResaleDiscount.Replaces);

    [Fact]
    public void TheCoursesAddUpToFortyHours()
    {
        Assert.Equal(
            ["Platform Fundamentals (8 hours)", "Implementation Methodology (8 hours)", "Module Specialization (16 hours)", "Sales & Delivery (8 hours)"],
            Program.Courses.Select(course => course.ToString()));
        Assert.Equal(40, Program.Courses.Where(course => course.Unit == CourseUnit.Hours).Sum(course => course.Length));
        Assert.All(Program.Courses, course => Assert.Equal(4, course.Topics.Count));
    }

    [Fact]
    public void EightyPercentPassAndACertificateHoldsForAYear() => Assert.Equal("80%, valid for 1 year", Program.Exam!.ToString());

    [Fact]
    public void TheVendorKeepsItsCommitments() => Assert.Equal(
        [
            "vendor: Response to partner inquiries within: 24 hours",
            "vendor: Technical support during implementations",
            "vendor: Honor deal registrations",
            "vendor: Referral fees paid within: 30 days",
            "vendor: Product roadmap transparency",
        ],
        Program.Commitments.Select(commitment => commitment.ToString()));

    [Fact]
    public void TrainingGoesOnWithFourHoursEachQuarter()
    {
        Assert.Equal(
            ["Product updates: quarterly", "Partner webinars: monthly", "Partner summit: yearly", "Business reviews: quarterly"],
            Program.Activities.Select(activity => activity.ToString()));
        Assert.Equal(4, Program.Activities.Single(activity => activity.Key == "product-updates").Hours);
    }

    [Fact]
    public void ThePracticePotentialKeepsWithinWhatTheMarketPays()
    {
        var prices = StandardProjections.ImplementationPractice.Streams.ToDictionary(stream => stream.Name, stream => stream.Price, StringComparer.Ordinal);
        var year = MarketFacts.OngoingServices.Of(prices["new implementations"], Rounding.HalfAwayFromZero);

        Assert.Equal(new MoneyRange(Money.Usd(30_000m), Money.Usd(100_000m)), MarketFacts.ImplementationValue);
        Assert.Equal(RateRange.Percent(20m, 30m), MarketFacts.OngoingServices);
        Assert.True(MarketFacts.ImplementationValue.Contains(prices["new implementations"]));
        Assert.True(year.Contains(prices["ongoing support"]));
    }

    [Fact]
    public void TheTierFollowsThePlacement()
    {
        Assert.False(Program.IsTierSigned);
        Assert.Equal(["registered", "authorized", "premier"], Program.Ladder.Tiers.Select(tier => tier.Id.Key));
        Assert.Equal(TierId.Of("premier"), ImplementationProgram.Premier);
    }
}
