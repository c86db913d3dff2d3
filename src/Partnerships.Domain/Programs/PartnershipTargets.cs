using System;
using System.Collections.Generic;
using Partnerships.Monetary;
using Partnerships.Performance;
using Partnerships.Programs.Standard;
using static Partnerships.Metrics.StandardMetrics;

namespace Partnerships.Programs;

/// <summary>What the vendor aims at with all of its programs: framework §5 and the executive summary.</summary>
public static class PartnershipTargets
{
    /// <summary>Partner revenue, partners, customers and satisfaction in each of three years.</summary>
    public static IReadOnlyList<Goal> ByYear { get; } = Array.AsReadOnly<Goal>(
    [
        .. Year(1, 20m, 15, 15, 80m, 85m),
        .. Year(2, 35m, 35, 70, 85m, 90m),
        .. Year(3, 50m, 60, 200, 90m, 92m),
    ]);

    /// <summary>How many partners of each type: 53 to 90 together.</summary>
    public static IReadOnlyList<Goal> PartnersByType { get; } = Array.AsReadOnly<Goal>(
    [
        Goal.Between(TechnologyPartners, 20, 30).By(Summary.PartnerTypes),
        Goal.Between(ImplementationPartners, 15, 25).By(Summary.PartnerTypes),
        Goal.Between(ResellerPartners, 10, 20).By(Summary.PartnerTypes),
        Goal.Between(AlliancePartners, 3, 5).By(Summary.PartnerTypes),
        Goal.Between(IndustryPartners, 5, 10).By(Summary.PartnerTypes),
    ]);

    private static Goal[] Year(int year, decimal revenue, long partners, long customers, decimal partnerNps, decimal satisfaction) =>
    [
        Goal.AtLeast(PartnerRevenueShare, Rate.Percent(revenue)).In(year).By(Section5.Targets),
        Goal.AtLeast(ActivePartners, partners).In(year).By(Section5.Targets),
        Goal.AtLeast(PartnerCustomers, customers).In(year).By(Section5.Targets),
        Goal.MoreThan(PartnerNps, partnerNps).In(year).By(Section5.Targets),
        Goal.MoreThan(CustomerSatisfaction, Rate.Percent(satisfaction)).In(year).By(Section5.Targets),
    ];
}
