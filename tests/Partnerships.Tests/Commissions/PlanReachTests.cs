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
    public void HistoriesPostRefundPayAndCloseByMoreThanOneVersion()
    {
        int posted = 0, refunded = 0, paid = 0, closed = 0, versions = 0;
        for (var seed = 0; seed < 300; seed++)
        {
            var history = PlanHistories.Make(new Chance(seed));
            var run = new PlanRun(history);
            Array.ForEach(history.Steps, run.Take);
            var events = run.Account.Entries.Select(entry => entry.Event).ToList();
            posted += events.OfType<CommissionAccrued>().Count(accrued => !accrued.Amount.IsZero);
            refunded += events.OfType<CommissionReversed>().Count(reversed => !reversed.Amount.IsZero);
            paid += events.OfType<CommissionPaid>().Count();
            closed += run.Account.ClosedThrough is null ? 0 : 1;
            versions += events.OfType<CommissionAccrued>().Select(accrued => accrued.Terms!.Version).Distinct().Count() > 1 ? 1 : 0;
        }

        Assert.True(posted > 300 && refunded > 100 && paid > 20 && closed > 50 && versions > 30, $"{posted} posted, {refunded} refunded, {paid} paid, {closed} closed, {versions} by versions");
    }

    private static string Way(PlanCase it, EarnedLine line)
    {
        var pay = it.Versions[int.Parse(line.Terms.Version[..^2], System.Globalization.CultureInfo.InvariantCulture) - 1].Rules.Single(rule => rule.Key == line.Rule.Key).Pay;
        return pay.IsSchedule ? $"{pay.Way} by {pay.Scope}" : pay.Way;
    }
}
