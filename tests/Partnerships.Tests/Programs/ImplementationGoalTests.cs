using System.Linq;
using Partnerships.Performance;
using Partnerships.Programs;
using static Partnerships.Tests.Programs.ProgramTable;

namespace Partnerships.Tests.Programs;

/// <summary>The goals of framework §2 by tier: met at the low end, exceeded above the high one, and never mixed with requirements.</summary>
public sealed class ImplementationGoalTests
{
    private static readonly PartnerProgram Program = StandardPrograms.Implementation;

    /// <summary>A metric and a tier, with the last value that misses and the first that meets.</summary>
    public static TheoryData<string, string, string, string> Goals => new()
    {
        { "implementations", "registered", "1", "2" },
        { "implementations", "authorized", "5", "6" },
        { "implementations", "premier", "15", "16" },
        { "services-revenue", "registered", "149999.99", "150000" },
        { "services-revenue", "authorized", "499999.99", "500000" },
        { "services-revenue", "premier", "1499999.99", "1500000" },
        { "customer-satisfaction", "registered", "85%", "85.1%" },
        { "customer-satisfaction", "authorized", "90%", "90.1%" },
        { "customer-satisfaction", "premier", "92%", "92.1%" },
        { "certified-consultants", "registered", "0", "1" },
        { "certified-consultants", "authorized", "2", "3" },
        { "certified-consultants", "premier", "4", "5" },
        { "case-studies", "authorized", "1", "2" },
        { "case-studies", "premier", "4", "5" },
        { "referrals-provided", "authorized", "4", "5" },
        { "referrals-provided", "premier", "14", "15" },
    };

    [Theory]
    [MemberData(nameof(Goals))]
    public void AGoalIsMissedAndMet(string metric, string tier, string missed, string met)
    {
        var goal = GoalOf(metric, tier);

        Assert.Equal(GoalStatus.Missed, goal.Assess(ValueOf(goal.Metric, missed)));
        Assert.Equal(GoalStatus.Met, goal.Assess(ValueOf(goal.Metric, met)));
    }

    [Fact]
    public void EveryGoalIsInTheTable() => Assert.Equal(
        Program.Goals.Select(goal => (goal.Metric.Key, goal.Tier!.Key)).Order(),
        Goals.Select(row => ((string)row[0], (string)row[1])).Order());

    [Theory]
    [InlineData("registered", "5", "6")]
    [InlineData("authorized", "15", "16")]
    [InlineData("premier", "30", "31")]
    public void ARangeOfImplementationsIsExceededAboveItsHighEnd(string tier, string met, string exceeded)
    {
        var goal = GoalOf("implementations", tier);

        Assert.Equal(GoalStatus.Met, goal.Assess(ValueOf(goal.Metric, met)));
        Assert.Equal(GoalStatus.Exceeded, goal.Assess(ValueOf(goal.Metric, exceeded)));
    }

    [Theory]
    [InlineData("services-revenue", "premier", "99000000")]
    [InlineData("case-studies", "authorized", "999")]
    public void AGoalWithoutAHighEndIsNeverExceeded(string metric, string tier, string value)
    {
        var goal = GoalOf(metric, tier);

        Assert.Equal(GoalStatus.Met, goal.Assess(ValueOf(goal.Metric, value)));
    }

    /// <summary>Premier asks for half a million of services and two case studies; a million and a half and five are aimed at.</summary>
    [Theory]
    [InlineData("services-revenue", "500000")]
    [InlineData("case-studies", "2")]
    public void APremierPartnerMayMissItsGoals(string metric, string value)
    {
        var goal = GoalOf(metric, "premier");

        Assert.Equal("premier", TierWith(Program, metric, value));
        Assert.Equal(GoalStatus.Missed, goal.Assess(ValueOf(goal.Metric, value)));
    }

    private static Goal GoalOf(string metric, string tier) => Program.Goals.Single(goal => goal.Metric.Key == metric && goal.Tier!.Key == tier);
}
