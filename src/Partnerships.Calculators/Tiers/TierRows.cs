using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Partnerships.Tiers;

/// <summary>A ladder as rows: each comparison once, then what is combined from rows before, then which rows a tier needs.</summary>
/// <remarks>A comparison is one number against one bound: what must stay below is kept with its sign turned.</remarks>
internal sealed class TierRows
{
    private const int Bits = 64;

    private readonly List<Requirement> _requirements = [];
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);
    private readonly List<(int Value, long Bound)> _comparing = [];
    private readonly List<(int Row, Func<BoundFacts, MetMask, bool> Holds)> _combining = [];
    private readonly Dictionary<int, ScoreRows> _scores = [];
    private readonly int[] _values;
    private readonly long[] _bounds;
    private readonly int[][] _needs;
    private readonly ulong[] _masks;

    public TierRows(TierLadder ladder)
    {
        // Comparisons come first, so that they are one loop over two arrays.
        var lines = Enumerable.Range(0, ladder.Tiers.Count).Select(ladder.LinesOf).ToList();
        foreach (var leaf in lines.SelectMany(tier => tier).SelectMany(line => LeavesOf(line.Requirement)))
        {
            AddLeaf(leaf);
        }

        _values = [.. _comparing.Select(row => row.Value)];
        _bounds = [.. _comparing.Select(row => row.Bound)];
        _needs = [.. lines.Select(tier => tier.Select(line => PlaceOf(line.Requirement)).Distinct().ToArray())];
        _masks = [.. _needs.Select(rows => rows.Where(row => row < Bits).Aggregate(0UL, (mask, row) => mask | (1UL << row)))];
        Requirements = Array.AsReadOnly(_requirements.ToArray());
    }

    public Slots Slots { get; } = new();

    /// <summary>What each row stands for.</summary>
    public IReadOnlyList<Requirement> Requirements { get; }

    public Standing Evaluate(BoundFacts facts)
    {
        var met = new MetMask(Requirements.Count);
        var values = facts.Values;
        var compared = Math.Min(_bounds.Length, Bits);
        var first = 0UL;
        for (var row = 0; row < compared; row++)
        {
            first |= (values[_values[row]] >= _bounds[row] ? 1UL : 0UL) << row;
        }

        met.First = first;
        for (var row = compared; row < _bounds.Length; row++)
        {
            if (values[_values[row]] >= _bounds[row])
            {
                met.Set(row);
            }
        }

        foreach (var (row, holds) in _combining)
        {
            if (holds(facts, met))
            {
                met.Set(row);
            }
        }

        return new Standing(RankOf(met), met, Requirements.Count);
    }

    public bool Holds(int tier, Standing standing) => AllMet(_needs[tier], standing.Mask);

    /// <summary>The row of a requirement, whatever its clause.</summary>
    public int RowOf(Requirement requirement) => _places[KeyOf(requirement)];

    /// <summary>The slot that a comparison looks at.</summary>
    public int SlotOf(int row) => _values[row] / 2;

    public ScoreRows ScoreOf(int row) => _scores[row];

    private int RankOf(MetMask met)
    {
        var few = Requirements.Count <= Bits;
        for (var tier = _needs.Length - 1; tier >= 0; tier--)
        {
            if ((met.First & _masks[tier]) == _masks[tier] && (few || AllMet(_needs[tier], met)))
            {
                return tier;
            }
        }

        return -1;
    }

    private static bool AllMet(int[] rows, MetMask met)
    {
        foreach (var row in rows)
        {
            if (!met[row])
            {
                return false;
            }
        }

        return true;
    }

    private static IEnumerable<Requirement> LeavesOf(Requirement requirement) => requirement switch
    {
        Combination combination => combination.Parts.SelectMany(LeavesOf),
        ScoreReached score => ScoreRows.ConditionsOf(score.Score.Part).SelectMany(LeavesOf),
        _ => [requirement],
    };

    private void AddLeaf(Requirement leaf)
    {
        if (_places.ContainsKey(KeyOf(leaf)))
        {
            return;
        }

        _comparing.Add(leaf switch
        {
            Comparison { Comparator.IsRising: true } rising => (2 * SlotOf(rising), rising.Comparator.Nearest(rising.Bound.Number, 1)),
            Comparison falling => ((2 * SlotOf(falling)) + 1, -falling.Comparator.Nearest(falling.Bound.Number, 1)),
            Holding holding => (2 * Slots.PlaceOf(holding.Metric, holding.Window, Metrics.MetricValue.Of(true)), 1L),
            _ => throw new NotSupportedException($"{leaf.GetType().Name} is no comparison."),
        });
        Add(leaf);
    }

    private int SlotOf(Comparison comparison) => Slots.PlaceOf(comparison.Metric, comparison.Window, comparison.Bound);

    private int PlaceOf(Requirement requirement)
    {
        if (_places.TryGetValue(KeyOf(requirement), out var known))
        {
            return known;
        }

        if (requirement is Combination combination)
        {
            var parts = combination.Parts.Select(PlaceOf).ToArray();
            var needed = combination.Needed;
            _combining.Add((Add(requirement), (_, met) => Count(parts, met) >= needed));
        }
        else
        {
            var score = new ScoreRows((ScoreReached)requirement, Slots, PlaceOf);
            var row = Add(requirement);
            _scores.Add(row, score);
            _combining.Add((row, (facts, met) => score.Evaluate(facts, row => met[row]).Holds));
        }

        return _places[KeyOf(requirement)];
    }

    private int Add(Requirement requirement)
    {
        _places.Add(KeyOf(requirement), _requirements.Count);
        _requirements.Add(requirement);
        return _requirements.Count - 1;
    }

    private static int Count(int[] rows, MetMask met)
    {
        var count = 0;
        foreach (var row in rows)
        {
            count += met[row] ? 1 : 0;
        }

        return count;
    }

    /// <summary>What a requirement asks for, without where it is written.</summary>
    private string KeyOf(Requirement requirement) => requirement switch
    {
        Comparison comparison => $"{comparison.Comparator.Name} {comparison.Bound} of {comparison.Metric.Key} over {comparison.Window}",
        Holding holding => $"{holding.Metric.Key} over {holding.Window}",
        Combination combination => combination.Needed.ToString(CultureInfo.InvariantCulture) + " of (" + string.Join("; ", combination.Parts.Select(KeyOf)) + ")",
        _ => ((IDescribed)requirement).Describe().ToString(),
    };
}
