using System;
using System.Collections.Generic;
using System.Linq;
using Partnerships.Monetary;

namespace Partnerships.Funds;

/// <summary>A payment whose proof failed was taken back: from what is free, and past that as a debt of the partner.</summary>
/// <remarks>Two events are equal when all that they say is.</remarks>
public sealed class FundClawedBack : FundEvent
{
    internal FundClawedBack(FundEntry entry, string claim, IEnumerable<FundPart> parts, Money owed, string why)
        : base(entry)
    {
        (Claim, Parts, Why) = (Guard.NotBlank(claim), Array.AsReadOnly(Guard.Copy(parts)), Guard.NotBlank(why));
        Owed = Guard.AtLeast(owed, Money.Zero(owed.Currency));
        Amount = Money.Sum(Parts.Select(part => part.Amount), owed.Currency) + owed;
        _ = Amount.IsPositive ? Amount : throw new ArgumentOutOfRangeException(nameof(owed), owed, "Must take something, from lots or as a debt.");
    }

    /// <summary>The id of the claim that was paid.</summary>
    public string Claim { get; }

    /// <summary>How much of which lots; empty where nothing was free.</summary>
    public IReadOnlyList<FundPart> Parts { get; }

    /// <summary>What the partner owes, since no more was free.</summary>
    public Money Owed { get; }

    /// <summary>How much in all; above zero.</summary>
    public Money Amount { get; }

    /// <summary>Why, in somebody's words.</summary>
    public string Why { get; }

    /// <summary>The code "funds.clawed-back".</summary>
    public override string Code => "funds.clawed-back";

    private protected override string Words => $"{Amount} of {Claim} clawed back, {Owed} of it owed: {Why}";

    private protected override Content Describe(Content content) => content
        .With("claim", Claim)
        .With("parts", Parts)
        .With("owed", Owed.ToString("R", null))
        .With("why", Why);
}
