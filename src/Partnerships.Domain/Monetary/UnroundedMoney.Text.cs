using System;
using System.Globalization;
using System.Numerics;

namespace Partnerships.Monetary;

/// <content>An exact amount is written in full: all of its decimal places, or the fraction where there is no end to them.</content>
public readonly partial record struct UnroundedMoney
{
    /// <summary>The exact amount with the signs of the invariant culture: "USD 3.685", or "USD 170,000/31" for a fraction.</summary>
    public override string ToString() => ToString(null, null);

    /// <summary>The exact amount with a culture's signs.</summary>
    /// <param name="provider">The culture; the invariant one where null.</param>
    public string ToString(IFormatProvider? provider) => ToString(null, provider);

    /// <summary>The exact amount with a culture's signs, in units of the currency.</summary>
    /// <param name="format">"G" or nothing: there is one form.</param>
    /// <param name="formatProvider">The culture; the invariant one where null.</param>
    /// <exception cref="FormatException">The format is unknown.</exception>
    public string ToString(string? format, IFormatProvider? formatProvider)
    {
        if (!string.IsNullOrEmpty(format) && format is not ("G" or "g"))
        {
            throw new FormatException($"An exact amount has one form, \"G\"; \"{format}\" is unknown.");
        }

        var signs = NumberText.SignsOf(formatProvider);
        var least = Currency.HasMinorUnit ? Currency.MinorUnitDigits : 0;
        var (numerator, denominator) = Lowest(Numerator, Denominator * BigInteger.Pow(10, least));
        var sign = numerator.Sign < 0 ? NumberText.SignOf(signs) : string.Empty;
        var magnitude = BigInteger.Abs(numerator);
        return Currency.Code + " " + sign + (PlacesOf(denominator) is { } places
            ? Decimals(magnitude, denominator, Math.Max(places, least), signs)
            : magnitude.ToString("N0", signs) + "/" + denominator.ToString("N0", signs));
    }

    private static string Decimals(BigInteger numerator, BigInteger denominator, int places, NumberFormatInfo signs)
    {
        var scale = BigInteger.Pow(10, places);
        var digits = numerator * scale / denominator;
        var whole = BigInteger.DivRem(digits, scale, out var part).ToString("N0", signs);
        return places == 0
            ? whole
            : whole + signs.NumberDecimalSeparator + part.ToString(CultureInfo.InvariantCulture).PadLeft(places, '0');
    }

    /// <summary>The decimal places of a fraction in lowest terms, or null where they have no end.</summary>
    private static int? PlacesOf(BigInteger denominator)
    {
        int twos = 0, fives = 0;
        for (; denominator.IsEven; denominator /= 2)
        {
            twos++;
        }

        for (; (denominator % 5).IsZero; denominator /= 5)
        {
            fives++;
        }

        return denominator.IsOne ? Math.Max(twos, fives) : null;
    }
}
