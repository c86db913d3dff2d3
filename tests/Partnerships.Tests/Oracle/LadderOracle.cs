using System;
using System.Collections.Generic;
using System.Linq;
using Partnerships.Metrics;
using Partnerships.Tiers;

namespace Partnerships.Tests.Oracle;

/// <summary>Whether a tier's lines hold, written apart from the library: a metric over a window has a number, none, or counts as met.</summary>
internal sealed class LadderOracle(IReadOnlyList<(Metric Metric, Window? Window)> slots)
{
    /// <summary>The lines of a tier, as one condition on the slots' numbers.</summary>
    public Func<State[], bool> Of(IEnumerable<Requirement> lines)
    {
        var conditions = lines.Select(Of).ToArray();
        return states => Array.TrueForAll(conditions, condition => condition(states));
    }

    /// <summary>A value as a number: of a rate its fraction, of an amount its units, 1 for yes.</summary>
    public static decimal NumberOf(MetricValue value) => value.Kind.Name switch
    {
        "count" => value.ToCount(),
        "money" => value.ToMoney().Amount,
        "rate" => value.ToRate().Value,
        "score" => value.ToScore(),
        _ => value.ToYesNo() ? 1 : 0,
    };

    private Func<State[], bool> Of(Requirement requirement)
    {
        switch (requirement)
        {
            case Combination combination:
                var parts = combination.Parts.Select(Of).ToArray();
                return states => parts.Count(part => part(states)) >= combination.Needed;
            case Holding holding:
                var held = PlaceOf(holding.Metric, holding.Window);
                return states => states[held].Meets(number => number == 1);
            default:
                var comparison = (Comparison)requirement;
                var place = PlaceOf(comparison.Metric, comparison.Window);
                var bound = NumberOf(comparison.Bound);
                Func<decimal, bool> test = comparison.Comparator.Name switch
                {
                    "atLeast" => number => number >= bound,
                    "moreThan" => number => number > bound,
                    "atMost" => number => number <= bound,
                    _ => number => number < bound,
                };
                return states => states[place].Meets(test);
        }
    }

    private int PlaceOf(Metric metric, Window? window) =>
        slots.Select((slot, place) => (slot, place)).Single(pair => pair.slot.Metric.Key == metric.Key && Equals(pair.slot.Window, window)).place;

    /// <summary>What is known of a slot: a number; nothing, which meets nothing; or not yet measured, which meets everything.</summary>
    public readonly record struct State(decimal? Number, bool CountsAsMet = false)
    {
        public bool Meets(Func<decimal, bool> test) => CountsAsMet || (Number is { } number && test(number));
    }
}
