using System;
using System.Linq;
using Partnerships.Metrics;
using Partnerships.Monetary;
using Partnerships.Performance;
using Partnerships.Programs;
using static Partnerships.Tests.Programs.ProgramTable;

namespace Partnerships.Tests.Programs;

/// <summary>The strategic alliance says what framework §4 says.</summary>
public sealed class AllianceProgramTests
{
    private static readonly PartnerProgram Program = StandardPrograms.Alliance;

    /// <summary>A metric and the year of the alliance, 0 for each, with the last value that misses and the first that meets.</summary>
    public static TheoryData<string, int, string, string> Goals => new()
    {
        { "joint-pipeline", 1, "9999999.99", "10000000" },
        { "joint-pipeline", 2, "24999999.99", "25000000" },
        { "joint-revenue", 1, "1999999.99", "2000000" },
        { "joint-revenue", 2, "6999999.99", "7000000" },
        { "joint-customers", 1, "19", "20" },
        { "joint-customers", 2, "59", "60" },
        { "customer-retention", 0, "95%", "95.1%" },
        { "customer-nps", 0, "90", "91" },
        { "leads-exchanged", 0, "199", "200" },
        { "joint-marketing-activities", 0, "29", "30" },
        { "published-case-studies", 0, "9", "10" },
        { "joint-integration-adoption", 0, "79.9%", "80%" },
        { "sales-team-certified", 0, "99.9%", "100%" },
        { "referrals-given", 1, "99", "100" },
        { "referrals-received", 1, "99", "100" },
        { "joint-accounts", 0, "49", "50" },
    };

    [Theory]
    [MemberData(nameof(Goals))]
    public void AGoalIsMissedAndMet(string metric, int year, string missed, string met)
    {
        var goal = Program.Goals.Single(known => known.Metric.Key == metric && known.Year.GetValueOrDefault() == year);

        Assert.Equal(GoalStatus.Missed, goal.Assess(ValueOf(goal.Metric, missed)));
        Assert.Equal(GoalStatus.Met, goal.Assess(ValueOf(goal.Metric, met)));
    }

    [Fact]
    public void EveryGoalIsInTheTable() => Assert.Equal(
        Program.Goals.Select(goal => (goal.Metric.Key, goal.Year.GetValueOrDefault())).Order(),
        Goals.Select(row => ((string)row[0], (int)row[1])).Order());

    [Theory]
    [InlineData("100", GoalStatus.Met)]
    [InlineData("101", GoalStatus.Exceeded)]
    public void FiftyToAHundredAccountsArePlannedTogether(string accounts, GoalStatus status)
    {
        var goal = Program.Goals.Single(known => known.Metric.Key == "joint-accounts");

        Assert.Equal(status, goal.Assess(ValueOf(goal.Metric, accounts)));
    }

    [Theory]
    [InlineData("lead-referral", 15, 20)]
    [InlineData("sourced-customer", 15, 15)]
    [InlineData("bundle-discount", 10, 15)]
    public void ARateHasItsRange(string rate, int low, int high) => AssertAgreedWithin(Sign(Program), Program.RateOf(rate), low, high);

    [Fact]
    public void OneAgreementHoldsTheRatesOfEveryWayInWhichADealIsSourced()
    {
        var agreement = Sign(Program)
            .Agree(AllianceProgram.LeadReferral, Rate.Percent(18m))
            .Agree(AllianceProgram.SourcedCustomer, Rate.Percent(15m))
            .Agree(AllianceProgram.BundleDiscount, Rate.Percent(12.5m));

        Assert.Equal([AllianceProgram.LeadReferral, AllianceProgram.SourcedCustomer, AllianceProgram.BundleDiscount], Program.Rates);
        Assert.Equal(["bundle-discount", "lead-referral", "sourced-customer"], agreement.Rates.Select(agreed => agreed.Term));
    }

    [Fact]
    public void EachSideCommitsToPeopleMoneyAndTime() => Assert.Equal(
        [
            "each: Alliance sales team: 2 to 3 people",
            "each: Response to a referred lead within: 48 hours",
            "each: Sales representatives: 2",
            "each: Solutions architects: 1",
            "each: Marketing managers: 1",
            "vendor: Engineers: 3 for 6 months",
            "partner: Technical liaison and API support",
            "each: Marketing budget: USD 300,000.00 for 1 year",
            "vendor: CEO's time: 10 days for 1 year",
            "vendor: VP Sales' time: 20 days for 1 year",
            "partner: Executives' time, as the partner commits",
        ],
        Program.Commitments.Select(commitment => commitment.ToString()));

    [Fact]
    public void GovernanceMeetsByItsCadence() => Assert.Equal(
        [
            "Executive steering committee: quarterly",
            "Operating committee: monthly",
            "Sales team: pipeline reviews: weekly",
            "Technical team: integration sprints: bi-weekly",
            "Marketing team: campaign planning: monthly",
            "Customer success: account reviews: monthly",
            "Joint product roadmap sessions: quarterly",
            "Joint whitepapers and eBooks: 4 a year",
            "Co-branded case studies: 10 a year",
            "Webinar series: 12 a year",
            "Industry event co-sponsorships: 5 a year",
            "Joint email campaigns: monthly",
        ],
        Program.Activities.Select(activity => activity.ToString()));

    [Fact]
    public void CommitteesHaveMembersAndSubjects()
    {
        Assert.Equal(["CEOs", "VPs of Sales", "VPs of Product"], Program.Activities[0].Members);
        Assert.Equal(["Alliance managers", "Sales leaders", "Marketing leaders"], Program.Activities[1].Members);
        Assert.Equal([5, 4], Program.Activities.Take(2).Select(committee => committee.Subjects.Count));
    }

    /// <summary>4 + 10 + 12 + 5 pieces of content are 31 a year, against a goal of 30 activities.</summary>
    [Fact]
    public void TheContentOfAYearMeetsTheGoalOfJointActivities()
    {
        var goal = Program.Goals.Single(known => known.Metric.Key == "joint-marketing-activities");
        var planned = Program.Activities.Sum(activity => (long)activity.TimesAYear.GetValueOrDefault());

        Assert.Equal(31, planned);
        Assert.Equal(GoalStatus.Met, goal.Assess(MetricValue.Of(planned)));
    }

    [Fact]
    public void AnAllianceHasNoTiers() => Assert.Throws<InvalidOperationException>(() => Program.Ladder);
}
