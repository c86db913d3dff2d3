using System;
#if NET8_0_OR_GREATER
using UnitSpan = System.Span<long>;
#else
using UnitSpan = long[];
#endif

namespace Partnerships.Monetary;

/// <summary>Finds the smallest remainder that still gets a unit when the largest ones come first.</summary>
/// <remarks>
/// Remainders mostly lie evenly between zero and the sum of the weights. So a bound is guessed, those above it are counted, the guess
/// is moved by as many as it is off, and the last few steps go from remainder to remainder. Each step is one pass without
/// unforeseeable branches, which beats ordering them; where they do not lie evenly, ordering them is the way out.
/// </remarks>
internal static class LeastServed
{
    private const int MostSteps = 16;

    /// <summary>The bound, and how many remainders equal to it get a unit besides all that are above it.</summary>
    /// <param name="cut">The remainders, none negative.</param>
    /// <param name="left">The units to give, at least one and fewer than there are remainders above zero.</param>
    /// <param name="total">A number that no remainder is above.</param>
    public static (long Least, int Ties) Find(UnitSpan cut, int left, long total)
    {
        var bound = total / 2;
        var above = CountAbove(cut, bound);
        for (var jumps = 0; jumps < 2 && Math.Abs(above - left) > 2; jumps++)
        {
            var step = (above - left) * (total / cut.Length);
            bound += Math.Min(Math.Max(step, -bound), total - bound);
            above = CountAbove(cut, bound);
        }

        for (var steps = 0; steps < MostSteps; steps++)
        {
            if (above == left)
            {
                return (bound, 0);
            }

            if (above > left)
            {
                // Up to the next remainder; those that equal it are no longer above the bound.
                var (distance, equal) = Nearest(cut, bound + 1, 1);
                bound += 1 + distance;
                above -= equal;
                if (above <= left)
                {
                    return (bound, left - above);
                }
            }
            else
            {
                // Down to the next remainder, and then below it.
                var (distance, equal) = Nearest(cut, bound, -1);
                bound -= distance;
                if (above + equal > left)
                {
                    return (bound, left - above);
                }

                above += equal;
                bound--;
            }
        }

        return ByOrder(cut, left);
    }

    private static int CountAbove(UnitSpan cut, long bound)
    {
        var count = 0;
        for (var i = 0; i < cut.Length; i++)
        {
            count += cut[i] > bound ? 1 : 0;
        }

        return count;
    }

    /// <summary>How far the next remainder is, from a number on in one direction, and how many there are of it.</summary>
    private static (long Distance, int Count) Nearest(UnitSpan cut, long from, int direction)
    {
        // Read as unsigned, the distance to those on the other side is larger than any other.
        var nearest = (ulong)long.MaxValue;
        var count = 0;
        for (var i = 0; i < cut.Length; i++)
        {
            var distance = unchecked((ulong)((cut[i] - from) * direction));
            if (distance < nearest)
            {
                nearest = distance;
                count = 1;
            }
            else if (distance == nearest)
            {
                count++;
            }
        }

        return ((long)nearest, count);
    }

    private static (long Least, int Ties) ByOrder(UnitSpan cut, int left)
    {
#if NET8_0_OR_GREATER
        var ordered = cut.Length <= Remainders.OnStack ? stackalloc long[cut.Length] : new long[cut.Length];
        cut.CopyTo(ordered);
        ordered.Sort();
#else
        var ordered = (long[])cut.Clone();
        Array.Sort(ordered);
#endif
        var least = ordered[ordered.Length - left];
        return (least, left - CountAbove(cut, least));
    }
}
