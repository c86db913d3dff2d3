using System;
using System.Diagnostics.CodeAnalysis;

namespace Partnerships.Monetary;

/// <summary>An exact number of units with at most six decimal places, such as 100.5 gigabytes or 40 seats.</summary>
/// <remarks>
/// <para>A number of units is never made from a binary fraction, and more than six places are refused. It may be below zero, as what is
/// returned is. Numbers are ordered and equal by value.</para>
/// <para>The default value is 0.</para>
/// </remarks>
public readonly record struct Units : IComparable<Units>, IFormattable
{
    internal const long One = 1_000_000;

    private const int Places = 6;

    private Units(long millionths) => Millionths = millionths;

    /// <summary>None.</summary>
    public static Units Zero => default;

    /// <summary>The number as a decimal, without zeros at the end.</summary>
    public decimal Value
    {
        get
        {
            var (digits, places) = DecimalDigits.Split(DecimalDigits.Unscale(Millionths, Places));
            return DecimalDigits.Unscale((long)digits, places);
        }
    }

    internal long Millionths { get; }

    /// <summary>A number of units.</summary>
    /// <param name="value">At most six decimal places.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="value"/> has more places, or does not fit.</exception>
    public static Units Of(decimal value)
    {
        try
        {
            return DecimalDigits.TryScale(value, Places, out var millionths)
                ? new Units(millionths)
                : throw new ArgumentOutOfRangeException(nameof(value), value, Guard.Invariant($"Must have at most {Places} decimal places, is {value}."));
        }
        catch (OverflowException)
        {
            throw new ArgumentOutOfRangeException(
                nameof(value), value, Guard.Invariant($"Must lie between {new Units(long.MinValue)} and {new Units(long.MaxValue)}, is {value}."));
        }
    }

    /// <summary>The sum of two numbers, exact.</summary>
    /// <exception cref="OverflowException">The sum does not fit.</exception>
    public static Units operator +(Units left, Units right) => new(left.Millionths + right.Millionths);

    /// <summary>The difference of two numbers, exact.</summary>
    /// <exception cref="OverflowException">The difference does not fit.</exception>
    public static Units operator -(Units left, Units right) => new(left.Millionths - right.Millionths);

    /// <summary>The opposite number, as what is returned is of what was taken.</summary>
    /// <exception cref="OverflowException">The opposite does not fit.</exception>
    public static Units operator -(Units units) => new(-units.Millionths);

    /// <summary>A price for a number of units, exact.</summary>
    /// <exception cref="OverflowException">The product does not fit.</exception>
    public static UnroundedMoney operator *(UnroundedMoney price, Units units) => price.Times(units.Millionths, One);

    /// <summary>Whether a number is below another.</summary>
    public static bool operator <(Units left, Units right) => left.Millionths < right.Millionths;

    /// <summary>Whether a number is above another.</summary>
    public static bool operator >(Units left, Units right) => left.Millionths > right.Millionths;

    /// <summary>Whether a number is at most another.</summary>
    public static bool operator <=(Units left, Units right) => left.Millionths <= right.Millionths;

    /// <summary>Whether a number is at least another.</summary>
    public static bool operator >=(Units left, Units right) => left.Millionths >= right.Millionths;

    /// <summary>The order of two numbers by value.</summary>
    public int CompareTo(Units other) => Millionths.CompareTo(other.Millionths);

    /// <summary>The number with the signs of the invariant culture: "1,000.5".</summary>
    public override string ToString() => ToString(null, null);

    /// <summary>The number with a culture's signs: "1.000,5".</summary>
    /// <param name="provider">The culture; the invariant one where null.</param>
    public string ToString(IFormatProvider? provider) => ToString(null, provider);

    /// <summary>The number with a culture's signs, and as many decimal places as it needs.</summary>
    /// <param name="format">"G" or nothing: grouped digits; "R" or "F": digits without groups, as data holds them.</param>
    /// <param name="formatProvider">The culture; the invariant one where null.</param>
    /// <exception cref="FormatException">The format is unknown.</exception>
    public string ToString(string? format, IFormatProvider? formatProvider)
    {
        var grouped = format switch
        {
            null or "" or "G" or "g" => true,
            "R" or "r" or "F" or "f" => false,
            _ => throw new FormatException($"\"{format}\" is no form of a number of units: G, R or F."),
        };
        var value = Value;
        return NumberText.Write(value, (decimal.GetBits(value)[3] >> 16) & 0xFF, grouped, NumberText.SignsOf(formatProvider));
    }

    /// <summary>Reads a number of units as it is written: "1,000.5" or "1000.5" by the invariant culture.</summary>
    /// <param name="s">Digits with at most six decimal places, with all of their groups or none.</param>
    /// <param name="provider">The culture; the invariant one where null.</param>
    /// <exception cref="FormatException">The text is no number of units.</exception>
    public static Units Parse(string s, IFormatProvider? provider) => TryParse(Guard.NotNull(s), provider, out var units)
        ? units
        : throw new FormatException($"\"{s}\" is no number of units: digits with at most six decimal places, such as 1000.5.");

    /// <summary>Reads a number of units as it is written, where the text is one.</summary>
    /// <param name="s">Digits with at most six decimal places, with all of their groups or none.</param>
    /// <param name="provider">The culture; the invariant one where null.</param>
    /// <param name="result">The number, or 0 where the text is none.</param>
    /// <returns>Whether the text is a number of units.</returns>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Units result)
    {
        const decimal Most = 9_223_372_036_854.775807m;
        result = default;
        if (s is null
            || !NumberText.TryRead(s, NumberText.SignsOf(provider), out var value)
            || value is < -Most or > Most
            || !DecimalDigits.TryScale(value, Places, out var millionths))
        {
            return false;
        }

        result = new Units(millionths);
        return true;
    }

    internal static Units FromMillionths(long millionths) => new(millionths);
}
