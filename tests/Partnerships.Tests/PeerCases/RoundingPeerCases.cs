using System;
using System.Globalization;
using Partnerships.Monetary;

namespace Partnerships.Tests.PeerCases;

/// <summary>Rounded figures from the test suites of money libraries, and prices finer than a cent from a billing system.</summary>
public sealed class RoundingPeerCases
{
    [Theory]
    [PeerCases("rounding.mode")]
    public void RoundsToTheUnitAsThePeerDoes(string id)
    {
        var peerCase = PeerCase.Of(id);
        var value = Decimal(peerCase.Inputs.GetProperty("value").GetString()!);
        var mode = Named(peerCase.Inputs.GetProperty("mode").GetString()!);
        var expected = Decimal(peerCase.Expected.GetProperty("result").GetString()!);

        // The yen has no minor unit below one, so that an amount in yen is rounded to whole numbers.
        Assert.Equal(expected, Money.Of(value, Currency.Jpy, mode).Amount);
        Assert.Equal(expected, UnroundedMoney.Of(value, Currency.Jpy).Round(mode).Amount);
    }

    [Theory]
    [PeerCases("rounding.sub_cent")]
    public void KeepsAPriceBelowTheCentExactUntilThePosting(string id)
    {
        var peerCase = PeerCase.Of(id);
        var price = UnroundedMoney.Of(Decimal(peerCase.Inputs.GetProperty("price").GetString()!), Currency.Usd);
        var unrounded = price * long.Parse(peerCase.Inputs.GetProperty("units").GetString()!, CultureInfo.InvariantCulture);

        Assert.Equal(UnroundedMoney.Of(Decimal(peerCase.Expected.GetProperty("unrounded").GetString()!), Currency.Usd), unrounded);
        Assert.Equal(
            Money.Usd(Decimal(peerCase.Expected.GetProperty("rounded_2dp_half_up").GetString()!)),
            unrounded.Round(Rounding.HalfAwayFromZero));
    }

    private static Rounding Named(string mode) => mode switch
    {
        "half_up" => Rounding.HalfAwayFromZero,
        "half_down" => Rounding.HalfTowardZero,
        "half_even" => Rounding.HalfToEven,
        "half_odd" => Rounding.HalfToOdd,
        "half_toward_positive" => Rounding.HalfTowardPositive,
        _ => throw new ArgumentOutOfRangeException(nameof(mode), mode, "Unknown mode."),
    };

    private static decimal Decimal(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
}
