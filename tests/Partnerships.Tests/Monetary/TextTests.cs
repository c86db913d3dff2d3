using System;
using System.Globalization;
using Partnerships.Monetary;

namespace Partnerships.Tests.Monetary;

/// <summary>How amounts and rates are written and read, and what is refused.</summary>
public sealed class TextTests
{
    private static readonly CultureInfo German = CultureInfo.GetCultureInfo("de-DE");

    [Theory]
    [InlineData(null, "USD -1,234,567.89")]
    [InlineData("G", "USD -1,234,567.89")]
    [InlineData("R", "USD -1234567.89")]
    [InlineData("N", "-1,234,567.89")]
    [InlineData("f", "-1234567.89")]
    public void AnAmountHasFourForms(string? form, string expected)
    {
        var amount = Money.Usd(-1_234_567.89m);

        Assert.Equal(expected, amount.ToString(form, null));
        Assert.Equal(expected, string.Format(CultureInfo.InvariantCulture, $"{{0:{form}}}", amount));
    }

    [Fact]
    public void ACultureGivesItsSignsOnlyWhereItIsAskedFor()
    {
        Assert.Equal("EUR 1.234,50", Money.Eur(1_234.5m).ToString(German));
        Assert.Equal("11,8%", Rate.Percent(11.8m).ToString(German));
        Assert.Equal("USD 1,234.50", $"{Money.Usd(1_234.5m)}");
        Assert.Equal("USD 3.685", (UnroundedMoney.Of(0.067m, Currency.Usd) * 55).ToString());
        Assert.Equal("USD 3,685/3", (Money.Usd(3685m) / 3).ToString());
        Assert.Equal("15%–20%", RateRange.Percent(15m, 20m).ToString());
        Assert.Equal("USD 9,000.00–12,000.00", RateRange.Percent(15m, 20m).Of(Money.Usd(60_000m), Rounding.HalfAwayFromZero).ToString());
        Assert.Equal("USD 100.00 = 33.34 + 33.33 + 33.33", Allocation.Evenly(Money.Usd(100m), 3).ToString());
    }

    [Theory]
    [InlineData("USD 1,5")]
    [InlineData("USD 1,5000.00")]
    [InlineData("USD 12,34.00")]
    [InlineData("USD 010.00")]
    [InlineData("USD .50")]
    [InlineData("USD 5.")]
    [InlineData("USD 5.00 ")]
    [InlineData("USD  5.00")]
    [InlineData("USD5.00")]
    [InlineData("USD +5.00")]
    [InlineData("USD -0.00")]
    [InlineData("USD --5.00")]
    [InlineData("USD (5.00)")]
    [InlineData("USD 1e3")]
    [InlineData("USD 0x10")]
    [InlineData("USD ٥")]
    [InlineData("USD")]
    [InlineData("USD ")]
    [InlineData("")]
    [InlineData("5.00")]
    [InlineData("$5.00")]
    [InlineData("usd 5.00")]
    [InlineData("ZZZ 5.00")]
    [InlineData("XAU 5")]
    [InlineData("USD 5.001")]
    [InlineData("JPY 5.5")]
    [InlineData("USD NaN")]
    public void ATextThatIsNotExactlyAnAmountIsRefused(string text)
    {
        Assert.False(Money.TryParse(text, CultureInfo.InvariantCulture, out var none));
        Assert.Equal(default, none);
        Assert.Contains(text, Assert.Throws<FormatException>(() => Money.Parse(text, CultureInfo.InvariantCulture)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("USD 5", 500)]
    [InlineData("USD 5.5", 550)]
    [InlineData("USD 5.500", 550)]
    [InlineData("USD 1,234", 123400)]
    [InlineData("USD 92233720368547758.07", long.MaxValue)]
    [InlineData("USD -92233720368547758.08", long.MinValue)]
    public void FewerDigitsAndZerosAtTheEndAreExactToo(string text, long minorUnits) =>
        Assert.Equal(Money.FromMinorUnits(minorUnits, Currency.Usd), Money.Parse(text, null));

    [Theory]
    [InlineData("USD 92233720368547758.08")]
    [InlineData("USD 79228162514264337593543950335")]
    public void WhatIsTooLargeSaysSo(string text)
    {
        Assert.Throws<OverflowException>(() => Money.Parse(text, null));
        Assert.False(Money.TryParse(text, null, out _));
    }

    [Theory]
    [InlineData("1,5%")]
    [InlineData("15")]
    [InlineData("0.15")]
    [InlineData("15 %")]
    [InlineData("15%%")]
    [InlineData("%")]
    [InlineData("1.00000000001%")]
    [InlineData("922337203685.4775808%")]
    [InlineData("")]
    public void ATextThatIsNotExactlyARateIsRefused(string text)
    {
        Assert.False(Rate.TryParse(text, null, out _));
        Assert.Contains(text, Assert.Throws<FormatException>(() => Rate.Parse(text, null)).Message, StringComparison.Ordinal);
    }

    /// <summary>However a culture writes negative numbers, the sign stands in front, and there is one.</summary>
    [Theory]
    [InlineData(0, "-")]
    [InlineData(3, "~")]
    [InlineData(1, "")]
    public void ANegativeAmountLooksLikeOneInAnyCulture(int pattern, string minus)
    {
        var signs = (NumberFormatInfo)NumberFormatInfo.InvariantInfo.Clone();
        (signs.NumberNegativePattern, signs.NegativeSign) = (pattern, minus);
        var sign = minus.Length == 0 ? "-" : minus;

        Assert.Equal($"USD {sign}1,700.00", Money.Usd(-1_700m).ToString(signs));
        Assert.Equal($"USD {sign}3.685", UnroundedMoney.Of(-3.685m, Currency.Usd).ToString(signs));
        Assert.Equal($"USD {sign}1,700/31", (Money.Usd(-1_700m) / 31).ToString(signs));
        Assert.Equal($"{sign}1,700", Partnerships.Explanations.Figure.Of(-1_700L).ToString(signs));
        Assert.Equal(Money.Usd(-1_700m), Money.Parse(Money.Usd(-1_700m).ToString(signs), signs));
    }

    [Theory]
    [InlineData(".", ".", "-")]
    [InlineData(".", "0", "-")]
    [InlineData(".", ",", "1")]
    [InlineData(",", ".", ",")]
    public void SignsThatCannotBeToldApartAreRefused(string point, string group, string minus)
    {
        var signs = (NumberFormatInfo)NumberFormatInfo.InvariantInfo.Clone();
        (signs.NumberDecimalSeparator, signs.NumberGroupSeparator, signs.NegativeSign) = (point, group, minus);

        Assert.Throws<ArgumentException>("provider", () => Money.Usd(1_234.56m).ToString(signs));
        Assert.Throws<ArgumentException>("provider", () => Money.TryParse("USD 1", signs, out _));
        Assert.Throws<ArgumentException>("provider", () => Rate.Parse("1%", signs));
    }

    [Fact]
    public void AnUnknownFormIsRefused()
    {
        Assert.Throws<FormatException>(() => Money.Usd(1m).ToString("C", null));
        Assert.Throws<FormatException>(() => Rate.One.ToString("P", null));
        Assert.Throws<FormatException>(() => (Money.Usd(1m) / 3).ToString("N", null));
    }

    [Fact]
    public void ATextThatIsNoTextIsRefusedByName()
    {
        Assert.Throws<ArgumentNullException>("s", () => Money.Parse(null!, null));
        Assert.Throws<ArgumentNullException>("s", () => Rate.Parse(null!, null));
        Assert.False(Money.TryParse(null, null, out _));
        Assert.False(Rate.TryParse(null, null, out _));
    }
}
