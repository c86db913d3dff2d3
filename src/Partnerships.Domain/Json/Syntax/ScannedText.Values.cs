using System.Text;

namespace Partnerships.Json.Syntax;

/// <content>What the last text or number says.</content>
internal sealed partial class ScannedText
{
    private readonly SharedTexts _shared = new();

    /// <summary>What the text says that was skipped last.</summary>
    /// <param name="start">Where its first quote stands.</param>
    public string TextFrom(int start)
    {
        var (from, length) = (start + 1, At - start - 2);
        return _hasEscape ? Unescaped(from, from + length) : _shared.Of(text, from, length);
    }

    /// <summary>The whole number that was skipped last; null where it has a fraction, or does not fit.</summary>
    /// <param name="start">Where it begins.</param>
    public long? NumberFrom(int start)
    {
        var negative = text[start] == '-';
        var number = 0L;
        for (var at = negative ? start + 1 : start; at < At; at++)
        {
            var digit = text[at] - '0';
            if (digit < 0 || number < (long.MinValue + digit) / 10)
            {
                return null;
            }

            // Counted downwards, since the least number has no opposite.
            number = (number * 10) - digit;
        }

        return negative ? number : number == long.MinValue ? null : -number;
    }

    private string Unescaped(int from, int to)
    {
        var said = new StringBuilder(to - from);
        for (var at = from; at < to; at++)
        {
            if (text[at] != '\\')
            {
                said.Append(text[at]);
                continue;
            }

            at++;
            if (text[at] == 'u')
            {
                said.Append((char)((HexOf(text[at + 1]) << 12) | (HexOf(text[at + 2]) << 8) | (HexOf(text[at + 3]) << 4) | HexOf(text[at + 4])));
                at += 4;
            }
            else
            {
                said.Append(text[at] switch { 'b' => '\b', 'f' => '\f', 'n' => '\n', 'r' => '\r', 't' => '\t', var itself => itself });
            }
        }

        return said.ToString();
    }
}
