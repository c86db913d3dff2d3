using System.Collections.Generic;
using System.Linq;
using NodaTime;
using Partnerships.Calendars;
using Partnerships.Commissions;
using Partnerships.Deals;
using Partnerships.Monetary;
using Partnerships.Programs;

namespace Partnerships.Tests.Json;

/// <summary>Makes commission plans for a program: every part of a rule comes up, alone and beside others.</summary>
internal sealed class PlanMaker(ProgramMaker maker, Chance chance, PartnerProgram program)
{
    public CommissionPlan Plan()
    {
        var keys = Enumerable.Range(0, chance.From(1, 3)).Select(number => $"rule-{number}").ToList();
        return chance.Sometimes(
            CommissionPlan.Of([.. keys.Select(key => Rule(key, keys))]),
            plan => plan.Combining(chance.In(RuleCombination.All)),
            plan => plan.ByVersionOn(chance.In(DealDay.All)));
    }

    private static CommissionRule Free(CommissionRule rule) => rule.ExceptProducts("free");

    private RulePay Pay() => chance.From(0, 4) switch
    {
        0 => RulePay.ByContribution,
        1 when program.Rates.Count > 0 => RulePay.Agreed(chance.In(program.Rates).Key),
        2 => Counted(RulePay.By(chance.Of(
            RateSchedule.Growth(GrowthBasis.Slices, Bracket.LessThan(Rate.Percent(10m)), Bracket.Rest.At(Rate.Percent(2m))),
            RateSchedule.Slab(Bracket.AtMost(Rate.Percent(100m)).At(Rate.Percent(5m)), Bracket.MoreThan(Rate.Percent(100m)).At(Rate.Percent(7.5m)))))),
        3 => Counted(RulePay.By(RateSchedule.Marginal(Bracket.Rest.At(Rate.Percent(4m)), Bracket.AtLeast(Money.Usd(1_000m)).At(Rate.Percent(6m)).Retroactive()))),
        _ => Selected(RulePay.By(chance.Of(
            RateSchedule.Flat(Bracket.Rest.At(Rate.Percent(2.9m)).Entering(Money.Usd(0.3m)).WithFloor(Money.Usd(1m)).WithCap(Money.Usd(9m))),
            RateSchedule.Slab(Bracket.LessThan(Money.Usd(1_000m)).At(Rate.Percent(4m)), Bracket.Rest.At(Rate.Percent(6m)).Reaching(Money.Usd(5m))),
            RateSchedule.Marginal(Bracket.Rest.At(Rate.Percent(4m)), Bracket.AtLeast(Money.Usd(1_000m)).At(Rate.Percent(6m)))))),
    };

    private SchedulePay Counted(SchedulePay pay) => chance.OneIn(2) ? pay : pay.CountedOver(chance.Of(LimitScope.Month, LimitScope.Quarter, LimitScope.Subscription));

    private SchedulePay Selected(SchedulePay pay)
    {
        var counted = chance.OneIn(2) ? pay : pay.CountedOver(chance.In(LimitScope.All));
        return chance.OneIn(3) ? counted.SelectedBy(chance.In(AmountBase.All))
            : chance.OneIn(3) ? RulePay.By(RateSchedule.Flat(Bracket.Rest.PerUnit(Money.Usd(1m))))
            : chance.OneIn(3) ? RulePay.By(RateSchedule.PerBlock(Units.Of(100m), Money.Usd(1m)))
            : counted;
    }

    private FreeAllowance Allowance() => chance.From(0, 2) switch
    {
        0 => FreeAllowance.OfEvents(chance.From(0, 3)),
        1 => FreeAllowance.OfVolume(Money.Usd(250m)).Over(chance.In(LimitScope.All)),
        _ => FreeAllowance.Of(12, Money.Usd(0.01m)).Over(chance.Of(LimitScope.Month, LimitScope.Lifetime)),
    };

    private CommissionRule Rule(string key, List<string> keys) => chance.Sometimes(
        CommissionRule.Of(key, maker.Words(), Pay()),
        rule => rule.ForTheVendor(),
        rule => rule.Of(chance.In(AmountBase.All)),
        rule => rule.On(RevenueStream.Software, RevenueStream.Of("managed-hosting")),
        rule => rule.OnAllBut(RevenueStream.Training),
        rule => rule.ForProducts("platform", "add-on").ForCategories("suite"),
        Free,
        rule => rule.For(chance.In(DealKind.All)),
        rule => rule.For(chance.In(program.Ladders[0].Tiers).Id),
        rule => program.Options.Count == 0 ? rule : rule.Under(chance.In(program.Options).Key),
        rule => program.Options.Count == 0 ? rule : rule.ExceptUnder(chance.In(program.Options).Key),
        rule => rule.When(chance.In(DealSourcing.All), chance.OneIn(2) ? chance.In(DealSide.All) : null),
        rule => rule.ForProductsOf(chance.In(DealSide.All)),
        rule => rule.ForTheFirstReferral(),
        rule => rule.Between(chance.OneIn(2) ? new LocalDate(2020, 2, 29) : null, chance.OneIn(2) ? new LocalDate(2024, 12, 31) : null),
        rule => rule.FromDealsOf(Money.Usd(0.01m)),
        rule => rule.Paying(chance.Of(
            Recurrence.FirstYear,
            Recurrence.EveryTerm,
            Recurrence.For(Period.FromMonths(36), chance.In(DealDay.All)),
            Recurrence.Stepping(Rate.One, Rate.Percent(12.5m)))),
        rule => rule.KeepingTheRateOfSale(),
        rule => rule.ByTierOn(chance.In(DealDay.All)),
        rule => rule.Limited(
            CommissionLimit.Between(Money.Usd(1m), Money.Usd(2m), LimitScope.Deal),
            CommissionLimit.AtLeast(Money.Usd(0.5m), LimitScope.Line),
            CommissionLimit.AtMost(Money.Usd(180m), LimitScope.Subscription),
            CommissionLimit.AtMost(Money.FromMinorUnits(15_000, Currency.Of("EUR")), LimitScope.Subscription)),
        rule => rule.Allowing(Allowance()),
        rule => rule.Prorated(chance.In(DayCount.All)),
        rule => rule.InPlaceOf(chance.In(keys)),
        rule => rule.Paid(PaymentTerms.On(chance.In(DealDay.All), chance.OneIn(2) ? Period.FromDays(30) : null)),
        rule => rule.HoldingBack(chance.OneIn(2) ? Rate.Percent(30m) : Rate.Zero, chance.OneIn(2) ? null : Period.FromMonths(3)),
        rule => rule.Reversing(chance.OneIn(2) ? ReversalTerms.Within(Period.FromDays(90)) : ReversalTerms.Over(Period.FromMonths(12))),
        rule => rule.By(maker.Clause()));
}
