using System;
using System.Collections.Generic;
using System.Linq;
using Partnerships.Tiers;

namespace Partnerships.Programs;

/// <summary>All the values that partners on a ladder can have, to be searched for one who holds this and not that.</summary>
internal sealed class LadderSpace
{
    // A strict bound of points lies half a billionth above the bound itself.
    private const long HalvesInPoint = 2;

    private readonly Need[][] _lines;
    private readonly Need[][] _linesWithScores;
    private readonly List<Score> _scores = [];

    public LadderSpace(TierLadder ladder)
    {
        Ladder = ladder;
        var ranks = Enumerable.Range(0, ladder.Tiers.Count).Select(ladder.LinesOf).ToList();
        _lines = [.. ranks.Select(lines => lines.Select(line => Need.Of(line.Requirement, Slots, score => new Need.OfScore(score))).ToArray())];

        // All slots are known by now, so that scores find their places behind them.
        _linesWithScores = [.. ranks.Select(lines => lines.Select(line => Need.Of(line.Requirement, Slots, OfScore)).ToArray())];
    }

    public TierLadder Ladder { get; }

    public Slots Slots { get; } = new();

    public bool HasScores => _scores.Count > 0;

    /// <summary>What a tier asks for, line by line.</summary>
    public IEnumerable<Need> Lines(int rank) => _lines[rank];

    /// <summary>Why nobody can hold a tier; null where somebody can, or the search was cut off.</summary>
    public string? BlockersOf(int rank)
    {
        var search = Search(_linesWithScores[rank]);
        return search.Best is not null || search.IsCut ? null : string.Join("; ", search.Conflicts.Select(TextOf).Distinct(StringComparer.Ordinal));
    }

    /// <summary>Values that meet all lines of a tier and not all of the tier below; and whether the search for them was cut off.</summary>
    /// <param name="rank">The place of the tier, from 1.</param>
    /// <param name="withScores">Whether scores may have any points, as if they came from nowhere; else they say nothing either way.</param>
    public (long[]? Point, bool IsCut) HoldsWithoutBelow(int rank, bool withScores)
    {
        var lines = withScores ? _linesWithScores : _lines;
        if (lines[rank - 1].Length == 0)
        {
            return (null, false);
        }

        var search = Search([.. lines[rank], new Need.Some(1, [.. lines[rank - 1].Select(line => line.Opposite())])]);
        return (search.Best?.Values, search.Best is null && search.IsCut);
    }

    /// <summary>Whether a line of a tier holds at a point, scores aside.</summary>
    public bool HoldsAt(int rank, int line, long[] point) => Holds(_lines[rank][line], point);

    private static bool Holds(Need need, long[] point) => need switch
    {
        Need.Within within => within.Contains(point[within.Slot]),
        Need.Some some => some.Parts.Count(part => Holds(part, point)) >= some.Needed,
        _ => false,
    };

    private BoxSearch Search(Need[] needs)
    {
        var starts = Enumerable.Range(0, Slots.Count).Select(place => StartIn(Start.RangeOf(Slots[place].Metric)))
            .Concat(_scores.Select(_ => StartIn((Need.Lowest + 1, Need.Highest - 1))))
            .ToArray();

        // Every value costs nothing, so that of all points one with the fewest values away from zero is found.
        return new BoxSearch(starts, (_, _) => 0m, _ => false, _ => true, ProgramLinter.MostAlternatives).For(needs);
    }

    private static Start StartIn((long Least, long Most) range) => new(StartState.Known, Math.Min(Math.Max(0, range.Least), range.Most), range.Least, range.Most);

    /// <summary>A score as a number of its own: whoever has more points, with every minimum met, reaches every lower bound too.</summary>
    private Need OfScore(ScoreReached reached)
    {
        var place = _scores.IndexOf(reached.Score);
        if (place < 0)
        {
            place = _scores.Count;
            _scores.Add(reached.Score);
        }

        return new Need.Within(Slots.Count + place, (HalvesInPoint * reached.Points.Number) + (reached.Comparator.IsStrict ? 1 : 0), Need.Highest, 1);
    }

    private string TextOf(Conflict conflict)
    {
        if (conflict.Slot >= Slots.Count)
        {
            return _scores[conflict.Slot - Slots.Count].Name;
        }

        var slot = Slots[conflict.Slot];
        var name = slot.Window is null ? slot.Metric.Name : $"{slot.Metric.Name}, {slot.Window}";
        return conflict.Kind == ConflictKind.OutOfRange
            ? $"{name} has no value as far as {slot.ValueOf(conflict.Low == Need.Lowest ? conflict.High : conflict.Low)}"
            : $"{name} would have to be at least {slot.ValueOf(conflict.Low)} and at most {slot.ValueOf(conflict.High)}";
    }
}
