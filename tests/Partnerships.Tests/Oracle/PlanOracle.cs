using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Numerics;
using Partnerships.Tests.Commissions;

namespace Partnerships.Tests.Oracle;

/// <summary>What was accumulated by a rule over a scope, in cents or units; nothing yet where it is null.</summary>
internal sealed record OracleProgress(Rational? Counted, BigInteger? Paid, long? Quota, long? Baseline);

/// <summary>What a rule brings on a line.</summary>
internal sealed record OracleEarned(BigInteger Base, BigInteger Amount, int? EarnedOn);

/// <summary>A deal of a plan worked out at its lowest rates or, beside those, at its highest: naive loops over exact fractions, from the written rules alone.</summary>
internal sealed class PlanOracle
{
    private static readonly string[] Scopes = ["line", "deal", "month", "quarter", "year", "subscription", "lifetime"];

    private readonly PlanCase _case;
    private readonly PlanDealCase _deal;
    private readonly PlanOracle? _lowest;
    private readonly Dictionary<int, List<(PlanRuleCase Rule, PlanTermsOracle Terms)>> _chosen = [];
    private readonly Dictionary<string, (BigInteger Amount, Rational On)> _ofTheDeal = [];

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

    private BigInteger Before((PlanRuleCase Rule, PlanTermsOracle Terms) each, int number)
    {
        var (rule, line) = (each.Rule, _deal.Lines[number - 1]);
        if (!rule.Pay.IsSchedule)
        {
            return PlanAmountsOracle.Share(rule, each.Terms, _deal, line, high: _lowest is not null);
        }

        Rational ofTheDeal = 0;
        Rational? before = null;
        for (var other = 1; other <= _deal.Lines.Length && rule.Pay.Scope == "deal"; other++)
        {
            if (_chosen[other].Contains(each))
            {
                var level = ScheduleOracle.Rounded(PlanAmountsOracle.LevelOf(rule, _deal.Lines[other - 1]), _case.Rounding);
                ofTheDeal += level;
                before = other < number && Earned.ContainsKey((other, rule.Key)) ? (before ?? 0) + level : before;
            }
        }

        before = Array.IndexOf(Scopes, rule.Pay.Scope) > 1 ? Progress.GetValueOrDefault((rule.Key, ScopeOf(rule.Pay.Scope, _deal)))?.Counted : before;
        return PlanAmountsOracle.BySchedule(rule, each.Terms, _deal, line, before, ofTheDeal, Against(rule));
    }

    /// <summary>The amount of a rule on a line within all of its limits, the shortest first; and what it is before that of the deal.</summary>
    private (BigInteger Amount, BigInteger OfTheDeal) Limited((PlanRuleCase Rule, PlanTermsOracle Terms) each, int number)
    {
        var (amount, price) = (Before(each, number), Whole(each.Rule, _deal.Lines[number - 1]));
        var limits = each.Rule.Limits.Where(limit => limit.Currency == _deal.Currency).OrderBy(limit => Array.IndexOf(Scopes, limit.Scope)).ToList();
        IsRefused |= each.Rule.Limits.Any(limit => limits.All(own => own.Scope != limit.Scope));
        foreach (var limit in limits.Where(limit => limit.Scope == "line"))
        {
            amount = Within(limit, amount, price.Sign);
        }

        var ofTheDeal = amount;
        foreach (var limit in limits.Where(limit => limit.Scope == "deal"))
        {
            // What the lines up to this one come to within the limit, less what those before it came to.
            var (had, on) = _ofTheDeal.GetValueOrDefault(each.Rule.Key);
            amount = Within(limit, had + amount, (on + price).Sign) - Within(limit, had, on.Sign);
        }

        foreach (var limit in limits.Where(limit => limit.Scope is not ("line" or "deal")))
        {
            var paid = Progress.GetValueOrDefault((each.Rule.Key, ScopeOf(limit.Scope, _deal)))?.Paid ?? 0;
            amount = OverTime(amount, paid, limit.Cap!.Value);
        }

        return (amount, ofTheDeal);
    }

    /// <summary>An amount within a floor and a cap, without its sign; a floor waits for something to pay on.</summary>
    private static BigInteger Within(PlanLimitCase limit, BigInteger amount, int on)
    {
        var (size, sign) = (BigInteger.Abs(amount), amount.Sign == 0 ? on : amount.Sign);
        size = limit.Floor is { } floor && sign != 0 && size < floor ? floor : size;
        size = limit.Cap is { } cap && size > cap ? cap : size;
        return sign * size;
    }

    /// <summary>A sale has what is left of a cap. A credit takes back what was paid at most; where nothing was, it has the cap with the sign turned.</summary>
    private static BigInteger OverTime(BigInteger amount, BigInteger paid, BigInteger cap)
    {
        var most = amount.Sign >= 0 ? cap - paid : paid.Sign > 0 ? paid : cap + paid;
        return amount.Sign * BigInteger.Min(BigInteger.Abs(amount), BigInteger.Max(most, 0));
    }

    /// <summary>What a rule was applied to, in whole cents.</summary>
    private Rational Whole(PlanRuleCase rule, PlanLineCase line) => ScheduleOracle.Rounded(PlanAmountsOracle.BaseOf(rule.Base, line), _case.Rounding);

    private void Book((PlanRuleCase Rule, PlanTermsOracle Terms) each, int number, BigInteger amount, BigInteger ofTheDeal)
    {
        var (rule, line) = (each.Rule, _deal.Lines[number - 1]);
        Earned.Add((number, rule.Key), new OracleEarned(Whole(rule, line).Numerator, amount, PlanTermsOracle.DayOf(_deal, _case.EarnedOn ?? rule.EarnedOn)));
        var (had, on) = _ofTheDeal.GetValueOrDefault(rule.Key);
        _ofTheDeal[rule.Key] = (had + ofTheDeal, on + Whole(rule, line));
        foreach (var scope in rule.Limits.Select(limit => limit.Scope).Append(rule.Pay.IsSchedule ? rule.Pay.Scope : "line").Distinct().Where(scope => Array.IndexOf(Scopes, scope) > 1))
        {
            var counted = rule.Pay.IsSchedule ? PlanAmountsOracle.LevelOf(rule, line) : PlanAmountsOracle.BaseOf(rule.Base, line);
            var key = (rule.Key, ScopeOf(scope, _deal));
            var known = Progress.GetValueOrDefault(key) ?? new OracleProgress(null, null, null, null);
            Progress[key] = known with { Counted = (known.Counted ?? 0) + ScheduleOracle.Rounded(counted, _case.Rounding), Paid = (known.Paid ?? 0) + amount };
        }
    }
}
