#if !NET8_0_OR_GREATER
using System;
using System.Numerics;

namespace Partnerships.Monetary;

/// <summary>The part of .NET's Int128 that amounts need, where the target has none; what does not fit throws.</summary>
internal readonly struct Int128 : IEquatable<Int128>, IComparable<Int128>
{
    private readonly long _upper;
    private readonly ulong _lower;

    public Int128(ulong upper, ulong lower) => (_upper, _lower) = (unchecked((long)upper), lower);

    public long Upper => _upper;

    public ulong Lower => _lower;

    public static implicit operator Int128(long value) => new(unchecked((ulong)(value >> 63)), unchecked((ulong)value));

    public static implicit operator BigInteger(Int128 value) =>
        value.TryGetInt64(out var narrow) ? narrow : ((BigInteger)value._upper << 64) + value._lower;

    public static explicit operator Int128(BigInteger value) =>
        new(unchecked((ulong)(long)(value >> 64)), (ulong)(value & ulong.MaxValue));

    public static explicit operator long(Int128 value) =>
        value.TryGetInt64(out var narrow) ? narrow : throw new OverflowException("The number is beyond 64 bits.");

    public static Int128 operator +(Int128 left, Int128 right)
    {
        // Two numbers of 64 bits whose sum is one too, the common case, need no memory from the heap.
        if (left.TryGetInt64(out var a) && right.TryGetInt64(out var b))
        {
            var sum = unchecked(a + b);
            if (((a ^ sum) & (b ^ sum)) >= 0)
            {
                return sum;
            }
        }

        return (Int128)((BigInteger)left + right);
    }

    public static Int128 operator -(Int128 left, Int128 right) => (Int128)((BigInteger)left - right);

    public static Int128 operator -(Int128 value) => (Int128)(-(BigInteger)value);

    public static Int128 operator *(Int128 left, Int128 right) => (Int128)((BigInteger)left * right);

    public static Int128 operator /(Int128 left, Int128 right) => (Int128)BigInteger.Divide(left, right);

    public static Int128 operator %(Int128 left, Int128 right) => (Int128)BigInteger.Remainder(left, right);

    public static bool operator ==(Int128 left, Int128 right) => left.Equals(right);

    public static bool operator !=(Int128 left, Int128 right) => !left.Equals(right);

    public static bool operator <(Int128 left, Int128 right) => left.CompareTo(right) < 0;

    public static bool operator >(Int128 left, Int128 right) => left.CompareTo(right) > 0;

    public static bool operator <=(Int128 left, Int128 right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Int128 left, Int128 right) => left.CompareTo(right) >= 0;

    public bool TryGetInt64(out long narrow)
    {
        narrow = unchecked((long)_lower);
        return narrow >> 63 == _upper;
    }

    public bool Equals(Int128 other) => _upper == other._upper && _lower == other._lower;

    public override bool Equals(object? obj) => obj is Int128 other && Equals(other);

    public override int GetHashCode() => unchecked((_upper.GetHashCode() * 397) ^ _lower.GetHashCode());

    public int CompareTo(Int128 other) =>
        _upper != other._upper ? _upper.CompareTo(other._upper) : _lower.CompareTo(other._lower);

    public override string ToString() => ((BigInteger)this).ToString(System.Globalization.CultureInfo.InvariantCulture);
}
#endif
