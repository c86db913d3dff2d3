using Partnerships.Explanations;
using Partnerships.Monetary;

namespace Partnerships.Commissions;

/// <summary>A rate of a program as one agreement has it: agreed, or still the range to agree within.</summary>
/// <remarks>Two are equal when their parts are; they have no order.</remarks>
public sealed record TermRate
{
    internal TermRate(string key, RateRange range, Clause? clause) => (Key, Range, Clause) = (key, range, clause);

    /// <summary>The key of the program's term.</summary>
    public string Key { get; }

    /// <summary>The rates that it can be; one where it was agreed, or where the program leaves nothing to agree.</summary>
    public RateRange Range { get; }

    /// <summary>Where the term is written; null where no document says so.</summary>
    public Clause? Clause { get; }

    /// <summary>Key and rates: "margin: 25%".</summary>
    public override string ToString() => $"{Key}: {(Range.Low == Range.High ? Range.Low.ToString(null) : Range.ToString())}";
}
