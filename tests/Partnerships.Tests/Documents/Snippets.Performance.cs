using System.Linq;
using NodaTime;
using Partnerships.Metrics;
using Partnerships.Monetary;
using Partnerships.Partners;
using Partnerships.Performance;
using Partnerships.Programs;

namespace Partnerships.Tests.Documents;

/// <summary>The code of the page on performance.</summary>
internal static partial class Snippets
{
    public static void Dashboard(Transcript Console)
    {
        var history = PartnerHistory.Since(new LocalDate(2026, 1, 15))
            .With("D-1", new LocalDate(2026, 3, 31), StandardMetrics.PartnerSourcedRevenue, Money.Usd(60_000m))
            .With("D-2", new LocalDate(2026, 7, 1), StandardMetrics.PartnerSourcedRevenue, Money.Usd(90_000m))
            .With("S-1", new LocalDate(2026, 9, 1), StandardMetrics.CustomerSatisfaction, Rate.Percent(92m), responses: 12);
        var tiers = TierTimeline.From(new LocalDate(2026, 1, 15), TechnologyProgram.Silver).Then(new LocalDate(2026, 7, 1), TechnologyProgram.Gold);
        var acme = PartnerRecord.Of("acme", PartnerType.Technology, history, tiers);
        var vendor = PartnerHistory.Since(new LocalDate(2020, 1, 1))
            .With("2026", new LocalDate(2026, 12, 31), StandardMetrics.TotalRevenue, Money.Usd(700_000m));
        var won = Opportunity.Won("O-1", new LocalDate(2026, 1, 20), new LocalDate(2026, 3, 31), Money.Usd(60_000m)).With("acme");

        var year = new DateInterval(new LocalDate(2026, 1, 1), new LocalDate(2026, 12, 31));
        var dashboard = new DashboardCalculator(Currency.Usd).Show(year, [acme], vendor, [won]);

        foreach (var figure in dashboard.Sections[0].Figures.Take(4))
        {
            Console.WriteLine(figure);
        }

        Console.WriteLine(dashboard.Find(StandardMetrics.PartnerRevenueShare)!.Reason);
        Console.WriteLine(dashboard.Find(StandardMetrics.ExpansionRevenue)!.Reason);
        foreach (var result in dashboard.Assess(PartnershipTargets.ByYear.Where(goal => goal.Year == 1)))
        {
            Console.WriteLine(result);
        }
    }
}
