using System.Collections.Generic;
using System.Linq;

namespace Partnerships.Tiers;

/// <summary>What stands at the ends of needs.</summary>
internal static class PathLeaves
{
    /// <summary>The scores that a need looks at.</summary>
    public static IEnumerable<ScoreReached> ScoresOf(Need need) => need switch
    {
        Need.Some some => some.Parts.SelectMany(ScoresOf),
        Need.OfScore score => [score.Score],
        _ => [],
    };

    /// <summary>Whether something in a need looks at a slot, does not hold where it starts, and holds at a value.</summary>
    public static bool ServedBy(Need need, int slot, Start start, long value) => need switch
    {
        Need.Some some => some.Parts.Any(part => ServedBy(part, slot, start, value)),
        Need.Within within => within.Slot == slot && within.Contains(value) && (start.State == StartState.Assumed || !within.Contains(start.Value)),
        _ => false,
    };
}
