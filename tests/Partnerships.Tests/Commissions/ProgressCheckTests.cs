using System;
using System.Linq;
using FsCheck.Xunit;
using Partnerships.Commissions;
using Partnerships.Monetary;
using Partnerships.Tests.Evidence;

namespace Partnerships.Tests.Commissions;

/// <summary>Entries of progress that a plan's rules read, and entries that none of them does.</summary>
[Properties(Arbitrary = [typeof(PlanCases)])]
public sealed class ProgressCheckTests
{
    private static readonly CommissionPlan Plan = CommissionPlan.Of(
        CommissionRule.Of("attainment", "attainment", RulePay.By(RateSchedule.Slab(Bracket.AtMost(Rate.Percent(100m)).At(Rate.Percent(5m)), Bracket.Rest.At(Rate.Percent(10m)))).CountedOver(LimitScope.Quarter))
            .Limited(CommissionLimit.AtMost(Money.Usd(1m), LimitScope.Month), CommissionLimit.AtMost(Money.Usd(1m), LimitScope.Deal)),
        CommissionRule.Of("growth", "growth", RulePay.By(RateSchedule.Growth(GrowthBasis.Growth, Bracket.Rest.At(Rate.Percent(3m))))),
        CommissionRule.Of("seats", "seats", RulePay.By(RateSchedule.Slab(Bracket.LessThan(Units.Of(10m)).At(Rate.Percent(1m)), Bracket.Rest.At(Rate.Percent(2m)))).CountedOver(LimitScope.Subscription)),
        CommissionRule.Of("capped", "capped", RulePay.At(Rate.Percent(1m))).Limited(CommissionLimit.AtMost(Money.Usd(1m), LimitScope.Lifetime)),
        CommissionRule.Of("plain", "plain", RulePay.At(Rate.Percent(1m))).Limited(CommissionLimit.AtMost(Money.Usd(1m), LimitScope.Deal)));

    [Theory]
    [InlineData("attainment", "2025-Q1", "counted,quota", null)]
    [InlineData("attainment", "2025-03", "counted", null)]
    [InlineData("growth", "2025", "counted,baseline", null)]
    [InlineData("seats", "subscription S-7", "units", null)]
    [InlineData("capped", "lifetime", "counted", null)]
    [InlineData("attained", "2025-Q1", "", "progress.unknown-rule: the plan has no rule attained, but attainment, growth, seats, capped, plain")]
    [InlineData("attainment", "2025", "", "progress.other-scope: rule attainment counts over a month, such as 2025-03 and a quarter, such as 2025-Q1; is 2025")]
    [InlineData("attainment", "2025-03-H1", "", "progress.other-scope: rule attainment counts over a month, such as 2025-03 and a quarter, such as 2025-Q1; is 2025-03-H1")]
    [InlineData("growth", "2025-13", "", "progress.other-scope: rule growth counts over a year, such as 2025; is 2025-13")]
    [InlineData("seats", "subscription ", "", "progress.other-scope: rule seats counts over a subscription, such as subscription S-7; is subscription ")]
    [InlineData("capped", "Lifetime", "", "progress.other-scope: rule capped counts over all time, lifetime; is Lifetime")]
    [InlineData("plain", "2025", "", "progress.other-scope: rule plain counts nothing over a time")]
    [InlineData("seats", "subscription S-7", "counted", "progress.other-kind: rule seats counts units; is USD 1.00")]
    [InlineData("capped", "lifetime", "units", "progress.other-kind: rule capped counts money; is 1")]
    [InlineData("attainment", "2025-03", "quota", "progress.no-quota: rule attainment has no quota of 2025-03")]
    [InlineData("growth", "2025", "quota", "progress.no-quota: rule growth has no quota of 2025")]
    [InlineData("attainment", "2025-Q1", "baseline", "progress.no-baseline: rule attainment has no baseline of 2025-Q1")]
    public void AnEntryIsOfARuleAndOfATimeThatItCountsOver(string rule, string scope, string with, string? reason)
    {
        var entry = with.Contains("counted", StringComparison.Ordinal) ? ProgressEntry.Of(rule, scope, Money.Usd(1m), Money.Usd(1m))
            : with == "units" ? ProgressEntry.Of(rule, scope, Units.Of(1m), Money.Usd(1m))
            : ProgressEntry.Of(rule, scope);
        entry = with.Contains("quota", StringComparison.Ordinal) ? entry.OfQuota(Money.Usd(1m)) : entry;
        entry = with.Contains("baseline", StringComparison.Ordinal) ? entry.Over(Money.Usd(1m)) : entry;

        Assert.Equal(reason, ProgressCheck.WhyNot(entry, Plan)?.ToString());
    }

    [Fact]
    public void ARuleThatALaterVersionDroppedIsKnownWhereTheEarlierOneIsGiven()
    {
        var entry = ProgressEntry.Of("capped", "lifetime", Money.Usd(1m), Money.Usd(1m));

        Assert.Null(ProgressCheck.WhyNot(entry, Plan, CommissionPlan.Of()));
        Assert.Equal("the plan has no rule capped, but none at all", ProgressCheck.WhyNot(entry, CommissionPlan.Of())!.Words);
        Assert.Equal("progress.unknown-rule", ProgressCheck.WhyNot(entry)!.Code);
    }

    /// <summary>Whatever the deals of a plan accumulate is of its rules.</summary>
    [ManyCases(oneIn: 4)]
    public bool WhatDealsAccumulateIsOfTheirPlan(PlanCase it)
    {
        var calculator = it.ToCalculator();
        var plans = Enumerable.Range(0, it.Versions.Length).Select(version => it.ToProgram(version).Commissions).ToArray();
        var progress = it.Deals.Aggregate(CommissionProgress.None, (before, deal) => calculator.Calculate(deal.ToDeal(), before).Progress);
        return progress.Entries.All(entry => ProgressCheck.WhyNot(entry, plans) is null);
    }
}
