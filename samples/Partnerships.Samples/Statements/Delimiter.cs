using System;
using System.Collections.Generic;
using System.Linq;

namespace Partnerships.Samples.Statements;

/// <summary>What stands between two cells of a row.</summary>
internal static class Delimiter
{
    /// <summary>What there can be; of two that a heading has equally often the first counts.</summary>
    public static IReadOnlyList<char> All { get; } = [',', ';', '\t'];

    // A line of spreadsheets that says what the delimiter is, such as "sep=;".
    private const string Declaration = "sep=";

    /// <summary>Reads "," or ";" or "tab"; null where the text is none of them.</summary>
    public static char? Of(string? text) => text switch
    {
        "tab" => '\t',
        { Length: 1 } when All.Contains(text[0]) => text[0],
        _ => null,
    };

    public static string NameOf(char delimiter) => delimiter == '\t' ? "tab" : delimiter.ToString();

    /// <summary>The delimiter of a text: what a line "sep=;" before the heading says, or else what the heading has most often outside of quotes.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the heading begins, or blank lines before it.</param>
    public static char In(string text, out int start)
    {
        start = 0;
        if (text.StartsWith(Declaration, StringComparison.OrdinalIgnoreCase) && text.Length > Declaration.Length && All.Contains(text[Declaration.Length]))
        {
            var end = Declaration.Length + 1;
            var isAlone = end == text.Length || text[end] is '\r' or '\n';
            start = isAlone ? Math.Min(text.Length, end + (text.AsSpan(end).StartsWith("\r\n") ? 2 : 1)) : 0;
            return isAlone ? text[Declaration.Length] : OfHeading(text);
        }

        return OfHeading(text);
    }

    private static char OfHeading(string text)
    {
        var (counts, quoted, hasText) = (new int[All.Count], false, false);
        foreach (var letter in text)
        {
            quoted ^= letter == '"';
            if (!quoted && letter is '\r' or '\n')
            {
                // Lines before the heading may hold delimiters alone.
                if (hasText)
                {
                    break;
                }

                Array.Clear(counts);
            }
            else if (!quoted && Place(letter) is >= 0 and var place)
            {
                counts[place]++;
            }

            hasText |= letter != '"' && !char.IsWhiteSpace(letter) && Place(letter) < 0;
        }

        return All[Array.IndexOf(counts, counts.Max())];
    }

    private static int Place(char letter) => letter switch { ',' => 0, ';' => 1, '\t' => 2, _ => -1 };
}
