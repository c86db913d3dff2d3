using System;
using System.Collections.Generic;
using Partnerships.Monetary;

namespace Partnerships.Discounts;

/// <summary>A list price after discounts: what each takes off, and what is left.</summary>
/// <remarks>
/// The amounts of the steps and the net price add up to the list price. Holds its stack, so that it can be explained at any time. Two
/// prices are equal only when they are one object.
/// </remarks>
public sealed class DiscountedPrice
{
    internal DiscountedPrice(DiscountStack stack, Money list, Money net, DiscountStep[] steps) =>
        (Stack, List, Net, Steps) = (stack, list, net, Array.AsReadOnly(steps));

    /// <summary>The discounts.</summary>
    public DiscountStack Stack { get; }

    /// <summary>The list price.</summary>
    public Money List { get; }

    /// <summary>What is left, from zero to the list price.</summary>
    public Money Net { get; }

    /// <summary>What all discounts take off.</summary>
    public Money Off => List - Net;

    /// <summary>What each discount takes off, in order.</summary>
    public IReadOnlyList<DiscountStep> Steps { get; }

    /// <summary>List and net price: "USD 60,000.00 less USD 12,000.00: USD 48,000.00".</summary>
    public override string ToString() => $"{List} less {Off}: {Net}";
}
