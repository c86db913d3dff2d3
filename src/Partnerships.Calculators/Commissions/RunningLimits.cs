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
    private readonly Dictionary<string, Money> _paidOnDeal = new(StringComparer.Ordinal);

    public CommissionProgress After { get; private set; } = before;

    /// <summary>Limits an amount, and counts it.</summary>
    /// <param name="amount">The amount.</param>
    /// <param name="inForce">Its rule.</param>
    /// <param name="isLast">Whether the rule pays on no later line of the deal: a floor of the deal is for all of them.</param>
    /// <param name="work">What performs the operations.</param>
    public RuleAmount Apply<TWorker>(RuleAmount amount, RuleInForce inForce, bool isLast, ref TWorker work)
        where TWorker : struct, IWorker
    {
        var rule = inForce.Rule;
        foreach (var group in rule.Limits.GroupBy(limit => limit.Scope).OrderBy(group => group.Key.Value))
        {
            var limit = group.FirstOrDefault(known => known.Currency == deal.Currency) ?? group.First();
            Money.RequireSame(limit.Currency, deal.Currency!.Value);
            var spent = limit.Scope == LimitScope.Deal ? PaidOnDeal(rule)
                : limit.Scope == LimitScope.Line ? Zero
                : After.Find(rule.Key, Scopes.Of(limit.Scope, deal))?.Paid ?? Zero;
            amount = amount with { Traced = Limit(amount, inForce, limit, spent, isLast || limit.Scope == LimitScope.Line, ref work) };
        }

        _paidOnDeal[rule.Key] = PaidOnDeal(rule) + amount.Amount;
        var counting = inForce.Schedule is { IsCounted: true } pay ? pay.Scope : null;
        var scopes = rule.Limits.Select(limit => limit.Scope).Where(scope => scope.Value > LimitScope.Deal.Value);
        foreach (var scope in (counting is null ? scopes : scopes.Append(counting)).Distinct().Select(scope => Scopes.Of(scope, deal)))
        {
            After = After.With((After.Find(rule.Key, scope) ?? ProgressEntry.Of(rule.Key, scope)).Adding(amount.Counted, amount.Amount));
        }

        return amount;
    }

    private Money Zero => Money.Zero(deal.Currency!.Value);

    private Money PaidOnDeal(CommissionRule rule) => _paidOnDeal.TryGetValue(rule.Key, out var paid) ? paid : Zero;

    /// <summary>Credits are limited as sales are, with the sign turned: a refund of a capped amount is the capped amount.</summary>
    private Traced<Money> Limit<TWorker>(RuleAmount amount, RuleInForce rule, CommissionLimit limit, Money spent, bool isLast, ref TWorker work)
        where TWorker : struct, IWorker
    {
        var result = amount.Traced;
        var credit = result.Value < Zero || (result.Value.IsZero && amount.Base < Zero);
        if (limit.Floor is { } floor && isLast && !amount.Base.IsZero)
        {
            var least = credit ? -floor - spent : floor - spent;
            result = credit
                ? work.Min(rule.Rule.Name + ", at least", result, least, rule.Clause)
                : work.Max(rule.Rule.Name + ", at least", result, least, rule.Clause);
        }

        if (limit.Cap is { } cap)
        {
            var most = credit ? Money.Min(Zero, -cap - spent) : Money.Max(Zero, cap - spent);
            if (credit && limit.Scope.Value > LimitScope.Deal.Value)
            {
                // Over a longer time a credit gives back at most what was paid.
                most = Money.Min(Zero, -spent);
            }

            result = credit
                ? work.Max(rule.Rule.Name + ", at most", result, most, rule.Clause)
                : work.Min(rule.Rule.Name + ", at most", result, most, rule.Clause);
        }

        return result;
    }
}
