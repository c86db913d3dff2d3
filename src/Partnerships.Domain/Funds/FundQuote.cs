using System;
using System.Collections.Generic;
using Partnerships.Explanations;
using Partnerships.Monetary;

namespace Partnerships.Funds;

/// <summary>How much of a planned spend a fund would bear, and why not the rest.</summary>
/// <remarks>Holds what it was made from, so that it can be explained at any time. Two quotes are equal only when they are one object.</remarks>
public sealed class FundQuote
{
    internal FundQuote(FundTerms terms, Rate match, Rounding rounding, Clause clause, FundSpend spend, Money? left, Money fund, IEnumerable<Reason> reasons)
    {
        (Terms, Match, Rounding, Clause, Spend, Left, Fund) = (terms, match, rounding, clause, spend, left, fund);
        Reasons = Array.AsReadOnly(Guard.Copy(reasons));
    }

    /// <summary>The terms of the fund.</summary>
    public FundTerms Terms { get; }

    /// <summary>The share of what counts that the fund bears.</summary>
    public Rate Match { get; }

    /// <summary>The planned spend.</summary>
    public FundSpend Spend { get; }

    /// <summary>What the fund has left for it; null where that was not asked.</summary>
    public Money? Left { get; }

    /// <summary>What the fund would bear.</summary>
    public Money Fund { get; }

    /// <summary>What the partner would bear: the rest of the spend.</summary>
    public Money Partner => Spend.Total - Fund;

    /// <summary>Why the fund does not bear the rest, and which rule of the terms the plan breaks.</summary>
    public IReadOnlyList<Reason> Reasons { get; }

    /// <summary>The quote in words: "fund USD 4,000.00, partner USD 4,000.00".</summary>
    public override string ToString() => $"fund {Fund}, partner {Partner}";

    internal Rounding Rounding { get; }

    internal Clause Clause { get; }
}
