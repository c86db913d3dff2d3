using System;
using System.Diagnostics.CodeAnalysis;

namespace Partnerships.Monetary;

/// <content>A rate is written in percent, and read back from it.</content>
public readonly partial record struct Rate
{
    private const string PercentSign = "%";

    private static readonly decimal LeastPercent = MinValue.InPercent;
    private static readonly decimal MostPercent = MaxValue.InPercent;

    /// <summary>The rate in percent with the signs of the invariant culture: "11.8%".</summary>
    public override string ToString() => ToString(null, null);

    /// <summary>The rate in percent with a culture's signs: "11,8%".</summary>
    /// <param name="provider">The culture; the invariant one where null.</param>
    public string ToString(IFormatProvider? provider) => ToString(null, provider);

    /// <summary>The rate in percent with a culture's signs, and as many decimal places as it needs.</summary>
    /// <param name="format">"G" or nothing; there is one form.</param>
    /// <param name="formatProvider">The culture; the invariant one where null.</param>
    /// <exception cref="FormatException">The format is unknown.</exception>
    public string ToString(string? format, IFormatProvider? formatProvider)
    {
        RefuseOther(format);
        var percent = InPercent;
        var places = (decimal.GetBits(percent)[3] >> 16) & 0xFF;
        return NumberText.Write(percent, places, grouped: false, NumberText.SignsOf(formatProvider)) + PercentSign;
    }

    /// <summary>Reads a rate as it is written: "11.8%" by the invariant culture.</summary>
    /// <param name="s">Digits with at most seven decimal places, and a percent sign.</param>
    /// <param name="provider">The culture; the invariant one where null.</param>
    /// <exception cref="FormatException">The text is no rate.</exception>
    public static Rate Parse(string s, IFormatProvider? provider) => TryParse(Guard.NotNull(s), provider, out var rate)
        ? rate
        : throw new FormatException($"\"{s}\" is no rate: digits with at most seven decimal places and a percent sign, such as 12.5%.");

    /// <summary>Reads a rate as it is written, where the text is one.</summary>
    /// <param name="s">Digits with at most seven decimal places, and a percent sign.</param>
    /// <param name="provider">The culture; the invariant one where null.</param>
    /// <param name="result">The rate, or 0% where the text is none.</param>
    /// <returns>Whether the text is a rate.</returns>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Rate result)
    {
        result = default;
        if (s is null
            || !s.EndsWith(PercentSign, StringComparison.Ordinal)
            || !NumberText.TryRead(s.Substring(0, s.Length - 1), NumberText.SignsOf(provider), out var percent)
            || percent < LeastPercent
            || percent > MostPercent
            || !DecimalDigits.TryScale(percent, Places - PercentPlaces, out var billionths))
        {
            return false;
        }

        result = new Rate(billionths);
        return true;
    }

    private static void RefuseOther(string? format)
    {
        if (!string.IsNullOrEmpty(format) && format is not ("G" or "g"))
        {
            throw new FormatException($"A rate has one form, \"G\"; \"{format}\" is unknown.");
        }
    }
}
