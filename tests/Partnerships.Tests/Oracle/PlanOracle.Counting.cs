using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using Partnerships.Tests.Commissions;

namespace Partnerships.Tests.Oracle;

/// <content>What a rule brings on a line after the lines and deals before it, within its limits, and what is counted of that.</content>
internal sealed partial class PlanOracle
{
    private Rational LevelOfTheDeal((PlanRuleCase Rule, PlanTermsOracle Terms) each)
    {
        var (level, used) = ((Rational)0, UsedBefore(each.Rule));
        foreach (var (number, chosen) in _chosen)
        {
            if (chosen.Contains(each))
            {
                var line = _deal.Lines[number - 1];
                level += PlanAmountsOracle.LineOf(each.Rule, each.Terms, _deal, line, used).Level;
                used = each.Rule.Allowance?.Scope == "line" ? used : used.With(Whole(each, line), PlanAmountsOracle.IsCredit(line));
            }
        }

        return level;
    }

    /// <summary>What was used of a rule's allowance before the next line.</summary>
    private OracleUse UsedBefore(PlanRuleCase rule) => rule.Allowance?.Scope switch
    {
        null or "line" => OracleUse.None,
        "deal" => _usedInTheDeal.GetValueOrDefault(rule.Key) ?? OracleUse.None,
        { } scope => Progress.GetValueOrDefault((rule.Key, ScopeOf(scope, _deal))) is { Volume: { } volume } known ? new OracleUse(known.Events!.Value, volume) : OracleUse.None,
    };

    private BigInteger Before((PlanRuleCase Rule, PlanTermsOracle Terms) each, OracleLine line)
    {
        var rule = each.Rule;
        if (line.IsFree)
        {
            return 0;
        }

        if (!rule.Pay.IsSchedule)
        {
            return PlanAmountsOracle.Share(rule, each.Terms, _deal, line, high: _lowest is not null);
        }

        return PlanAmountsOracle.BySchedule(rule, each.Terms, _deal, line, CountedBefore(rule), _reached[rule.Key], Against(rule));
    }

    private Rational? CountedBefore(PlanRuleCase rule) => rule.Pay.Scope switch
    {
        "line" => null,
        "deal" => _levels.GetValueOrDefault(rule.Key),
        { } scope => Progress.GetValueOrDefault((rule.Key, ScopeOf(scope, _deal)))?.Counted,
    };

    /// <summary>The amount of a rule on a line within all of its limits, the shortest first; and what it is before that of the deal.</summary>
    private (BigInteger Amount, BigInteger OfTheDeal) Limited((PlanRuleCase Rule, PlanTermsOracle Terms) each, int number)
    {
        var line = PlanAmountsOracle.LineOf(each.Rule, each.Terms, _deal, _deal.Lines[number - 1], UsedBefore(each.Rule));
        var (amount, price) = (Before(each, line), (Rational)ScheduleOracle.Rounded(line.Amount, _case.Rounding));
        var limits = each.Rule.Limits.Where(limit => limit.Currency == _deal.Currency).OrderBy(limit => Array.IndexOf(Scopes, limit.Scope)).ToList();
        IsRefused |= each.Rule.Allowance?.Volume is not null && _deal.Currency != "USD";
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

    /// <summary>What a rule was applied to, with what is free of it, in whole cents.</summary>
    private BigInteger Whole((PlanRuleCase Rule, PlanTermsOracle Terms) each, PlanLineCase line) =>
        ScheduleOracle.Rounded(PlanAmountsOracle.BaseOf(each.Rule, each.Terms, _deal, line), _case.Rounding);

    private void Book((PlanRuleCase Rule, PlanTermsOracle Terms) each, int number, BigInteger amount, BigInteger ofTheDeal)
    {
        var (rule, line) = (each.Rule, _deal.Lines[number - 1]);
        var (whole, on) = (Whole(each, line), PlanAmountsOracle.LineOf(rule, each.Terms, _deal, line, UsedBefore(rule)));
        Earned.Add((number, rule.Key), new OracleEarned(whole, amount, PlanTermsOracle.DayOf(_deal, _case.EarnedOn ?? rule.EarnedOn))
        {
            Days = DaysOf(each, line),
            Used = UsedBefore(rule),
            On = on,
            From = CountedBefore(rule),
        });
        if (rule.Allowance is { } allowance)
        {
            Use(rule.Key, allowance.Scope, UsedBefore(rule).With(whole, PlanAmountsOracle.IsCredit(line)));
        }

        // What is free as a whole is nothing that was paid on.
        if (on.IsFree)
        {
            return;
        }

        var (had, paidOn) = _ofTheDeal.GetValueOrDefault(rule.Key);
        _ofTheDeal[rule.Key] = (had + ofTheDeal, paidOn + ScheduleOracle.Rounded(on.Amount, _case.Rounding));
        _levels[rule.Key] = (_levels.GetValueOrDefault(rule.Key) ?? 0) + on.Level;
        var counted = rule.Pay.IsSchedule ? on.Level : ScheduleOracle.Rounded(on.Amount, _case.Rounding);
        foreach (var scope in rule.Limits.Select(limit => limit.Scope).Append(rule.Pay.IsSchedule ? rule.Pay.Scope : "line").Distinct().Where(scope => Array.IndexOf(Scopes, scope) > 1))
        {
            var key = (rule.Key, ScopeOf(scope, _deal));
            var known = Progress.GetValueOrDefault(key) ?? OracleProgress.Nothing;
            Progress[key] = known with { Counted = (known.Counted ?? 0) + counted, Paid = (known.Paid ?? 0) + amount };
        }
    }

    private void Use(string rule, string scope, OracleUse used)
    {
        _usedInTheDeal[rule] = used;
        if (Array.IndexOf(Scopes, scope) > 1)
        {
            var key = (rule, ScopeOf(scope, _deal));
            Progress[key] = (Progress.GetValueOrDefault(key) ?? OracleProgress.Nothing) with { Events = used.Events, Volume = used.Volume };
        }
    }

    private (int From, int Through)? DaysOf((PlanRuleCase Rule, PlanTermsOracle Terms) each, PlanLineCase line)
    {
        if (!PlanDaysOracle.Decide(each.Rule, line))
        {
            return null;
        }

        var paid = PlanDaysOracle.Paid(each.Rule, each.Terms, _deal, line);
        return (paid[0], paid[^1]);
    }
}
