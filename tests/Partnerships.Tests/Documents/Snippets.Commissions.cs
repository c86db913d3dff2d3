using System.Linq;
using NodaTime;
using Partnerships.Commissions;
using Partnerships.Deals;
using Partnerships.Monetary;
using Partnerships.Partners;
using Partnerships.Programs;

namespace Partnerships.Tests.Documents;

/// <content>Deals, rules, and what comes out of them.</content>
internal static partial class Snippets
{
    public static void CommissionOfADeal(Transcript Console)
    {
        var program = StandardPrograms.Reseller.WithCommissions(CommissionPlan.Of(
            CommissionRule.Of("margin", "software margin", RulePay.Agreed("margin"))
                .On(RevenueStream.Software).Of(AmountBase.ListPrice).Paid(PaymentTerms.On(DealDay.Invoiced, Period.FromDays(30))),
            CommissionRule.Of("implementation", "implementation", RulePay.Agreed("implementation-share")).On(RevenueStream.Implementation),
            CommissionRule.Of("support", "support", RulePay.Agreed("support-share")).On(RevenueStream.Support)));
        var agreement = Agreement.Of("acme", program, new LocalDate(2025, 10, 1))
            .AtTier(ResellerProgram.Authorized)
            .Agree(ResellerProgram.Margin, Rate.Percent(25m))
            .Agree(ResellerProgram.SupportShare, Rate.Percent(50m));

        var deal = Deal.Sold("D-1042", on: new LocalDate(2025, 11, 3))
            .On(DealDay.Invoiced, new LocalDate(2025, 11, 10))
            .Line(DealLine.Of(RevenueStream.Software, Money.Usd(60_000m)).At(Money.Usd(54_000m)))
            .Line(RevenueStream.Implementation, Money.Usd(75_000m))
            .Line(RevenueStream.Support, Money.Usd(10_000m));
        var earned = new CommissionCalculator(agreement).Calculate(deal);
        Console.WriteLine(earned);
        foreach (var line in earned.Lines) Console.WriteLine($"line {line.Number}, {line}");
        Console.WriteLine(earned.VendorShareOf(1).High);
        Console.WriteLine(earned.Passed[0]);
        Console.WriteLine(earned.Explain());
    }

    public static void OpenRates(Transcript Console)
    {
        var program = StandardPrograms.Reseller.WithCommissions(CommissionPlan.Of(
            CommissionRule.Of("margin", "software margin", RulePay.Agreed("margin")).On(RevenueStream.Software).Of(AmountBase.ListPrice)));
        var agreement = Agreement.Of("acme", program, new LocalDate(2025, 10, 1)).AtTier(ResellerProgram.Authorized);
        var deal = Deal.Sold("D-1042", on: new LocalDate(2025, 11, 3)).Line(RevenueStream.Software, Money.Usd(60_000m));

        var earned = new CommissionCalculator(agreement).Calculate(deal);
        Console.WriteLine(earned.Range);
        Console.WriteLine(new CommissionCalculator(agreement.Agree(ResellerProgram.Margin, Rate.Percent(22.5m))).Calculate(deal).Total);
    }

    public static void ReferralsAndRenewals(Transcript Console)
    {
        var program = StandardPrograms.Reseller.WithCommissions(CommissionPlan.Of(
            CommissionRule.Of("referral", "referral fee", RulePay.Agreed("referral-fee"))
                .On(RevenueStream.Software).Of(AmountBase.FirstYear).Paying(Recurrence.FirstYear).ForTheFirstReferral()));
        var calculator = new CommissionCalculator(Agreement.Of("birch", program, new LocalDate(2025, 10, 1))
            .AtTier(ResellerProgram.Referral)
            .Agree(ResellerProgram.ReferralFee, Rate.Percent(10m)));
        var threeYears = DealLine.Of(RevenueStream.Software, Money.Usd(180_000m)).ForMonths(36);
        var recorded = Instant.FromUtc(2025, 10, 8, 9, 30);

        var deal = Deal.Sold("D-7", on: new LocalDate(2025, 11, 3)).SoldBy("acme").Line(threeYears)
            .ReferredBy("cedar", recorded + Duration.FromDays(1))
            .ReferredBy("birch", recorded);
        var renewal = Deal.Renewed("D-8", on: new LocalDate(2028, 11, 3), contractYear: 4, originallySoldOn: new LocalDate(2025, 11, 3))
            .SoldBy("acme").Line(threeYears).ReferredBy("birch", recorded);
        Console.WriteLine(calculator.Calculate(deal));
        Console.WriteLine(calculator.Calculate(renewal).Passed.Single());
    }

    public static void LimitsAndProgress(Transcript Console)
    {
        var program = StandardPrograms.Reseller.WithCommissions(CommissionPlan.Of(
            CommissionRule.Of("training", "training", RulePay.Agreed("training-share"))
                .On(RevenueStream.Training).Limited(CommissionLimit.AtMost(Money.Usd(20_000m), LimitScope.Quarter))));
        var calculator = new CommissionCalculator(Agreement.Of("acme", program, new LocalDate(2025, 10, 1)).AtTier(ResellerProgram.Authorized));

        var progress = CommissionProgress.None;
        foreach (var (id, month) in new[] { ("D-1", 10), ("D-2", 11), ("D-3", 12) })
        {
            var earned = calculator.Calculate(Deal.Sold(id, new LocalDate(2025, month, 1)).Line(RevenueStream.Training, Money.Usd(8_000m)), progress);
            progress = earned.Progress;
            Console.WriteLine(earned);
        }

        Console.WriteLine(progress);
    }

    public static void TiersOfADay(Transcript Console)
    {
        var program = StandardPrograms.Implementation.WithCommissions(CommissionPlan.Of(
            CommissionRule.Of("discount", "discount on software", RulePay.Agreed("partner-discount")).On(RevenueStream.Software).Of(AmountBase.ListPrice),
            CommissionRule.Of("kept", "discount of the first sale", RulePay.Agreed("partner-discount")).On(RevenueStream.Support).KeepingTheRateOfSale()));
        var tiers = TierTimeline.From(new LocalDate(2025, 10, 1), ImplementationProgram.Authorized).Then(new LocalDate(2026, 4, 1), ImplementationProgram.Premier);
        var calculator = new CommissionCalculator(Agreement.Of("cedar", program, new LocalDate(2025, 10, 1)), ProgramCatalog.Of(program), tiers);

        Deal Renewed(LocalDate on) => Deal.Renewed("D-9", on, contractYear: 2, originallySoldOn: new LocalDate(2025, 11, 3))
            .Line(RevenueStream.Software, Money.Usd(1_000m))
            .Line(RevenueStream.Support, Money.Usd(1_000m));
        foreach (var line in calculator.Calculate(Renewed(on: new LocalDate(2026, 11, 3))).Lines) Console.WriteLine($"{line} at {line.Rates!.Value.Low}");
    }

    public static void RulesInConflict(Transcript Console)
    {
        var margin = CommissionRule.Of("margin", "software margin", RulePay.Agreed("margin")).On(RevenueStream.Software);
        var extra = CommissionRule.Of("extra", "extra margin on all products", RulePay.Agreed("margin"));
        Commission By(CommissionPlan plan) => new CommissionCalculator(Agreement.Of("acme", StandardPrograms.Reseller.WithCommissions(plan), new LocalDate(2025, 10, 1))
                .AtTier(ResellerProgram.Authorized).Agree(ResellerProgram.Margin, Rate.Percent(20m)))
            .Calculate(Deal.Sold("D-3", new LocalDate(2025, 11, 3)).Line(RevenueStream.Software, Money.Usd(1_000m)));

        var both = By(CommissionPlan.Of(margin, extra));
        Console.WriteLine($"{both.Total}, {both.Conflicts.Single()}");
        var one = By(CommissionPlan.Of(margin.InPlaceOf("extra"), extra));
        Console.WriteLine($"{one.Total}, {one.Passed.Single()}");
        var narrow = By(CommissionPlan.Of(extra, margin).Combining(RuleCombination.MostSpecific));
        Console.WriteLine($"{narrow.Total}, {narrow.Passed.Single()}");
    }

    public static void PostingACommission(Transcript Console)
    {
        var program = StandardPrograms.Reseller.WithCommissions(CommissionPlan.Of(
            CommissionRule.Of("margin", "software margin", RulePay.Agreed("margin"))
                .On(RevenueStream.Software).Paid(PaymentTerms.On(DealDay.Collected, Period.FromDays(30))).HoldingBack(Rate.Percent(10m))));
        var calculator = new CommissionCalculator(
            Agreement.Of("acme", program, new LocalDate(2025, 10, 1)).AtTier(ResellerProgram.Authorized).Agree(ResellerProgram.Margin, Rate.Percent(25m)));
        var deal = Deal.Sold("D-1042", on: new LocalDate(2025, 11, 3)).Line(RevenueStream.Software, Money.Usd(60_000m));
        Console.WriteLine($"{calculator.Calculate(deal).ToPost().Count} lines to post: the customer has not paid");

        var paid = new LocalDate(2025, 12, 10);
        var desk = new CommissionDesk();
        var account = desk.Post(CommissionAccount.None("acme", Currency.Usd), calculator.Calculate(deal.On(DealDay.Collected, paid)).ToPost(), knownOn: paid).Account;
        Console.WriteLine(account.Lines.Single().Line);
        Console.WriteLine(account);
        account = desk.Refund(account, Refund.Whole("CR-7", "D-1042", on: new LocalDate(2026, 2, 1))).Account;
        Console.WriteLine(account);
    }
}
