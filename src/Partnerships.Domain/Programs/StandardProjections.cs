using System.Collections.Generic;
using Partnerships.Deals;
using Partnerships.Explanations;
using Partnerships.Monetary;
using Partnerships.Programs.Standard;
using Partnerships.Projections;

namespace Partnerships.Programs;

/// <summary>The worked examples of the partner framework, as plans.</summary>
public static class StandardProjections
{
    /// <summary>A practice that implements for 10, 15 and 20 customers (framework §2).</summary>
    /// <remarks>Ongoing support is earned on the customers installed before the year began: 10 in year 2, 25 in year 3.</remarks>
    public static ProjectionPlan ImplementationPractice { get; } = ProjectionPlan
        .Of("Implementation practice", Section2.PracticePotential, 1, 3, CustomerPlan.FromYear(1, 10, 15, 20), Currency.Usd)
        .Earning(
            ProjectedStream.Of("new implementations", RevenueStream.Implementation, Driver.NewCustomers, Money.Usd(75_000m)),
            ProjectedStream.Of("training", RevenueStream.Training, Driver.NewCustomers, Money.Usd(15_000m)).Lasting(1),
            ProjectedStream.Of("ongoing support", RevenueStream.Support, Driver.InstalledBefore, Money.Usd(15_000m)),
            ProjectedStream.Of("optimization", RevenueStream.Optimization, Driver.Planned(CustomerPlan.FromYear(2, 5, 10)), Money.Usd(30_000m)));

    /// <summary>A reseller in its years 2 to 4, with 10, 20 and 35 new customers (framework §3).</summary>
    /// <remarks>
    /// Margin and implementation on the year's new customers, support on those of the year before, year 1 taken to have brought
    /// 10; renewals are left out. The framework prints the totals of years 3 and 4 rounded to $0.1M.
    /// </remarks>
    public static ProjectionPlan ResellerBusinessCase { get; } = ProjectionPlan
        .Of("Reseller business case", Section3.BusinessCase, 2, 4, CustomerPlan.FromYear(1, 10, 10, 20, 35), Currency.Usd)
        .Earning(
            ProjectedStream.Of("software margin", RevenueStream.Software, Driver.NewCustomers, Money.Usd(50_000m))
                .Sharing(Rate.Percent(25m)),
            ProjectedStream.Of("implementation", RevenueStream.Implementation, Driver.NewCustomers, Money.Usd(60_000m)),
            ProjectedStream.Of("support", RevenueStream.Support, Driver.NewTheYearBefore, Money.Usd(12_000m)));

    /// <summary>One customer with 100 users, in the year of the sale and the year after (framework §3).</summary>
    /// <remarks>Only the software margin recurs; support renewals are left out.</remarks>
    public static ProjectionPlan ExampleDeal { get; } = ProjectionPlan
        .Of("Example deal", Section3.ExampleDeal, 1, 2, CustomerPlan.FromYear(1, 1), Currency.Usd)
        .Earning(
            ProjectedStream.Of("software", RevenueStream.Software, Driver.Installed, Money.Usd(60_000m)).Sharing(Rate.Percent(25m)),
            ProjectedStream.Of("implementation", RevenueStream.Implementation, Driver.NewCustomers, Money.Usd(75_000m)),
            ProjectedStream.Of("training", RevenueStream.Training, Driver.NewCustomers, Money.Usd(15_000m)),
            ProjectedStream.Of("support", RevenueStream.Support, Driver.NewCustomers, Money.Usd(10_000m)));

    /// <summary>Partner A, an authorized reseller in its year 2, with 12 customers (framework §3).</summary>
    public static ProjectionPlan PartnerA { get; } = SuccessStory("Partner A, authorized reseller", 2, 12, Rate.Percent(25m));

    /// <summary>Partner B, a premier reseller in its year 3, with 28 customers (framework §3).</summary>
    /// <remarks>The framework prints the total rounded to $0.01M.</remarks>
    public static ProjectionPlan PartnerB { get; } = SuccessStory("Partner B, premier reseller", 3, 28, Rate.Percent(30m));

    /// <summary>The worked examples, in the order of the framework.</summary>
    public static IReadOnlyList<ProjectionPlan> All { get; } =
        [ImplementationPractice, ResellerBusinessCase, ExampleDeal, PartnerA, PartnerB];

    /// <summary>The addressable market of the reseller's business case (framework §3).</summary>
    public static GrowthPlan AddressableMarket { get; } =
        Market("Addressable market", Section3.BusinessCase, Money.Usd(18_900_000_000m));

    /// <summary>The mid-market segment of the ERP market (framework §4).</summary>
    public static GrowthPlan MidMarketSegment { get; } =
        Market("Mid-market ERP segment", Section4.StrategicRationale, Money.Usd(31_500_000_000m));

    /// <summary>The markets, in the order of the framework.</summary>
    public static IReadOnlyList<GrowthPlan> Markets { get; } = [AddressableMarket, MidMarketSegment];

    // 12 customers of 60,000, 45,000 and 10,000 each make partner A's figures, 28 of them partner B's.
    private static ProjectionPlan SuccessStory(string name, int year, long customers, Rate margin) => ProjectionPlan
        .Of(name, Section3.SuccessStories, year, year, CustomerPlan.FromYear(year, customers), Currency.Usd)
        .Earning(
            ProjectedStream.Of("software margin", RevenueStream.Software, Driver.NewCustomers, Money.Usd(60_000m)).Sharing(margin),
            ProjectedStream.Of("implementation", RevenueStream.Implementation, Driver.NewCustomers, Money.Usd(45_000m)),
            ProjectedStream.Of("support", RevenueStream.Support, Driver.NewCustomers, Money.Usd(10_000m)));

    // Sections 3 and 4 name one compound annual growth rate.
    private static GrowthPlan Market(string name, Clause clause, Money today) =>
        GrowthPlan.Of(name, clause, today, Rate.Percent(11.8m), years: 3);
}
