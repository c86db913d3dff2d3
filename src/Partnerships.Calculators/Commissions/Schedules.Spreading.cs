using System;
using Partnerships.Explanations;
using Partnerships.Monetary;

namespace Partnerships.Commissions;

/// <content>An amount spread over the brackets of another level.</content>
internal static partial class Schedules
{
    /// <summary>Spreads an amount over the brackets that a level goes through, in proportion to how far it goes in each.</summary>
    /// <remarks>
    /// A level that passes zero goes down through the brackets on one side and up on the other; both count. A level that stays where it is
    /// has all of the amount in its bracket.
    /// </remarks>
    private static (int First, int Last) Spread<TWorker>(in ScheduleWork job, Traced<Money> amount, ref ExactTotal total, ref TWorker work)
        where TWorker : struct, IWorker
    {
        var (before, after) = (job.After.With(job.Before?.Number ?? 0), job.After);
        var passesZero = before.Number != 0 && after.Number != 0 && before.Number < 0 != after.Number < 0;
        var (one, other) = (Size(before), Size(after));
        var (low, high) = one < other ? (one, other) : (other, one);
        var whole = passesZero ? high + low : high.With(high.Number - low.Number);
        var (first, last) = (passesZero ? 0 : job.IndexOf(low), job.IndexOf(high));
        for (var i = first; i <= last; i++)
        {
            var start = i == 0 ? high.With(0) : job.Schedule.Bounds[i - 1];
            Level? end = i == last ? null : job.Schedule.Bounds[i];
            var part = first == last ? whole
                : passesZero ? BothSides(job, i, low, high, start, end, ref work)
                : work.Portion(job.Schedule.LabelOf(i), high, start < low ? low : start, end, job.Clause);
            Traced<UnroundedMoney> share = first == last ? new(amount.Value, amount.Step)
                : part.Value.IsZero || amount.Value.IsZero ? (UnroundedMoney)Money.Zero(job.Currency)
                : work.Spread(job.Schedule.LabelOf(i), new(amount.Value, amount.Step), part, whole, job.Clause);
            var units = whole.Kind == LevelKind.Units ? new Traced<Units>(part.Value.ToUnits(), part.Step) : Units.Zero;
            var enters = whole.IsZero ? job.Before is null : passesZero || low <= start;
            Earn(job, i, share, units, enters, reaches: i > first || job.Before is null || (i == 0 && low.IsZero), ref total, ref work);
        }

        return (first, last);
    }

    /// <summary>How far a level that passes zero goes in one bracket, on either side.</summary>
    private static Traced<Level> BothSides<TWorker>(in ScheduleWork job, int bracket, Level low, Level high, Level start, Level? end, ref TWorker work)
        where TWorker : struct, IWorker
    {
        var label = job.Schedule.LabelOf(bracket);
        var far = work.Portion(label, high, start, end, job.Clause);
        return low <= start ? far : work.Add(label, far, work.Portion(label, low, start, end, job.Clause), job.Clause);
    }

    private static Level Size(Level level) => level.With(Math.Abs(level.Number));
}
