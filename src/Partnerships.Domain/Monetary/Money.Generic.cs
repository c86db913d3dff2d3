#if NET8_0_OR_GREATER
using System;
using System.Numerics;

namespace Partnerships.Monetary;

/// <content>What newer targets offer: spans, and the operator interfaces that an amount can keep.</content>
/// <remarks>There is no zero or one without a currency, so the identity interfaces are left out.</remarks>
public readonly partial record struct Money :
    IAdditionOperators<Money, Money, Money>,
    ISubtractionOperators<Money, Money, Money>,
    IUnaryNegationOperators<Money, Money>,
    IMultiplyOperators<Money, long, Money>,
    IMultiplyOperators<Money, Rate, UnroundedMoney>,
    IDivisionOperators<Money, long, UnroundedMoney>,
    IComparisonOperators<Money, Money, bool>,
    ISpanFormattable,
    ISpanParsable<Money>
{
    /// <summary>Writes the amount into a span, in a form of <see cref="ToString(string, IFormatProvider)"/>.</summary>
    /// <param name="destination">Receives the characters.</param>
    /// <param name="charsWritten">The number of characters, 0 where they do not fit.</param>
    /// <param name="format">G, R, N or F; G where empty.</param>
    /// <param name="provider">The culture; the invariant one where null.</param>
    /// <returns>Whether the span is long enough.</returns>
    /// <exception cref="FormatException">The format is unknown.</exception>
    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider)
    {
        charsWritten = 0;
        var (code, grouped) = Form(format.Length switch { 0 => null, 1 => OneLetter(format[0]), _ => format.ToString() });
        var prefix = code ? CodeLength + 1 : 0;
        if (destination.Length < prefix)
        {
            return false;
        }

        if (!NumberText.TryWrite(destination[prefix..], out var digits, Amount, Digits, grouped, NumberText.SignsOf(provider)))
        {
            return false;
        }

        if (code)
        {
            Currency.Code.CopyTo(destination);
            destination[CodeLength] = ' ';
        }

        charsWritten = prefix + digits;
        return true;
    }

    /// <inheritdoc cref="Parse(string, IFormatProvider)"/>
    public static Money Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Parse(s.ToString(), provider);

    /// <inheritdoc cref="TryParse(string, IFormatProvider, out Money)"/>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out Money result) =>
        TryParse(s.ToString(), provider, out result);

    private static string OneLetter(char letter) => letter switch
    {
        'G' or 'g' => "G",
        'R' or 'r' => "R",
        'N' or 'n' => "N",
        'F' or 'f' => "F",
        _ => letter.ToString(),
    };
}
#endif
