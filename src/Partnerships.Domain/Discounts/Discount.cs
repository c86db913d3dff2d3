using System;
using Partnerships.Explanations;
using Partnerships.Monetary;

namespace Partnerships.Discounts;

/// <summary>A discount off a price: the partner's by its tier, a promotion, one for volume.</summary>
/// <remarks>Two discounts are equal when all that they say is; they have no order.</remarks>
public sealed record Discount : IDescribed
{
    private Discount(string name, Rate rate, Clause clause) => (Name, Rate, Clause) = (name, rate, clause);

    /// <summary>What the discount is called: "partner discount".</summary>
    public string Name { get; }

    /// <summary>The rate, from 0% to 100%.</summary>
    public Rate Rate { get; }

    /// <summary>Where the discount is written.</summary>
    public Clause Clause { get; }

    /// <summary>A discount.</summary>
    /// <param name="name">What the discount is called; not blank.</param>
    /// <param name="rate">From 0% to 100%.</param>
    /// <param name="clause">Where the discount is written.</param>
    /// <exception cref="ArgumentOutOfRangeException">The rate lies outside.</exception>
    /// <exception cref="ArgumentException">The name is blank.</exception>
    public static Discount Of(string name, Rate rate, Clause clause) =>
        new(Guard.NotBlank(name), Guard.InRange(rate, Rate.Zero, Rate.One), Guard.NotNull(clause));

    /// <summary>Name and rate: "partner discount: 20%".</summary>
    public override string ToString() => $"{Name}: {Rate}";

    Content IDescribed.Describe() => Content.Object()
        .With("name", Name)
        .With("rate", Rate.ToString(null))
        .With("clause", Clause);
}
