using System;
using System.Linq;
using NodaTime;
using Partnerships.Partners;
using Partnerships.Programs;
using Partnerships.Tiers;

namespace Partnerships.Tests.Programs;

/// <summary>What each tier of a ladder gives.</summary>
public sealed class TierBenefitTests
{
    [Fact]
    public void OnAProgramWithLaddersForSegmentsEachTierGivesWhatItsOwnLadderHas()
    {
        var sales = TierId.Of("sales-gold");
        var services = TierId.Of("services-gold");
        var program = PartnerProgram.Of("cloud", "Cloud", PartnerType.Reseller, "1", new LocalDate(2026, 1, 1))
            .WithLadder(
                TierLadder.Cumulative(Tier.Of(sales)).For("sales"),
                TierLadder.Cumulative(Tier.Of(services)).For("services"))
            .WithBenefits(
                TierBenefits.Of(sales, Benefit.Of("seats", "Seats").Numbering(2)),
                TierBenefits.Of(services, Benefit.Of("labs", "Labs").Numbering(3)));

        Assert.Equal(["seats"], program.BenefitsOf(sales).Select(benefit => benefit.Key));
        Assert.Equal(["labs"], program.BenefitsOf(services).Select(benefit => benefit.Key));
        Assert.Throws<ArgumentException>("tier", () => program.BenefitsOf(TierId.Of("silver")));
    }
}
