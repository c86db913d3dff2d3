using System;
using System.Collections.Generic;

namespace Partnerships.Projections;

/// <summary>How many customers a year is planned to bring: a count for each year from the first on.</summary>
/// <remarks>A year without a count brings none. Two plans are equal only when they are one object.</remarks>
public sealed class CustomerPlan
{
    private CustomerPlan(int firstYear, long[] counts) => (FirstYear, Counts) = (firstYear, Array.AsReadOnly(counts));

    /// <summary>The number of the first year that has a count.</summary>
    public int FirstYear { get; }

    /// <summary>The counts, one a year.</summary>
    public IReadOnlyList<long> Counts { get; }

    /// <summary>A count for each year from the first on.</summary>
    /// <param name="firstYear">The number of the first year, such as 1 or 2026.</param>
    /// <param name="counts">Customers, at least one count, none negative.</param>
    /// <exception cref="ArgumentException">There is no count, or one for a year beyond the last number.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A count is negative.</exception>
    public static CustomerPlan FromYear(int firstYear, params long[] counts)
    {
        var copy = (long[])Guard.NotNull(counts).Clone();
        for (var i = 0; i < copy.Length; i++)
        {
            if (copy[i] < 0)
            {
                throw new ArgumentOutOfRangeException(nameof(counts), copy[i], Guard.Invariant($"No count may be negative; that of year {(long)firstYear + i} is {copy[i]}."));
            }
        }

        if (copy.Length == 0 || (long)firstYear + copy.Length - 1 > int.MaxValue)
        {
            throw new ArgumentException(
                Guard.Invariant($"There must be a count, and none for a year beyond {int.MaxValue}; there are {copy.Length}."), nameof(counts));
        }

        return new CustomerPlan(firstYear, copy);
    }

    /// <summary>The count of a year, 0 where the plan has none for it.</summary>
    public long In(long year) => year >= FirstYear && year - FirstYear < Counts.Count ? Counts[(int)(year - FirstYear)] : 0;
}
