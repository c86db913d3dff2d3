using System;
using System.Collections.Generic;
using Partnerships.Monetary;

namespace Partnerships.Projections;

/// <summary>What an amount grows to, year by year.</summary>
/// <remarks>Holds its plan, so that it can be explained at any time. Two projections are equal only when they are one object.</remarks>
public sealed class GrowthProjection
{
    internal GrowthProjection(GrowthPlan plan, Money[] amounts) => (Plan, Amounts) = (plan, Array.AsReadOnly(amounts));

    /// <summary>The plan that was projected.</summary>
    public GrowthPlan Plan { get; }

    /// <summary>The amount after 1, 2, 3 … years, each rounded once from the exact power.</summary>
    public IReadOnlyList<Money> Amounts { get; }

    /// <summary>The amount after a number of years.</summary>
    /// <param name="years">From 0, which is the start, to the plan's number of years.</param>
    /// <exception cref="ArgumentOutOfRangeException">The plan does not reach so far.</exception>
    public Money After(int years) => Guard.InRange(years, 0, Plan.Years) == 0 ? Plan.Start : Amounts[years - 1];

    /// <summary>The projection as text: the plan and the last amount.</summary>
    public override string ToString() => Guard.Invariant($"{Plan}, after {Plan.Years} years {Amounts[Amounts.Count - 1]}");
}
