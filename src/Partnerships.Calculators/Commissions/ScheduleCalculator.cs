using System;
using Partnerships.Explanations;
using Partnerships.Monetary;

namespace Partnerships.Commissions;

/// <summary>Applies a rate schedule to amounts.</summary>
/// <remarks>
/// <para><b>Units.</b> Results are in the currency of the amount, or of the schedule's prices where only units are given.</para>
/// <para><b>Rounding.</b> A flat or slab schedule, and one whose brackets another level selects, rounds its exact result once. A marginal
/// schedule and one of growth round the running totals before and after and bring their difference, so that no grouping of the same
/// amounts changes the sum.</para>
/// <para><b>Refunds.</b> What is below zero brings the exact opposite of what it undoes. Zero brings nothing, but for what is earned on
/// reaching a bracket that begins there.</para>
/// <para>Holds nothing but its terms, so that threads can share it.</para>
/// </remarks>
public sealed class ScheduleCalculator
{
    private readonly RateSchedule _schedule;
    private readonly Clause _clause;
    private readonly Rounding _rounding;

    /// <summary>Makes a calculator that rounds half away from zero.</summary>
    /// <param name="schedule">The schedule.</param>
    /// <param name="clause">Where it is written.</param>
    public ScheduleCalculator(RateSchedule schedule, Clause clause)
        : this(schedule, clause, Rounding.HalfAwayFromZero)
    {
    }

    /// <summary>Makes a calculator.</summary>
    /// <param name="schedule">The schedule.</param>
    /// <param name="clause">Where it is written.</param>
    /// <param name="rounding">How results are rounded.</param>
    public ScheduleCalculator(RateSchedule schedule, Clause clause, Rounding rounding) =>
        (_schedule, _clause, _rounding) = (Guard.NotNull(schedule), Guard.NotNull(clause), Guard.NotNull(rounding));

    /// <summary>What the schedule brings on an amount.</summary>
    /// <exception cref="CurrencyMismatchException">The amount is in another currency than the schedule.</exception>
    /// <exception cref="OverflowException">An amount does not fit.</exception>
    public ScheduleResult Calculate(Money amount) => Calculate(ScheduleInput.Of(amount));

    /// <summary>What the schedule brings on an amount, units, or both, selected by what is given.</summary>
    /// <exception cref="ArgumentException">The input lacks a quota, a baseline or a selector that the schedule needs, or has one that it cannot use.</exception>
    /// <exception cref="CurrencyMismatchException">An amount is in another currency than the schedule.</exception>
    /// <exception cref="OverflowException">An amount does not fit.</exception>
    public ScheduleResult Calculate(ScheduleInput input)
    {
        if (input.Selector is { Number: < 0 } selector && !input.Amount.IsNegative && !(input.Units < Units.Zero))
        {
            throw ScheduleWork.Unfit($"Must have a selector below zero for a refund only; has {selector} for {input.Amount}.", nameof(input));
        }

        var work = default(Computing);
        var applied = Schedules.Apply(_schedule, input.Amount, input, _rounding, _clause, ref work);
        return new ScheduleResult(
            _schedule, input, _rounding, _clause, applied.Amount.Value, applied.Exact, applied.Total, applied.First, applied.Last);
    }

    /// <summary>What the schedule brings on an amount, rounded, and nothing beside it: for many amounts whose explanation nobody asks for.</summary>
    /// <exception cref="ArgumentException">The schedule needs more than an amount.</exception>
    /// <exception cref="CurrencyMismatchException">The amount is in another currency than the schedule.</exception>
    /// <exception cref="OverflowException">An amount does not fit.</exception>
    public Money AmountOf(Money amount)
    {
        if (!amount.IsNegative && amount.Currency.HasMinorUnit && Schedules.RateFor(_schedule, amount) is var (_, rate))
        {
            return (amount * rate).Round(_rounding);
        }

        var work = default(Computing);
        return Schedules.Apply(_schedule, amount, ScheduleInput.Of(amount), _rounding, _clause, ref work).Amount.Value;
    }

    internal Explanation Explain(ScheduleInput input)
    {
        var work = new Recording();
        Schedules.Apply(_schedule, input.Amount, input, _rounding, _clause, ref work);
        return work.ToExplanation(input.ToString());
    }
}
