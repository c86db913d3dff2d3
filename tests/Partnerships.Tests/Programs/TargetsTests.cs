using System.Globalization;
using System.Linq;
using Partnerships.Metrics;
using Partnerships.Monetary;
using Partnerships.Performance;
using Partnerships.Programs;
using Partnerships.Programs.Standard;
using Partnerships.Tests.Evidence;
using static Partnerships.Tests.Programs.ProgramTable;

namespace Partnerships.Tests.Programs;

/// <summary>The targets of framework §5, the goals and partner counts of its summary, and its market facts.</summary>
public sealed class TargetsTests
{
    [Theory]
    [Figures("goal")]
    public void ATargetIsThatOfTheFramework(string id, string plan, string year, string line, string side, string expected)
    {
        var found = line switch
        {
            "partners by type" => $"{PartnershipTargets.PartnersByType.Sum(goal => goal.Bound.ToCount())}–{PartnershipTargets.PartnersByType.Sum(goal => goal.High!.Value.ToCount())}",
            _ => TargetOf(MetricOf(line), int.Parse(year, CultureInfo.InvariantCulture)).Bound.ToString(null),
        };

        Assert.True(expected == found, $"{id}: {plan} {side} is {found}");
    }

    /// <summary>A metric, with the last value that misses and the first that meets its target in each of three years.</summary>
    [Theory]
    [InlineData("partner-revenue-share", "19.9%", "20%", "34.9%", "35%", "49.9%", "50%")]
    [InlineData("active-partners", "14", "15", "34", "35", "59", "60")]
    [InlineData("partner-customers", "14", "15", "69", "70", "199", "200")]
    [InlineData("partner-nps", "80", "81", "85", "86", "90", "91")]
    [InlineData("customer-satisfaction", "85%", "85.1%", "90%", "90.1%", "92%", "92.1%")]
    public void ATargetIsMissedAndMet(string metric, params string[] values)
    {
        for (var year = 1; year <= 3; year++)
        {
            var goal = TargetOf(metric, year);

            Assert.Equal(Section5.Targets, goal.Clause);
            Assert.Equal(GoalStatus.Missed, goal.Assess(ValueOf(goal.Metric, values[2 * year - 2])));
            Assert.Equal(GoalStatus.Met, goal.Assess(ValueOf(goal.Metric, values[2 * year - 1])));
        }
    }

    [Fact]
    public void FiveTargetsAreSetForEachOfThreeYears() => Assert.Equal(
        [5, 5, 5],
        PartnershipTargets.ByYear.GroupBy(goal => goal.Year).Select(year => year.Select(goal => goal.Metric.Key).Distinct().Count()));

    [Theory]
    [InlineData("technology-partners", "20", "30")]
    [InlineData("implementation-partners", "15", "25")]
    [InlineData("reseller-partners", "10", "20")]
    [InlineData("alliance-partners", "3", "5")]
    [InlineData("industry-partners", "5", "10")]
    public void ATypeHasItsNumberOfPartners(string metric, string fewest, string most)
    {
        var goal = PartnershipTargets.PartnersByType.Single(known => known.Metric.Key == metric);

        Assert.Equal((ValueOf(goal.Metric, fewest), ValueOf(goal.Metric, most)), (goal.Bound, goal.High!.Value));
    }

    [Fact]
    public void ThePartnersOfYearThreeLieWithinThoseOfAllTypes()
    {
        var partners = TargetOf("active-partners", 3).Bound.ToCount();

        Assert.InRange(partners, PartnershipTargets.PartnersByType.Sum(goal => goal.Bound.ToCount()), PartnershipTargets.PartnersByType.Sum(goal => goal.High!.Value.ToCount()));
    }

    /// <summary>The summary states the goals that section 5 states again.</summary>
    [Fact]
    public void TheRevenueGoalsOfTheSummaryAreTheTargets()
    {
        Assert.Equal(["20%", "35%", "50%"], PartnershipTargets.RevenueGoals.Select(goal => goal.Bound.ToString(null)));
        Assert.All(PartnershipTargets.RevenueGoals, goal => Assert.Equal(Summary.Goals, goal.Clause));
        Assert.All(PartnershipTargets.RevenueGoals, goal => Assert.Equal(TargetOf("partner-revenue-share", goal.Year!.Value).Bound, goal.Bound));
    }

    [Fact]
    public void TheMarketIsThatOfTheFramework()
    {
        Assert.Equal((50, 1_000), (MarketFacts.FewestEmployees, MarketFacts.MostEmployees));
        Assert.Equal(Money.Usd(95_300_000_000m), MarketFacts.GlobalMarket);
        Assert.Equal(Rate.Percent(75m), MarketFacts.CloudShare);
        Assert.True(StandardProjections.MidMarketSegment.Start < MarketFacts.GlobalMarket);
    }

    private static Goal TargetOf(string metric, int year) => PartnershipTargets.ByYear.Single(goal => goal.Metric.Key == metric && goal.Year == year);

    private static string MetricOf(string line) => line switch
    {
        "partner-revenue" => StandardMetrics.PartnerRevenueShare.Key,
        "partner-satisfaction" => StandardMetrics.PartnerNps.Key,
        _ => line,
    };
}
