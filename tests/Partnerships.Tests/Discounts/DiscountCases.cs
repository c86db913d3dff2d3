using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using Partnerships.Discounts;
using Partnerships.Explanations;
using Partnerships.Monetary;

namespace Partnerships.Tests.Discounts;

/// <summary>A list price, some discounts, and bounds of them all.</summary>
public sealed record DiscountCase(Money List, Rate[] Rates, bool Added, Rate Most, Money? FloorPrice, Rounding Rounding)
{
    public static Clause Clause { get; } = Clause.Of("a test", "§1", "discounts");

    public DiscountStack Stack
    {
        get
        {
            var discounts = Rates.Select((rate, place) => Discount.Of($"discount {place}", rate, Clause)).ToArray();
            var stack = (Added ? DiscountStack.Added(discounts) : DiscountStack.Multiplied(discounts)).AtMost(Most).RoundedBy(Rounding);
            return FloorPrice is { } floor ? stack.NotBelow(floor) : stack;
        }
    }

    public override string ToString() => $"{List}, {Stack}, at most {Most}, not below {FloorPrice}, {Rounding}";
}

/// <summary>The list prices of a bundle, and its discount.</summary>
public sealed record BundleCase(Money[] Prices, Rate Discount, Rounding Rounding)
{
    public override string ToString() => $"[{string.Join(", ", Prices)}], {Discount}, {Rounding}";
}

/// <summary>A price and a cost, and a rate between them.</summary>
public sealed record MarginCase(Money Price, Money Cost, Rate Rate, Rounding Rounding);

/// <summary>Generators of discounts: of half percents that make half cents, of nothing and of everything, with bounds near the price.</summary>
public static class DiscountCases
{
    private static readonly Gen<Currency> Currencies = Gen.Elements(Currency.Usd, Currency.Jpy, Currency.Of("KWD"));

    private static readonly Gen<long> Amounts = Gen.Frequency(
        (1, Gen.Constant(0L)),
        (3, Gen.Choose(1, 300).Select(amount => (long)amount)),
        (3, Gen.Choose(0, int.MaxValue).Select(amount => (long)amount)),
        (1, Gen.Choose(0, int.MaxValue).Select(amount => amount * 100_003L)));

    private static readonly Gen<Rate> Discounts = Gen.Frequency(
        (1, Gen.Elements(Rate.Zero, Rate.One)),
        (6, Gen.Choose(0, 200).Select(halves => Rate.Of(halves * 0.005m))),
        (2, Gen.Choose(0, 10_000).Select(points => Rate.BasisPoints(points))));

    private static readonly Gen<Rounding> Modes = Gen.Elements(Rounding.All.ToArray());

    public static Arbitrary<DiscountCase> Cases() => (
        from currency in Currencies
        from list in Amounts
        from count in Gen.Choose(0, 4)
        from rates in Gen.ArrayOf(Discounts, count)
        from added in Gen.Elements(true, false)
        from most in Gen.OneOf(Gen.Constant(Rate.One), Discounts)
        from floor in Gen.Frequency((2, Gen.Constant((long?)null)), (1, Gen.Choose(0, 120).Select(percent => (long?)(list / 100 * percent))))
        from mode in Modes
        select new DiscountCase(
            Money.FromMinorUnits(list, currency), rates, added, most, floor is { } price ? Money.FromMinorUnits(price, currency) : null, mode)).ToArbitrary();

    public static Arbitrary<BundleCase> Bundles() => (
        from currency in Currencies
        from count in Gen.Choose(1, 6)
        from prices in Gen.ArrayOf(Amounts, count)
        from discount in Discounts
        from mode in Modes
        select new BundleCase([.. prices.Select(price => Money.FromMinorUnits(price, currency))], discount, mode)).ToArbitrary();

    public static Arbitrary<MarginCase> Margins() => (
        from currency in Currencies
        from price in Amounts
        from cost in Amounts
        from rate in Discounts
        from mode in Modes
        select new MarginCase(Money.FromMinorUnits(price, currency), Money.FromMinorUnits(cost, currency), rate, mode)).ToArbitrary();
}
