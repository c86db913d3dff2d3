using System;
using System.Collections.Generic;
using System.Linq;
using Partnerships.Commissions;
using Partnerships.Tests.Json;
using Partnerships.Tests.Oracle;

namespace Partnerships.Tests.Commissions;

/// <summary>The generators of plans and of their histories come to every place at which a rule starts to bind.</summary>
public sealed class PlanReachTests
{
    [Fact]
    public void PlansReachEveryReasonAndEveryWayToPay()
    {
        var (codes, ways) = (new SortedSet<string>(StringComparer.Ordinal), new SortedSet<string>(StringComparer.Ordinal));
        for (var seed = 0; seed < 3_000; seed++)
        {
            var it = new PlanCaseMaker(new Chance(seed), hasCurrencies: true).Case();
            var (calculator, accumulated) = (it.ToCalculator(), new Dictionary<string, CommissionProgress> { ["USD"] = it.ToProgress() });
            foreach (var deal in it.Deals)
            {
                var before = accumulated.GetValueOrDefault(deal.Currency) ?? CommissionProgress.None;
                if (new PlanOracle(it, deal, PlanProgress.Known(before)).IsRefused)
                {
                    codes.Add("no limit in " + deal.Currency);
                    continue;
                }

                var earned = calculator.Calculate(deal.ToDeal(), before);
                accumulated[deal.Currency] = earned.Progress;
                codes.UnionWith(earned.Passed.Select(passed => passed.Reason.Code));
                codes.UnionWith(earned.Conflicts.Select(conflict => conflict.Code));
                codes.UnionWith(earned.IsAgreed ? [] : ["open"]);
                codes.UnionWith(earned.TermsOfSale is { } ofSale && ofSale.Version != earned.Terms.Version ? ["sold by another version"] : []);
                codes.UnionWith(earned.Lines.Where(line => IsReplacedRate(it, line)).Select(_ => "by a rate whose place another takes"));
                ways.UnionWith(earned.Lines.Where(line => !line.Range.High.IsZero).Select(line => Way(it, line)));
                ways.UnionWith(earned.Lines.Where(line => !line.Range.High.IsZero).SelectMany(line => Limits(it, deal, line)));
            }
        }

        Assert.Equal(
            [
                "commission.agreement-not-running", "commission.baseline-not-known", "commission.below-minimum", "commission.cost-not-known", "commission.first-year-only",
                "commission.no-day-counts", "commission.no-rate", "commission.not-collected", "commission.not-joint", "commission.not-referred", "commission.other-date", "commission.other-kind",
                "commission.other-option", "commission.other-product", "commission.other-side", "commission.other-source", "commission.other-stream", "commission.other-tier",
                "commission.outranked", "commission.paid-twice", "commission.product-excluded", "commission.quota-not-known", "commission.referred-by-another", "commission.replaced",
                "commission.sold-by-another", "commission.tail-over", "no limit in EUR", "no limit in JPY", "no limit in USD", "by a rate whose place another takes", "open", "sold by another version",
            ],
            codes);
        string[] scopes = ["deal", "lifetime", "line", "month", "quarter", "subscription", "year"];
        Assert.Equal(
            new[] { "agreed", "contribution", "flat by line", "growth by lifetime", "growth by quarter", "growth by year", "flat of blocks by money", "flat of units by money" }
                .Concat(new[] { "blocks", "units" }.SelectMany(of => new[] { $"marginal of {of} by units", $"slab of {of} by money", $"slab of {of} by units" }))
                .Concat(scopes.SelectMany(scope => new[] { "marginal by " + scope, "slab by " + scope }))
                .Concat(scopes.SelectMany(scope => new[] { "EUR", "JPY", "USD" }.Select(currency => $"{currency} within one of several limits of a {scope}")))
                .Order(StringComparer.Ordinal),
            ways);
    }

    [Fact]
    public void PlansReachTheEdgesOfAllowancesOfTermsAndOfLevels()
    {
        var reached = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var seed = 0; seed < 20_000; seed++)
        {
            var it = new PlanCaseMaker(new Chance(seed)).Case();
            var accumulated = PlanProgress.Known(it.ToProgress());
            foreach (var deal in it.Deals)
            {
                var oracle = new PlanOracle(it, deal, accumulated);
                var rules = PlanTermsOracle.RulesOf(it, deal)!;
                accumulated = oracle.Progress;
                foreach (var what in oracle.Earned.SelectMany(each => EdgesOf(it, deal, rules.Single(rule => rule.Rule.Key == each.Key.Rule), each.Key.Line, each.Value)).Distinct(StringComparer.Ordinal))
                {
                    reached[what] = reached.GetValueOrDefault(what) + 1;
                }
            }
        }

        Assert.Empty(PlanEdges.Everything.Where(what => reached.GetValueOrDefault(what) < 5).Select(what => $"{what}: {reached.GetValueOrDefault(what)}"));
        Assert.Empty(reached.Keys.Except(PlanEdges.Everything, StringComparer.Ordinal));
    }

    private static IEnumerable<string> EdgesOf(PlanCase it, PlanDealCase deal, (PlanRuleCase Rule, PlanTermsOracle Terms) each, int line, OracleEarned earned) =>
        PlanEdges.Of(it, deal, each.Rule, line, earned, isOpen: each.Rule.Pay.Way == "agreed" && each.Terms.RateOf(each.Rule.Pay.Term) is var (low, high) && low != high);

    [Fact]
    public void HistoriesReachEveryKindOfEventAndOfTerms()
    {
        var reached = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var seed = 0; seed < 450; seed++)
        {
            var history = PlanHistories.Make(new Chance(seed));
            var run = new PlanRun(history);
            Array.ForEach(history.Steps, run.Take);
            foreach (var what in PlanReach.Of(history, run.Account).Distinct(StringComparer.Ordinal))
            {
                reached[what] = reached.GetValueOrDefault(what) + 1;
            }
        }

        // Each in five histories of 450 at least, of which a run of the law plays hundreds.
        Assert.Empty(PlanReach.Everything.Where(what => reached.GetValueOrDefault(what) < 5).Select(what => $"{what}: {reached.GetValueOrDefault(what)}"));
        Assert.Empty(reached.Keys.Except(PlanReach.Everything, StringComparer.Ordinal));
    }

    private static string Way(PlanCase it, EarnedLine line)
    {
        var pay = RuleOf(it, line).Pay;
        var units = pay.Brackets.Any(bracket => bracket.Block is not null) ? "blocks " : pay.Brackets.Any(bracket => bracket.PerUnit is not null) ? "units " : "";
        return !pay.IsSchedule ? pay.Way : units.Length == 0 ? $"{pay.Way} by {pay.Scope}" : $"{pay.Way} of {units}by {pay.Bounds}";
    }

    /// <summary>Limits in the deal's currency beside others.</summary>
    private static IEnumerable<string> Limits(PlanCase it, PlanDealCase deal, EarnedLine line) => RuleOf(it, line).Limits
        .GroupBy(limit => limit.Scope).Where(scope => scope.Count() > 1).Select(scope => $"{deal.Currency} within one of several limits of a {scope.Key}");

    private static bool IsReplacedRate(PlanCase it, EarnedLine line) =>
        VersionOf(it, line).Terms.Any(term => term.Replaces is not null && term.Replaces == RuleOf(it, line).Pay.Term && (term.Option is null || term.Option == it.Option));

    private static PlanRuleCase RuleOf(PlanCase it, EarnedLine line) => VersionOf(it, line).Rules.Single(rule => rule.Key == line.Rule.Key);

    private static PlanVersionCase VersionOf(PlanCase it, EarnedLine line) => it.Versions[int.Parse(line.Terms.Version[..^2], System.Globalization.CultureInfo.InvariantCulture) - 1];
}
