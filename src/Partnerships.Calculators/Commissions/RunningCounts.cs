using System;
using System.Collections.Generic;
using Partnerships.Deals;

namespace Partnerships.Commissions;

/// <summary>What the schedules of a deal's rules have counted so far, line by line.</summary>
internal sealed class RunningCounts(Deal deal, CommissionProgress before)
{
    private readonly Dictionary<string, Level> _counted = new(StringComparer.Ordinal);

    /// <summary>What came before the next line; null where nothing did.</summary>
    public Level? Before(RuleInForce rule, LimitScope scope) =>
        _counted.TryGetValue(rule.Rule.Key, out var known) ? known
        : scope == LimitScope.Deal ? null
        : before.Find(rule.Rule.Key, Scopes.Of(scope, deal))?.Counted;

    public void Add(RuleInForce rule, Level counted)
    {
        if (rule.Schedule is { } pay && pay.Scope != LimitScope.Line)
        {
            _counted[rule.Rule.Key] = Before(rule, pay.Scope) is { } known ? known + counted : counted;
        }
    }
}
