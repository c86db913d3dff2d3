using System;
using System.Globalization;
using System.Numerics;
using System.Text.RegularExpressions;

namespace Partnerships.Tests.Oracle;

/// <summary>
/// An exact fraction in lowest terms with a positive denominator, so that expected values
/// are never touched by the rounding they are meant to check.
/// </summary>
internal readonly struct Rational : IEquatable<Rational>, IComparable<Rational>
{
    private readonly BigInteger _numerator;

    // 0 only in default(Rational); always read it through Denominator.
    private readonly BigInteger _denominator;

    public Rational(BigInteger value)
    {
        _numerator = value;
        _denominator = BigInteger.One;
    }

    public Rational(BigInteger numerator, BigInteger denominator)
    {
        if (denominator.IsZero)
        {
            throw new DivideByZeroException("A fraction cannot have a zero denominator.");
        }

        // The divisor takes the sign of the denominator, which moves that sign to the numerator.
        BigInteger divisor = BigInteger.GreatestCommonDivisor(numerator, denominator) * denominator.Sign;
        _numerator = numerator / divisor;
        _denominator = denominator / divisor;
    }

    public BigInteger Numerator => _numerator;

    public BigInteger Denominator => _denominator.IsZero ? BigInteger.One : _denominator;

    public int Sign => Numerator.Sign;

    public bool IsInteger => Denominator.IsOne;

    /// <summary>The exact value of a decimal, read from its bits.</summary>
    public static Rational FromDecimal(decimal value)
    {
        int[] bits = decimal.GetBits(value);

        // The three words are unsigned although they come as int, hence unchecked.
        BigInteger low = unchecked((uint)bits[0]);
        BigInteger middle = unchecked((uint)bits[1]);
        BigInteger high = unchecked((uint)bits[2]);
        BigInteger magnitude = low + (middle << 32) + (high << 64);
        bool isNegative = bits[3] < 0;
        int scale = (bits[3] >> 16) & 0xFF;

        return new Rational(isNegative ? -magnitude : magnitude, BigInteger.Pow(10, scale));
    }

    /// <summary>
    /// Reads a plain decimal ("-12.50") or a fraction of whole numbers ("170000/31"). Strict, so
    /// that a mistyped expected value fails the test instead of meaning something else.
    /// </summary>
    public static Rational Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);

        if (Regex.IsMatch(text, @"\A-?[0-9]+/[0-9]+\z"))
        {
            string[] terms = text.Split('/');
            return new Rational(ParseWhole(terms[0]), ParseWhole(terms[1]));
        }

        if (Regex.IsMatch(text, @"\A-?[0-9]+(\.[0-9]+)?\z"))
        {
            // Dropping the point keeps the sign of values such as "-0.5".
            int point = text.IndexOf('.', StringComparison.Ordinal);
            int places = point < 0 ? 0 : text.Length - point - 1;
            string digits = text.Replace(".", string.Empty, StringComparison.Ordinal);
            return new Rational(ParseWhole(digits), BigInteger.Pow(10, places));
        }

        throw new FormatException($"'{text}' is neither a plain decimal nor a fraction.");
    }

    public static implicit operator Rational(BigInteger value) => new(value);

    public static implicit operator Rational(long value) => new(new BigInteger(value));

    public static implicit operator Rational(int value) => new(new BigInteger(value));

    public static Rational operator -(Rational value) => new(-value.Numerator, value.Denominator);

    public static Rational operator +(Rational left, Rational right) =>
        new((left.Numerator * right.Denominator) + (right.Numerator * left.Denominator), left.Denominator * right.Denominator);

    public static Rational operator -(Rational left, Rational right) =>
        new((left.Numerator * right.Denominator) - (right.Numerator * left.Denominator), left.Denominator * right.Denominator);

    public static Rational operator *(Rational left, Rational right) =>
        new(left.Numerator * right.Numerator, left.Denominator * right.Denominator);

    public static Rational operator /(Rational left, Rational right) =>
        new(left.Numerator * right.Denominator, left.Denominator * right.Numerator);

    public static bool operator ==(Rational left, Rational right) => left.Equals(right);

    public static bool operator !=(Rational left, Rational right) => !left.Equals(right);

    public static bool operator <(Rational left, Rational right) => left.CompareTo(right) < 0;

    public static bool operator <=(Rational left, Rational right) => left.CompareTo(right) <= 0;

    public static bool operator >(Rational left, Rational right) => left.CompareTo(right) > 0;

    public static bool operator >=(Rational left, Rational right) => left.CompareTo(right) >= 0;

    public Rational Abs() => new(BigInteger.Abs(Numerator), Denominator);

    /// <summary>The greatest whole number that is not above the value.</summary>
    public BigInteger Floor()
    {
        // BigInteger division cuts toward zero, which is one too high for negative fractions.
        BigInteger quotient = BigInteger.DivRem(Numerator, Denominator, out BigInteger remainder);
        return remainder.Sign < 0 ? quotient - 1 : quotient;
    }

    /// <summary>The least whole number that is not below the value.</summary>
    public BigInteger Ceiling()
    {
        // BigInteger division cuts toward zero, which is one too low for positive fractions.
        BigInteger quotient = BigInteger.DivRem(Numerator, Denominator, out BigInteger remainder);
        return remainder.Sign > 0 ? quotient + 1 : quotient;
    }

    // Denominators are positive, so multiplying both sides by them keeps the order.
    public int CompareTo(Rational other) =>
        (Numerator * other.Denominator).CompareTo(other.Numerator * Denominator);

    // Lowest terms make equal values equal field by field, once default is read through the properties.
    public bool Equals(Rational other) =>
        Numerator == other.Numerator && Denominator == other.Denominator;

    public override bool Equals(object? obj) => obj is Rational other && Equals(other);

    public override int GetHashCode() => HashCode.Combine(Numerator, Denominator);

    public override string ToString()
    {
        string numerator = Numerator.ToString(CultureInfo.InvariantCulture);
        return IsInteger ? numerator : numerator + "/" + Denominator.ToString(CultureInfo.InvariantCulture);
    }

    private static BigInteger ParseWhole(string digits) =>
        BigInteger.Parse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
}
