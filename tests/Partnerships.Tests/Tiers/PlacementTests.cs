using System.Linq;
using NodaTime;
using Partnerships.Metrics;
using Partnerships.Monetary;
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
}
