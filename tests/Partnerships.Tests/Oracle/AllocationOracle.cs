using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;

namespace Partnerships.Tests.Oracle;

/// <summary>
/// Splits whole units by weights straight from the definition, in the most naive way. Rules go by
/// name so that the oracle shares nothing with the code it checks.
/// </summary>
internal static class AllocationOracle
{
    public static IReadOnlyList<BigInteger> Split(BigInteger whole, IReadOnlyList<BigInteger> weights, string rule)
    {
        if (weights.Count == 0)
        {
            throw new ArgumentException("There must be at least one weight.", nameof(weights));
        }

        if (weights.Any(weight => weight < 0))
        {
            throw new ArgumentException("No weight may be negative.", nameof(weights));
        }

        if (weights.All(weight => weight == 0))
        {
            throw new ArgumentException("At least one weight must be above zero.", nameof(weights));
        }

        // The size alone is split and the sign put back last, so a refund mirrors its charge.
        BigInteger size = BigInteger.Abs(whole);
        BigInteger totalWeight = weights.Aggregate(BigInteger.Zero, (sum, weight) => sum + weight);
        List<Rational> shares = weights.Select(weight => new Rational(size * weight, totalWeight)).ToList();
        List<BigInteger> parts = shares.Select(share => share.Floor()).ToList();
        BigInteger leftOver = size - parts.Aggregate(BigInteger.Zero, (sum, part) => sum + part);

        // A whole share is already exact: only the parts that were cut may get a unit back.
        IEnumerable<int> cut = Enumerable.Range(0, shares.Count).Where(index => !shares[index].IsInteger);
        List<int> queue = rule switch
        {
            "LargestRemainder" => cut
                .OrderByDescending(index => shares[index] - shares[index].Floor())
                .ThenBy(index => index)
                .ToList(),
            "FirstToLast" => cut.OrderBy(index => index).ToList(),
            "LastToFirst" => cut.OrderByDescending(index => index).ToList(),
            _ => throw new ArgumentException($"Unknown allocation rule '{rule}'.", nameof(rule)),
        };

        // Each cut is below one unit, so there are always fewer units left over than parts in the queue.
        foreach (int index in queue.Take((int)leftOver))
        {
            parts[index] += 1;
        }

        return parts.Select(part => whole < 0 ? -part : part).ToList();
    }
}
