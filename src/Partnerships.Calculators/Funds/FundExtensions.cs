using Partnerships.Explanations;

namespace Partnerships.Funds;

/// <summary>What can be asked of a quote once it is there.</summary>
public static class FundExtensions
{
    /// <summary>How the quote came about: the calculation is run again, and each of its steps is written down.</summary>
    /// <param name="quote">The quote; it holds what it was made from.</param>
    public static Explanation Explain(this FundQuote quote) => FundCalculator.Explain(Guard.NotNull(quote));
}
