using Partnerships.Monetary;

namespace Partnerships.Discounts;

/// <summary>What one side bears of a bundle's discount, and what it gets of the bundle's price.</summary>
/// <remarks>Two shares are equal when their parts are; they have no order.</remarks>
public sealed record BundleShare
{
    internal BundleShare(BundlePart part, Money discount) => (Part, Discount) = (part, discount);

    /// <summary>The part, with its list price.</summary>
    public BundlePart Part { get; }

    /// <summary>What the side bears of the discount.</summary>
    public Money Discount { get; }

    /// <summary>What the side gets: its list price less the discount that it bears.</summary>
    public Money Price => Part.List - Discount;

    /// <summary>Name, discount and price: "CRM: USD 1,000.00 off, USD 9,000.00".</summary>
    public override string ToString() => $"{Part.Name}: {Discount} off, {Price}";
}
