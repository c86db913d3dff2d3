using System;
using System.Collections.Generic;
using System.Linq;
using Partnerships.Monetary;

namespace Partnerships.Benchmarks;

/// <summary>What two ways to calculate one thing come to; only where that is the same is their time worth a comparison.</summary>
internal static class Results
{
    public static void RequireEqual(IEnumerable<decimal> expected, IEnumerable<Money> actual) =>
        RequireEqual(expected, actual.Select(amount => amount.Amount));

    public static void RequireEqual<T>(IEnumerable<T> expected, IEnumerable<T> actual)
    {
        if (!expected.SequenceEqual(actual))
        {
            throw new InvalidOperationException(
                $"The results differ: {string.Join(", ", expected.Take(12))} … against {string.Join(", ", actual.Take(12))} …");
        }
    }
}
