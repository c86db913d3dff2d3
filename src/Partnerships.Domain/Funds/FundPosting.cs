using System;
using System.Collections.Generic;
using System.Linq;
using Partnerships.Monetary;

namespace Partnerships.Funds;

/// <summary>Something that moved money of lots.</summary>
/// <remarks>Two events are equal when all that they say is.</remarks>
public abstract class FundPosting : FundEvent
{
    private protected FundPosting(FundEntry entry, IEnumerable<FundPart> parts)
        : base(entry)
    {
        var copy = Guard.Copy(parts);
        Parts = copy.Length > 0 ? Array.AsReadOnly(copy) : throw new ArgumentException("Must move money of one lot at least.", nameof(parts));
        Amount = Money.Sum(copy.Select(part => part.Amount), copy[0].Amount.Currency);
    }

    /// <summary>How much of which lots; one at least.</summary>
    public IReadOnlyList<FundPart> Parts { get; }

    /// <summary>How much in all; above zero.</summary>
    public Money Amount { get; }

    /// <summary>The balance of a lot once an amount of it was moved.</summary>
    internal abstract FundBalance Post(FundBalance balance, Money amount);

    private protected override Content Describe(Content content) => content.With("parts", Parts);
}
