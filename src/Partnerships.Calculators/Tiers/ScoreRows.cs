using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using Partnerships.Metrics;
using Partnerships.Monetary;

namespace Partnerships.Tiers;

/// <summary>A score that can be evaluated: exact points, as a whole number of equal parts of a point.</summary>
internal sealed class ScoreRows
{
    private readonly ScoreReached _requirement;
    private readonly BigInteger _inPoint;
    private readonly Func<BoundFacts, Func<int, bool>, ScoreState> _root;

    public ScoreRows(ScoreReached requirement, Slots slots, Func<Requirement, int> placeOf)
    {
        _requirement = requirement;

        // Points come in billionths, and a share of them in as many parts as all units together divide.
        _inPoint = Rate.Unit * UnitsOf(requirement.Score.Part).Aggregate(BigInteger.One, LeastCommonMultiple);
        _root = Compile(requirement.Score.Part, slots, placeOf);
    }

    /// <summary>The conditions of a part and of all that it is made of.</summary>
    public static IEnumerable<Requirement> ConditionsOf(ScorePart part) =>
        part.Parts.SelectMany(ConditionsOf).Concat(part.Condition is { } condition ? [condition] : []);

    public ScoreResult Evaluate(BoundFacts facts, Func<int, bool> isMet)
    {
        var state = _root(facts, isMet);
        var needed = InParts(_requirement.Points);
        var reached = _requirement.Comparator.IsStrict ? state.Points > needed : state.Points >= needed;
        return new ScoreResult(reached && state.MinimumsMet, !state.MinimumsMet, state.AllKnown, Shown(state.Points), reached ? null : Short(needed - state.Points));
    }

    /// <summary>The points cut to the score's steps.</summary>
    private MetricValue Shown(BigInteger points)
    {
        var step = InParts(_requirement.Score.Steps);
        return FromSteps(BigInteger.Divide(points, step));
    }

    /// <summary>What is missing, up to the next step; one step more where the bound itself does not do.</summary>
    private MetricValue Short(BigInteger missing)
    {
        var step = InParts(_requirement.Score.Steps);
        var steps = BigInteger.DivRem(missing, step, out var rest);
        return FromSteps(rest.IsZero && !_requirement.Comparator.IsStrict ? steps : steps + 1);
    }

    private MetricValue FromSteps(BigInteger steps) =>
        MetricValue.FromNumber(MetricKind.Score, (long)(steps * _requirement.Score.Steps.Number), default);

    private BigInteger InParts(MetricValue points) => points.Number * (_inPoint / Rate.Unit);

    private Func<BoundFacts, Func<int, bool>, ScoreState> Compile(ScorePart part, Slots slots, Func<Requirement, int> placeOf)
    {
        var points = part.Metric is null ? OfParts(part, slots, placeOf) : OfMetric(part, slots);
        var condition = part.Condition is { } required ? placeOf(required) : -1;
        var cap = part.Cap is { } most ? InParts(most) : (BigInteger?)null;
        var minimum = part.Minimum is { } least ? InParts(least) : (BigInteger?)null;
        return (facts, isMet) =>
        {
            var state = points(facts, isMet);
            if (condition >= 0 && !isMet(condition))
            {
                state = state with { Points = 0 };
            }

            state = cap < state.Points ? state with { Points = cap.Value } : state;
            var missed = part.IsAbove ? state.Points <= minimum : state.Points < minimum;
            return missed ? state with { MinimumsMet = false } : state;
        };
    }

    private Func<BoundFacts, Func<int, bool>, ScoreState> OfParts(ScorePart part, Slots slots, Func<Requirement, int> placeOf)
    {
        var parts = part.Parts.Select(inner => Compile(inner, slots, placeOf)).ToArray();
        return part.Kind == ScorePartKind.Sum
            ? (facts, isMet) => parts.Select(inner => inner(facts, isMet)).Aggregate((one, other) => new ScoreState(
                one.Points + other.Points, one.MinimumsMet && other.MinimumsMet, one.AllKnown && other.AllKnown))
            : (facts, isMet) => parts.Select(inner => inner(facts, isMet)).Aggregate((one, other) =>
                (IsBetter(other, one) ? other : one) with { AllKnown = one.AllKnown && other.AllKnown });
    }

    private static bool IsBetter(ScoreState one, ScoreState other) =>
        one.Points > other.Points || (one.Points == other.Points && one.MinimumsMet && !other.MinimumsMet);

    private Func<BoundFacts, Func<int, bool>, ScoreState> OfMetric(ScorePart part, Slots slots)
    {
        var slot = slots.PlaceOf(part.Metric!, part.Window, part.Unit);
        var points = InParts(part.Points);
        var unit = part.Unit.Number;
        return (facts, _) =>
        {
            if (facts.StateOf(slot) != FactState.Known)
            {
                return new ScoreState(0, MinimumsMet: true, AllKnown: false);
            }

            var value = Math.Max(0, facts.Values[2 * slot]);
            value = part.Kind == ScorePartKind.UpTo ? Math.Min(value, unit) : value;
            value = part.IsWhole ? value - (value % unit) : value;
            return new ScoreState(points * value / unit, MinimumsMet: true, AllKnown: true);
        };
    }

    private static IEnumerable<BigInteger> UnitsOf(ScorePart part) =>
        part.Parts.SelectMany(UnitsOf).Concat(part.Metric is null ? [] : [part.Unit.Number]);

    private static BigInteger LeastCommonMultiple(BigInteger one, BigInteger other) => one / BigInteger.GreatestCommonDivisor(one, other) * other;

    private readonly record struct ScoreState(BigInteger Points, bool MinimumsMet, bool AllKnown);
}

/// <summary>What a score comes to, held against its bound.</summary>
internal readonly record struct ScoreResult(bool Holds, bool MinimumMissed, bool AllKnown, MetricValue Points, MetricValue? Short);
