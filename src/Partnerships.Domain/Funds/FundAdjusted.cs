using System;
using Partnerships.Monetary;

namespace Partnerships.Funds;

/// <summary>A correction by hand, up or down.</summary>
/// <remarks>Two events are equal when all that they say is.</remarks>
public sealed class FundAdjusted : FundEvent
{
    internal FundAdjusted(FundEntry entry, string lot, Money amount, string why)
        : base(entry) => (Lot, Amount, Why) = (Guard.NotBlank(lot), amount.IsZero ? throw new ArgumentException("Must not be zero.", nameof(amount)) : amount, Guard.NotBlank(why));

    /// <summary>The id of the lot.</summary>
    public string Lot { get; }

    /// <summary>How much; below zero where it takes.</summary>
    public Money Amount { get; }

    /// <summary>Why, in somebody's words.</summary>
    public string Why { get; }

    /// <summary>The code "funds.adjusted".</summary>
    public override string Code => "funds.adjusted";

    private protected override string Words => $"{Amount} adjusted: {Why}";

    private protected override Content Describe(Content content) => content
        .With("lot", Lot)
        .With("amount", Amount.ToString("R", null))
        .With("why", Why);
}
