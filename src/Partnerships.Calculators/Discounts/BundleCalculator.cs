using System;
using System.Linq;
using Partnerships.Explanations;
using Partnerships.Monetary;

namespace Partnerships.Discounts;

/// <summary>Prices a bundle: a discount off the sum of the list prices, borne by each side in proportion to its list price.</summary>
/// <remarks>
/// <para><b>Units.</b> All list prices are in one currency.</para>
/// <para><b>Rounding.</b> The discount is rounded once, and then split so that its parts add up to it: largest remainder, ties to the
/// earlier part.</para>
/// <para>Holds nothing but its terms, so that threads can share it.</para>
/// </remarks>
public sealed class BundleCalculator
{
    private readonly Discount _discount;
    private readonly Rounding _rounding;

    /// <summary>Makes a calculator that rounds half away from zero.</summary>
    /// <param name="discount">The discount of the bundle.</param>
    public BundleCalculator(Discount discount)
        : this(discount, Rounding.HalfAwayFromZero)
    {
    }

    /// <summary>Makes a calculator.</summary>
    /// <param name="discount">The discount of the bundle.</param>
    /// <param name="rounding">How the discount is rounded.</param>
    public BundleCalculator(Discount discount, Rounding rounding) => (_discount, _rounding) = (Guard.NotNull(discount), Guard.NotNull(rounding));

    /// <summary>The price of a bundle, and each side's share.</summary>
    /// <param name="parts">One at least, each with a list price.</param>
    /// <exception cref="ArgumentException">There is no part.</exception>
    /// <exception cref="CurrencyMismatchException">List prices are in two currencies.</exception>
    /// <exception cref="OverflowException">The sum does not fit.</exception>
    public BundlePrice Calculate(params BundlePart[] parts)
    {
        var work = default(Computing);
        return Calculate(parts, ref work);
    }

    internal Explanation Explain(BundlePart[] parts)
    {
        var work = new Recording();
        Calculate(parts, ref work);
        return work.ToExplanation(_discount.ToString());
    }

    private BundlePrice Calculate<TWorker>(BundlePart[] parts, ref TWorker work)
        where TWorker : struct, IWorker
    {
        var bundle = Guard.Copy(parts);
        if (bundle.Length == 0)
        {
            throw new ArgumentException("Must have one part at least.", nameof(parts));
        }

        var sum = new RunningTotal(bundle[0].List.Currency);
        foreach (var part in bundle)
        {
            work.AddTo(ref sum, part.List);
        }

        var list = work.Sum("list prices", ref sum, _discount.Clause);
        var off = work.Multiply(_discount.Name, list, _discount.Rate, _rounding, _discount.Clause);
        var price = work.Subtract("price of the bundle", list, off, _discount.Clause);
        return new BundlePrice(_discount, _rounding, list.Value, price.Value, Split(bundle, list.Value, off.Value));
    }

    private static BundleShare[] Split(BundlePart[] parts, Money list, Money off)
    {
        if (list.IsZero)
        {
            return Array.ConvertAll(parts, part => new BundleShare(part, off));
        }

        var borne = Allocation.ByWeights(off, Array.ConvertAll(parts, part => part.List.MinorUnits)).Parts;
        return parts.Select((part, place) => new BundleShare(part, borne[place])).ToArray();
    }
}
