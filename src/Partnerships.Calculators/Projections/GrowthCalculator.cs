using System;
using System.Linq;
using Partnerships.Explanations;
using Partnerships.Monetary;

namespace Partnerships.Projections;

/// <summary>Projects an amount that grows by one rate a year.</summary>
/// <remarks>
/// <para><b>Units.</b> Amounts are in the currency of the plan's start; growth is per year and compounds.</para>
/// <para><b>Rounding.</b> The amount after n years is start × (1 + growth)^n, exact and then rounded once, by the plan's mode, at
/// the minor unit; no year builds on the rounded amount of the year before.</para>
/// </remarks>
public sealed class GrowthCalculator
{
    private readonly GrowthPlan _plan;
    private readonly string[] _labels;

    /// <summary>Makes a calculator for a plan.</summary>
    /// <param name="plan">Start, growth and number of years.</param>
    public GrowthCalculator(GrowthPlan plan)
    {
        _plan = Guard.NotNull(plan);
        _labels = Enumerable.Range(1, plan.Years).Select(year => year == 1 ? "after 1 year" : Guard.Invariant($"after {year} years")).ToArray();
    }

    /// <summary>Projects the plan.</summary>
    /// <exception cref="OverflowException">An amount does not fit.</exception>
    public GrowthProjection Project()
    {
        var work = default(Computing);
        return Project(ref work);
    }

    internal Explanation Explain()
    {
        var work = new Recording();
        Project(ref work);
        return work.ToExplanation(_plan.ToString());
    }

    private GrowthProjection Project<TWorker>(ref TWorker work)
        where TWorker : struct, IWorker
    {
        var amounts = new Money[_plan.Years];
        for (var i = 0; i < amounts.Length; i++)
        {
            amounts[i] = work.Grow(_labels[i], _plan.Start, _plan.Growth, i + 1L, _plan.Rounding, _plan.Clause).Value;
        }

        return new GrowthProjection(_plan, amounts);
    }
}
