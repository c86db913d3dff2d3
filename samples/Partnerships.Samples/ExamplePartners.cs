using System.Collections.Generic;
using NodaTime;
using Partnerships.Metrics;
using Partnerships.Monetary;
using Partnerships.Programs;
using Partnerships.Tiers;

namespace Partnerships.Samples;

/// <summary>Three partners on the framework's ladders, and what it would cost each to rise.</summary>
internal static class ExamplePartners
{
    private static readonly LocalDate YearEnd = new(2025, 12, 31);

    public static IReadOnlyList<ExamplePartner> All { get; } =
    [
        new(
            "Northwind Connect",
            StandardPrograms.Technology,
            PartnerFacts.On(YearEnd)
                .Holding(StandardMetrics.IntegrationComplete, StandardMetrics.MarketplaceListed, StandardMetrics.CaseStudy, StandardMetrics.IntegrationCertified)
                .With(StandardMetrics.MutualCustomers, 38)
                .With(StandardMetrics.CustomerSatisfaction, Rate.Percent(90m), responses: 31),
            PathCosts.In(Currency.Usd)
                .PerUnit(StandardMetrics.MutualCustomers, Money.Usd(1_500m))
                .PerUnit(StandardMetrics.CustomerSatisfaction, Money.Usd(4_000m), Rate.Percent(1m))
                .Once(StandardMetrics.ActiveCoMarketing, Money.Usd(12_000m))
                .Worth(TechnologyProgram.Gold, Money.Usd(40_000m))),
        new(
            "Keystone Consulting",
            StandardPrograms.Implementation,
            PartnerFacts.On(YearEnd)
                .With(StandardMetrics.CertifiedConsultants, 4)
                .Holding(StandardMetrics.PartnerTrainingComplete)
                .With(StandardMetrics.CommittedImplementations, 3)
                .With(StandardMetrics.SuccessfulImplementations, 6)
                .With(StandardMetrics.CustomerSatisfaction, Rate.Percent(93.5m), responses: 4)
                .With(StandardMetrics.CaseStudies, 1)
                .With(StandardMetrics.ServicesRevenue, Money.Usd(410_000m))
                .Lacking(StandardMetrics.DedicatedPractice),
            PathCosts.In(Currency.Usd)
                .PerUnit(StandardMetrics.CaseStudies, Money.Usd(6_000m))
                .Once(StandardMetrics.DedicatedPractice, Money.Usd(25_000m))),
        new(
            "Harbor Resellers",
            StandardPrograms.Reseller,
            PartnerFacts.On(YearEnd)
                .With(StandardMetrics.CertifiedSales, 3)
                .With(StandardMetrics.CertifiedTechnical, 2)
                .With(StandardMetrics.CertifiedPeople, 4)
                .With(StandardMetrics.SoftwareSales, Money.Usd(1_040_000m))
                .With(StandardMetrics.CustomerSatisfaction, Rate.Percent(91.2m), responses: 22)
                .Holding(StandardMetrics.QuarterlyTraining, StandardMetrics.ActiveCoMarketing, StandardMetrics.DedicatedPractice, StandardMetrics.JointBusinessPlanning)
                .Lacking(StandardMetrics.MarketingInvestment),
            PathCosts.In(Currency.Usd)
                .PerUnit(StandardMetrics.CertifiedPeople, Money.Usd(3_500m))
                .Once(StandardMetrics.TerritoryOrVerticalFocus, Money.Usd(8_000m))
                .Once(StandardMetrics.MarketingInvestment, Money.Usd(15_000m))
                .Worth(ResellerProgram.Premier, Money.Usd(52_000m))),
    ];
}

/// <summary>A partner of the sample.</summary>
internal sealed record ExamplePartner(string Name, PartnerProgram Program, PartnerFacts Facts, PathCosts Costs);
