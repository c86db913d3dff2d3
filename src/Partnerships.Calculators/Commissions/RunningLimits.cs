using System;
using System.Collections.Generic;
using System.Linq;
using Partnerships.Deals;
using Partnerships.Explanations;
using Partnerships.Monetary;

namespace Partnerships.Commissions;

/// <summary>The floors and caps of a deal's rules, and what is accumulated towards them.</summary>
internal sealed class RunningLimits(Deal deal, CommissionProgress before)
{
    private readonly Dictionary<string, OfDeal> _ofDeal = new(StringComparer.Ordinal);

    public CommissionProgress After { get; private set; } = before;

    /// <summary>What would be left of an amount; nothing is counted.</summary>
    public Money Within(RuleAmount amount, RuleInForce rule)
    {
        var work = default(Computing);
        return rule.IsRunning ? Limit(amount, rule, ref work).Amount.Value : amount.Amount;
    }

    /// <summary>Limits an amount, and counts it.</summary>
    /// <param name="amount">The amount.</param>
    /// <param name="inForce">Its rule.</param>
    /// <param name="counts">Whether it is counted, unlike a line that is free as a whole.</param>
    /// <param name="work">What performs the operations.</param>
    public RuleAmount Apply<TWorker>(RuleAmount amount, RuleInForce inForce, bool counts, ref TWorker work)
        where TWorker : struct, IWorker
    {
        var rule = inForce.Rule;
        (var limited, _ofDeal[rule.Key]) = Limit(amount, inForce, ref work);
        if (!counts)
        {
            return amount with { Traced = limited };
        }

        var counting = inForce.Schedule is { IsCounted: true } pay ? pay.Scope : null;
        var scopes = rule.Limits.Select(limit => limit.Scope).Where(scope => scope.IsBeyondADeal);
        foreach (var scope in (counting is null ? scopes : scopes.Append(counting)).Distinct().Select(scope => Scopes.Of(scope, deal)))
        {
            After = After.With((After.Find(rule.Key, scope) ?? ProgressEntry.Of(rule.Key, scope)).Adding(amount.Counted, limited.Value));
        }

        return amount with { Traced = limited };
    }

    private Money Zero => Money.Zero(deal.Currency!.Value);

    private (Traced<Money> Amount, OfDeal OfDeal) Limit<TWorker>(RuleAmount amount, RuleInForce rule, ref TWorker work)
        where TWorker : struct, IWorker
    {
        var (result, ofDeal) = (amount.Traced, _ofDeal.TryGetValue(rule.Rule.Key, out var known) ? known : default(OfDeal?));
        var isOfDeal = false;
        foreach (var group in rule.Rule.Limits.GroupBy(limit => limit.Scope).OrderBy(group => group.Key.Value))
        {
            var limit = group.FirstOrDefault(own => own.Currency == deal.Currency) ?? group.First();
            Money.RequireSame(limit.Currency, deal.Currency!.Value);
            if (limit.Scope == LimitScope.Deal)
            {
                (result, ofDeal, isOfDeal) = LimitDeal(result, amount.Base, ofDeal, rule, limit, ref work);
            }
            else
            {
                result = limit.Scope.IsBeyondADeal ? LimitTime(result, rule, limit, ref work) : Clamp(result, amount.Base, rule, limit, ref work);
            }
        }

        return (result, isOfDeal ? ofDeal!.Value : default);
    }

    /// <summary>A line brings what the deal's lines up to it come to within the limit, less what those before it came to: so their order changes no sum.</summary>
    private static (Traced<Money> Amount, OfDeal OfDeal, bool IsOfDeal) LimitDeal<TWorker>(
        Traced<Money> amount, Money @base, OfDeal? known, RuleInForce rule, CommissionLimit limit, ref TWorker work)
        where TWorker : struct, IWorker
    {
        if (known is not { } before)
        {
            var first = Clamp(amount, @base, rule, limit, ref work);
            return (first, new OfDeal(amount, @base, first), true);
        }

        var sum = new RunningTotal(@base.Currency);
        work.AddTo(ref sum, before.Earned);
        work.AddTo(ref sum, amount);
        var (earned, on) = (work.Sum(rule.Rule.Name + ", of the deal so far", ref sum, rule.Clause), before.Base + @base);
        var limited = Clamp(earned, on, rule, limit, ref work);
        return (work.Subtract(rule.Rule.Name + ", beyond the lines before", limited, before.Limited, rule.Clause), new OfDeal(earned, on, limited), true);
    }

    /// <summary>Credits are limited as sales are, with the sign turned; a floor waits for something to pay on.</summary>
    private static Traced<Money> Clamp<TWorker>(Traced<Money> amount, Money @base, RuleInForce rule, CommissionLimit limit, ref TWorker work)
        where TWorker : struct, IWorker
    {
        var credit = amount.Value.IsNegative || (amount.Value.IsZero && @base.IsNegative);
        if (limit.Floor is { } floor && !(amount.Value.IsZero && @base.IsZero))
        {
            amount = credit
                ? work.Min(rule.Rule.Name + ", at least", amount, -floor, rule.Clause)
                : work.Max(rule.Rule.Name + ", at least", amount, floor, rule.Clause);
        }

        return limit.Cap is not { } cap ? amount
            : credit ? work.Max(rule.Rule.Name + ", at most", amount, -cap, rule.Clause)
            : work.Min(rule.Rule.Name + ", at most", amount, cap, rule.Clause);
    }

    /// <summary>A sale has what is left of the cap. A credit takes back no more than was paid; where nothing was, it has the cap with the sign turned.</summary>
    private Traced<Money> LimitTime<TWorker>(Traced<Money> amount, RuleInForce rule, CommissionLimit limit, ref TWorker work)
        where TWorker : struct, IWorker
    {
        var (spent, cap) = (After.Find(rule.Rule.Key, Scopes.Of(limit.Scope, deal))?.Paid ?? Zero, limit.Cap!.Value);
        return !amount.Value.IsNegative ? work.Min(rule.Rule.Name + ", at most", amount, Money.Max(Zero, cap - spent), rule.Clause)
            : work.Max(rule.Rule.Name + ", at most", amount, spent.IsPositive ? -spent : Money.Min(Zero, -cap - spent), rule.Clause);
    }

    /// <summary>What the lines of a deal so far earned by a rule, on what, and what that comes to within the rule's limit for a deal.</summary>
    private readonly record struct OfDeal(Traced<Money> Earned, Money Base, Traced<Money> Limited);
}
