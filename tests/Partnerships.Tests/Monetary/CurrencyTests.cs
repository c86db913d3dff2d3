using System;
using System.Linq;
using Partnerships.Monetary;

namespace Partnerships.Tests.Monetary;

/// <summary>The list of ISO 4217.</summary>
public sealed class CurrencyTests
{
    [Theory]
    [InlineData("USD", 840, 2, "US Dollar")]
    [InlineData("JPY", 392, 0, "Yen")]
    [InlineData("KWD", 414, 3, "Kuwaiti Dinar")]
    [InlineData("CLF", 990, 4, "Unidad de Fomento")]
    [InlineData("XCG", 532, 2, "Caribbean Guilder")]
    [InlineData("BGN", 975, 2, "Bulgarian Lev")]
    public void AListedCurrencyHasCodeNumberDigitsAndName(string code, int number, int digits, string name)
    {
        var currency = Currency.Of(code);

        Assert.Equal((code, number, digits, name), (currency.Code, currency.Number, currency.MinorUnitDigits, currency.Name));
        Assert.Equal(code, currency.ToString());
    }

    [Theory]
    [InlineData("XAU")]
    [InlineData("XDR")]
    [InlineData("XTS")]
    [InlineData("XXX")]
    public void ACurrencyWithoutAMinorUnitIsNoMoney(string code)
    {
        var currency = Currency.Of(code);

        Assert.False(currency.HasMinorUnit);
        Assert.Throws<InvalidOperationException>(() => currency.MinorUnitDigits);
        Assert.Contains(code, Assert.Throws<ArgumentException>("currency", () => Money.Of(1m, currency)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>("currency", () => Money.Of(1m, currency, Rounding.HalfToEven));
        Assert.Throws<ArgumentException>("currency", () => Money.FromMinorUnits(1, currency));
        Assert.Throws<ArgumentException>("currency", () => Money.Zero(currency));
        Assert.Throws<ArgumentException>("currency", () => Money.Sum([], currency));
        Assert.Throws<ArgumentException>("currency", () => UnroundedMoney.Of(1m, currency));
        Assert.False(Money.TryParse($"{code} 1", null, out _));
    }

    [Theory]
    [InlineData("")]
    [InlineData("usd")]
    [InlineData("US")]
    [InlineData("USDX")]
    [InlineData("ZZZ")]
    [InlineData("DEM")]
    [InlineData(" USD")]
    public void AnUnknownCodeIsRefusedByName(string code)
    {
        var refusal = Assert.Throws<ArgumentOutOfRangeException>(nameof(code), () => Currency.Of(code));

        Assert.Equal(code, refusal.ActualValue);
        Assert.False(Currency.TryOf(code, out var none));
        Assert.Equal(default, none);
    }

    [Fact]
    public void TheListIsInOrderAndEachCodeAndNumberComesOnce()
    {
        var codes = Currency.All.Select(currency => currency.Code).ToList();

        Assert.Equal(codes.Order(StringComparer.Ordinal), codes);
        Assert.Equal(codes.Count, codes.Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(codes.Count, Currency.All.Select(currency => currency.Number).Distinct().Count());
        Assert.All(Currency.All, currency => Assert.Equal(currency, Currency.Of(currency.Code)));
        Assert.All(Currency.All, currency => Assert.False(string.IsNullOrWhiteSpace(currency.Name)));
        Assert.False(Currency.TryOf(null, out _));
    }

    /// <summary>178 active codes, as published, and the one withdrawn code that programs of 2025 still need.</summary>
    [Fact]
    public void TheListIsAsLongAsPublished()
    {
        var digits = Currency.All.Where(currency => currency.HasMinorUnit).ToLookup(currency => currency.MinorUnitDigits);

        Assert.Equal(179, Currency.All.Count);
        Assert.Equal((17, 140, 7, 2), (digits[0].Count(), digits[2].Count(), digits[3].Count(), digits[4].Count()));
        Assert.Equal(13, Currency.All.Count(currency => !currency.HasMinorUnit));
    }
}
