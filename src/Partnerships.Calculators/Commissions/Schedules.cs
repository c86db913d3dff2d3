using System;
using Partnerships.Explanations;
using Partnerships.Monetary;

namespace Partnerships.Commissions;

/// <summary>Applies schedules, step by step.</summary>
internal static partial class Schedules
{
    private const string TakenBack = "taken back";
    private const string PartOfTheYear = "part of the year";

    /// <summary>What a schedule brings on an amount.</summary>
    /// <param name="schedule">The schedule.</param>
    /// <param name="basis">What rates are of; the amount of the input, and the step that it came from.</param>
    /// <param name="input">Units, selector, what came before, quota and baseline.</param>
    /// <param name="rounding">How the result, or each running total, is rounded.</param>
    /// <param name="clause">Where the schedule is written.</param>
    /// <param name="work">What performs the operations.</param>
    /// <param name="step">What part of it is brought; null for all. Of running totals and of what is spread, what it is a part of is rounded before.</param>
    public static Applied Apply<TWorker>(
        RateSchedule schedule, Traced<Money> basis, in ScheduleInput input, Rounding rounding, Clause clause, ref TWorker work, Rate? step = null)
        where TWorker : struct, IWorker
    {
        // The commonest of all by far, a rate of an amount, needs nothing else and is one step.
        if (step is null && input.IsAmountAlone && RateFor(schedule, basis.Value) is var (bracket, rate))
        {
            var amount = work.Multiply(schedule.LabelOf(bracket), basis, rate, rounding, clause);
            return new Applied(amount, basis.Value * rate, basis.Value, bracket, bracket);
        }

        var job = new ScheduleWork(schedule, basis, input, rounding, clause);
        return schedule.Kind switch
        {
            RateScheduleKind.Marginal when !job.IsSpread => Stepped(RunningTotals.Difference(job, ref work), job, step, ref work),
            RateScheduleKind.Growth => Stepped(RunningTotals.Difference(job, ref work), job, step, ref work),
            _ when job.IsSpread => Stepped(ByItself(job, null, ref work), job, step, ref work),
            _ => ByItself(job, step, ref work),
        };
    }

    private static Applied Stepped<TWorker>(in Applied whole, in ScheduleWork job, Rate? step, ref TWorker work)
        where TWorker : struct, IWorker
    {
        if (step is not { } part)
        {
            return whole;
        }

        var rounding = job.Rounding.For(whole.Amount.Value);
        var amount = work.Multiply(PartOfTheYear, whole.Amount, part, rounding, job.Clause);
        return whole with { Amount = amount, Exact = amount.Value };
    }

    /// <summary>What one bracket brings on its part of an amount.</summary>
    /// <param name="job">The schedule and what it is applied to.</param>
    /// <param name="bracket">The bracket.</param>
    /// <param name="amount">The part of the amount.</param>
    /// <param name="units">The part of the units.</param>
    /// <param name="enters">Whether a part that is there enters the bracket, and was not in it before.</param>
    /// <param name="reaches">Whether the bracket is reached, and was not before.</param>
    /// <param name="total">Where it is put.</param>
    /// <param name="work">What performs the operations.</param>
    public static void Earn<TWorker>(
        in ScheduleWork job, int bracket, Traced<UnroundedMoney> amount, Traced<Units> units, bool enters, bool reaches, ref ExactTotal total, ref TWorker work)
        where TWorker : struct, IWorker
    {
        var terms = job.Schedule.Brackets[bracket];
        var hasPart = terms.CountsUnits ? units.Value > Units.Zero
            : !amount.Value.IsZero || (terms.Rate is null && units.Value > Units.Zero);
        if (terms.IsPlain)
        {
            if (hasPart)
            {
                Rate(job, bracket, amount, units, ref total, ref work);
            }

            return;
        }

        var own = new ExactTotal(job.Currency);
        if (hasPart)
        {
            Rate(job, bracket, amount, units, ref own, ref work);
        }

        if (terms.Entry is { } entry && (terms.IsEarnedOnReaching ? reaches : enters && hasPart))
        {
            work.AddTo(ref own, (UnroundedMoney)entry);
        }

        var label = job.Schedule.LabelOf(bracket);
        var earned = work.Sum(label, ref own, job.Clause);
        earned = hasPart && terms.Floor is { } floor ? work.Max(label, earned, (UnroundedMoney)floor, job.Clause) : earned;
        earned = terms.Cap is { } cap ? work.Min(label, earned, (UnroundedMoney)cap, job.Clause) : earned;
        work.AddTo(ref total, earned);
    }

    /// <summary>The rate of a flat or slab schedule for an amount, where nothing but a rate matters.</summary>
    public static (int Bracket, Rate Rate)? RateFor(RateSchedule schedule, Money amount)
    {
        if (schedule.Kind is not (RateScheduleKind.Flat or RateScheduleKind.Slab)
            || (schedule.BoundKind is { } kind && kind != LevelKind.Money)
            || (schedule.Currency is { } currency && currency != amount.Currency))
        {
            return null;
        }

        var bracket = schedule.Bounds.IndexOf(amount.MinorUnits);
        var terms = schedule.Brackets[bracket];
        return terms.IsPlain && terms.Rate is { } rate ? (bracket, rate) : null;
    }

    private static void Rate<TWorker>(
        in ScheduleWork job, int bracket, Traced<UnroundedMoney> amount, Traced<Units> units, ref ExactTotal total, ref TWorker work)
        where TWorker : struct, IWorker
    {
        var terms = job.Schedule.Brackets[bracket];
        var label = job.Schedule.LabelOf(bracket);
        if (terms.Rate is { } rate)
        {
            work.AddTo(ref total, work.Share(label, amount, rate, job.Clause));
        }
        else if (terms.UnitPrice is { } price)
        {
            work.AddTo(ref total, work.Price(label, price, units, job.Clause));
        }
        else if (terms.Block is { } block)
        {
            var price_ = work.Times(label, block.Price, work.Blocks(label, units, block.Size, job.Clause), job.Clause);
            work.AddTo(ref total, new Traced<UnroundedMoney>(price_.Value, price_.Step));
        }
    }

    /// <summary>An amount whose result depends on no running total: flat, by slab, or spread over brackets by another level.</summary>
    private static Applied ByItself<TWorker>(in ScheduleWork job, Rate? step, ref TWorker work)
        where TWorker : struct, IWorker
    {
        var negative = job.Amount.Value.IsNegative || job.Units < Units.Zero;
        var amount = job.Amount.Value.IsNegative
            ? work.Subtract(TakenBack, Money.Zero(job.Currency), job.Amount, job.Clause)
            : job.Amount;
        var total = new ExactTotal(job.Currency);
        var (first, last) = job.IsSpread ? Spread(job, amount, ref total, ref work) : Whole(job, amount, ref total, ref work);
        var exact = work.Sum("exact", ref total, job.Clause);
        exact = step is { } of ? work.Share(PartOfTheYear, exact, of, job.Clause) : exact;
        var rounded = work.Round("rounded", exact, job.Rounding, job.Clause);
        return negative
            ? new Applied(work.Subtract(TakenBack, Money.Zero(job.Currency), rounded, job.Clause), -exact.Value, job.After, first, last)
            : new Applied(rounded, exact.Value, job.After, first, last);
    }

    private static (int First, int Last) Whole<TWorker>(in ScheduleWork job, Traced<Money> amount, ref ExactTotal total, ref TWorker work)
        where TWorker : struct, IWorker
    {
        // A refund is rated by the level that it comes down from, as its sale was by the level that it went up to.
        var bracket = job.Before is { } before && Math.Abs(before.Number) > Math.Abs(job.After.Number) ? job.IndexOf(before) : job.IndexOf(job.After);
        var units = Units.FromMillionths(Math.Abs(job.Units.Millionths));
        Earn(job, bracket, new(amount.Value, amount.Step), units, enters: true, reaches: true, ref total, ref work);
        return (bracket, bracket);
    }
}
