using System.Linq;
using Partnerships.Explanations;

namespace Partnerships.Discounts;

/// <summary>What can be asked of a discounted price once it is there.</summary>
public static class DiscountExtensions
{
    /// <summary>How the price came about: the calculation is run again, and each of its steps is written down.</summary>
    /// <param name="price">The price; it holds its discounts.</param>
    public static Explanation Explain(this DiscountedPrice price) => new DiscountCalculator(Guard.NotNull(price).Stack).Explain(price.List);

    /// <summary>How the price came about: the calculation is run again, and each of its steps is written down.</summary>
    /// <param name="price">The price; it holds its parts and its discount.</param>
    public static Explanation Explain(this BundlePrice price) =>
        new BundleCalculator(Guard.NotNull(price).Discount, price.Rounding).Explain([.. price.Sides.Select(share => share.Part)]);
}
