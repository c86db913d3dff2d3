using System;
using Partnerships.Monetary;

namespace Partnerships.Discounts;

/// <summary>One side's product in a bundle, at its list price.</summary>
/// <remarks>Two parts are equal when their names and prices are; they have no order.</remarks>
public sealed record BundlePart
{
    private BundlePart(string name, Money list) => (Name, List) = (name, list);

    /// <summary>Whose, or which product it is.</summary>
    public string Name { get; }

    /// <summary>The list price; not below zero.</summary>
    public Money List { get; }

    /// <summary>A part of a bundle.</summary>
    /// <param name="name">Whose, or which product it is; not blank.</param>
    /// <param name="list">The list price; not below zero.</param>
    /// <exception cref="ArgumentOutOfRangeException">The price is below zero.</exception>
    /// <exception cref="ArgumentException">The name is blank, or the price is in no currency.</exception>
    public static BundlePart Of(string name, Money list) =>
        new(Guard.NotBlank(name), Guard.AtLeast(list, Money.Zero(Money.RequireMinorUnit(list.Currency, nameof(list)))));

    /// <summary>Name and list price.</summary>
    public override string ToString() => $"{Name}: {List}";
}
