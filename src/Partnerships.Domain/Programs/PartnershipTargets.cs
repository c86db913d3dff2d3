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
    /// <summary>The partners' share of revenue in each of three years, as the executive summary has it.</summary>
    public static IReadOnlyList<Goal> RevenueGoals { get; } = Array.AsReadOnly<Goal>(
    [
        Goal.AtLeast(PartnerRevenueShare, Rate.Percent(20m)).In(1).By(Summary.Goals),
        Goal.AtLeast(PartnerRevenueShare, Rate.Percent(35m)).In(2).By(Summary.Goals),
        Goal.AtLeast(PartnerRevenueShare, Rate.Percent(50m)).In(3).By(Summary.Goals),
    ]);

    /// <summary>Partner revenue, partners, customers and satisfaction in each of three years.</summary>
    public static IReadOnlyList<Goal> ByYear { get; } = Array.AsReadOnly<Goal>(
    [
        .. Year(1, 15, 15, 80m, 85m),
        .. Year(2, 35, 70, 85m, 90m),
        .. Year(3, 60, 200, 90m, 92m),
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

    private static Goal[] Year(int year, long partners, long customers, decimal partnerNps, decimal satisfaction) =>
    [
        RevenueGoals[year - 1].By(Section5.Targets),
        Goal.AtLeast(ActivePartners, partners).In(year).By(Section5.Targets),
        Goal.AtLeast(PartnerCustomers, customers).In(year).By(Section5.Targets),
        Goal.MoreThan(PartnerNps, partnerNps).In(year).By(Section5.Targets),
        Goal.MoreThan(CustomerSatisfaction, Rate.Percent(satisfaction)).In(year).By(Section5.Targets),
    ];
}
