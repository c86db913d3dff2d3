#if NET8_0_OR_GREATER
using System;
#endif
using System.Numerics;
using System.Runtime.CompilerServices;

namespace Partnerships.Monetary;

/// <summary>The few steps between 64 bits, 128 bits and beyond that amounts need.</summary>
internal static class Int128Math
{
    /// <summary>The exact product of two 64-bit numbers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Int128 Product(long left, long right)
    {
#if NET8_0_OR_GREATER
        var high = Math.BigMul(left, right, out var low);
        return new Int128(unchecked((ulong)high), unchecked((ulong)low));
#else
        return TryMultiply(left, right, out var narrow) ? narrow : (Int128)((BigInteger)left * right);
#endif
    }

    /// <summary>The product of two 64-bit numbers, where 64 bits hold it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryMultiply(long left, long right, out long product)
    {
#if NET8_0_OR_GREATER
        var high = Math.BigMul(left, right, out product);
        return high == product >> 63;
#else
        product = unchecked(left * right);
        // −1 goes first: the quotient that checks the product would itself be out of range for the least number.
        return left == 0 || (left == -1 ? right != long.MinValue : product / left == right);
#endif
    }

    /// <summary>The number itself, where 64 bits hold it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryGetInt64(Int128 value, out long narrow)
    {
#if NET8_0_OR_GREATER
        narrow = unchecked((long)value);
        return narrow == value;
#else
        return value.TryGetInt64(out narrow);
#endif
    }

    /// <summary>The number itself, where 128 bits hold it.</summary>
    public static bool TryGetInt128(BigInteger value, out Int128 narrow)
    {
        var fits = value >= Least && value <= Greatest;
        narrow = fits ? (Int128)value : default;
        return fits;
    }

    /// <summary>The upper and the lower 64 bits.</summary>
#if NET8_0_OR_GREATER
    public static (long Upper, ulong Lower) Halves(Int128 value) => unchecked(((long)(value >> 64), (ulong)value));
#else
    public static (long Upper, ulong Lower) Halves(Int128 value) => (value.Upper, value.Lower);
#endif

    /// <summary>The number of which these are the upper and the lower 64 bits.</summary>
    public static Int128 Join(long upper, ulong lower) => new(unchecked((ulong)upper), lower);

    private static BigInteger Greatest => (BigInteger.One << 127) - 1;

    private static BigInteger Least => -(BigInteger.One << 127);
}
