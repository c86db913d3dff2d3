using System;
using Partnerships.Explanations;
using Partnerships.Monetary;

namespace Partnerships.Commissions;

/// <summary>Schedules of which all that was ever earned depends on what has accumulated alone, so that a deal earns the difference of two totals.</summary>
/// <remarks>Both totals are rounded before one is taken from the other: no grouping of the same deals changes their sum.</remarks>
internal static class RunningTotals
{
    /// <summary>What has been earned by now less what had been earned before.</summary>
    public static Applied Difference<TWorker>(in ScheduleWork job, ref TWorker work)
        where TWorker : struct, IWorker
    {
        var (clause, last) = (job.Clause, job.IndexOf(LevelOf(job, job.After)));
        if (job.Before is not { } before)
        {
            var only = Earned(job, new(job.After, job.Amount.Step), ref work);
            return new Applied(only.Rounded, only.Exact, job.After, Start(job, last), last);
        }

        var after = work.Add("accumulated", before, new(job.Selector, job.Amount.Step), clause);
        var (now, nowExact) = Earned(job, after, ref work);
        var (then, thenExact) = Earned(job, before, ref work);
        var first = job.IndexOf(LevelOf(job, before));
        return new Applied(
            work.Subtract("earned beyond what was before", now, then, clause), nowExact - thenExact, job.After, Math.Min(first, last), Math.Max(first, last));
    }

    /// <summary>All that is earned by a running total, whatever its sign.</summary>
    private static (Traced<Money> Rounded, UnroundedMoney Exact) Earned<TWorker>(in ScheduleWork job, Traced<Level> accumulated, ref TWorker work)
        where TWorker : struct, IWorker
    {
        var negative = accumulated.Value.Number < 0;
        var level = negative ? accumulated.Value.With(-accumulated.Value.Number) : accumulated;
        var total = new ExactTotal(job.Currency);
        if (job.Schedule.Kind == RateScheduleKind.Growth)
        {
            Grown(job, level, ref total, ref work);
        }
        else
        {
            Slices(job, level, job.IndexOf(level.Value), ref total, ref work);
        }

        var exact = work.Sum("exact", ref total, job.Clause);
        var rounded = work.Round("rounded", exact, job.Rounding, job.Clause);
        return negative
            ? (work.Subtract("taken back", Money.Zero(job.Currency), rounded, job.Clause), -exact.Value)
            : (rounded, exact.Value);
    }

    private static void Slices<TWorker>(in ScheduleWork job, Traced<Level> level, int last, ref ExactTotal total, ref TWorker work)
        where TWorker : struct, IWorker
    {
        var first = Start(job, last);
        var none = (Traced<UnroundedMoney>)(UnroundedMoney)Money.Zero(job.Currency);
        for (var i = first; i <= last; i++)
        {
            if (job.Quota is { } quota)
            {
                Schedules.Earn(job, i, Slice(job, level, quota, i, first, last, ref work), Units.Zero, enters: true, reaches: true, ref total, ref work);
                continue;
            }

            var part = first == last ? level : work.Portion(
                job.Schedule.LabelOf(i), level, i == first ? level.Value.With(0) : job.Schedule.Bounds[i - 1], i == last ? null : job.Schedule.Bounds[i], job.Clause);
            if (part.Value.Kind == LevelKind.Units)
            {
                Schedules.Earn(job, i, none, new(part.Value.ToUnits(), part.Step), enters: true, reaches: true, ref total, ref work);
            }
            else
            {
                Schedules.Earn(job, i, new(part.Value.ToMoney(), part.Step), Units.Zero, enters: true, reaches: true, ref total, ref work);
            }
        }
    }

    /// <summary>A slice of an amount between two percentages of a quota.</summary>
    private static Traced<UnroundedMoney> Slice<TWorker>(
        in ScheduleWork job, Traced<Level> level, Money quota, int bracket, int first, int last, ref TWorker work)
        where TWorker : struct, IWorker
    {
        var whole = new Traced<UnroundedMoney>(level.Value.ToMoney(), level.Step);
        if (first == last)
        {
            return whole;
        }

        var lower = bracket == first ? (UnroundedMoney)Money.Zero(job.Currency) : BoundOf(job, quota, bracket - 1, ref work);
        Traced<UnroundedMoney>? upper = bracket == last ? null : BoundOf(job, quota, bracket, ref work);
        return work.Portion(job.Schedule.LabelOf(bracket), whole, lower, upper, job.Clause);
    }

    private static Traced<UnroundedMoney> BoundOf<TWorker>(in ScheduleWork job, Money quota, int bound, ref TWorker work)
        where TWorker : struct, IWorker =>
        work.Share("bound", (UnroundedMoney)quota, job.Schedule.Bounds[bound].ToPercentage(), job.Clause);

    private static void Grown<TWorker>(in ScheduleWork job, Traced<Level> turnover, ref ExactTotal total, ref TWorker work)
        where TWorker : struct, IWorker
    {
        var amount = new Traced<Money>(turnover.Value.ToMoney(), turnover.Step);
        if (amount.Value <= job.Baseline)
        {
            return;
        }

        var growth = work.Subtract("growth", amount, job.Baseline, job.Clause);
        var level = new Traced<Level>(growth.Value, growth.Step);
        var bracket = job.IndexOf(level.Value);
        if (job.Schedule.GrowthBasis == GrowthBasis.Slices)
        {
            Slices(job, level, bracket, ref total, ref work);
            return;
        }

        var paidOn = job.Schedule.GrowthBasis == GrowthBasis.Turnover ? amount : growth;
        Schedules.Earn(job, bracket, new(paidOn.Value, paidOn.Step), Units.Zero, enters: true, reaches: true, ref total, ref work);
    }

    /// <summary>The first bracket that counts by itself: the last retroactive one that is reached, or the first of all.</summary>
    private static int Start(in ScheduleWork job, int last)
    {
        for (var i = last; i > 0; i--)
        {
            if (job.Schedule.Brackets[i].IsRetroactive)
            {
                return i;
            }
        }

        return 0;
    }

    /// <summary>What selects the bracket: the level, or of a turnover its growth.</summary>
    private static Level LevelOf(in ScheduleWork job, Level accumulated)
    {
        if (job.Schedule.Kind != RateScheduleKind.Growth)
        {
            return accumulated;
        }

        var number = Math.Abs(accumulated.Number);
        return accumulated.With(number > job.Baseline.MinorUnits ? number - job.Baseline.MinorUnits : 0);
    }
}
