using System;
using System.Linq;
using NodaTime;
using Partnerships.Commissions;
using Partnerships.Deals;
using Partnerships.Explanations;
using Partnerships.Monetary;
using Partnerships.Partners;
using Partnerships.Programs;
using Partnerships.Tests.Evidence;

namespace Partnerships.Tests.PublishedPrograms;

/// <summary>Commissions of published programs, by the plans in their documents.</summary>
public sealed class CommissionExamples
{
    private static readonly PartnerProgram HubSpot = ProgramExample.Program("hubspot-2025-07.json");
    private static readonly PartnerProgram Odoo = ProgramExample.Program("odoo-partnership-v11.json");

    /// <summary>A subscription that the customer pays month by month: each month's deal renews it, until the tail is over.</summary>
    [Theory]
    [ProgramExamples("hs-c1", "hs-c2")]
    public void HubSpotPaysForThreeYearsOrForOne(string id)
    {
        var example = ProgramExample.Of(id);
        var first = new LocalDate(2025, 8, 1);
        var calculator = new CommissionCalculator(Agreement.Of("acme", HubSpot, first).UnderOption(example.Text("level")));
        var price = Money.Usd(example.Number("netRevenuePerMonth"));
        var months = Enumerable.Range(0, (int)example.Number("monthsActive")).Select(month => calculator.Calculate(Month(month))).ToList();

        Assert.Equal(example.Expected.GetDecimal(), months.Sum(month => month.Total.Amount));
        Assert.All(months.Where(month => month.Total.IsZero), month => Assert.Contains(month.Passed, passed => passed.Reason.Code == "commission.tail-over"));

        Deal Month(int month) => (month == 0
                ? Deal.Sold("D-0", first)
                : Deal.Renewed($"D-{month}", first.PlusMonths(month), (month / 12) + 1, first))
            .Line(DealLine.Of(RevenueStream.Software, price).ForMonths(1).Paid(price))
            .On(DealDay.Collected, first.PlusMonths(month));
    }

    [Theory]
    [ProgramExamples("odoo-c1", "odoo-c2", "odoo-c3", "odoo-c4", "odoo-c5", "odoo-c6")]
    public void OdooPaysByTheTierOnTheDayOfTheInvoice(string id)
    {
        var example = ProgramExample.Of(id);
        var day = new LocalDate(2024, 2, 1);
        var price = example.Has("invoiceEur")
            ? Money.Of(example.Number("invoiceEur"), Currency.Of("EUR"))
            : Money.Usd(example.Number("invoiceUsd"));
        var (stream, product) = example.Text("product") switch
        {
            "odooSH" => ("odoo-sh", "odoo-sh-" + example.Text("billing")),
            "odooEnterprise" => ("odoo-enterprise", "odoo-enterprise"),
            _ => ("maintenance-extra-modules", "extra-modules"),
        };
        var deal = Deal.Sold("D-1", day).On(DealDay.Invoiced, day.PlusDays(10))
            .Line(DealLine.Of(RevenueStream.Of(stream), price).OfProduct(product));
        var tier = Odoo.Ladder.Tiers.Single(known => string.Equals(known.Id.Key, example.Text("tier"), StringComparison.OrdinalIgnoreCase)).Id;
        var tiers = TierTimeline.From(day, TierId.Of("learning")).Then(day.PlusDays(10), tier);
        var earned = new CommissionCalculator(Agreement.Of("acme", Odoo, new LocalDate(2024, 1, 1)), tiers: tiers).Calculate(deal);

        Assert.Equal(example.Expected.GetDecimal(), earned.Total.Amount);
        Assert.Empty(earned.Conflicts);
        Assert.Empty(earned.Explain().Replay());
        Assert.Equal(new LocalDate(2024, 2, 26), earned.ToPost().Single().DueOn);
    }
}
