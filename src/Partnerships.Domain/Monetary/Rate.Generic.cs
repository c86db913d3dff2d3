#if NET8_0_OR_GREATER
using System;
using System.Numerics;

namespace Partnerships.Monetary;

/// <content>What newer targets offer: spans, and the operator interfaces that a rate can keep.</content>
public readonly partial record struct Rate :
    IAdditionOperators<Rate, Rate, Rate>,
    ISubtractionOperators<Rate, Rate, Rate>,
    IUnaryNegationOperators<Rate, Rate>,
    IAdditiveIdentity<Rate, Rate>,
    IComparisonOperators<Rate, Rate, bool>,
    IMinMaxValue<Rate>,
    ISpanFormattable,
    ISpanParsable<Rate>
{
    /// <summary>0%, which changes no rate that it is added to.</summary>
    public static Rate AdditiveIdentity => Zero;

    /// <summary>Writes the rate into a span, in percent.</summary>
    /// <param name="destination">Receives the characters.</param>
    /// <param name="charsWritten">The number of characters, 0 where they do not fit.</param>
    /// <param name="format">"G" or nothing: there is one form.</param>
    /// <param name="provider">The culture; the invariant one where null.</param>
    /// <returns>Whether the span is long enough.</returns>
    /// <exception cref="FormatException">The format is unknown.</exception>
    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider)
    {
        charsWritten = 0;
        if (format.Length > 0)
        {
            RefuseOther(format.ToString());
        }

        var percent = InPercent;
        var places = (int)percent.Scale;
        if (!NumberText.TryWrite(destination, out var digits, percent, places, grouped: false, NumberText.SignsOf(provider))
            || digits == destination.Length)
        {
            return false;
        }

        destination[digits] = PercentSign[0];
        charsWritten = digits + 1;
        return true;
    }

    /// <inheritdoc cref="Parse(string, IFormatProvider)"/>
    public static Rate Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Parse(s.ToString(), provider);

    /// <inheritdoc cref="TryParse(string, IFormatProvider, out Rate)"/>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out Rate result) =>
        TryParse(s.ToString(), provider, out result);
}
#endif
