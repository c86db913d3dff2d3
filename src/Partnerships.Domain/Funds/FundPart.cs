using System;
using Partnerships.Monetary;

namespace Partnerships.Funds;

/// <summary>An amount of one lot.</summary>
/// <remarks>Two parts are equal when lot and amount are; they have no order.</remarks>
public sealed record FundPart : IDescribed
{
    internal FundPart(string lot, Money amount) => (Lot, Amount) = (Guard.NotBlank(lot), amount.IsPositive
        ? amount
        : throw new ArgumentOutOfRangeException(nameof(amount), amount, $"Must be above zero, is {amount}."));

    /// <summary>The id of the lot.</summary>
    public string Lot { get; }

    /// <summary>The amount; above zero.</summary>
    public Money Amount { get; }

    /// <summary>Amount and lot: "USD 500.00 of 2026-01-01".</summary>
    public override string ToString() => $"{Amount} of {Lot}";

    Content IDescribed.Describe() => Content.Object().With("lot", Lot).With("amount", Amount.ToString("R", null));
}
