using NodaTime;
using Partnerships.Metrics;
using Partnerships.Monetary;

namespace Partnerships.Tiers;

/// <summary>A partner's facts, laid out for the rows of one calculator.</summary>
/// <remarks>Made by <see cref="TierCalculator.Bind"/>, and good for that calculator alone. Two are equal only when they are one object.</remarks>
public sealed class BoundFacts
{
    /// <summary>Below every bound, on both sides: what is not known meets nothing.</summary>
    private const long NotKnown = long.MinValue;

    /// <summary>Above every bound, on both sides: what is not yet measured counts as met.</summary>
    private const long NotYetMeasured = long.MaxValue;

    private readonly int?[]? _responses;

    internal BoundFacts(TierRows rows, PartnerFacts facts)
    {
        (Rows, Date, Values) = (rows, facts.Date, new long[rows.Slots.Count * 2]);
        for (var place = 0; place < rows.Slots.Count; place++)
        {
            var slot = rows.Slots[place];
            var fact = facts.Find(slot.Metric, slot.Window) ?? Derivation.Of(slot.Metric, slot.Window, facts);
            (Values[2 * place], Values[(2 * place) + 1]) = Bind(slot, fact);
            if (fact?.Responses is { } responses)
            {
                _responses ??= new int?[rows.Slots.Count];
                _responses[place] = responses;
            }
        }
    }

    private BoundFacts(BoundFacts like) => (Rows, Date, Values, _responses) =
        (like.Rows, like.Date, [.. like.Values], like._responses);

    /// <summary>The date of the facts.</summary>
    public LocalDate Date { get; }

    internal TierRows Rows { get; }

    /// <summary>Of each slot its value, for bounds from below, and the opposite, for bounds from above.</summary>
    internal long[] Values { get; }

    internal FactState StateOf(int place) => Values[2 * place] switch
    {
        NotKnown => FactState.NotKnown,
        NotYetMeasured => FactState.NotYetMeasured,
        _ => FactState.Known,
    };

    internal int? ResponsesOf(int place) => _responses?[place];

    internal MetricValue? ValueOf(int place) => StateOf(place) == FactState.Known ? Rows.Slots[place].ValueOf(Values[2 * place]) : null;

    /// <summary>The same facts after the steps of a path.</summary>
    internal BoundFacts MovedTo(Box box)
    {
        var moved = new BoundFacts(this);
        for (var place = 0; place < box.Values.Length; place++)
        {
            if (box.IsStep[place])
            {
                (moved.Values[2 * place], moved.Values[(2 * place) + 1]) = (box.Values[place], -box.Values[place]);
            }
        }

        return moved;
    }

    private static (long FromBelow, long FromAbove) Bind(Slot slot, Fact? fact)
    {
        if (fact is not null && !fact.IsMeasuredBy(slot.Metric))
        {
            return slot.Metric.FewestResponses is null ? (NotKnown, NotKnown) : (NotYetMeasured, NotYetMeasured);
        }

        if (fact?.Value is not { } value)
        {
            return (NotKnown, NotKnown);
        }

        if (slot.IsMoney)
        {
            Money.RequireSame(slot.Currency, value.Currency, slot.Metric.Key);
        }

        // A fact was checked against its own metric when it was stated; another program's metric may allow less.
        return ReferenceEquals(fact?.Metric, slot.Metric) || slot.Metric.Accepts(value)
            ? (value.Number, -value.Number)
            : (slot.Metric.Check(value, nameof(fact)).Number, 0);
    }
}

/// <summary>What is known of a slot.</summary>
internal enum FactState
{
    NotKnown,
    NotYetMeasured,
    Known,
}
