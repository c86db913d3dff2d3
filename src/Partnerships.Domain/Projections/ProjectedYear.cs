using System;
using System.Collections.Generic;
using Partnerships.Monetary;

namespace Partnerships.Projections;

/// <summary>A year of a projection: a line for each stream, and their totals.</summary>
/// <remarks>Two years are equal only when they are one object.</remarks>
public sealed class ProjectedYear
{
    internal ProjectedYear(int year, ProjectedLine[] lines, Money price, Money partner, Money vendor) =>
        (Year, Lines, Price, Partner, Vendor) = (year, Array.AsReadOnly(lines), price, partner, vendor);

    /// <summary>The number of the year.</summary>
    public int Year { get; }

    /// <summary>A line for each stream of the plan, in its order, those that do not earn included.</summary>
    public IReadOnlyList<ProjectedLine> Lines { get; }

    /// <summary>What the customers pay in the year.</summary>
    public Money Price { get; }

    /// <summary>What the partner keeps in the year.</summary>
    public Money Partner { get; }

    /// <summary>What the vendor keeps in the year.</summary>
    public Money Vendor { get; }

    /// <summary>The year as text: "year 2: partner USD 1,425,000.00, vendor USD 0.00".</summary>
    public override string ToString() => Guard.Invariant($"year {Year}: partner {Partner}, vendor {Vendor}");
}
