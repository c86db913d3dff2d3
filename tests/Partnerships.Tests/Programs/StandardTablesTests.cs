using System;
using System.Linq;
using NodaTime;
using Partnerships.Metrics;
using Partnerships.Monetary;
using Partnerships.Partners;
using Partnerships.Performance;
using Partnerships.Programs;
using Partnerships.Tests.Evidence;

namespace Partnerships.Tests.Programs;

/// <summary>The framework's tables, cell by cell.</summary>
public sealed class StandardTablesTests
{
    private static readonly LocalDate Signed = new(2025, 10, 1);

    [Theory]
    [InlineData("technology", "registered", "integration complete | listed in marketplace | mutual customers: at least 1")]
    [InlineData("technology", "silver", "integration complete | listed in marketplace | mutual customers: at least 10 | customer case study | integration certified")]
    [InlineData("technology", "gold", "integration complete | listed in marketplace | customer case study | integration certified | mutual customers: at least 50 | customer satisfaction: more than 90% | active co-marketing")]
    [InlineData("technology", "platinum", "integration complete | listed in marketplace | customer case study | integration certified | customer satisfaction: more than 90% | active co-marketing | mutual customers: at least 100 | strategic partnership | joint product development")]
    [InlineData("implementation", "registered", "certified consultants: at least 1 | partner training complete | committed implementations a year: at least 2 | customer satisfaction, trailing 12 months: more than 85%")]
    [InlineData("implementation", "authorized", "partner training complete | committed implementations a year: at least 2 | certified consultants: at least 3 | successful implementations, since joining: at least 5 | customer satisfaction, trailing 12 months: more than 90% | case studies with references: at least 2 | dedicated practice")]
    [InlineData("implementation", "premier", "partner training complete | committed implementations a year: at least 2 | case studies with references: at least 2 | dedicated practice | certified consultants: at least 5 | successful implementations, since joining: at least 15 | customer satisfaction, trailing 12 months: more than 92% | services revenue, trailing 12 months: at least USD 500,000.00 | exclusive focus")]
    [InlineData("reseller", "referral", "")]
    [InlineData("reseller", "authorized", "certified sales professionals: at least 2 | certified technical consultants: at least 2 | software sales at list, program year: at least USD 300,000.00 | customer satisfaction, trailing 12 months: more than 90% | quarterly training participation | active co-marketing")]
    [InlineData("reseller", "premier", "certified sales professionals: at least 2 | certified technical consultants: at least 2 | customer satisfaction, trailing 12 months: more than 90% | quarterly training participation | active co-marketing | certified people: at least 5 | software sales at list, program year: at least USD 1,000,000.00 | dedicated practice | joint business planning | territory or vertical focus | marketing investment")]
    public void ATierAsksForItsLinesAndThoseBelow(string program, string tier, string lines)
    {
        var ladder = Of(program).Ladder;

        Assert.Equal(lines, string.Join(" | ", ladder.LinesOf(ladder.RankOf(TierId.Of(tier))).Select(line => line.Requirement)));
    }

    [Theory]
    [InlineData("technology", "registered", "Marketplace placement: basic listing | Support portal access | Monthly partner newsletter")]
    [InlineData("technology", "silver", "Marketplace placement: featured | Support portal access | Monthly partner newsletter | Co-marketing fund: USD 10,000.00 a year | Quarterly joint webinars | Partner manager: dedicated")]
    [InlineData("technology", "gold", "Marketplace placement: premium | Support portal access | Monthly partner newsletter | Co-marketing fund: USD 25,000.00 a year | Quarterly joint webinars | Partner manager: dedicated | Joint sales enablement | Quarterly business reviews | Product roadmap input")]
    [InlineData("technology", "platinum", "Marketplace placement: exclusive in category | Support portal access | Monthly partner newsletter | Co-marketing fund: USD 50,000.00 a year | Quarterly joint webinars | Partner manager: dedicated | Joint sales enablement | Quarterly business reviews | Product roadmap input | Executive sponsorship | Early feature access | Advisory board seat: 1")]
    [InlineData("implementation", "registered", "Deal registration: 30 days | Lead referrals: limited | Partner manager: shared | Priority support: standard")]
    [InlineData("implementation", "authorized", "Deal registration: 30 days | Lead referrals: medium | Partner manager: dedicated | Priority support: priority | Co-marketing funds: USD 10,000.00 a year | Quarterly business reviews")]
    [InlineData("implementation", "premier", "Deal registration: 30 days | Lead referrals: high | Partner manager: dedicated | Priority support: premium | Co-marketing funds: USD 25,000.00 a year | Quarterly business reviews | Executive sponsor | Roadmap input")]
    [InlineData("reseller", "referral", "Training seats: 1")]
    [InlineData("reseller", "authorized", "Training seats: 5 | Deal protection: 30 days | Lead referrals: yes | Co-marketing funds: USD 10,000.00 a year | Demo licenses: 10 | Partner manager: shared")]
    [InlineData("reseller", "premier", "Training seats: 10 or more | Deal protection: 60 days | Lead referrals: priority | Co-marketing funds: USD 25,000.00–50,000.00 a year | Demo licenses: 25 | Partner manager: dedicated | Executive sponsor | Territory rights: possible")]
    public void ATierGivesItsBenefitsAndThoseBelow(string program, string tier, string benefits) =>
        Assert.Equal(benefits, string.Join(" | ", Of(program).BenefitsOf(TierId.Of(tier))));

    [Theory]
    [InlineData("technology", "referral-to-us", null, "15%–20%")]
    [InlineData("technology", "referral-to-partner", null, "15%–20%")]
    [InlineData("implementation", "direct-share", null, "100%–100%")]
    [InlineData("implementation", "subcontract-share", null, "70%–80%")]
    [InlineData("implementation", "partner-discount", "registered", "10%–10%")]
    [InlineData("implementation", "partner-discount", "authorized", "15%–15%")]
    [InlineData("implementation", "partner-discount", "premier", "20%–20%")]
    [InlineData("implementation", "resale-discount", null, "20%–30%")]
    [InlineData("reseller", "referral-fee", "referral", "10%–15%")]
    [InlineData("reseller", "margin", "authorized", "20%–25%")]
    [InlineData("reseller", "margin", "premier", "25%–30%")]
    [InlineData("reseller", "implementation-share", "premier", "100%–100%")]
    [InlineData("reseller", "training-share", "authorized", "100%–100%")]
    [InlineData("reseller", "customization-share", "authorized", "100%–100%")]
    [InlineData("reseller", "support-share", "authorized", "0%–100%")]
    [InlineData("alliance", "lead-referral", null, "15%–20%")]
    [InlineData("alliance", "sourced-customer", null, "15%–15%")]
    [InlineData("alliance", "bundle-discount", null, "10%–15%")]
    public void ARateLiesInItsRange(string program, string term, string? tier, string range) =>
        Assert.Equal(range, Of(program).RateOf(term).For(tier is null ? null : TierId.Of(tier))!.Value.ToString());

    [Law("Q7")]
    [Fact]
    public void AnAgreementRefusesARateOutsideTheRangeOfItsType()
    {
        var authorized = Agreement.Of("acme", StandardPrograms.Reseller, Signed).AtTier(ResellerProgram.Authorized);

        Assert.Equal(Rate.Percent(25m), authorized.Agree(ResellerProgram.Margin, Rate.Percent(25m)).RateOf(ResellerProgram.Margin));
        Assert.Contains("20%–25%", Assert.Throws<ArgumentOutOfRangeException>("rate", () => authorized.Agree(ResellerProgram.Margin, Rate.Percent(26m))).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>("rate", () => authorized.Agree(ResellerProgram.ReferralFee, Rate.Percent(10m)));
        Assert.Throws<ArgumentException>("rate", () => Agreement.Of("acme", StandardPrograms.Technology, Signed).Agree(TechnologyProgram.ReferralToUs, Rate.Percent(15m)));
        Assert.Throws<ArgumentOutOfRangeException>("signedOn", () => Agreement.Of("acme", StandardPrograms.Reseller, new LocalDate(2025, 9, 30)));
        Assert.Equal(Rate.Percent(15m), Agreement.Of("acme", StandardPrograms.Technology, Signed).UnderOption("referral").Agree(TechnologyProgram.ReferralToUs, Rate.Percent(15m)).Rates[0].Rate);
    }

    /// <summary>The other figure for certified staff stands beside the one that decides.</summary>
    [Fact]
    public void TheOtherFigureForStaffIsSuperseded() =>
        Assert.Equal("certified people: at least 2", Assert.Single(StandardPrograms.Reseller.Ladder.Tiers[1].Superseded).ToString());

    [Theory]
    [InlineData("registered", "implementations a year: 2 to 5 | services revenue: at least USD 150,000.00 | customer satisfaction: more than 85% | certified consultants: at least 1")]
    [InlineData("authorized", "implementations a year: 6 to 15 | services revenue: at least USD 500,000.00 | customer satisfaction: more than 90% | certified consultants: at least 3 | case studies with references: at least 2 | referrals provided: at least 5")]
    [InlineData("premier", "implementations a year: 16 to 30 | services revenue: at least USD 1,500,000.00 | customer satisfaction: more than 92% | certified consultants: at least 5 | case studies with references: at least 5 | referrals provided: at least 15")]
    public void ImplementationPartnersAimAtTheirColumn(string tier, string goals) =>
        Assert.Equal(goals, string.Join(" | ", StandardPrograms.Implementation.Goals.Where(goal => goal.Tier == TierId.Of(tier))));

    [Theory]
    [InlineData(1, GoalStatus.Missed)]
    [InlineData(2, GoalStatus.Met)]
    [InlineData(5, GoalStatus.Met)]
    [InlineData(6, GoalStatus.Exceeded)]
    public void AGoalIsMetAtItsLowEndAndExceededAboveItsHighOne(long implementations, GoalStatus status) =>
        Assert.Equal(status, StandardPrograms.Implementation.Goals[0].Assess(MetricValue.Of(implementations)));

    [Fact]
    public void CertificationTakesFortyHoursAndFourFifths()
    {
        Assert.Equal([8, 8, 16, 8], StandardPrograms.Implementation.Courses.Select(course => course.Length));
        Assert.Equal("80%, valid for 1 year", StandardPrograms.Implementation.Exam!.ToString());
        Assert.Equal(["Sales Training (2 days)", "Technical Training (3 days)"], StandardPrograms.Reseller.Courses.Select(course => course.ToString()));
        Assert.Equal(4, StandardPrograms.Implementation.Activities.Single(activity => activity.Key == "product-updates").Hours);
    }

    [Fact]
    public void AllianceAimsCommitsAndMeets()
    {
        var alliance = StandardPrograms.Alliance;
        string[] content = ["whitepapers", "case-studies", "webinars", "event-sponsorships"];

        Assert.Equal([4, 10, 12, 5], content.Select(key => alliance.Activities.Single(activity => activity.Key == key).TimesAYear));
        Assert.Equal(31, content.Sum(key => alliance.Activities.Single(activity => activity.Key == key).TimesAYear));
        Assert.Equal(
            ["quarterly", "monthly", "weekly", "bi-weekly", "monthly", "monthly"],
            alliance.Activities.Take(6).Select(activity => activity.Cadence!.Name));
        Assert.Equal(
            [
                "joint pipeline: at least USD 10,000,000.00", "joint pipeline: at least USD 25,000,000.00",
                "closed and won joint revenue: at least USD 2,000,000.00", "closed and won joint revenue: at least USD 7,000,000.00",
                "joint customers: at least 20", "joint customers: at least 60", "customer retention: more than 95%",
                "customers' net promoter score: more than 90", "qualified leads exchanged: at least 200",
                "joint marketing activities a year: at least 30", "case studies published: at least 10",
                "joint customers using the integration: at least 80%", "sales team certified: at least 100%",
                "qualified referrals given: at least 100", "qualified referrals received: at least 100", "accounts planned together: 50 to 100",
            ],
            alliance.Goals.Select(goal => goal.ToString()));
        Assert.Equal(
            [
                "each: Alliance sales team: 2 to 3 people", "each: Response to a referred lead within: 48 hours", "each: Sales representatives: 2",
                "each: Solutions architects: 1", "each: Marketing managers: 1", "vendor: Engineers: 3 for 6 months", "partner: Technical liaison and API support",
                "each: Marketing budget: USD 300,000.00 for 1 year", "vendor: CEO's time: 10 days for 1 year", "vendor: VP Sales' time: 20 days for 1 year",
                "partner: Executives' time, as the partner commits",
            ],
            alliance.Commitments.Select(commitment => commitment.ToString()));
    }

    [Fact]
    public void EachProgramIsInForceFromOctoberInDollarsAndCalendarYears() => Assert.All(StandardPrograms.All, program =>
    {
        Assert.Equal((Signed, null, "USD", "UTC", "01-01"), (program.From, program.Until, program.Currency.Code, program.ZoneId, program.Year.ToString()));
        Assert.Equal("half away from zero", program.Rounding.ToString());
    });

    [Fact]
    public void AnIndustryPartnerHasThePartsOfTheImplementationProgramAndAnIndustry()
    {
        Assert.True(StandardPrograms.Industry.NeedsVertical);
        Assert.Equal(StandardPrograms.Implementation.Ladder, StandardPrograms.Industry.Ladder);
    }

    /// <summary>What the reseller's type misses is found, not punished: the type is signed.</summary>
    [Fact]
    public void AResellersTypeIsSigned()
    {
        Assert.True(StandardPrograms.Reseller.IsTierSigned);
        Assert.Equal(30, StandardPrograms.Reseller.CurePeriod!.Days);
        Assert.False(StandardPrograms.Technology.IsTierSigned);
    }

    [Theory]
    [Figures("goal")]
    public void ATargetIsTheFrameworks(string id, string plan, string year, string line, string side, string expected)
    {
        Assert.Equal(("Targets", "goal"), (plan, side));
        if (year.Length == 0)
        {
            var types = PartnershipTargets.PartnersByType;
            Assert.Equal(expected, $"{types.Sum(goal => goal.Bound.ToCount())}–{types.Sum(goal => goal.High!.Value.ToCount())}");
            Assert.InRange(PartnershipTargets.ByYear.Single(goal => goal.Year == 3 && goal.Metric == StandardMetrics.ActivePartners).Bound.ToCount(), 53, 90);
            return;
        }

        var metric = line switch
        {
            "partner-revenue" => "partner-revenue-share",
            "partner-satisfaction" => "partner-nps",
            _ => line,
        };
        var goal = PartnershipTargets.ByYear.Single(goal => goal.Year == int.Parse(year, System.Globalization.CultureInfo.InvariantCulture) && goal.Metric.Key == metric);

        Assert.Equal((expected, line.EndsWith("satisfaction", StringComparison.Ordinal)), (goal.Bound.ToString(), goal.Comparator.IsStrict));
        Assert.StartsWith("targets.", id, StringComparison.Ordinal);
    }

    private static PartnerProgram Of(string id) => StandardPrograms.All.Single(program => program.Id == id);
}
