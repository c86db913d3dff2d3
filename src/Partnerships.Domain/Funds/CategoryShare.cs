using System;
using Partnerships.Monetary;

namespace Partnerships.Funds;

/// <summary>The part of an allowance that is planned for one category.</summary>
/// <remarks>Two shares are equal when category and share are; they have no order.</remarks>
public sealed record CategoryShare : IDescribed
{
    private CategoryShare(FundCategory category, Rate share) => (Category, Share) = (category, share);

    /// <summary>The category.</summary>
    public FundCategory Category { get; }

    /// <summary>The part, from 0% to 100%.</summary>
    public Rate Share { get; }

    /// <summary>A part for a category.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The share is below 0% or above 100%.</exception>
    public static CategoryShare Of(FundCategory category, Rate share) => new(Guard.NotNull(category), Guard.InRange(share, Rate.Zero, Rate.One));

    /// <summary>Category and share: "demand-generation: 50%".</summary>
    public override string ToString() => $"{Category}: {Share}";

    Content IDescribed.Describe() => Content.Object().With("category", Category.Key).With("share", Share.ToString(null));
}
