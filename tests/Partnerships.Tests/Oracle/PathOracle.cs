using System;
using System.Collections.Generic;

namespace Partnerships.Tests.Oracle;

/// <summary>The least that any path costs, by trying every combination of values.</summary>
internal static class PathOracle
{
    /// <summary>A value that a slot can be brought to, or left at: its state, what that costs in minor units, and whether it is a step.</summary>
    public readonly record struct Choice(LadderOracle.State State, long Cost, bool IsStep);

    /// <summary>The least cost of a combination that holds, and the fewest steps at that cost; null where none holds.</summary>
    public static (long Cost, int Steps)? Cheapest(IReadOnlyList<Choice>[] choices, Func<LadderOracle.State[], bool> holds)
    {
        var best = default((long Cost, int Steps)?);
        var states = new LadderOracle.State[choices.Length];
        Try(0, 0, 0);
        return best;

        void Try(int slot, long cost, int steps)
        {
            if (slot < choices.Length)
            {
                foreach (var choice in choices[slot])
                {
                    states[slot] = choice.State;
                    Try(slot + 1, cost + choice.Cost, steps + (choice.IsStep ? 1 : 0));
                }
            }
            else if ((best is null || (cost, steps).CompareTo(best.Value) < 0) && holds(states))
            {
                best = (cost, steps);
            }
        }
    }

    /// <summary>What a change of a number of whole units costs: once, and by the unit, of which a part is paid as <paramref name="whole"/> says.</summary>
    public static long PriceOf(int change, long once, long perUnit, decimal each, bool whole)
    {
        decimal moved = Math.Abs(change);
        return change == 0 ? 0 : once + (long)(whole ? Math.Ceiling(moved / each) * perUnit : Math.Ceiling(moved * perUnit / each));
    }
}
