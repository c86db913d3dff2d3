using System;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace Partnerships.Monetary;

/// <summary>Whole-number division with a rounding of one's choice, at three widths that agree.</summary>
internal static class ExactDivision
{
    /// <summary>numerator ÷ denominator, rounded; the denominator is positive.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long Divide(long numerator, long denominator, int mode)
    {
        var quotient = numerator / denominator;
        var left = unchecked(numerator - (quotient * denominator));
        return left == 0 ? quotient : Settle(quotient, left, numerator < 0, denominator, mode);
    }

    /// <inheritdoc cref="Divide(long, long, int)"/>
    public static BigInteger Divide(BigInteger numerator, BigInteger denominator, int mode)
    {
        var quotient = BigInteger.DivRem(numerator, denominator, out var left);
        if (left.IsZero)
        {
            return quotient;
        }

        var half = (BigInteger.Abs(left) * 2).CompareTo(denominator);
        return Rounding.Grows(mode, numerator.Sign < 0, !quotient.IsEven, half) ? quotient + numerator.Sign : quotient;
    }

    /// <inheritdoc cref="Divide(long, long, int)"/>
    /// <exception cref="OverflowException">The quotient is beyond 64 bits.</exception>
    public static long Divide(Int128 numerator, long denominator, int mode)
    {
        if (Int128Math.TryGetInt64(numerator, out var narrow))
        {
            return Divide(narrow, denominator, mode);
        }

        // What is left is below the denominator, so the lower halves alone, wrapping, give it.
        var quotient = (long)(numerator / denominator);
        var left = unchecked((long)Int128Math.Halves(numerator).Lower - (quotient * denominator));
        return left == 0 ? quotient : Settle(quotient, left, numerator < 0, denominator, mode);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static long Settle(long quotient, long left, bool negative, long denominator, int mode)
    {
        // |left| < denominator, so neither side of the comparison can overflow.
        var magnitude = Math.Abs(left);
        var rest = denominator - magnitude;
        var half = magnitude < rest ? -1 : magnitude > rest ? 1 : 0;
        return !Rounding.Grows(mode, negative, (quotient & 1) != 0, half)
            ? quotient
            : negative ? quotient - 1 : quotient + 1;
    }
}
