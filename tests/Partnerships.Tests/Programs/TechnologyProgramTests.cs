using System;
using System.Linq;
using Partnerships.Monetary;
using Partnerships.Performance;
using Partnerships.Programs;
using static Partnerships.Tests.Programs.ProgramTable;

namespace Partnerships.Tests.Programs;

/// <summary>The technology partner program says what framework §1 says.</summary>
public sealed class TechnologyProgramTests
{
    private static readonly PartnerProgram Program = StandardPrograms.Technology;

    /// <summary>A metric, the last value that is too little and the tier with it, the first that is enough and the tier with it.</summary>
    public static TheoryData<string, string, string?, string, string> Requirements => new()
    {
        { "integration-complete", "no", null, "yes", "platinum" },
        { "marketplace-listed", "no", null, "yes", "platinum" },
        { "mutual-customers", "0", null, "1", "registered" },
        { "mutual-customers", "9", "registered", "10", "silver" },
        { "case-study", "no", "registered", "yes", "platinum" },
        { "integration-certified", "no", "registered", "yes", "platinum" },
        { "mutual-customers", "49", "silver", "50", "gold" },
        { "customer-satisfaction", "90%", "silver", "90.1%", "platinum" },
        { "active-co-marketing", "no", "silver", "yes", "platinum" },
        { "mutual-customers", "99", "gold", "100", "platinum" },
        { "strategic-partnership", "no", "gold", "yes", "platinum" },
        { "joint-product-development", "no", "gold", "yes", "platinum" },
    };

    /// <summary>A benefit, as each of the four tiers gives it.</summary>
    public static TheoryData<string, string, string, string, string> Benefits => new()
    {
        { "marketplace-placement", "basic listing", "featured", "premium", "exclusive in category" },
        { "support-portal", "✓", "✓", "✓", "✓" },
        { "newsletter", "✓", "✓", "✓", "✓" },
        { "co-marketing-fund", "-", "USD 10,000.00 a year", "USD 25,000.00 a year", "USD 50,000.00 a year" },
        { "joint-webinars", "-", "✓", "✓", "✓" },
        { "partner-manager", "-", "dedicated", "dedicated", "dedicated" },
        { "joint-sales-enablement", "-", "-", "✓", "✓" },
        { "business-reviews", "-", "-", "✓", "✓" },
        { "roadmap-input", "-", "-", "✓", "✓" },
        { "executive-sponsor", "-", "-", "-", "✓" },
        { "early-access", "-", "-", "-", "✓" },
        { "advisory-board", "-", "-", "-", "1" },
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
    public void GoldAsksForCustomersSatisfactionAndCoMarketing() => Assert.Equal(
        ["mutual customers: at least 50", "customer satisfaction: more than 90%", "active co-marketing"],
        OwnLinesOf(Program, "gold"));

    [Theory]
    [MemberData(nameof(Benefits))]
    public void ABenefitIsGivenByTier(string benefit, string registered, string silver, string gold, string platinum) =>
        Assert.Equal([registered, silver, gold, platinum], CellsOf(Program, benefit));

    [Fact]
    public void EveryBenefitIsInTheTable() => Assert.Equal(BenefitsOf(Program).Order(StringComparer.Ordinal), Benefits.Select(row => (string)row[0]).Order(StringComparer.Ordinal));

    [Fact]
    public void OnlyPlatinumHasACategoryToItself() => Assert.Equal(
        ["platinum"],
        Program.Benefits.Where(table => table.Benefits.Any(benefit => benefit.IsExclusive)).Select(table => table.Tier.Key));

    [Fact]
    public void TheTierFollowsThePlacement() => Assert.False(Program.IsTierSigned);

    [Fact]
    public void ThereAreThreeOptions() => Assert.Equal(
        [TechnologyProgram.Referral, TechnologyProgram.RevenueShare, TechnologyProgram.CoMarketingFund],
        Program.Options);

    [Fact]
    public void ReferralsEarnFifteenToTwentyPercentInBothDirections()
    {
        RateTerm[] fees = [TechnologyProgram.ReferralToPartner, TechnologyProgram.ReferralToUs];
        Assert.Equal(fees, Program.Rates.Where(term => term.Option == "referral"));
        var agreement = Sign(Program, option: "referral");
        Assert.All(fees, term => AssertAgreedWithin(agreement, term, 15m, 20m));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("revenue-share")]
    [InlineData("co-marketing-fund")]
    public void AReferralRateBelongsToTheReferralOption(string? option)
    {
        var refused = Assert.Throws<ArgumentException>(() => Sign(Program, option: option).Agree(TechnologyProgram.ReferralToUs, Rate.Percent(15m)));

        Assert.Contains("belongs to the option referral", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("integration-adoption", "29.9%", "30%")]
    [InlineData("customer-satisfaction", "90%", "90.1%")]
    public void AGoalOfTwelveMonthsIsMet(string metric, string missed, string met)
    {
        var goal = Program.Goals.Single(known => known.Metric.Key == metric);

        Assert.Equal(1, goal.Year);
        Assert.Equal(GoalStatus.Missed, goal.Assess(ValueOf(goal.Metric, missed)));
        Assert.Equal(GoalStatus.Met, goal.Assess(ValueOf(goal.Metric, met)));
    }

    [Fact]
    public void EachSideCommitsToItsPartOfTheIntegration() => Assert.Equal(
        [
            "vendor: Engineers: 2 for 3 months",
            "vendor: Investment: USD 120,000.00",
            "vendor: API documentation and technical support",
            "vendor: Co-marketing budget, as agreed",
            "vendor: Beta testing: 5 customers",
            "partner: Engineers: 1 for 3 months",
            "partner: Investment: USD 80,000.00",
            "partner: API access and support",
            "partner: Marketing participation",
            "partner: Preferential pricing",
        ],
        Program.Commitments.Select(commitment => commitment.ToString()));

    [Fact]
    public void FourActivitiesComeBack() => Assert.Equal(
        ["Partner newsletter: monthly", "Joint webinars: quarterly", "Business reviews: quarterly", "True-up of referral fees: yearly"],
        Program.Activities.Select(activity => activity.ToString()));
}
