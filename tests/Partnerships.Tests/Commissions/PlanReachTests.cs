using System;
using System.Collections.Generic;
using System.Linq;
using Partnerships.Commissions;
using Partnerships.Tests.Json;

namespace Partnerships.Tests.Commissions;

/// <summary>The generators of plans and of their histories come to every place at which a rule starts to bind.</summary>
public sealed class PlanReachTests
{
    [Fact]
    public void PlansReachEveryReasonAndEveryWayToPay()
    {
        var (codes, ways) = (new SortedSet<string>(StringComparer.Ordinal), new SortedSet<string>(StringComparer.Ordinal));
        for (var seed = 0; seed < 1_500; seed++)
        {
            var it = new PlanCaseMaker(new Chance(seed)).Case();
            var (calculator, progress) = (it.ToCalculator(), it.ToProgress());
            foreach (var deal in it.Deals)
            {
                var earned = calculator.Calculate(deal.ToDeal(), progress);
                progress = earned.Progress;
                codes.UnionWith(earned.Passed.Select(passed => passed.Reason.Code));
                codes.UnionWith(earned.Conflicts.Select(conflict => conflict.Code));
                codes.UnionWith(earned.IsAgreed ? [] : ["open"]);
                codes.UnionWith(earned.TermsOfSale is { } ofSale && ofSale.Version != earned.Terms.Version ? ["sold by another version"] : []);
                ways.UnionWith(earned.Lines.Where(line => !line.Range.High.IsZero).Select(line => Way(it, line)));
            }
        }

        Assert.Equal(
            [
                "commission.agreement-not-running", "commission.baseline-not-known", "commission.below-minimum", "commission.cost-not-known", "commission.first-year-only",
                "commission.no-rate", "commission.not-collected", "commission.not-joint", "commission.not-referred", "commission.other-date", "commission.other-kind",
                "commission.other-option", "commission.other-product", "commission.other-side", "commission.other-source", "commission.other-stream", "commission.other-tier",
                "commission.outranked", "commission.paid-twice", "commission.product-excluded", "commission.quota-not-known", "commission.referred-by-another", "commission.replaced",
                "commission.sold-by-another", "commission.tail-over", "open", "sold by another version",
            ],
            codes);
        Assert.Equal(
            [
                "agreed", "contribution", "flat by line", "growth by lifetime", "growth by quarter", "growth by year",
                .. new[] { "deal", "lifetime", "line", "month", "quarter", "subscription", "year" }.Select(scope => "marginal by " + scope),
                .. new[] { "deal", "lifetime", "line", "month", "quarter", "subscription", "year" }.Select(scope => "slab by " + scope),
            ],
            ways);
    }

    [Fact]
    public void HistoriesReachEveryKindOfEventAndOfTerms()
    {
        var reached = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var seed = 0; seed < 300; seed++)
        {
            var history = PlanHistories.Make(new Chance(seed));
            var run = new PlanRun(history);
            Array.ForEach(history.Steps, run.Take);
            foreach (var what in PlanReach.Of(history, run.Account).Distinct(StringComparer.Ordinal))
            {
                reached[what] = reached.GetValueOrDefault(what) + 1;
            }
        }

        // Each in five histories of 300 at least, of which a run of the law plays hundreds.
        Assert.Empty(PlanReach.Everything.Where(what => reached.GetValueOrDefault(what) < 5).Select(what => $"{what}: {reached.GetValueOrDefault(what)}"));
        Assert.Empty(reached.Keys.Except(PlanReach.Everything, StringComparer.Ordinal));
    }

    private static string Way(PlanCase it, EarnedLine line)
    {
        var pay = it.Versions[int.Parse(line.Terms.Version[..^2], System.Globalization.CultureInfo.InvariantCulture) - 1].Rules.Single(rule => rule.Key == line.Rule.Key).Pay;
        return pay.IsSchedule ? $"{pay.Way} by {pay.Scope}" : pay.Way;
    }
}
