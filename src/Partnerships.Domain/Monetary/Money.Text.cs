using System;
using System.Diagnostics.CodeAnalysis;

namespace Partnerships.Monetary;

/// <content>An amount is written with its code in front, and read back from that.</content>
public readonly partial record struct Money
{
    private const int CodeLength = 3;

    /// <summary>The amount with the signs of the invariant culture: "USD 115,000.00".</summary>
    public override string ToString() => ToString(null, null);

    /// <summary>The amount with a culture's signs: "USD 115.000,00".</summary>
    /// <param name="provider">The culture; the invariant one where null.</param>
    public string ToString(IFormatProvider? provider) => ToString(null, provider);

    /// <summary>The amount in one of its forms.</summary>
    /// <param name="format">
    /// "G" or nothing: code and grouped digits, "USD 115,000.00"; "R": code and digits without groups, "USD 115000.00", as data
    /// holds it; "N": grouped digits alone; "F": digits alone, without groups.
    /// </param>
    /// <param name="formatProvider">The culture; the invariant one where null.</param>
    /// <exception cref="FormatException">The format is unknown.</exception>
    public string ToString(string? format, IFormatProvider? formatProvider)
    {
        var (code, grouped) = Form(format);
        var digits = NumberText.Write(Amount, Digits, grouped, NumberText.SignsOf(formatProvider));
        return code ? Currency.Code + " " + digits : digits;
    }

    /// <summary>Reads an amount as it is written: "USD 115,000.00" or "USD 115000.00" by the invariant culture.</summary>
    /// <param name="s">A code of ISO 4217, a space, and digits with all of their groups or none.</param>
    /// <param name="provider">The culture; the invariant one where null.</param>
    /// <exception cref="FormatException">The text is no amount, has more digits than its currency, or more than 28 in all.</exception>
    /// <exception cref="OverflowException">The amount does not fit.</exception>
    public static Money Parse(string s, IFormatProvider? provider) => Read(Guard.NotNull(s), provider, out var amount) switch
    {
        Reading.Amount => amount,
        Reading.TooLarge => throw new OverflowException($"\"{s}\" is beyond the largest amount."),
        Reading.TooFine => throw new FormatException($"\"{s}\" has more digits than its currency."),
        Reading.NoCurrency => throw new FormatException($"\"{s}\" names no currency of ISO 4217 that has a minor unit."),
        _ => throw new FormatException($"\"{s}\" is no amount: a code, a space and at most 28 digits, such as USD 115000.00."),
    };

    /// <summary>Reads an amount as it is written, where the text is one.</summary>
    /// <param name="s">A code of ISO 4217, a space, and digits with all of their groups or none.</param>
    /// <param name="provider">The culture; the invariant one where null.</param>
    /// <param name="result">The amount, or the default value where the text is none.</param>
    /// <returns>Whether the text is an amount that fits and is exact in its currency.</returns>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Money result)
    {
        result = default;
        return s is not null && Read(s, provider, out result) == Reading.Amount;
    }

    private static Reading Read(string text, IFormatProvider? provider, out Money amount)
    {
        amount = default;
        if (text.Length < CodeLength + 2 || text[CodeLength] != ' ')
        {
            return Reading.Malformed;
        }

        if (!Currency.TryOf(text.Substring(0, CodeLength), out var currency) || !currency.HasMinorUnit)
        {
            return Reading.NoCurrency;
        }

        if (!NumberText.TryRead(text.Substring(CodeLength + 1), NumberText.SignsOf(provider), out var value))
        {
            return Reading.Malformed;
        }

        var digits = currency.MinorUnitDigits;
        var (read, places) = DecimalDigits.Split(value);
        if (places > digits)
        {
            return Reading.TooFine;
        }

        var minorUnits = read * DecimalDigits.PowerOfTen(digits - places);
        if (minorUnits < long.MinValue || minorUnits > long.MaxValue)
        {
            return Reading.TooLarge;
        }

        amount = new Money((long)minorUnits, currency);
        return Reading.Amount;
    }

    private static (bool Code, bool Grouped) Form(string? format) => format switch
    {
        null or "" or "G" or "g" => (true, true),
        "R" or "r" => (true, false),
        "N" or "n" => (false, true),
        "F" or "f" => (false, false),
        _ => throw new FormatException($"\"{format}\" is no form of an amount: G, R, N or F."),
    };

    private enum Reading
    {
        Amount,
        Malformed,
        NoCurrency,
        TooFine,
        TooLarge,
    }
}
