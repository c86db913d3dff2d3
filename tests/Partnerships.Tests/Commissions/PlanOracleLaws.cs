using System;
using System.Collections.Generic;
using System.Linq;
using FsCheck.Xunit;
using NodaTime;
using Partnerships.Commissions;
using Partnerships.Explanations;
using Partnerships.Monetary;
using Partnerships.Tests.Evidence;
using Partnerships.Tests.Oracle;

namespace Partnerships.Tests.Commissions;

/// <summary>What the calculator says of random programs, agreements and deals is what a naive model of the written rules says.</summary>
[Properties(Arbitrary = [typeof(PlanCasesInCurrencies)])]
public sealed class PlanOracleLaws
{
    [ManyCases]
    public void DealsEarnWhatTheWrittenRulesSay(PlanCase it)
    {
        var calculator = it.ToCalculator();
        var accumulated = new Dictionary<string, CommissionProgress>(StringComparer.Ordinal) { ["USD"] = it.ToProgress() };
        foreach (var deal in it.Deals)
        {
            // Where a partner sells in several currencies, there is one progress for each.
            var progress = accumulated.GetValueOrDefault(deal.Currency) ?? CommissionProgress.None;
            var before = PlanProgress.Known(progress);
            var low = new PlanOracle(it, deal, before);
            if (low.IsRefused)
            {
                Assert.Throws<CurrencyMismatchException>(() => calculator.Calculate(deal.ToDeal(), progress));
                continue;
            }

            var high = new PlanOracle(it, deal, before, low);
            var earned = calculator.Calculate(deal.ToDeal(), progress);
            AssertLines(earned, low, high);
            AssertPassed(earned, low);
            Assert.Equal(it.Combination == "sum" ? low.Conflicts.Count : 0, earned.Conflicts.Count);
            Assert.Equal(Between(low.TotalOf(vendor: false), high.TotalOf(vendor: false)), Cents(earned.Range));
            Assert.Equal(Between(low.TotalOf(vendor: true), high.TotalOf(vendor: true)), Cents(earned.ToVendor));
            if (earned.IsAgreed)
            {
                AssertProgress(low, earned.Progress);
                Assert.Equal(earned.Total, earned.Lines.Count == 0 ? Money.Zero(earned.Currency) : earned.Explain().Steps[^1].Result.ToMoney());
            }

            Assert.Empty(earned.Explain().Replay());

            accumulated[deal.Currency] = earned.Progress;
        }
    }

    [Law("C14")]
    [ManyCases(oneIn: 4)]
    public void WhatThePartnerKeepsAndWhatIsLeftForTheVendorIsThePrice(PlanCase it)
    {
        foreach (var deal in it.Deals.Where(deal => !new PlanOracle(it, deal, PlanProgress.Known(it.ToProgress())).IsRefused))
        {
            var earned = it.ToCalculator().Calculate(deal.ToDeal(), it.ToProgress());
            foreach (var number in Enumerable.Range(1, deal.Lines.Length))
            {
                var (partner, vendor) = (earned.PartnerShareOf(number), earned.VendorShareOf(number));
                var rules = it.Versions[0].Rules.Where(rule => earned.Lines.Any(line => line.Number == number && line.Rule.Key == rule.Key));
                var (list, net) = (deal.Lines[number - 1].List, deal.Lines[number - 1].Net ?? deal.Lines[number - 1].List);
                var price = Money.FromMinorUnits(rules.Any(rule => rule.Base == "list") ? list : net, earned.Currency);
                Assert.Equal((price, price), (partner.Low + vendor.High, partner.High + vendor.Low));
            }
        }
    }

    private static void AssertLines(Commission earned, PlanOracle low, PlanOracle high)
    {
        Assert.Equal(low.Earned.Keys.Order().ToList(), earned.Lines.Select(line => (line.Number, line.Rule.Key)).Order().ToList());
        foreach (var line in earned.Lines)
        {
            var key = (line.Number, line.Rule.Key);
            var (least, most) = (low.Earned[key], high.Earned[key]);
            Assert.Equal((key, Between(least.Amount, most.Amount)), (key, Cents(line.Range)));
            Assert.Equal((long)least.Base, line.Base.MinorUnits);
            Assert.Equal(least.Days is { } days ? new DateInterval(PlanCase.Day(days.From), PlanCase.Day(days.Through)) : null, line.Days);
            Assert.Equal(least.EarnedOn is { } day ? PlanCase.Day(day) : null, line.EarnedOn);
        }
    }

    private static void AssertPassed(Commission earned, PlanOracle low)
    {
        Assert.Equal(low.Passed.Keys.Order().ToList(), earned.Passed.Select(passed => (passed.Number, passed.Rule.Key)).Order().ToList());
        Assert.All(earned.Passed, passed => Assert.Contains(passed.Reason.Code, low.Passed[(passed.Number, passed.Rule.Key)]));
    }

    private static void AssertProgress(PlanOracle expected, CommissionProgress progress)
    {
        var actual = PlanProgress.Known(progress);
        Assert.Equal(expected.Progress.OrderBy(entry => entry.Key).ToList(), actual.OrderBy(entry => entry.Key).ToList());
    }

    /// <summary>The lower of two amounts and the higher; of a credit the higher rate brings the lower amount.</summary>
    private static (long Low, long High) Between(System.Numerics.BigInteger one, System.Numerics.BigInteger other) => ((long)(one < other ? one : other), (long)(one < other ? other : one));

    private static (long Low, long High) Cents(MoneyRange range) => (range.Low.MinorUnits, range.High.MinorUnits);
}
