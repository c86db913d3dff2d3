using Partnerships.Monetary;

namespace Partnerships.Programs;

/// <summary>A rate that an agreement fixes for a term of its program.</summary>
/// <remarks>Two are equal when term and rate are; they have no order.</remarks>
public sealed record AgreedRate : IDescribed
{
    internal AgreedRate(string term, Rate rate) => (Term, Rate) = (term, rate);

    /// <summary>The key of the program's term.</summary>
    public string Term { get; }

    /// <summary>The rate.</summary>
    public Rate Rate { get; }

    Content IDescribed.Describe() => Content.Object().With("term", Term).With("rate", Rate.ToString(null));
}
