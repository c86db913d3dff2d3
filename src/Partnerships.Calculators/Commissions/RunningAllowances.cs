using System;
using System.Collections.Generic;
using Partnerships.Deals;
using Partnerships.Monetary;

namespace Partnerships.Commissions;

/// <summary>What the lines of a deal use up of the allowances of its rules, on top of what was used before.</summary>
internal sealed class RunningAllowances(Deal deal, CommissionProgress before)
{
    private readonly Dictionary<string, (CommissionRule Rule, AllowanceUse Use)> _used = new(StringComparer.Ordinal);

    /// <summary>What of a line is free by a rule; nothing where it has no allowance.</summary>
    public (Money Amount, bool IsWhole) FreeOf(CommissionRule rule, DealLine line, Money basis) => rule.Allowance is { } allowance
        ? UseOf(rule).FreeOf(allowance, basis, line.IsCredit)
        : (Money.Zero(basis.Currency), false);

    /// <summary>Counts a line that a rule pays on.</summary>
    /// <returns>Whether it is free as a whole.</returns>
    public bool Add(CommissionRule rule, DealLine line, Money basis)
    {
        var (_, isFree) = FreeOf(rule, line, basis);
        if (rule.Allowance is { } allowance && allowance.Scope != LimitScope.Line)
        {
            _used[rule.Key] = (rule, UseOf(rule).Add(basis, line.IsCredit));
        }

        return isFree;
    }

    /// <summary>Progress with what was used over a time, a subscription, or ever.</summary>
    public CommissionProgress AddTo(CommissionProgress progress)
    {
        foreach (var (rule, use) in _used.Values)
        {
            if (rule.Allowance!.Scope.IsBeyondADeal)
            {
                var scope = Scopes.Of(rule.Allowance.Scope, deal);
                progress = progress.With((progress.Find(rule.Key, scope) ?? ProgressEntry.Of(rule.Key, scope)).Using(use.Events, use.Volume));
            }
        }

        return progress;
    }

    private AllowanceUse UseOf(CommissionRule rule)
    {
        var scope = rule.Allowance!.Scope;
        return _used.TryGetValue(rule.Key, out var known) ? known.Use
            : scope.IsBeyondADeal && before.Find(rule.Key, Scopes.Of(scope, deal)) is { Events: { } events, Volume: { } volume } ? new AllowanceUse(events, volume)
            : new AllowanceUse(0, Money.Zero(deal.Currency!.Value));
    }
}
