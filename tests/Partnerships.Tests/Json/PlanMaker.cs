using System.Collections.Generic;
using System.Linq;
using NodaTime;
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

    private CommissionRule Rule(string key, List<string> keys) => chance.Sometimes(
        CommissionRule.Of(key, maker.Words(), program.Rates.Count == 0 || chance.OneIn(3) ? RulePay.ByContribution : RulePay.Agreed(chance.In(program.Rates).Key)),
        rule => rule.ForTheVendor(),
        rule => rule.Of(chance.In(AmountBase.All)),
        rule => rule.On(RevenueStream.Software, RevenueStream.Of("managed-hosting")),
        rule => rule.OnAllBut(RevenueStream.Training),
        rule => rule.ForProducts("platform", "add-on").ForCategories("suite"),
        Free,
        rule => rule.For(chance.In(DealKind.All)),
        rule => rule.For(chance.In(program.Ladders[0].Tiers).Id),
        rule => program.Options.Count == 0 ? rule : rule.Under(chance.In(program.Options).Key),
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
        rule => rule.InPlaceOf(chance.In(keys)),
        rule => rule.Paid(PaymentTerms.On(chance.In(DealDay.All), chance.OneIn(2) ? Period.FromDays(30) : null)),
        rule => rule.HoldingBack(Rate.Percent(30m)),
        rule => rule.Reversing(chance.OneIn(2) ? ReversalTerms.Within(Period.FromDays(90)) : ReversalTerms.Over(Period.FromMonths(12))),
        rule => rule.By(maker.Clause()));
}
