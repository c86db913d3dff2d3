using System;
using System.Collections.Generic;
using Partnerships.Monetary;

namespace Partnerships.Discounts;

/// <summary>Several discounts on one price, in the order in which they are taken, with the most that they may be together.</summary>
/// <remarks>
/// <para>The price never falls below zero, nor below the floor price where there is one; a list price below the floor stays as it is. What
/// stands later in the order is what a bound cuts off.</para>
/// <para>Two stacks are equal when all that they say is, their discounts in order; they have no order.</para>
/// </remarks>
public sealed class DiscountStack : IEquatable<DiscountStack>, IDescribed
{
    private DiscountStack(DiscountRule rule, IReadOnlyList<Discount> discounts, Rate most, Money? floorPrice, Rounding rounding) =>
        (Rule, Discounts, Most, FloorPrice, Rounding) = (rule, discounts, most, floorPrice, rounding);

    /// <summary>How the discounts work together.</summary>
    public DiscountRule Rule { get; }

    /// <summary>The discounts, in the order in which they are taken.</summary>
    public IReadOnlyList<Discount> Discounts { get; }

    /// <summary>The most that all of them may be together, of the list price; 100% where nothing else is said.</summary>
    public Rate Most { get; }

    /// <summary>The price below which no discount goes; null where there is none but zero.</summary>
    public Money? FloorPrice { get; }

    /// <summary>How the price after each discount is rounded; half away from zero unless chosen.</summary>
    public Rounding Rounding { get; }

    /// <summary>Discounts of which each is off what those before it left.</summary>
    public static DiscountStack Multiplied(params Discount[] discounts) => Of(DiscountRule.Multiplied, discounts);

    /// <summary>Discounts of which each is off the list price.</summary>
    public static DiscountStack Added(params Discount[] discounts) => Of(DiscountRule.Added, discounts);

    /// <summary>Discounts that work together by a rule.</summary>
    public static DiscountStack Of(DiscountRule rule, params Discount[] discounts) =>
        new(Guard.NotNull(rule), Array.AsReadOnly(Guard.Copy(discounts)), Rate.One, null, Rounding.HalfAwayFromZero);

    /// <summary>The same stack, of which all discounts together are no more than a rate of the list price.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The rate is not from 0% to 100%.</exception>
    public DiscountStack AtMost(Rate most) => new(Rule, Discounts, Guard.InRange(most, Rate.Zero, Rate.One), FloorPrice, Rounding);

    /// <summary>The same stack, which no discount takes below a price.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The price is below zero.</exception>
    /// <exception cref="ArgumentException">The price is in no currency.</exception>
    public DiscountStack NotBelow(Money floorPrice) => new(
        Rule, Discounts, Most, Guard.AtLeast(floorPrice, Money.Zero(Money.RequireMinorUnit(floorPrice.Currency, nameof(floorPrice)))), Rounding);

    /// <summary>The same stack with another rounding.</summary>
    public DiscountStack RoundedBy(Rounding rounding) => new(Rule, Discounts, Most, FloorPrice, Guard.NotNull(rounding));

    /// <summary>Whether all that the stacks say is the same.</summary>
    public bool Equals(DiscountStack? other) => Content.Same(this, other);

    /// <summary>Whether all that the stacks say is the same.</summary>
    public override bool Equals(object? obj) => Equals(obj as DiscountStack);

    /// <summary>A hash that equal stacks share.</summary>
    public override int GetHashCode() => Content.HashOf(this);

    /// <summary>The stack in words: "multiplied (partner discount: 20%; promotion: 5%)".</summary>
    public override string ToString() => $"{Rule} ({string.Join("; ", Discounts)})";

    Content IDescribed.Describe() => Content.Object()
        .With("rule", Rule.Name)
        .With("discounts", Discounts)
        .With("atMost", Most == Rate.One ? null : Most.ToString(null))
        .With("floorPrice", FloorPrice?.ToString("R", null))
        .With("rounding", Rounding == Rounding.HalfAwayFromZero ? null : Rounding.Name);
}
