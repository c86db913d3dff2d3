using Partnerships.Metrics;
using NodaTime;

namespace Partnerships.Tiers;

/// <summary>A partner's facts, laid out for the rows of one calculator.</summary>
/// <remarks>Made by <see cref="TierCalculator.Bind"/>, and good for that calculator alone. Two are equal only when they are one object.</remarks>
public sealed class BoundFacts
{
    /// <summary>Below every bound, on both sides: what is not known meets nothing.</summary>
    private const long NeverMeets = long.MinValue;

    /// <summary>Above every bound, on both sides: what is not yet measured counts as met.</summary>
    private const long AlwaysMeets = long.MaxValue;

    private readonly FactState[] _states;
    private readonly int?[] _responses;

    internal BoundFacts(TierRows rows, PartnerFacts facts)
    {
        Rows = rows;
        Date = facts.Date;
        Values = new long[rows.Slots.Count * 2];
        _states = new FactState[rows.Slots.Count];
        _responses = new int?[rows.Slots.Count];
        for (var place = 0; place < rows.Slots.Count; place++)
        {
            Bind(place, rows.Slots[place], facts);
        }
    }

    private BoundFacts(BoundFacts like) => (Rows, Date, Values, _states, _responses) =
        (like.Rows, like.Date, [.. like.Values], [.. like._states], like._responses);

    /// <summary>The date of the facts.</summary>
    public LocalDate Date { get; }

    internal TierRows Rows { get; }

    /// <summary>Of each slot its value, for bounds from below, and the opposite, for bounds from above.</summary>
    internal long[] Values { get; }

    internal FactState StateOf(int place) => _states[place];

    internal int? ResponsesOf(int place) => _responses[place];

    internal MetricValue? ValueOf(int place) => _states[place] == FactState.Known
        ? Rows.Slots[place].ValueOf(Values[2 * place])
        : null;

    /// <summary>The same facts after the steps of a path.</summary>
    internal BoundFacts MovedTo(Box box)
    {
        var moved = new BoundFacts(this);
        for (var place = 0; place < box.Values.Length; place++)
        {
            if (box.IsStep[place])
            {
                moved._states[place] = FactState.Known;
                (moved.Values[2 * place], moved.Values[(2 * place) + 1]) = (box.Values[place], -box.Values[place]);
            }
        }

        return moved;
    }

    private void Bind(int place, Slot slot, PartnerFacts facts)
    {
        var fact = facts.Find(slot.Metric, slot.Window);
        var value = fact is null ? Derivation.Of(slot.Metric, slot.Window, facts) : fact.Value;
        var measured = fact is null || fact.IsMeasuredBy(slot.Metric);
        _responses[place] = fact?.Responses;
        (_states[place], Values[2 * place], Values[(2 * place) + 1]) = (value, measured) switch
        {
            (_, false) when slot.Metric.FewestResponses is not null => (FactState.NotYetMeasured, AlwaysMeets, AlwaysMeets),
            ({ } known, _) => (FactState.Known, Checked(slot, known), -known.Number),
            _ => (FactState.NotKnown, NeverMeets, NeverMeets),
        };
    }

    private static long Checked(Slot slot, MetricValue value)
    {
        if (slot.Metric.Kind == MetricKind.Money)
        {
            Monetary.Money.RequireSame(slot.Currency, value.Currency, slot.Metric.Key);
        }

        return slot.Metric.Check(value, "facts").Number;
    }
}

/// <summary>What is known of a slot.</summary>
internal enum FactState : byte
{
    NotKnown,
    NotYetMeasured,
    Known,
}
