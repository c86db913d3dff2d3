using System;
using Partnerships.Monetary;

namespace Partnerships.Commissions;

/// <summary>A package of units with a price of its own; a part of one counts whole.</summary>
/// <remarks>Two blocks are equal when their sizes and prices are; they have no order.</remarks>
public sealed record Block : IDescribed
{
    private Block(Units size, Money price) => (Size, Price) = (size, price);

    /// <summary>How many units one block has.</summary>
    public Units Size { get; }

    /// <summary>The price of one block.</summary>
    public Money Price { get; }

    /// <summary>A block.</summary>
    /// <param name="size">Above zero.</param>
    /// <param name="price">Not below zero.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value lies outside.</exception>
    /// <exception cref="ArgumentException">The price is in no currency.</exception>
    public static Block Of(Units size, Money price) => size > Units.Zero
        ? new(size, Prices.NotNegative(price))
        : throw new ArgumentOutOfRangeException(nameof(size), size, $"Must be above zero, is {size}.");

    /// <summary>Price and size in words: "USD 1.00 for each 100".</summary>
    public override string ToString() => $"{Price} for each {Size}";

    Content IDescribed.Describe() => Content.Object()
        .With("size", Size.ToString("R", null))
        .With("price", Price.ToString("R", null));
}
