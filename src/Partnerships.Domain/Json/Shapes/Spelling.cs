using System;
using System.Collections.Generic;
using System.Linq;

namespace Partnerships.Json.Shapes;

/// <summary>Finds what somebody may have meant by a name that there is not.</summary>
internal static class Spelling
{
    private const int MostSlips = 2;
    private const int Longest = 60;
    private const int MostCandidates = 200;

    /// <summary>The known name with the fewest slips between it and another, two at most; null where none is so near.</summary>
    public static string? Nearest(string name, IEnumerable<string> known)
    {
        var (nearest, fewest) = (default(string), MostSlips + 1);
        foreach (var candidate in known.Take(MostCandidates))
        {
            // Of a short name everything is near; and nobody reads a very long one.
            if (name.Length is > MostSlips and <= Longest
                && candidate.Length is > MostSlips and <= Longest
                && Math.Abs(name.Length - candidate.Length) <= MostSlips
                && Slips(name, candidate) is var slips
                && slips < fewest)
            {
                (nearest, fewest) = (candidate, slips);
            }
        }

        return nearest;
    }

    /// <summary>How many letters have to be put in, taken out or changed to come from one name to the other.</summary>
    private static int Slips(string one, string other)
    {
        var before = new int[other.Length + 1];
        for (var j = 0; j <= other.Length; j++)
        {
            before[j] = j;
        }

        for (var i = 1; i <= one.Length; i++)
        {
            var row = new int[other.Length + 1];
            row[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var changed = before[j - 1] + (one[i - 1] == other[j - 1] ? 0 : 1);
                row[j] = Math.Min(changed, Math.Min(before[j], row[j - 1]) + 1);
            }

            before = row;
        }

        return before[other.Length];
    }
}
