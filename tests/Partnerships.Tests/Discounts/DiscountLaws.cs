using System;
using System.Linq;
using FsCheck.Xunit;
using Partnerships.Discounts;
using Partnerships.Explanations;
using Partnerships.Monetary;
using Partnerships.Tests.Evidence;
using Partnerships.Tests.Oracle;

namespace Partnerships.Tests.Discounts;

/// <summary>What holds for every discount.</summary>
[Properties(Arbitrary = [typeof(DiscountCases)])]
public sealed class DiscountLaws
{
    [Law("D1")]
    [ManyCases]
    public bool ThePriceStaysBetweenZeroAndTheList(DiscountCase discounts)
    {
        var price = Apply(discounts);
        return price.Net >= Money.Zero(price.List.Currency)
            && price.Net <= price.List
            && (discounts.FloorPrice is not { } floor || price.Net >= Money.Min(floor, price.List));
    }

    [ManyCases]
    public bool StepsAddUpToWhatIsTakenOff(DiscountCase discounts)
    {
        var price = Apply(discounts);
        var left = price.List;
        foreach (var step in price.Steps)
        {
            left -= step.Amount;
            if (left != step.Price || step.Amount.IsNegative)
            {
                return false;
            }
        }

        return left == price.Net && price.Off == price.List - price.Net;
    }

    [ManyCases]
    public bool TheNetPriceIsTheExactPriceRoundedOnce(DiscountCase discounts)
    {
        Rational list = discounts.List.MinorUnits, exact = list;
        var least = list * (1 - Of(discounts.Most));
        if (discounts.FloorPrice is { } floor)
        {
            Rational named = Math.Min(floor.MinorUnits, discounts.List.MinorUnits);
            least = named > least ? named : least;
        }

        foreach (var rate in discounts.Rates)
        {
            exact = discounts.Added ? exact - (list * Of(rate)) : exact * (1 - Of(rate));
            exact = exact < least ? least : exact;
        }

        return Apply(discounts).Net.MinorUnits == RoundingOracle.Round(exact, discounts.Rounding.Name);
    }

    [Law("D2")]
    [ManyCases]
    public bool DiscountsThatMultiplyDoNotDependOnTheirOrder(DiscountCase discounts)
    {
        var multiplied = discounts with { Added = false };
        return Apply(multiplied).Net == Apply(multiplied with { Rates = [.. discounts.Rates.Reverse()] }).Net;
    }

    [Law("D2")]
    [ManyCases]
    public bool DiscountsThatAddAreBounded(DiscountCase discounts)
    {
        var added = discounts with { Added = true };
        var all = discounts.Rates.Sum(rate => rate.Value);
        var bound = Rate.Of(Math.Min(all, discounts.Most.Value));
        return Apply(added).Off.MinorUnits <= (added.List * bound).Round(Rounding.TowardPositive).MinorUnits;
    }

    [ManyCases]
    public bool TheExplanationHolds(DiscountCase discounts)
    {
        var price = Apply(discounts);
        var explanation = price.Explain();
        return explanation.Replay().Count == 0
            && (price.Steps.Count == 0 || explanation.Steps[^1].Result.ToMoney() == price.Steps[^1].Amount);
    }

    [Law("D3")]
    [ManyCases]
    public bool MarginAndCostAddUpToThePrice(MarginCase amounts)
    {
        Margin[] margins =
        [
            Margin.Of(amounts.Price, amounts.Cost),
            Margin.OnPrice(amounts.Price, amounts.Rate, amounts.Rounding),
            Margin.OnCost(amounts.Cost, amounts.Rate, amounts.Rounding),
        ];
        return margins.All(margin => margin.Amount + margin.Cost == margin.Price)
            && margins[1].Price == amounts.Price
            && margins[1].Amount == (amounts.Price * amounts.Rate).Round(amounts.Rounding)
            && margins[2].Cost == amounts.Cost
            && margins[2].Amount == (amounts.Cost * amounts.Rate).Round(amounts.Rounding);
    }

    /// <summary>A rate of the price and the rate of the cost that goes with it lead to the same three amounts, where rates and amounts are exact.</summary>
    [Law("D3")]
    [ManyCases]
    public bool MarginAndMarkUpAreTwoWaysToSayOneThing(MarginCase amounts)
    {
        var margin = Margin.Of(amounts.Price, amounts.Cost);
        return (margin.OfPrice is not { } ofPrice
                || (Margin.OnPrice(amounts.Price, ofPrice, amounts.Rounding) == margin
                    && (ofPrice >= Rate.One || Margin.OverCost(amounts.Cost, ofPrice, amounts.Rounding) == margin)))
            && (margin.OfCost is not { } ofCost || Margin.OnCost(amounts.Cost, ofCost, amounts.Rounding) == margin);
    }

    [Law("D4")]
    [ManyCases]
    public bool SharesOfABundleAddUpToItsPrice(BundleCase bundle)
    {
        var parts = bundle.Prices.Select((price, place) => BundlePart.Of($"part {place}", price)).ToArray();
        var price = new BundleCalculator(Discount.Of("bundle", bundle.Discount, DiscountCase.Clause), bundle.Rounding).Calculate(parts);
        var currency = price.List.Currency;
        return Money.Sum(price.Sides.Select(share => share.Price), currency) == price.Price
            && Money.Sum(price.Sides.Select(share => share.Discount), currency) == price.Off
            && price.Off == (Money.Sum(bundle.Prices, currency) * bundle.Discount).Round(bundle.Rounding)
            && price.Sides.All(share => share.Price >= Money.Zero(currency) && Distance(share, price) < 1)
            && price.Explain().Replay().Count == 0;
    }

    [Fact]
    public void AMarginOfAFifthIsAMarkUpOfAQuarter()
    {
        var margin = Margin.OverCost(Money.Usd(48_000m), Rate.Percent(20m), Rounding.HalfAwayFromZero);

        Assert.Equal(Money.Usd(60_000m), margin.Price);
        Assert.Equal(Rate.Percent(20m), margin.OfPrice);
        Assert.Equal(Rate.Percent(25m), margin.OfCost);
        Assert.Equal("USD 60,000.00 less USD 48,000.00: USD 12,000.00", margin.ToString());
        Assert.Null(Margin.Of(Money.Usd(3m), Money.Usd(2m)).OfPrice);
        Assert.Null(Margin.Of(Money.Usd(0m), Money.Usd(0m)).OfCost);
        Assert.Throws<ArgumentOutOfRangeException>("margin", () => Margin.OverCost(Money.Usd(1m), Rate.One, Rounding.HalfToEven));
        Assert.Throws<CurrencyMismatchException>(() => Margin.Of(Money.Usd(1m), Money.Eur(1m)));
    }

    [Fact]
    public void AStackSaysWhatEachDiscountTakesOffAndByWhichClause()
    {
        var partner = Discount.Of("partner discount", Rate.Percent(20m), DiscountCase.Clause);
        var promotion = Discount.Of("promotion", Rate.Percent(10m), DiscountCase.Clause);
        var list = Money.Usd(60_000m);

        Assert.Equal(Money.Usd(43_200m), new DiscountCalculator(DiscountStack.Multiplied(partner, promotion)).Calculate(list).Net);
        Assert.Equal(Money.Usd(42_000m), new DiscountCalculator(DiscountStack.Added(partner, promotion)).Calculate(list).Net);
        Assert.Equal(Money.Usd(45_000m), new DiscountCalculator(DiscountStack.Added(partner, promotion).AtMost(Rate.Percent(25m))).Calculate(list).Net);

        var floored = new DiscountCalculator(DiscountStack.Multiplied(partner, promotion).NotBelow(Money.Usd(44_000m))).Calculate(list);
        Assert.Equal(["partner discount: 20%, USD 12,000.00 off", "promotion: 10%, USD 4,000.00 off"], floored.Steps.Select(step => step.ToString()));
        Assert.Equal([false, true], floored.Steps.Select(step => step.IsCut));
        Assert.Equal("USD 60,000.00 less USD 16,000.00: USD 44,000.00", floored.ToString());
        Assert.Throws<ArgumentOutOfRangeException>("list", () => new DiscountCalculator(DiscountStack.Added()).Calculate(Money.Usd(-1m)));
        Assert.Throws<ArgumentOutOfRangeException>("rate", () => Discount.Of("more than all", Rate.Percent(100.1m), DiscountCase.Clause));
        Assert.Equal(DiscountStack.Added(partner, promotion), DiscountStack.Added(partner, promotion));
        Assert.NotEqual(DiscountStack.Added(partner, promotion), DiscountStack.Added(promotion, partner));
        Assert.NotEqual(DiscountStack.Added(partner), DiscountStack.Multiplied(partner));
    }

    /// <summary>Ten percent off two list prices is borne by each side in proportion to its own.</summary>
    [Fact]
    public void EachSideOfABundleBearsTheDiscountByItsListPrice()
    {
        var bundle = new BundleCalculator(Discount.Of("bundle", Rate.Percent(10m), DiscountCase.Clause))
            .Calculate(BundlePart.Of("ours", Money.Usd(20_000m)), BundlePart.Of("theirs", Money.Usd(10_000.01m)));

        Assert.Equal(Money.Usd(27_000.01m), bundle.Price);
        Assert.Equal(["ours: USD 2,000.00 off, USD 18,000.00", "theirs: USD 1,000.00 off, USD 9,000.01"], bundle.Sides.Select(share => share.ToString()));
        Assert.Throws<ArgumentException>("parts", () => new BundleCalculator(bundle.Discount).Calculate());
    }

    /// <summary>How far a share of the discount lies from its exact one, in minor units.</summary>
    private static Rational Distance(BundleShare share, BundlePrice price) => price.List.IsZero ? 0
        : (share.Discount.MinorUnits - (new Rational(price.Off.MinorUnits) * new Rational(share.Part.List.MinorUnits, price.List.MinorUnits))).Abs();

    private static Rational Of(Rate rate) => Rational.FromDecimal(rate.Value);

    private static DiscountedPrice Apply(DiscountCase discounts) => new DiscountCalculator(discounts.Stack).Calculate(discounts.List);
}
