#if NEWER_BUILD
using System;
using System.Numerics;
using FsCheck.Xunit;
using Partnerships.Monetary;
using Partnerships.Tests.Evidence;

namespace Partnerships.Tests.Monetary;

/// <summary>Spans and operator interfaces of the newer build do what the plain members do.</summary>
[Properties(Arbitrary = [typeof(MonetaryCases)])]
public sealed class SpanTests
{
    [ManyCases]
    public bool WhatIsWrittenIntoASpanIsTheText(Money amount, Rate rate) =>
        Written(amount, "G") == amount.ToString("G", null)
        && Written(amount, "R") == amount.ToString("R", null)
        && Written(amount, "n") == amount.ToString("N", null)
        && Written(amount, "") == amount.ToString()
        && Written(rate, "") == rate.ToString();

    [ManyCases]
    public bool ASpanIsReadAsTheTextIs(Money amount, Rate rate) =>
        Read<Money>(amount.ToString()) == amount
        && Read<Rate>(rate.ToString()) == rate
        && !Money.TryParse("USD 1,5".AsSpan(), null, out _)
        && !Rate.TryParse("1,5%".AsSpan(), null, out _);

    [ManyCases]
    public bool ASpanThatIsTooShortIsSaidToBe(Money amount, Rate rate) => IsTooShort(amount) && IsTooShort(rate);

    [Fact]
    public void AnUnknownFormIsRefused()
    {
        Assert.Throws<FormatException>(() => Written(Money.Usd(1m), "C"));
        Assert.Throws<FormatException>(() => Written(Money.Usd(1m), "N2"));
        Assert.Throws<FormatException>(() => Written(Rate.One, "P"));
    }

    [Fact]
    public void GenericArithmeticWorks()
    {
        Assert.Equal(Money.Usd(3m), Add(Money.Usd(1m), Money.Usd(2m)));
        Assert.Equal(Rate.Percent(3m), Add(Rate.AdditiveIdentity, Rate.Percent(3m)));
    }

    [Fact]
    public void ASplitNeedsASpanOfTheSameLengthAndLeavesItAloneOnAnError()
    {
        var parts = new[] { Money.Usd(1m), Money.Usd(2m) };

        Assert.Throws<ArgumentException>("parts", () => Allocation.Split(Money.Usd(5m), [1L, 1, 1], parts));
        Assert.Throws<ArgumentOutOfRangeException>("weights", () => Allocation.Split(Money.Usd(5m), [1L, -1], parts));
        Assert.Equal([Money.Usd(1m), Money.Usd(2m)], parts);
    }

    /// <summary>Also where the product of whole and weight leaves 64 bits; only a wider sum of the weights needs memory.</summary>
    [Theory]
    [InlineData(100_000, 7)]
    [InlineData(100_000_000_000, 999_999_999)]
    [InlineData(-long.MaxValue, 1_000_000_007)]
    public void ASplitIntoASpanNeedsNoMemory(long minorUnits, long weight)
    {
        var whole = Money.FromMinorUnits(minorUnits, Currency.Usd);
        var weights = new long[1024];
        Array.Fill(weights, weight);
        weights[5]++;
        var parts = new Money[weights.Length];
        Allocation.Split(whole, weights, parts);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Allocation.Split(whole, weights, parts);

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.Equal(whole, Money.Sum(parts, whole.Currency));
    }

    private static string Written<T>(T value, string form)
        where T : ISpanFormattable
    {
        var room = new char[64];
        Assert.True(value.TryFormat(room, out var written, form, null));
        return new string(room, 0, written);
    }

    private static bool IsTooShort<T>(T value)
        where T : ISpanFormattable
    {
        var length = value.ToString(null, null).Length;
        for (var room = 0; room < length; room++)
        {
            if (value.TryFormat(new char[room], out var written, "", null) || written != 0)
            {
                return false;
            }
        }

        return value.TryFormat(new char[length], out var all, "", null) && all == length;
    }

    private static T Read<T>(string text)
        where T : ISpanParsable<T> => T.Parse(text.AsSpan(), null);

    private static T Add<T>(T left, T right)
        where T : IAdditionOperators<T, T, T> => left + right;
}
#endif
