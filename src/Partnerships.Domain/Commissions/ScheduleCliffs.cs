using System.Collections.Generic;
using System.Linq;
using Partnerships.Monetary;

namespace Partnerships.Commissions;

/// <summary>A step past a bound that brings less than what stands before it.</summary>
/// <param name="Bracket">The index of the bracket that is reached.</param>
/// <param name="From">The last level of the bracket before.</param>
/// <param name="To">The first level of the bracket; the bound itself where what is paid on is not what selects.</param>
/// <param name="Before">What the last level brings.</param>
/// <param name="After">What the first level brings.</param>
internal sealed record Cliff(int Bracket, Level From, Level To, UnroundedMoney Before, UnroundedMoney After);

/// <summary>Where a schedule pays less for more.</summary>
/// <remarks>
/// Within a bracket more never brings less, so that it can happen at bounds only. Where the amount that is paid on is not known from the
/// level (percentages, growth of a turnover, a rate selected by units) rates alone are compared, and a schedule with other terms is not judged.
/// </remarks>
internal static class ScheduleCliffs
{
    /// <summary>Every cliff of a schedule, from zero upward.</summary>
    /// <param name="schedule">The schedule.</param>
    /// <param name="paysOnAnother">Whether it pays on another amount than the one that selects the bracket.</param>
    public static IEnumerable<Cliff> Of(RateSchedule schedule, bool paysOnAnother = false)
    {
        var known = !paysOnAnother && IsKnown(schedule);
        if ((!known && schedule.Brackets.Any(bracket => bracket.CountsUnits || !bracket.IsPlain)) || schedule.GrowthBasis == GrowthBasis.Slices)
        {
            yield break;
        }

        for (var i = 0; i < schedule.Bounds.Count; i++)
        {
            var bound = schedule.Bounds[i];
            var belongsAbove = schedule.Bounds.BelongsAbove(i);
            var from = known && belongsAbove ? bound.With(bound.Number - 1) : bound;
            var to = known && !belongsAbove ? bound.With(bound.Number + 1) : bound;

            // Between two bounds there may be no level at all, as between ¥178 and less than ¥179: the step then is to the bracket after that.
            var (lower, upper) = known ? (BracketOf(schedule, from), BracketOf(schedule, to)) : (i, i + 1);
            var (before, after) = (Earned(schedule, from, lower), Earned(schedule, to, upper));
            if (upper == i + 1 && after < before)
            {
                yield return new Cliff(i + 1, from, to, before, after);
            }
        }
    }

    /// <summary>Whether a level tells what is paid on.</summary>
    private static bool IsKnown(RateSchedule schedule) => schedule.GrowthBasis != GrowthBasis.Turnover && (schedule.BoundKind == LevelKind.Units
        ? schedule.Brackets.All(bracket => bracket.Rate is null)
        : schedule.BoundKind == LevelKind.Money && !schedule.Brackets.Any(bracket => bracket.CountsUnits));

    private static int BracketOf(RateSchedule schedule, Level level) => Enumerable.Range(0, schedule.Bounds.Count).Count(i =>
        schedule.Bounds[i].Number < level.Number || (schedule.Bounds[i].Number == level.Number && schedule.Bounds.BelongsAbove(i)));

    private static UnroundedMoney Earned(RateSchedule schedule, Level level, int bracket)
    {
        var currency = schedule.Currency ?? Currency.Usd;
        if (schedule.Kind != RateScheduleKind.Marginal)
        {
            return Of(schedule.Brackets[bracket], level, currency);
        }

        var first = Enumerable.Range(0, bracket + 1).Last(i => i == 0 || schedule.Brackets[i].IsRetroactive);
        UnroundedMoney earned = Money.Zero(currency);
        for (var i = first; i <= bracket; i++)
        {
            var start = i == first ? 0 : schedule.Bounds[i - 1].Number;
            var end = i == bracket ? level.Number : schedule.Bounds[i].Number;
            earned += Of(schedule.Brackets[i], level.With(end - start), currency);
        }

        return earned;
    }

    private static UnroundedMoney Of(Bracket bracket, Level part, Currency currency)
    {
        UnroundedMoney earned = bracket.Rate is { } rate ? Money.FromMinorUnits(part.Number, currency) * rate : Money.Zero(currency);
        if (bracket.UnitPrice is { } price)
        {
            earned = price * part.ToUnits();
        }
        else if (bracket.Block is { } block)
        {
            earned = block.Price * BlocksOf(part.Number, block.Size.Millionths);
        }

        var hasPart = part.Number > 0;
        earned += bracket.Entry is { } entry && (hasPart || bracket.IsEarnedOnReaching) ? entry : Money.Zero(currency);
        earned = hasPart && bracket.Floor is { } floor && earned < floor ? floor : earned;
        return bracket.Cap is { } cap && earned > cap ? cap : earned;
    }

    private static long BlocksOf(long units, long size) => (units / size) + (units % size > 0 ? 1 : 0);
}
