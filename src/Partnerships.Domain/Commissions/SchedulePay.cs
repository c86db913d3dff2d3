using System;
using System.Linq;

namespace Partnerships.Commissions;

/// <summary>What a rule pays by a schedule, and what selects the schedule's bracket.</summary>
/// <remarks>
/// <para>By line, each line selects its bracket. By deal, all lines of the deal that the rule is for select one together: by slab each line has
/// the rate that the deal reaches, by the margin the lines go through the brackets one after the other. Over a month, a quarter, a year, a
/// subscription or ever, what was accumulated before comes in as <see cref="CommissionProgress"/>, and the new total goes out.</para>
/// <para>Brackets of units count the quantities of the lines. Brackets in percent are of a quota, and growth is over a baseline: the progress
/// holds both, since each partner has its own.</para>
/// </remarks>
public sealed class SchedulePay : RulePay
{
    internal SchedulePay(RateSchedule schedule, LimitScope countedOver, AmountBase? selector) => (Schedule, Scope, Selector) = (schedule, countedOver, selector);

    /// <summary>The schedule.</summary>
    public RateSchedule Schedule { get; }

    /// <summary>Over what the level that selects the bracket is counted.</summary>
    public LimitScope Scope { get; }

    /// <summary>The amount of a line that selects the bracket; null where it is the one that is paid on.</summary>
    public AmountBase? Selector { get; }

    /// <summary>The same, with a level counted over all lines of a deal, of a month, or of another time.</summary>
    /// <exception cref="ArgumentException">The schedule is one of growth or of a quota, and the scope a line or a deal.</exception>
    public SchedulePay CountedOver(LimitScope scope) => UsualScope(Schedule) == LimitScope.Year && !Guard.NotNull(scope).IsBeyondADeal
        ? throw new ArgumentException($"Must be a time, such as {LimitScope.Year}, for {(IsGrowth ? "growth" : "brackets in percent of a quota")}; is {scope}.", nameof(scope))
        : new(Schedule, Guard.NotNull(scope), Selector);

    /// <summary>The same, with brackets that another amount of a line selects than the one that is paid on, such as the net price for a share of the margin.</summary>
    /// <exception cref="ArgumentException">The schedule's brackets count units, or it is one of growth; or it is a marginal one of a quota, with a
    /// retroactive bracket or with prices per unit, over which no amount can be spread by another.</exception>
    public SchedulePay SelectedBy(AmountBase amount) => Schedule.BoundKind == LevelKind.Units || IsGrowth
        ? throw new ArgumentException($"Another amount can select brackets of money or of a quota; the schedule is {Schedule}.", nameof(amount))
        : Schedule.Kind == RateScheduleKind.Marginal && (NeedsQuota || Schedule.CountsUnits || Schedule.Brackets.Any(bracket => bracket.IsRetroactive))
        ? throw new ArgumentException($"Another amount can select marginal brackets of money that have rates and are not retroactive; the schedule is {Schedule}.", nameof(amount))
        : new(Schedule, Scope, Guard.NotNull(amount));

    /// <summary>The schedule and what its level is counted over.</summary>
    public override string ToString() => $"{Schedule}{(Scope == LimitScope.Line ? "" : ", counted over a " + Scope)}{(Selector is null ? "" : ", selected by " + Selector)}";

    internal bool IsGrowth => Schedule.Kind == RateScheduleKind.Growth;

    /// <summary>Whether the bounds are in percent of a quota, which the progress holds.</summary>
    internal bool NeedsQuota => !IsGrowth && Schedule.BoundKind == LevelKind.Percentage;

    /// <summary>Whether something is accumulated from deal to deal.</summary>
    internal bool IsCounted => Scope.IsBeyondADeal;

    /// <summary>Whether units are what selects a bracket, or what the one bracket is paid on.</summary>
    internal bool SelectsByUnits => Selector is null && (Schedule.BoundKind == LevelKind.Units || (Schedule.BoundKind is null && !IsGrowth && Schedule.CountsUnits));

    /// <summary>Whether units are needed beside the amount.</summary>
    internal bool UsesUnits => Schedule.CountsUnits || Schedule.BoundKind == LevelKind.Units;

    internal override Content Describe() => Content.Object()
        .With("schedule", Schedule)
        .With("countedOver", Scope == UsualScope(Schedule) ? null : Scope.Name)
        .With("selectedBy", Selector?.Name);

    /// <summary>Growth and quotas are of a time; everything else is of a line.</summary>
    internal static LimitScope UsualScope(RateSchedule schedule) =>
        schedule.Kind == RateScheduleKind.Growth || schedule.BoundKind == LevelKind.Percentage ? LimitScope.Year : LimitScope.Line;
}
