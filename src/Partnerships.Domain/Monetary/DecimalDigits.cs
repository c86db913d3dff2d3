using System;
using System.Numerics;

namespace Partnerships.Monetary;

/// <summary>The whole number and the power of ten that a decimal is made of.</summary>
internal static class DecimalDigits
{
    private static readonly long[] Powers = PowersOfTen();

    /// <summary>The largest power of ten that 64 bits hold is 10^18.</summary>
    public const int MostPlaces = 18;

    /// <summary>10 to the power of <paramref name="places"/>, from 0 to 18.</summary>
    public static long PowerOfTen(int places) => Powers[places];

    /// <summary>Reads value = digits ÷ 10^places, without zeros at the end of the places.</summary>
    public static (BigInteger Digits, int Places) Split(decimal value)
    {
        var bits = decimal.GetBits(value);
        if (IsShort(bits))
        {
            var (number, has) = SplitShort(bits);
            return (number, has);
        }

        var places = (bits[3] >> 16) & 0xFF;
        var digits = (((BigInteger)unchecked((uint)bits[2]) << 64) | ((BigInteger)unchecked((uint)bits[1]) << 32)) | unchecked((uint)bits[0]);
        while (places > 0 && BigInteger.Remainder(digits, 10).IsZero)
        {
            digits /= 10;
            places--;
        }

        return (bits[3] < 0 ? -digits : digits, places);
    }

    /// <summary>value × 10^<paramref name="places"/>, where that is a whole number of 64 bits.</summary>
    /// <returns>Whether it is a whole number; beyond 64 bits throws.</returns>
    /// <exception cref="OverflowException">The whole number is beyond 64 bits.</exception>
    public static bool TryScale(decimal value, int places, out long whole)
    {
        var bits = decimal.GetBits(value);
        if (!IsShort(bits))
        {
            return TryScaleLong(value, places, out whole);
        }

        var (digits, has) = SplitShort(bits);
        whole = has > places ? 0 : digits * PowerOfTen(places - has);
        return has <= places;
    }

    /// <summary>whole ÷ 10^<paramref name="places"/>, written with that many places.</summary>
    public static decimal Unscale(long whole, int places)
    {
        var magnitude = whole < 0 ? unchecked((ulong)-whole) : (ulong)whole;
        return new decimal(unchecked((int)magnitude), unchecked((int)(magnitude >> 32)), 0, whole < 0, (byte)places);
    }

    // The digits of nearly every number that a program holds fit into 63 bits, where arithmetic costs next to nothing.
    private static bool IsShort(int[] bits) => bits[2] == 0 && bits[1] >= 0;

    private static (long Digits, int Places) SplitShort(int[] bits)
    {
        var digits = ((long)bits[1] << 32) | unchecked((uint)bits[0]);
        var has = (bits[3] >> 16) & 0xFF;
        while (has > 0 && digits % 10 == 0)
        {
            digits /= 10;
            has--;
        }

        return (bits[3] < 0 ? -digits : digits, has);
    }

    private static bool TryScaleLong(decimal value, int places, out long whole)
    {
        var (digits, has) = Split(value);
        if (has > places)
        {
            whole = 0;
            return false;
        }

        whole = (long)(digits * PowerOfTen(places - has));
        return true;
    }

    private static long[] PowersOfTen()
    {
        var powers = new long[MostPlaces + 1];
        powers[0] = 1;
        for (var i = 1; i <= MostPlaces; i++)
        {
            powers[i] = powers[i - 1] * 10;
        }

        return powers;
    }
}
