using System;
using System.Diagnostics.CodeAnalysis;

namespace Partnerships.Benchmarks;

/// <summary>Numbers to calculate with, the same in every run.</summary>
internal static class Inputs
{
    /// <summary>Numbers from <paramref name="least"/> to below <paramref name="bound"/>, each equally likely.</summary>
    [SuppressMessage("Security", "CA5394", Justification = "Inputs have to be repeatable, not secret.")]
    public static long[] Between(long least, long bound, int count, int seed)
    {
        var random = new Random(seed);
        var numbers = new long[count];
        for (var i = 0; i < numbers.Length; i++)
        {
            numbers[i] = random.NextInt64(least, bound);
        }

        return numbers;
    }
}
