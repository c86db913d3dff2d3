using System.Linq;
using NodaTime;
using Partnerships.Metrics;
using Partnerships.Monetary;
using Partnerships.Partners;
using Partnerships.Programs;
using Partnerships.Tiers;

namespace Partnerships.Tests.Tiers;

/// <summary>Placement on the framework's ladders, as its callers write it.</summary>
public sealed class PlacementTests
{
    [Fact]
    public void ATechnologyPartnerIsPlacedWithWhatIsMissing()
    {
        var facts = PartnerFacts.On(new LocalDate(2025, 12, 31))
            .Holding(StandardMetrics.IntegrationComplete, StandardMetrics.MarketplaceListed, StandardMetrics.CaseStudy, StandardMetrics.IntegrationCertified)
            .With(StandardMetrics.MutualCustomers, 38)
            .With(StandardMetrics.CustomerSatisfaction, Rate.Percent(90m));
        var placement = new TierCalculator(StandardPrograms.Technology).Place(facts);

        Assert.Equal("Silver", placement.Tier!.ToString());
        Assert.Equal(
            ["mutual customers: at least 50, has 38, 12 short", "customer satisfaction: more than 90%, has 90%, 0.1% short", "active co-marketing: not known"],
            placement.Next!.Missing.Select(missing => missing.ToString()));
    }

    /// <summary>A bound may be as far out as values are: what lies beyond, nobody reaches.</summary>
    [Fact]
    public void ABoundAtTheEndOfNumbersIsMetByNothing()
    {
        var growth = Metric.Rate("growth", "growth", Rate.Percent(0.1m));
        var most = Rate.Percent(922_337_203_685.4m);
        var calculator = new TierCalculator(TierLadder.Cumulative(Tier.Of(TierId.Of("top"), Requirement.MoreThan(growth, most))));

        var finding = Assert.Single(calculator.Place(PartnerFacts.On(new LocalDate(2025, 12, 31)).With(growth, most)).Tiers[0].Findings);

        Assert.Equal(FindingStatus.NotMet, finding.Status);
    }
}
