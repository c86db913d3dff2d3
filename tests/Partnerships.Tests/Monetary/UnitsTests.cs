using System;
using System.Globalization;
using Partnerships.Monetary;
using Partnerships.Tests.Evidence;
using Partnerships.Tests.Oracle;

namespace Partnerships.Tests.Monetary;

/// <summary>Numbers of units are exact decimals, and are written and read back by a culture's signs.</summary>
public sealed class UnitsTests
{
    [ManyCases(oneIn: 10)]
    public bool WhatIsWrittenIsReadBackInAnyCulture(long millionths, byte culture)
    {
        var provider = new[] { null, new CultureInfo("tr-TR"), new CultureInfo("sv-SE"), new CultureInfo("ar-SA") }[culture % 4];
        var units = Units.FromMillionths(millionths * 7_919);
        return Units.Parse(units.ToString(provider), provider) == units
            && Units.Parse(units.ToString("R", provider), provider) == units
            && Units.Of(units.Value) == units
            && units + -units == Units.Zero
            && (units - Units.Of(1m)).CompareTo(units) < 0;
    }

    [ManyCases(oneIn: 10)]
    public bool APriceForUnitsIsExact(int price, long millionths)
    {
        var units = Units.FromMillionths(millionths);
        var amount = UnroundedMoney.Of(price / 10_000m, Currency.Usd) * units;
        return new Rational(amount.Numerator, amount.Denominator) == new Rational(price, 100) * new Rational(millionths, 1_000_000);
    }

    [Fact]
    public void UnitsAreNeverCutShort()
    {
        Assert.Equal("1,000.5", Units.Of(1000.500m).ToString());
        Assert.Equal("1000.5", Units.Of(1000.5m).ToString("R", null));
        Assert.Equal(Units.Of(2m), Units.Of(2.00m));
        Assert.Equal("2", Units.Of(2.00m).Value.ToString(CultureInfo.InvariantCulture));
        Assert.Throws<ArgumentOutOfRangeException>("value", () => Units.Of(0.000_000_1m));
        Assert.Throws<ArgumentOutOfRangeException>("value", () => Units.Of(decimal.MaxValue));
        Assert.Throws<OverflowException>(() => Units.FromMillionths(long.MaxValue) + Units.FromMillionths(1));
        Assert.Throws<FormatException>(() => Units.Parse("1,5", null));
        Assert.Throws<FormatException>(() => Units.Parse("0.0000001", null));
        Assert.Throws<FormatException>(() => Units.Of(1m).ToString("X", null));
        Assert.False(Units.TryParse("99999999999999", null, out _));
        Assert.Equal("9,223,372,036,854.775807", Units.FromMillionths(long.MaxValue).ToString());
        Assert.Equal(Units.FromMillionths(long.MaxValue), Units.Parse("9223372036854.775807", null));
    }
}
