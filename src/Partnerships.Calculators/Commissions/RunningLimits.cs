using System.Collections.Generic;
using System.Linq;
using Partnerships.Deals;
using Partnerships.Explanations;
using Partnerships.Monetary;

namespace Partnerships.Commissions;

/// <summary>The floors and caps of a deal's rules, and what is accumulated towards them.</summary>
internal sealed class RunningLimits(Deal deal, CommissionProgress before)
{
    private readonly Dictionary<string, Money> _paidOnDeal = [];

    public CommissionProgress After { get; private set; } = before;

    public RuleAmount Apply<TWorker>(RuleAmount amount, int place, List<RuleAmount> all, ref TWorker work)
        where TWorker : struct, IWorker
    {
        var rule = amount.Rule;
        foreach (var group in rule.Limits.GroupBy(limit => limit.Scope).OrderBy(group => group.Key.Value))
        {
            var limit = group.FirstOrDefault(known => known.Currency == deal.Currency) ?? group.First();
            Money.RequireSame(limit.Currency, deal.Currency!.Value);
            work.Enter(Guard.Invariant($"Line {amount.Number}: {amount.Line.Stream}"));
            var spent = limit.Scope == LimitScope.Deal ? PaidOnDeal(rule)
                : limit.Scope == LimitScope.Line ? Money.Zero(limit.Currency)
                : After.Find(rule.Key, ScopeOf(limit.Scope))?.Paid ?? Money.Zero(limit.Currency);
            var isLast = limit.Scope == LimitScope.Line || !all.Skip(place + 1).Any(later => ReferenceEquals(later.Rule, rule));
            amount = amount with { Traced = Limit(amount, limit, spent, isLast, ref work) };
        }

        _paidOnDeal[rule.Key] = PaidOnDeal(rule) + amount.Amount;
        foreach (var scope in rule.Limits.Select(limit => limit.Scope).Distinct().Where(scope => scope != LimitScope.Line && scope != LimitScope.Deal).Select(ScopeOf))
        {
            var known = After.Find(rule.Key, scope);
            After = After.With(ProgressEntry.Of(rule.Key, scope, (known?.Based ?? Zero) + amount.Base, (known?.Paid ?? Zero) + amount.Amount));
        }

        return amount;
    }

    private Money Zero => Money.Zero(deal.Currency!.Value);

    private Money PaidOnDeal(CommissionRule rule) => _paidOnDeal.TryGetValue(rule.Key, out var paid) ? paid : Zero;

    /// <summary>Credits are limited as sales are, with the sign turned: a refund of a capped amount is the capped amount.</summary>
    private Traced<Money> Limit<TWorker>(RuleAmount amount, CommissionLimit limit, Money spent, bool isLast, ref TWorker work)
        where TWorker : struct, IWorker
    {
        var result = amount.Traced;
        var credit = result.Value < Zero || (result.Value.IsZero && amount.Base < Zero);
        if (limit.Floor is { } floor && isLast && !amount.Base.IsZero)
        {
            var least = credit ? -floor - spent : floor - spent;
            result = credit
                ? work.Min(amount.Rule.Name + ", at least", result, least, amount.Clause)
                : work.Max(amount.Rule.Name + ", at least", result, least, amount.Clause);
        }

        if (limit.Cap is { } cap)
        {
            var most = credit ? Money.Min(Zero, -cap - spent) : Money.Max(Zero, cap - spent);
            if (credit && limit.Scope != LimitScope.Line && limit.Scope != LimitScope.Deal)
            {
                // Over a longer time a credit gives back at most what was paid.
                most = Money.Min(Zero, -spent);
            }

            result = credit
                ? work.Max(amount.Rule.Name + ", at most", result, most, amount.Clause)
                : work.Min(amount.Rule.Name + ", at most", result, most, amount.Clause);
        }

        return result;
    }

    private string ScopeOf(LimitScope scope) => Scopes.Of(scope, deal);
}

/// <summary>How the scopes of what is accumulated are called.</summary>
internal static class Scopes
{
    public static string Of(LimitScope scope, Deal deal) =>
        scope == LimitScope.Month ? Guard.Invariant($"{deal.SoldOn.Year:0000}-{deal.SoldOn.Month:00}")
        : scope == LimitScope.Quarter ? Guard.Invariant($"{deal.SoldOn.Year:0000}-Q{((deal.SoldOn.Month - 1) / 3) + 1}")
        : scope == LimitScope.Year ? Guard.Invariant($"{deal.SoldOn.Year:0000}")
        : scope == LimitScope.Subscription ? "subscription " + (deal.Subscription ?? deal.Id)
        : "lifetime";
}
