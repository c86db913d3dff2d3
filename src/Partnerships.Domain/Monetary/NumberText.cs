using System;
using System.Globalization;
using System.Linq;

namespace Partnerships.Monetary;

/// <summary>Writes and reads decimals by a culture's signs, strictly: what is read is written again as it stood.</summary>
/// <remarks>
/// .NET reads "1,5" as 15 and "010" as 10. Here a text counts only if its digits are what the number looks like when written,
/// with all of its groups or with none of them. A missing culture means the invariant one, never the surrounding one.
/// </remarks>
internal static class NumberText
{
    private static readonly string[] Grouped = Formats('N');
    private static readonly string[] Ungrouped = Formats('F');

    /// <summary>The signs of a culture, or the invariant ones.</summary>
    /// <exception cref="ArgumentException">The signs cannot be told from one another or from digits.</exception>
    public static NumberFormatInfo SignsOf(IFormatProvider? provider)
    {
        if (provider is null)
        {
            return NumberFormatInfo.InvariantInfo;
        }

        var signs = NumberFormatInfo.GetInstance(provider);
        string point = signs.NumberDecimalSeparator, group = signs.NumberGroupSeparator, minus = SignOf(signs);
        return string.Equals(point, group, StringComparison.Ordinal)
            || string.Equals(minus, point, StringComparison.Ordinal)
            || string.Equals(minus, group, StringComparison.Ordinal)
            || HasDigit(point + group + minus)
            ? throw new ArgumentException($"Must have signs that can be told apart; has \"{point}\", \"{group}\" and \"{minus}\".", nameof(provider))
            : signs;
    }

    /// <summary>The number with as many digits after the point as its scale; a minus sign stands in front.</summary>
    public static string Write(decimal value, int places, bool grouped, NumberFormatInfo signs)
    {
        var digits = Math.Abs(value).ToString(FormatOf(places, grouped), signs);
        return value < 0 ? SignOf(signs) + digits : digits;
    }

    /// <summary>Reads what <see cref="Write"/> writes, with any number of places.</summary>
    public static bool TryRead(string text, NumberFormatInfo signs, out decimal value)
    {
        var sign = SignOf(signs);
        var negative = text.StartsWith(sign, StringComparison.Ordinal);
        var digits = negative ? text.Substring(sign.Length) : text;
        const NumberStyles Styles = NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands;
        if (!decimal.TryParse(digits, Styles, signs, out value))
        {
            return false;
        }

        var places = (decimal.GetBits(value)[3] >> 16) & 0xFF;
        var stands = string.Equals(digits, value.ToString(FormatOf(places, grouped: false), signs), StringComparison.Ordinal)
            || string.Equals(digits, value.ToString(FormatOf(places, grouped: true), signs), StringComparison.Ordinal);
        if (negative)
        {
            value = -value;
        }

        return stands && !(negative && value == 0);
    }

#if NET8_0_OR_GREATER
    /// <summary>Writes as <see cref="Write"/> does, into a span and without allocation.</summary>
    public static bool TryWrite(Span<char> destination, out int written, decimal value, int places, bool grouped, NumberFormatInfo signs)
    {
        var sign = value < 0 ? SignOf(signs) : string.Empty;
        written = 0;
        if (!sign.TryCopyTo(destination)
            || !Math.Abs(value).TryFormat(destination[sign.Length..], out var digits, FormatOf(places, grouped), signs))
        {
            return false;
        }

        written = sign.Length + digits;
        return true;
    }
#endif

    // A culture may be made without a minus sign; a negative amount must still look like one.
    public static string SignOf(NumberFormatInfo signs) => signs.NegativeSign.Length == 0 ? "-" : signs.NegativeSign;

    private static bool HasDigit(string text) => text.Any(character => character is >= '0' and <= '9');

    private static string FormatOf(int places, bool grouped) => (grouped ? Grouped : Ungrouped)[places];

    private static string[] Formats(char kind)
    {
        // A decimal has 28 places at most.
        var formats = new string[29];
        for (var places = 0; places < formats.Length; places++)
        {
            formats[places] = kind + places.ToString(CultureInfo.InvariantCulture);
        }

        return formats;
    }
}
