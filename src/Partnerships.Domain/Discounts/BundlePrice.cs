using System;
using System.Collections.Generic;
using Partnerships.Explanations;
using Partnerships.Monetary;

namespace Partnerships.Discounts;

/// <summary>The price of a bundle, and what each side bears and gets of it.</summary>
/// <remarks>Shares add up to the price, and discounts to the discount, to the minor unit. Two prices are equal only when they are one object.</remarks>
public sealed class BundlePrice
{
    internal BundlePrice(Discount discount, Rounding rounding, Money list, Money price, BundleShare[] shares) =>
        (Discount, Rounding, List, Price, Sides) = (discount, rounding, list, price, Array.AsReadOnly(shares));

    /// <summary>The discount of the bundle.</summary>
    public Discount Discount { get; }

    /// <summary>How the discount was rounded.</summary>
    public Rounding Rounding { get; }

    /// <summary>The sum of the list prices.</summary>
    public Money List { get; }

    /// <summary>What the customer pays.</summary>
    public Money Price { get; }

    /// <summary>What the bundle is cheaper than its parts.</summary>
    public Money Off => List - Price;

    /// <summary>Each side's share, in the order of the parts.</summary>
    public IReadOnlyList<BundleShare> Sides { get; }

    /// <summary>Where the discount is written.</summary>
    public Clause Clause => Discount.Clause;

    /// <summary>List and price: "USD 30,000.00 less USD 3,000.00: USD 27,000.00".</summary>
    public override string ToString() => $"{List} less {Off}: {Price}";
}
