namespace Partnerships.Json.Syntax;

/// <summary>Texts that a document says again and again, such as the names of the format: each is made once, if nothing took its place.</summary>
/// <remarks>A place is found by a few characters alone, and holds the last text that came to it: no document can make it slow or large.</remarks>
internal sealed class SharedTexts
{
    private const int Places = 256;
    private const int Longest = 120;

    private readonly string?[] _texts = new string?[Places];

    public string Of(string text, int start, int length)
    {
        if (length is 0 or > Longest)
        {
            return text.Substring(start, length);
        }

        var place = (length + (7 * text[start]) + (31 * text[start + (length / 2)]) + (127 * text[start + length - 1])) % Places;
        var shared = _texts[place];
        return shared is not null && shared.Length == length && string.CompareOrdinal(text, start, shared, 0, length) == 0
            ? shared
            : _texts[place] = text.Substring(start, length);
    }
}
