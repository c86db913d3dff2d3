using NodaTime;
using Partnerships.Monetary;
using Partnerships.Partners;
using Partnerships.Programs.Standard;
using Partnerships.Tiers;
using static Partnerships.Metrics.StandardMetrics;
using static Partnerships.Tiers.Requirement;

namespace Partnerships.Programs;

/// <summary>The technology partner program of framework §1.</summary>
public static class TechnologyProgram
{
    /// <summary>Tier 1 of 4.</summary>
    public static TierId Registered { get; } = TierId.Of("registered");

    /// <summary>Tier 2 of 4.</summary>
    public static TierId Silver { get; } = TierId.Of("silver");

    /// <summary>Tier 3 of 4.</summary>
    public static TierId Gold { get; } = TierId.Of("gold");

    /// <summary>Tier 4 of 4.</summary>
    public static TierId Platinum { get; } = TierId.Of("platinum");

    /// <summary>The requirements of the four tiers.</summary>
    internal static TierLadder Ladder { get; } = TierLadder.Cumulative(
        Tier.Of(Registered, Section1.Tiers,
            Holds(IntegrationComplete),
            Holds(MarketplaceListed),
            AtLeast(MutualCustomers, 1)),
        Tier.Of(Silver, Section1.Tiers,
            AtLeast(MutualCustomers, 10),
            Holds(CaseStudy),
            Holds(IntegrationCertified)),
        Tier.Of(Gold, Section1.Tiers,
            AtLeast(MutualCustomers, 50),
            MoreThan(CustomerSatisfaction, Rate.Percent(90m)),
            Holds(ActiveCoMarketing)),
        Tier.Of(Platinum, Section1.Tiers,
            AtLeast(MutualCustomers, 100),
            Holds(StrategicPartnership),
            Holds(JointProductDevelopment)));

    internal static PartnerProgram Program { get; } = PartnerProgram
        .Of("technology", "Technology partner program", PartnerType.Technology, "1.0", new LocalDate(2025, 10, 1))
        .WithLadder(Ladder);
}
