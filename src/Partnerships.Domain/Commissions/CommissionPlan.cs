using System;
using System.Collections.Generic;
using System.Linq;
using Partnerships.Deals;

namespace Partnerships.Commissions;

/// <summary>The rules by which deals are paid, in order, and what counts where several apply to one line.</summary>
/// <remarks>Two plans are equal when all that they say is; they have no order.</remarks>
public sealed class CommissionPlan : IEquatable<CommissionPlan>, IDescribed
{
    private CommissionPlan(RuleCombination combination, DealDay versionOn, IReadOnlyList<CommissionRule> rules) =>
        (Combination, VersionOn, Rules) = (combination, versionOn, rules);

    /// <summary>A plan without rules.</summary>
    public static CommissionPlan None { get; } = new(RuleCombination.Sum, DealDay.Sold, Guard.None<CommissionRule>());

    /// <summary>What is paid where several rules apply to one line for one side.</summary>
    public RuleCombination Combination { get; }

    /// <summary>The day of a deal that picks the version of the program.</summary>
    public DealDay VersionOn { get; }

    /// <summary>The rules, in order.</summary>
    public IReadOnlyList<CommissionRule> Rules { get; }

    /// <summary>A plan of rules, all of which pay that apply.</summary>
    /// <exception cref="ArgumentException">A key comes twice, or a rule replaces one that there is not.</exception>
    public static CommissionPlan Of(params CommissionRule[] rules)
    {
        var keys = Guard.Copy(rules).Select(rule => rule.Key).ToList();
        var twice = keys.GroupBy(key => key, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1)?.Key;
        var missing = rules.SelectMany(rule => rule.Replaces).FirstOrDefault(key => !keys.Contains(key));
        return twice is not null ? throw new ArgumentException($"A rule's key stands once; {twice} stands more than once.", nameof(rules))
            : missing is not null ? throw new ArgumentException($"A rule replaces one of {string.Join(", ", keys)}; there is no {missing}.", nameof(rules))
            : new(RuleCombination.Sum, DealDay.Sold, Array.AsReadOnly(rules.ToArray()));
    }

    /// <summary>The same plan, and what is paid where several rules apply to one line.</summary>
    public CommissionPlan Combining(RuleCombination combination) => new(Guard.NotNull(combination), VersionOn, Rules);

    /// <summary>The same plan, and the day of a deal that picks the version of the program.</summary>
    public CommissionPlan ByVersionOn(DealDay day) => new(Combination, Guard.NotNull(day), Rules);

    /// <summary>Whether all that the plans say is the same.</summary>
    public bool Equals(CommissionPlan? other) => Content.Same(this, other);

    /// <summary>Whether all that the plans say is the same.</summary>
    public override bool Equals(object? obj) => Equals(obj as CommissionPlan);

    /// <summary>A hash that equal plans share.</summary>
    public override int GetHashCode() => Content.HashOf(this);

    /// <summary>The rules' names.</summary>
    public override string ToString() => string.Join("; ", Rules);

    Content IDescribed.Describe() => Content.Object()
        .With("combining", Combination == RuleCombination.Sum ? null : Combination.Name)
        .With("versionOn", VersionOn == DealDay.Sold ? null : VersionOn.Name)
        .With("rules", Rules);
}
