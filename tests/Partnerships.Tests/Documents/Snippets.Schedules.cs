using NodaTime;
using Partnerships.Commissions;
using Partnerships.Deals;
using Partnerships.Monetary;
using Partnerships.Programs;

namespace Partnerships.Tests.Documents;

/// <content>Rules that pay by a schedule.</content>
internal static partial class Snippets
{
    public static void SchedulesOfARule(Transcript Console)
    {
        var volume = RateSchedule.Marginal(
            Bracket.LessThan(Money.Usd(100_000m)).At(Rate.Percent(10m)),
            Bracket.Rest.At(Rate.Percent(12m)));
        var program = StandardPrograms.Reseller.WithCommissions(CommissionPlan.Of(
            CommissionRule.Of("software", "software by volume", RulePay.By(volume).CountedOver(LimitScope.Year)).On(RevenueStream.Software),
            CommissionRule.Of("training", "training", RulePay.At(Rate.Percent(15m))).On(RevenueStream.Training)));
        var calculator = new CommissionCalculator(Agreement.Of("acme", program, new LocalDate(2025, 10, 1)).AtTier(ResellerProgram.Authorized));

        var first = calculator.Calculate(Deal.Sold("D-1", new LocalDate(2026, 2, 3)).Line(RevenueStream.Software, Money.Usd(80_000m)));
        var second = calculator.Calculate(
            Deal.Sold("D-2", new LocalDate(2026, 5, 4)).Line(RevenueStream.Software, Money.Usd(60_000m)).Line(RevenueStream.Training, Money.Usd(1_000m)),
            first.Progress);
        Console.WriteLine(first);
        foreach (var line in second.Lines) Console.WriteLine($"{second.Deal.Id}, {line}");   // 20,000 at 10% and 40,000 at 12%
        Console.WriteLine(second.Progress);
    }

    public static void UnitsAndSelectors(Transcript Console)
    {
        var seats = RateSchedule.Slab(
            Bracket.AtMost(Units.Of(50m)).PerUnit(Money.Usd(4m)),
            Bracket.Rest.PerUnit(Money.Usd(5m)));
        var bySize = RateSchedule.Slab(
            Bracket.LessThan(Money.Usd(50_000m)).At(Rate.Percent(20m)),
            Bracket.Rest.At(Rate.Percent(30m)));
        var program = StandardPrograms.Reseller.WithCommissions(CommissionPlan.Of(
            CommissionRule.Of("seats", "support seats", RulePay.By(seats).CountedOver(LimitScope.Deal)).On(RevenueStream.Support),
            CommissionRule.Of("margin", "share of the margin", RulePay.By(bySize).SelectedBy(AmountBase.NetPrice)).Of(AmountBase.Margin).On(RevenueStream.Software)));
        var calculator = new CommissionCalculator(Agreement.Of("acme", program, new LocalDate(2025, 10, 1)).AtTier(ResellerProgram.Authorized));

        var deal = Deal.Sold("D-3", new LocalDate(2026, 2, 3))
            .Line(DealLine.Of(RevenueStream.Support, Money.Usd(2_000m)).Numbering(40))
            .Line(DealLine.Of(RevenueStream.Support, Money.Usd(1_000m)).Numbering(20))
            .Line(DealLine.Of(RevenueStream.Software, Money.Usd(60_000m)).Costing(Money.Usd(50_000m)));
        foreach (var line in calculator.Calculate(deal).Lines) Console.WriteLine($"line {line.Number}, {line}");
    }

    public static void QuotasAndBaselines(Transcript Console)
    {
        var attainment = RateSchedule.Marginal(
            Bracket.AtMost(Rate.Percent(100m)).At(Rate.Percent(8m)),
            Bracket.Rest.At(Rate.Percent(12m)));
        var growth = RateSchedule.Growth(
            GrowthBasis.Growth,
            Bracket.LessThan(Rate.Percent(10m)),
            Bracket.Rest.At(Rate.Percent(2m)));
        var program = StandardPrograms.Reseller.WithCommissions(CommissionPlan.Of(
            CommissionRule.Of("attainment", "attainment", RulePay.By(attainment).CountedOver(LimitScope.Quarter)).On(RevenueStream.Software),
            CommissionRule.Of("growth", "growth bonus", RulePay.By(growth)).On(RevenueStream.Support)));
        var calculator = new CommissionCalculator(Agreement.Of("acme", program, new LocalDate(2025, 10, 1)).AtTier(ResellerProgram.Authorized));
        var deal = Deal.Sold("D-4", new LocalDate(2026, 2, 3))
            .Line(RevenueStream.Software, Money.Usd(120_000m))
            .Line(RevenueStream.Support, Money.Usd(115_000m));

        var goals = CommissionProgress.None
            .With(ProgressEntry.Of("attainment", "2026-Q1").OfQuota(Money.Usd(100_000m)))
            .With(ProgressEntry.Of("growth", "2026").Over(Money.Usd(100_000m)));
        var earned = calculator.Calculate(deal, goals);
        foreach (var line in earned.Lines) Console.WriteLine(line);   // 100,000 at 8% and 20,000 at 12%; 2% of 15,000 of growth
        Console.WriteLine(earned.Progress);
        foreach (var passed in calculator.Calculate(deal).Passed) Console.WriteLine(passed.Reason.Code);
    }
}
