using System;
using Partnerships.Monetary;

namespace Partnerships.Tests.Monetary;

/// <summary>How amounts and rates are made, and what is refused where it enters.</summary>
public sealed class AmountTests
{
    [Fact]
    public void MoreDigitsThanTheCurrencyHasAreRefusedUnlessARoundingIsNamed()
    {
        var refusal = Assert.Throws<ArgumentOutOfRangeException>("amount", () => Money.Usd(1.005m));

        Assert.Equal(1.005m, refusal.ActualValue);
        Assert.Contains("USD has 2 decimal digits", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(Money.Usd(1.01m), Money.Of(1.005m, Currency.Usd, Rounding.HalfAwayFromZero));
        Assert.Equal(Money.Usd(1.00m), Money.Of(1.005m, Currency.Usd, Rounding.HalfToEven));
        Assert.Equal(Money.Usd(1.5m), Money.Usd(1.50000m));
    }

    [Fact]
    public void EveryDigitOfADecimalCountsInARounding()
    {
        const decimal JustAboveHalf = 0.0050000000000000000000000001m;

        Assert.Equal(Money.Usd(0.01m), Money.Of(JustAboveHalf, Currency.Usd, Rounding.HalfTowardZero));
        Assert.Equal(Money.Usd(-0.01m), Money.Of(-JustAboveHalf, Currency.Usd, Rounding.HalfToEven));
    }

    [Fact]
    public void WhatDoesNotFitThrows()
    {
        Assert.Throws<OverflowException>(() => Money.Usd(decimal.MaxValue));
        Assert.Throws<OverflowException>(() => Money.Of(decimal.MinValue, Currency.Usd, Rounding.TowardZero));
        Assert.Throws<OverflowException>(() => (Money.FromMinorUnits(long.MaxValue, Currency.Usd) * Rate.Percent(101m)).Round(Rounding.TowardZero));
        Assert.Throws<OverflowException>(() => Money.Usd(1m).Times(1, long.MaxValue) / long.MaxValue);
    }

    [Fact]
    public void AnExactAmountMayBeFinerThanTheMinorUnitButNotWithoutEnd()
    {
        Assert.Equal(UnroundedMoney.Of(0.000_000_000_01m, Currency.Usd) * 1_000_000_000, Money.Usd(0.01m));
        Assert.Throws<ArgumentOutOfRangeException>("amount", () => UnroundedMoney.Of(0.0000000000000000000000000001m, Currency.Usd));
        Assert.Throws<DivideByZeroException>(() => Money.Usd(1m) / 0);
        Assert.Throws<DivideByZeroException>(() => (Money.Usd(1m) / 3).Times(1, 0));
    }

    [Fact]
    public void AThirdOfAThirdIsKeptExactly()
    {
        var third = Money.Usd(100m) / 3;

        Assert.Equal(Money.Usd(100m), third + third + third);
        Assert.Equal(Money.Usd(100m), (third / 3) * 9);
        Assert.False(third.IsWhole);
        Assert.True((third * 3).IsWhole);
        Assert.Equal(Money.Usd(33.33m), third.Round(Rounding.HalfToEven));
        Assert.Equal(Money.Usd(10m), (Money.Usd(31m) * Rate.Percent(100m)).Times(10, 31));
    }

    /// <summary>Once it threw, since a sum of equal denominators was not put in lowest terms.</summary>
    [Fact]
    public void ASumThatFitsInLowestTermsFits()
    {
        var large = Money.FromMinorUnits(long.MaxValue, Currency.Usd) * Rate.Of(9_000_000_000m);

        Assert.Equal(large * 3, large + large + large);
        Assert.Equal(large, (large * 3) - (large * 2));
    }

    [Theory]
    [InlineData("0.00000000001")]
    [InlineData("9223372037")]
    public void ARateOfTooManyPlacesOrTooLargeIsRefusedByName(string value)
    {
        var number = decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture);

        Assert.Equal(number, Assert.Throws<ArgumentOutOfRangeException>(nameof(value), () => Rate.Of(number)).ActualValue);
        Assert.Throws<ArgumentOutOfRangeException>("percent", () => Rate.Percent(number * 100m));
        Assert.Throws<ArgumentOutOfRangeException>("basisPoints", () => Rate.BasisPoints(number * 10_000m));
    }

    [Fact]
    public void RatesAddUpExactlyAndThrowWhereTheyDoNotFit()
    {
        Assert.Equal(Rate.Percent(15.5m), Rate.Percent(15m) + Rate.BasisPoints(50m));
        Assert.Equal(Rate.Percent(-5m), Rate.Percent(15m) - Rate.Percent(20m));
        Assert.Equal(Rate.Percent(-15m), -Rate.Percent(15m));
        Assert.Throws<OverflowException>(() => Rate.MaxValue + Rate.Of(0.000_000_001m));
        Assert.Throws<OverflowException>(() => -Rate.MinValue);
    }

    [Fact]
    public void ARangeIsClosedAndInOrder()
    {
        var range = RateRange.Percent(15m, 20m);

        Assert.True(range.Contains(Rate.Percent(15m)) && range.Contains(Rate.Percent(20m)));
        Assert.False(range.Contains(Rate.Percent(14.999m)) || range.Contains(Rate.Percent(20.001m)));
        Assert.Throws<ArgumentOutOfRangeException>("high", () => new RateRange(Rate.Percent(20m), Rate.Percent(15m)));
        Assert.Throws<ArgumentOutOfRangeException>("high", () => new MoneyRange(Money.Usd(2m), Money.Usd(1m)));
        Assert.True(new MoneyRange(Money.Usd(1m), Money.Usd(2m)).Contains(Money.Usd(2m)));
    }

    [Fact]
    public void ARangeOfARefundRunsFromTheHigherRateToTheLower()
    {
        var range = RateRange.Percent(15m, 20m).Of(Money.Usd(-60_000m), Rounding.HalfAwayFromZero);

        Assert.Equal(new MoneyRange(Money.Usd(-12_000m), Money.Usd(-9_000m)), range);
    }

    [Fact]
    public void AnAllocationByAmountsMayUseAnotherCurrencyForItsWeights()
    {
        var split = Allocation.ByAmounts(Money.Usd(100m), [Money.Eur(30m), Money.Eur(70m)]);

        Assert.Equal([Money.Usd(30m), Money.Usd(70m)], split.Parts);
        Assert.Equal(Money.Usd(100m), split.Whole);
        Assert.Same(RemainderRule.LargestRemainder, split.Rule);
    }

    [Fact]
    public void AnEvenSplitNeedsAPart() =>
        Assert.Throws<ArgumentOutOfRangeException>("count", () => Allocation.Evenly(Money.Usd(1m), 0));
}
