using System;
using System.Collections.Generic;
using Partnerships.Monetary;

namespace Partnerships.Projections;

/// <summary>What a plan comes to, year by year.</summary>
/// <remarks>Holds its plan, so that it can be explained at any time. Two projections are equal only when they are one object.</remarks>
public sealed class Projection
{
    internal Projection(ProjectionPlan plan, ProjectedYear[] years, Money price, Money partner, Money vendor) =>
        (Plan, Years, Price, Partner, Vendor) = (plan, Array.AsReadOnly(years), price, partner, vendor);

    /// <summary>The plan that was projected.</summary>
    public ProjectionPlan Plan { get; }

    /// <summary>The years from the plan's first to its last.</summary>
    public IReadOnlyList<ProjectedYear> Years { get; }

    /// <summary>What the customers pay in all years.</summary>
    public Money Price { get; }

    /// <summary>What the partner keeps in all years.</summary>
    public Money Partner { get; }

    /// <summary>What the vendor keeps in all years.</summary>
    public Money Vendor { get; }

    /// <summary>The year with a number.</summary>
    /// <param name="year">From the plan's first year to its last.</param>
    /// <exception cref="ArgumentOutOfRangeException">The plan does not project the year.</exception>
    public ProjectedYear In(int year) => Years[Guard.InRange(year, Plan.FirstYear, Plan.LastYear) - Plan.FirstYear];

    /// <summary>The projection as text: its name and the totals.</summary>
    public override string ToString() => $"{Plan}: partner {Partner}, vendor {Vendor}";
}
