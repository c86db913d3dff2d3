using System.Linq;
using NodaTime;
using Partnerships.Calendars;
using Partnerships.Commissions;
using Partnerships.Deals;
using Partnerships.Monetary;
using Partnerships.Programs;

namespace Partnerships.Tests.Documents;

/// <content>Rules that pay on a part: beyond what is free, and for some days.</content>
internal static partial class Snippets
{
    public static void WhatComesFirstIsFree(Transcript Console)
    {
        var program = StandardPrograms.Technology.WithCommissions(CommissionPlan.Of(
            CommissionRule.Of("transactions", "transaction fee", RulePay.At(Rate.Percent(2m)))
                .ForTheVendor()
                .Allowing(FreeAllowance.OfVolume(Money.Usd(50_000m)).Over(LimitScope.Quarter))));
        var calculator = new CommissionCalculator(Agreement.Of("birch", program, new LocalDate(2025, 10, 1)));

        var progress = CommissionProgress.None;
        foreach (var (id, month) in new[] { ("T-1", 10), ("T-2", 11), ("T-3", 12) })
        {
            var fee = calculator.Calculate(Deal.Sold(id, new LocalDate(2025, month, 1)).Line(RevenueStream.Software, Money.Usd(30_000m)), progress);
            progress = fee.Progress;
            Console.WriteLine(fee.Lines.Single());
        }

        Console.WriteLine(progress);
    }

    public static void DaysOfATerm(Transcript Console)
    {
        var program = StandardPrograms.Reseller.WithCommissions(CommissionPlan.Of(
            CommissionRule.Of("support", "support", RulePay.At(Rate.Percent(40m))).On(RevenueStream.Support).Prorated(DayCount.Actual)));
        var calculator = new CommissionCalculator(Agreement.Of("acme", program, new LocalDate(2025, 10, 1)).AtTier(ResellerProgram.Authorized).EndingOn(new LocalDate(2026, 9, 30)));
        var year = DealLine.Of(RevenueStream.Support, Money.Usd(10_000m)).Between(new LocalDate(2026, 7, 1), new LocalDate(2027, 6, 30));

        var earned = calculator.Calculate(Deal.Sold("D-11", new LocalDate(2026, 6, 20)).Line(year));
        Console.WriteLine(earned.Explain().Steps[0]);
        Console.WriteLine(calculator.Calculate(Deal.Sold("D-12", new LocalDate(2026, 9, 28)).Line(year.Between(new LocalDate(2026, 10, 1), new LocalDate(2027, 9, 30)))).Passed.Single());
    }
}
