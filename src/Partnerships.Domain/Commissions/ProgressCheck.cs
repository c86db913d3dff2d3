using System;
using System.Collections.Generic;
using System.Linq;
using Partnerships.Explanations;

namespace Partnerships.Commissions;

/// <summary>Whether an entry of progress is of a plan: one that no rule ever reads is a quota that somebody believes is set.</summary>
public static class ProgressCheck
{
    private const string SubscriptionPrefix = "subscription ";

    /// <summary>Why no rule of the plans reads an entry; null where one does.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="plans">The plans of all versions of a program that count: an entry may be of a rule that a later version dropped.</param>
    /// <returns>The reason: <c>progress.unknown-rule</c>, <c>progress.other-scope</c>, <c>progress.other-kind</c>, <c>progress.no-quota</c> or <c>progress.no-baseline</c>.</returns>
    public static Reason? WhyNot(ProgressEntry entry, params CommissionPlan[] plans)
    {
        var all = Guard.Copy(plans).SelectMany(plan => plan.Rules).ToList();
        var rules = all.FindAll(rule => string.Equals(rule.Key, Guard.NotNull(entry).Rule, StringComparison.Ordinal));
        var reasons = rules.ConvertAll(rule => WhyNot(entry, rule));
        return rules.Count == 0
            ? Reason.Of("progress.unknown-rule", "the plan has no rule {rule}, but {rules}", ("rule", entry.Rule), ("rules", NamesOf(all.Select(rule => rule.Key))))
            : reasons.Contains(null) ? null : reasons[reasons.Count - 1];
    }

    private static Reason? WhyNot(ProgressEntry entry, CommissionRule rule)
    {
        var pay = rule.Pay as SchedulePay;
        var scopes = rule.Limits.Select(limit => limit.Scope).Where(IsLong).Concat(pay is { IsCounted: true } ? [pay.Scope] : []).Distinct().OrderBy(scope => scope.Value).ToList();
        var isOfPay = pay is { IsCounted: true } && IsNamed(entry.Scope, pay.Scope);
        var unit = pay is { SelectsByUnits: true } ? LevelKind.Units : LevelKind.Money;
        return scopes.Count == 0
            ? Reason.Of("progress.other-scope", "rule {rule} counts nothing over a time", ("rule", rule.Key))
            : !scopes.Exists(scope => IsNamed(entry.Scope, scope))
                ? Reason.Of(
                    "progress.other-scope", "rule {rule} counts over {scopes}; is {scope}", ("rule", rule.Key), ("scopes", string.Join(" and ", scopes.Select(Example))), ("scope", entry.Scope))
            : entry.Counted is { } counted && counted.Kind != unit
                ? Reason.Of("progress.other-kind", "rule {rule} counts {kind}; is {counted}", ("rule", rule.Key), ("kind", unit == LevelKind.Units ? "units" : "money"), ("counted", counted.ToString()))
            : entry.Quota is not null && !(isOfPay && pay!.NeedsQuota)
                ? Reason.Of("progress.no-quota", "rule {rule} has no quota of {scope}", ("rule", rule.Key), ("scope", entry.Scope))
            : entry.Baseline is not null && !(isOfPay && pay!.IsGrowth)
                ? Reason.Of("progress.no-baseline", "rule {rule} has no baseline of {scope}", ("rule", rule.Key), ("scope", entry.Scope))
            : null;
    }

    private static bool IsLong(LimitScope scope) => scope.Value > LimitScope.Deal.Value;

    /// <summary>Whether a text is how a scope is called: 2025-03, 2025-Q1, 2025, subscription S-7, lifetime.</summary>
    private static bool IsNamed(string text, LimitScope scope) =>
        scope == LimitScope.Lifetime ? string.Equals(text, scope.Name, StringComparison.Ordinal)
        : scope == LimitScope.Subscription ? text.StartsWith(SubscriptionPrefix, StringComparison.Ordinal) && text.Length > SubscriptionPrefix.Length
        : StatementPeriod.TryParse(text, out var period) && period.Cycle == CycleOf(scope);

    private static StatementCycle CycleOf(LimitScope scope) =>
        scope == LimitScope.Month ? StatementCycle.Monthly : scope == LimitScope.Quarter ? StatementCycle.Quarterly : StatementCycle.Yearly;

    private static string Example(LimitScope scope) =>
        scope == LimitScope.Lifetime ? "all time, lifetime"
        : scope == LimitScope.Subscription ? "a subscription, such as subscription S-7"
        : $"a {scope}, such as {(scope == LimitScope.Month ? "2025-03" : scope == LimitScope.Quarter ? "2025-Q1" : "2025")}";

    private static string NamesOf(IEnumerable<string> keys)
    {
        var names = string.Join(", ", keys.Distinct(StringComparer.Ordinal));
        return names.Length == 0 ? "none at all" : names;
    }
}
