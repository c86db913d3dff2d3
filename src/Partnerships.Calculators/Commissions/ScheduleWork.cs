using System;
using System.Runtime.InteropServices;
using Partnerships.Explanations;
using Partnerships.Monetary;

namespace Partnerships.Commissions;

/// <summary>A schedule and all that it is applied to, checked: what is paid on, and the levels before and after.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly struct ScheduleWork
{
    private const string Input = "input";

    public ScheduleWork(RateSchedule schedule, Traced<Money> basis, in ScheduleInput input, Rounding rounding, Clause clause)
    {
        (Schedule, Rounding, Clause, Before) = (schedule, rounding, clause, input.Before);
        Currency = basis.Value == default && schedule.Currency is { } own ? own : Money.RequireMinorUnit(basis.Value.Currency, Input);
        if (schedule.Currency is { } currency)
        {
            Money.RequireSame(currency, Currency, Input);
        }

        Amount = basis.Value == default ? Money.Zero(Currency) : basis;
        Units = input.Units ?? Monetary.Units.Zero;
        var levels = schedule.BoundKind;
        Selector = input.Selector ?? (levels == LevelKind.Units || (levels is null && schedule.Brackets[0].CountsUnits) ? Level.Of(Units) : Level.Of(Amount.Value));
        Quota = levels != LevelKind.Percentage || Selector.Kind == LevelKind.Percentage ? null
            : schedule.Kind == RateScheduleKind.Growth ? input.Baseline : input.Quota;
        Baseline = schedule.Kind == RateScheduleKind.Growth ? RequireBaseline(schedule, input, Currency) : default;
        IsSpread = schedule.Kind == RateScheduleKind.Marginal && (input.Selector is not null || (levels == LevelKind.Units && HasRate(schedule)));
        Check(input);
        After = Before is { } before ? before + Selector : Selector;
    }

    public RateSchedule Schedule { get; }

    public Rounding Rounding { get; }

    public Clause Clause { get; }

    public Currency Currency { get; }

    /// <summary>What rates are of.</summary>
    public Traced<Money> Amount { get; }

    /// <summary>What prices are for.</summary>
    public Units Units { get; }

    /// <summary>What is added to the level by now.</summary>
    public Level Selector { get; }

    /// <summary>The level before; null where nothing was posted yet.</summary>
    public Level? Before { get; }

    public Level After { get; }

    /// <summary>What percentages of bounds are of; null where bounds stand for themselves.</summary>
    public Money? Quota { get; }

    /// <summary>What growth is counted from.</summary>
    public Money Baseline { get; }

    /// <summary>Whether the amount is spread over the brackets by another level, and so no running total tells what it earns.</summary>
    public bool IsSpread { get; }

    /// <summary>The bracket of a level, whatever its sign.</summary>
    public int IndexOf(Level level)
    {
        var number = Math.Abs(level.Number);
        return Quota is { } quota ? Schedule.Bounds.IndexOf(number, quota.MinorUnits) : Schedule.Bounds.IndexOf(number);
    }

    /// <summary>The refusal of an input that does not fit the schedule.</summary>
    public static ArgumentException Unfit(string message, string name = Input) => new(message, name);

    private static Money RequireBaseline(RateSchedule schedule, in ScheduleInput input, Currency currency)
    {
        var baseline = input.Baseline ?? throw new ArgumentException($"Must have a baseline for {schedule}; has none.", Input);
        Money.RequireSame(currency, baseline.Currency, Input);
        return baseline;
    }

    private static bool HasRate(RateSchedule schedule)
    {
        for (var i = 0; i < schedule.Brackets.Count; i++)
        {
            if (schedule.Brackets[i].Rate is not null)
            {
                return true;
            }
        }

        return false;
    }

    private void Check(in ScheduleInput input)
    {
        var (amount, units) = (Amount.Value, Units);
        if ((amount.IsNegative && units > Monetary.Units.Zero) || (amount.IsPositive && units < Monetary.Units.Zero))
        {
            throw Unfit($"Must have an amount and units on one side of zero; has {amount} and {units}.");
        }

        if (Schedule.BoundKind is { } kind && Selector.Kind != (Quota is null ? kind : LevelKind.Money))
        {
            throw Unfit(kind == LevelKind.Percentage
                ? $"Must have a quota, or a percentage that selects the bracket, for {Schedule}; has {Selector} alone."
                : $"Must have a selector of kind {kind} for {Schedule}; has {Selector}.");
        }

        if (Quota is { } quota)
        {
            Money.RequireSame(Currency, quota.Currency, Input);
        }

        if (IsSpread && input.Selector is null && input.Units is null && !amount.IsZero)
        {
            throw Unfit($"Must have units, or a selector, over whose brackets {amount} is spread; has neither.");
        }

        if (input.Selector is { } selector)
        {
            CheckOwn(selector);
        }
    }

    /// <summary>Whether a level of its own can select the bracket.</summary>
    private void CheckOwn(Level selector)
    {
        if (Schedule.Kind == RateScheduleKind.Growth)
        {
            throw Unfit($"Must have no selector of its own for growth, whose turnover selects; has {selector}.");
        }

        if (!IsSpread)
        {
            return;
        }

        for (var i = 0; i < Schedule.Brackets.Count; i++)
        {
            if (Schedule.Brackets[i].CountsUnits || Schedule.Brackets[i].IsRetroactive)
            {
                throw Unfit($"Must have no selector of its own where a bracket of a marginal schedule is retroactive or earns by the unit; has {selector}.");
            }
        }

        if (Quota is not null)
        {
            throw Unfit($"Must have a percentage where a level of its own selects the brackets of {Schedule}; has {selector}.");
        }
    }
}
