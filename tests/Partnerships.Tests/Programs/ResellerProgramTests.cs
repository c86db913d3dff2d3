using System;
using System.Linq;
using NodaTime;
using Partnerships.Certifications;
using Partnerships.Monetary;
using Partnerships.Programs;
using static Partnerships.Tests.Programs.ProgramTable;

namespace Partnerships.Tests.Programs;

/// <summary>The reseller and channel partner program says what framework §3 says.</summary>
public sealed class ResellerProgramTests
{
    private static readonly PartnerProgram Program = StandardPrograms.Reseller;

    /// <summary>A metric, the last value that is too little and the type with it, the first that is enough and the type with it.</summary>
    public static TheoryData<string, string, string?, string, string> Requirements => new()
    {
        { "certified-sales", "1", "referral", "2", "premier" },
        { "certified-technical", "1", "referral", "2", "premier" },
        { "software-sales", "299999.99", "referral", "300000", "authorized" },
        { "customer-satisfaction", "90%", "referral", "90.1%", "premier" },
        { "quarterly-training", "no", "referral", "yes", "premier" },
        { "active-co-marketing", "no", "referral", "yes", "premier" },
        { "certified-people", "4", "authorized", "5", "premier" },
        { "software-sales", "999999.99", "authorized", "1000000", "premier" },
        { "dedicated-practice", "no", "authorized", "yes", "premier" },
        { "joint-business-planning", "no", "authorized", "yes", "premier" },
        { "territory-or-vertical-focus", "no", "authorized", "yes", "premier" },
        { "marketing-investment", "no", "authorized", "yes", "premier" },
    };

    /// <summary>A benefit, as each of the three types gives it.</summary>
    public static TheoryData<string, string, string, string> Benefits => new()
    {
        { "deal-protection", "-", "30 days", "60 days" },
        { "lead-referrals", "-", "yes", "priority" },
        { "co-marketing-fund", "-", "USD 10,000.00 a year", "USD 25,000.00–50,000.00 a year" },
        { "training-seats", "1", "5", "10 or more" },
        { "demo-licenses", "-", "10", "25" },
        { "partner-manager", "-", "shared", "dedicated" },
        { "executive-sponsor", "-", "-", "✓" },
        { "territory-rights", "-", "-", "possible" },
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
    public void TheCommitmentIsOfTheProgramYearAndSatisfactionOfTwelveMonths() => Assert.Equal(
        [
            "certified sales professionals: at least 2",
            "certified technical consultants: at least 2",
            "software sales at list, program year: at least USD 300,000.00",
            "customer satisfaction, trailing 12 months: more than 90%",
            "quarterly training participation",
            "active co-marketing",
        ],
        OwnLinesOf(Program, "authorized"));

    /// <summary>The list of requirements decides; the figure of the types stays beside it.</summary>
    [Fact]
    public void TheCertifiedStaffOfTheTypesIsSuperseded()
    {
        Assert.Equal(
            ["authorized: certified people: at least 2"],
            Program.Ladder.Tiers.SelectMany(tier => tier.Superseded.Select(line => $"{tier.Id}: {line}")));
        Assert.Equal("authorized", TierWith(Program, "certified-people", "1"));
    }

    [Fact]
    public void AReferralPartnerNeedsNothing() => Assert.Empty(OwnLinesOf(Program, "referral"));

    [Fact]
    public void TheTypeIsSignedAndWhatItMissesIsCuredWithinThirtyDays()
    {
        Assert.True(Program.IsTierSigned);
        Assert.Equal(Period.FromDays(30), Program.CurePeriod);
    }

    [Theory]
    [MemberData(nameof(Benefits))]
    public void ABenefitIsGivenByType(string benefit, string referral, string authorized, string premier) =>
        Assert.Equal([referral, authorized, premier], CellsOf(Program, benefit));

    [Fact]
    public void EveryBenefitIsInTheTable() => Assert.Equal(BenefitsOf(Program).Order(StringComparer.Ordinal), Benefits.Select(row => (string)row[0]).Order(StringComparer.Ordinal));

    [Fact]
    public void ATerritoryIsOnePartnersAtATime() => Assert.Equal(
        ["territory-rights"],
        Program.BenefitsOf(ResellerProgram.Premier).Where(benefit => benefit.IsExclusive && benefit.IsByAgreement).Select(benefit => benefit.Key));

    [Theory]
    [InlineData("referral", "referral-fee", 10, 15)]
    [InlineData("authorized", "margin", 20, 25)]
    [InlineData("premier", "margin", 25, 30)]
    [InlineData(null, "implementation-share", 100, 100)]
    [InlineData(null, "training-share", 100, 100)]
    [InlineData(null, "support-share", 0, 100)]
    [InlineData(null, "customization-share", 100, 100)]
    public void ATypeHasItsRange(string? type, string rate, int low, int high) => AssertAgreedWithin(Sign(Program, type), Program.RateOf(rate), low, high);

    [Fact]
    public void EveryRevenueStreamOfTheEconomicsHasARate() => Assert.Equal(
        ["referral-fee: software", "margin: software", "implementation-share: implementation", "training-share: training", "support-share: support", "customization-share: customization"],
        Program.Rates.Select(term => $"{term.Key}: {term.Stream}"));

    /// <summary>The business case names 20–30%, the economics and the examples 25%, which both types can agree on.</summary>
    [Fact]
    public void TheMarginsOfTheTypesSpanTheBusinessCaseAndMeetAtTwentyFivePercent()
    {
        var authorized = ResellerProgram.Margin.For(ResellerProgram.Authorized)!.Value;
        var premier = ResellerProgram.Margin.For(ResellerProgram.Premier)!.Value;

        Assert.Equal(RateRange.Percent(20m, 30m), new RateRange(authorized.Low, premier.High));
        Assert.Equal([Rate.Percent(25m), Rate.Percent(25m)], [authorized.High, premier.Low]);
    }

    [Fact]
    public void AReferralPartnerHasNoMargin()
    {
        var refused = Assert.Throws<ArgumentException>(() => Sign(Program, "referral").Agree(ResellerProgram.Margin, Rate.Percent(20m)));

        Assert.Contains("has ranges for authorized, premier; signed is referral", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void SalesIsTrainedForTwoDaysAndTechnologyForThreeWithAnExam()
    {
        Assert.Equal(["Sales Training (2 days)", "Technical Training (3 days)"], Program.Courses.Select(course => course.ToString()));
        Assert.All(Program.Courses, course => Assert.Equal(6, course.Topics.Count));
        Assert.Equal("Certification exam", Program.Courses[1].Topics[^1]);
        Assert.Equal(5, Program.Courses.Where(course => course.Unit == CourseUnit.Days).Sum(course => course.Length));
    }

    [Fact]
    public void EnablementGoesOn() => Assert.Equal(
        ["Sales office hours: weekly", "Product updates: monthly", "Partner summits: quarterly", "Training participation: quarterly"],
        Program.Activities.Select(activity => activity.ToString()));

    [Fact]
    public void TheFrameworkStatesNoGoals() => Assert.Empty(Program.Goals);
}
