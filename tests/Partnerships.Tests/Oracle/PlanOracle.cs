using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Numerics;
using Partnerships.Tests.Commissions;

namespace Partnerships.Tests.Oracle;

/// <summary>A deal of a plan worked out at its lowest rates or, beside those, at its highest: naive loops over exact fractions, from the written rules alone.</summary>
internal sealed partial class PlanOracle
{
    private static readonly string[] Scopes = ["line", "deal", "month", "quarter", "year", "subscription", "lifetime"];

    private readonly PlanCase _case;
    private readonly PlanDealCase _deal;
    private readonly PlanOracle? _lowest;
    private readonly Dictionary<int, List<(PlanRuleCase Rule, PlanTermsOracle Terms)>> _chosen = [];
    private readonly Dictionary<string, (BigInteger Amount, Rational On)> _ofTheDeal = [];
    private readonly Dictionary<string, OracleUse> _usedInTheDeal = [];
    private readonly Dictionary<string, Rational?> _levels = [];
    private readonly Dictionary<string, Rational> _reached = [];

    public PlanOracle(PlanCase it, PlanDealCase deal, IReadOnlyDictionary<(string Rule, string Scope), OracleProgress> before, PlanOracle? lowest = null)
    {
        (_case, _deal, _lowest) = (it, deal, lowest);
        Progress = before.ToDictionary(entry => entry.Key, entry => entry.Value);
        Run(PlanTermsOracle.RulesOf(it, deal)!);
    }

    /// <summary>What is accumulated with the deal.</summary>
    public Dictionary<(string Rule, string Scope), OracleProgress> Progress { get; }

    /// <summary>What is earned, by line from 1 and rule.</summary>
    public Dictionary<(int Line, string Rule), OracleEarned> Earned { get; } = [];

    /// <summary>The reasons of which one is given, by line and rule that pays nothing.</summary>
    public Dictionary<(int Line, string Rule), List<string>> Passed { get; } = [];

    /// <summary>Pairs of rules that both pay one side on a line.</summary>
    public List<(int Line, string One, string Other)> Conflicts { get; } = [];

    /// <summary>Whether a rule that would pay has limits, and none in the deal's currency: then the deal is refused.</summary>
    public bool IsRefused { get; private set; }

    /// <summary>What each side earns.</summary>
    public BigInteger TotalOf(bool vendor) => Earned.Where(each => RuleOf(each.Key.Rule).Vendor == vendor).Aggregate(BigInteger.Zero, (sum, each) => sum + each.Value.Amount);

    public static string ScopeOf(string scope, PlanDealCase deal)
    {
        var day = PlanCase.Day(deal.SoldOn);
        return scope switch
        {
            "month" => day.ToString("yyyy-MM", CultureInfo.InvariantCulture),
            "quarter" => string.Create(CultureInfo.InvariantCulture, $"{day.Year:0000}-Q{(day.Month + 2) / 3}"),
            "year" => day.ToString("yyyy", CultureInfo.InvariantCulture),
            "subscription" => "subscription " + (deal.Subscription ?? deal.Id),
            _ => scope,
        };
    }

    private PlanRuleCase RuleOf(string key) => _case.Versions[0].Rules.Single(rule => rule.Key == key);

    private void Run(List<(PlanRuleCase Rule, PlanTermsOracle Terms)> rules)
    {
        foreach (var number in Enumerable.Range(1, _deal.Lines.Length))
        {
            _chosen.Add(number, Choose(number, rules));
        }

        // What a slab of a deal reaches is told from all lines that the rule may pay on, before any of them is paid.
        rules.ForEach(each => _reached.Add(each.Rule.Key, LevelOfTheDeal(each)));
        foreach (var (number, chosen) in _chosen)
        {
            foreach (var side in chosen.GroupBy(each => each.Rule.Vendor).Select(side => side.ToList()))
            {
                Pay(number, side);
            }
        }
    }

    /// <summary>The rules that would pay on a line, as far as amounts do not tell.</summary>
    private List<(PlanRuleCase Rule, PlanTermsOracle Terms)> Choose(int number, List<(PlanRuleCase Rule, PlanTermsOracle Terms)> rules)
    {
        var applying = rules.Where(each => CausesOf(each, number).Count == 0).ToList();
        var left = applying.Where(each => !applying.Any(other => other.Rule.Replaces.Contains(each.Rule.Key))).ToList();
        var chosen = _case.Combination switch
        {
            "first" => left.GroupBy(each => each.Rule.Vendor).Select(side => side.First()).ToList(),
            "most-specific" => left.GroupBy(each => each.Rule.Vendor)
                .Select(side => side.MaxBy(each => each.Rule.Products.Length > 0 ? 3 : each.Rule.Categories.Length > 0 ? 2 : each.Rule.Streams.Length > 0 ? 1 : 0)).ToList(),
            _ => left,
        };
        foreach (var each in rules.Except(chosen))
        {
            Passed.Add((number, each.Rule.Key), left.Contains(each) ? ["commission.outranked"] : applying.Contains(each) ? ["commission.replaced"] : CausesOf(each, number));
        }

        return chosen;
    }

    /// <summary>Of the rules that would pay one side on a line, those that the plan pays: all, or the one that comes to most.</summary>
    private void Pay(int number, List<(PlanRuleCase Rule, PlanTermsOracle Terms)> side)
    {
        // Which one pays most is told at the lowest rates.
        var paid = _case.Combination != "best" ? side
            : _lowest is null ? [side.MaxBy(each => BigInteger.Abs(Limited(each, number).Amount))]
            : side.Where(each => _lowest.Earned.ContainsKey((number, each.Rule.Key))).ToList();
        foreach (var each in side.Except(paid))
        {
            Passed.Add((number, each.Rule.Key), ["commission.outranked"]);
        }

        foreach (var each in paid)
        {
            var (amount, ofTheDeal) = Limited(each, number);
            Book(each, number, amount, ofTheDeal);
        }

        Conflicts.AddRange(paid.Skip(1).Select(other => (number, paid[0].Rule.Key, other.Rule.Key)));
    }

    private List<string> CausesOf((PlanRuleCase Rule, PlanTermsOracle Terms) each, int number)
    {
        var causes = PlanConditionsOracle.Causes(each.Rule, each.Terms, _deal, _deal.Lines[number - 1]);
        if (each.Rule.Pay is { Bounds: "quota", Brackets.Length: > 1 } or { Way: "growth" } && Against(each.Rule) is null)
        {
            causes.Add(each.Rule.Pay.Way == "growth" ? "commission.baseline-not-known" : "commission.quota-not-known");
        }

        return causes;
    }

    private long? Against(PlanRuleCase rule)
    {
        var entry = Progress.GetValueOrDefault((rule.Key, ScopeOf(rule.Pay.Scope, _deal)));
        return rule.Pay.Way == "growth" ? entry?.Baseline : entry?.Quota;
    }
}
