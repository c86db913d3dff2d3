using NodaTime;
using Partnerships.Calendars;
using Partnerships.Commissions;
using Partnerships.Deals;
using Partnerships.Explanations;
using Partnerships.Monetary;
using Partnerships.Programs;

namespace Partnerships.Tests.Json;

/// <summary>A program with a plan that has everything that a rule can say.</summary>
internal static class PlanGoldenValues
{
    private static readonly Clause Guide = Clause.Of("Guide 2026", "§9", "Commissions");

    public static PartnerProgram Program { get; } = GoldenValues.Program.WithCommissions(CommissionPlan.Of(
            Wide(),
            Narrow(),
            CommissionRule.Of("joint", "joint deals", RulePay.ByContribution)
                .When(DealSourcing.Joint)
                .Paying(Recurrence.FirstYear)
                .Limited(CommissionLimit.Between(Money.Eur(10m), Money.Eur(1_000m), LimitScope.Line), CommissionLimit.AtLeast(Money.Eur(5m), LimitScope.Deal)),
            CommissionRule.Of("growth", "growth bonus", RulePay.By(RateSchedule.Growth(GrowthBasis.Slices, Bracket.LessThan(Rate.Percent(10m)), Bracket.Rest.At(Rate.Percent(2m)))).CountedOver(LimitScope.Quarter))
                .Paying(Recurrence.Stepping(Rate.One, Rate.Percent(50m)))
                .Allowing(FreeAllowance.OfEvents(3)),
            CommissionRule.Of("seats", "seats", RulePay.By(RateSchedule.Marginal(Bracket.AtMost(Units.Of(100.5m)).PerUnit(Money.Eur(2m)), Bracket.Rest.PerUnit(0.0015m, Currency.Eur))))
                .Allowing(FreeAllowance.OfVolume(Money.Eur(250m)).Over(LimitScope.Deal))
                .Prorated(DayCount.NoLeap))
        .Combining(RuleCombination.Best)
        .ByVersionOn(DealDay.OriginalSale));

    private static CommissionRule Wide() => CommissionRule
        .Of("margin", "software margin", RulePay.By(RateSchedule.Slab(
            Bracket.LessThan(Money.Eur(1_000m)).At(Rate.Percent(4m)).Entering(Money.Eur(1m)).WithFloor(Money.Eur(2m)).WithCap(Money.Eur(30m)),
            Bracket.Rest.At(Rate.Percent(6m)).Reaching(Money.Eur(5m)))).CountedOver(LimitScope.Year).SelectedBy(AmountBase.NetPrice))
        .Of(AmountBase.Margin)
        .On(RevenueStream.Software, RevenueStream.Of("managed-hosting"))
        .ForProducts("platform", "add-on").ForCategories("suite").ExceptProducts("trial")
        .For(DealKind.New, DealKind.Expansion)
        .For(GoldenValues.Program.Ladders[0].Tiers[0].Id)
        .ForProductsOf(DealSide.Vendor)
        .Between(new LocalDate(2025, 1, 1), new LocalDate(2026, 12, 31))
        .FromDealsOf(Money.Eur(100m))
        .Limited(CommissionLimit.AtMost(Money.Eur(9_000m), LimitScope.Quarter), CommissionLimit.AtMost(Money.Usd(9_500m), LimitScope.Quarter))
        .Allowing(FreeAllowance.Of(2, Money.Eur(75.5m)).Over(LimitScope.Month))
        .Prorated(DayCount.Thirty)
        .Paid(PaymentTerms.On(DealDay.Collected, Period.FromDays(45)))
        .HoldingBack(Rate.Percent(12.5m), Period.FromMonths(6))
        .Reversing(ReversalTerms.Over(Period.FromMonths(12)).RoundedBy(Rounding.TowardZero))
        .By(Guide);

    private static CommissionRule Narrow() => CommissionRule
        .Of("referral", "referral fee", RulePay.At(Rate.Percent(7.25m)))
        .ForTheVendor()
        .OnAllBut(RevenueStream.Training)
        .When(DealSourcing.Lead, DealSide.Vendor)
        .ForTheFirstReferral()
        .Paying(Recurrence.For(Period.FromMonths(36), DealDay.GoLive))
        .KeepingTheRateOfSale()
        .ByTierOn(DealDay.Registered)
        .Prorated(DayCount.Actual)
        .InPlaceOf("margin")
        .HoldingBack(Rate.Zero)
        .Reversing(ReversalTerms.Within(Period.FromDays(90)));
}
