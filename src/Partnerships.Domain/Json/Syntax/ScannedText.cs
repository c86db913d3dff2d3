namespace Partnerships.Json.Syntax;

/// <summary>The text that is scanned, up to where it is right, and then what is wrong.</summary>
internal sealed partial class ScannedText(string text)
{
    // What stands behind the last character, where no NUL of the text stands.
    private const char End = '\0';

    private const int MostDigits = 28;

    private bool _hasEscape;

    /// <summary>Where the scan is.</summary>
    public int At { get; private set; }

    public string Wrong { get; private set; } = string.Empty;

    public string Code { get; private set; } = string.Empty;

    public char Next => At < text.Length ? text[At] : End;

    public bool IsAtEnd => At >= text.Length;

    public void Skip() => At++;

    public bool Took(char character)
    {
        if (Next != character || IsAtEnd)
        {
            return false;
        }

        At++;
        return true;
    }

    public void SkipBlanks()
    {
        var at = At;
        while (at < text.Length && (text[at] is ' ' or '\n' or '\r' or '\t'))
        {
            at++;
        }

        At = at;
    }

    public bool SkipWord(string word)
    {
        if (string.CompareOrdinal(text, At, word, 0, word.Length) != 0)
        {
            return FailOnValue();
        }

        At += word.Length;
        return true;
    }

    /// <summary>Skips a text with its quotes, and remembers whether an escape stands in it.</summary>
    public bool SkipText()
    {
        var awaitsLow = false;
        _hasEscape = false;
        for (At++; ; At++)
        {
            if (!awaitsLow)
            {
                SkipPlain();
            }

            if (IsAtEnd)
            {
                return Fail("The document ends within a text.");
            }

            var start = At;
            var character = text[At];
            if (character == '"')
            {
                At++;
                return !awaitsLow || FailAt(start, "A text must not hold one half of a character alone.");
            }

            if (character < ' ')
            {
                return Fail("A text holds control characters as escapes, such as \\n.");
            }

            if (character == '\\')
            {
                _hasEscape = true;
                if (!Escape(out character))
                {
                    return false;
                }
            }

            if (char.IsLowSurrogate(character) != awaitsLow)
            {
                return FailAt(start, "A text must not hold one half of a character alone.");
            }

            awaitsLow = char.IsHighSurrogate(character);
        }
    }

    /// <summary>Skips the characters of a text that stand for themselves alone, which are nearly all.</summary>
    private void SkipPlain()
    {
        var at = At;
        while (at < text.Length && text[at] is >= ' ' and not '"' and not '\\' and < '\ud800')
        {
            at++;
        }

        At = at;
    }

    /// <summary>Skips a number; one that nothing could hold exactly is refused here, before anybody reads it.</summary>
    public bool SkipNumber()
    {
        var start = At;
        At += Next == '-' ? 1 : 0;
        var whole = SkipDigits();
        if (whole == 0 || (text[At - whole] == '0' && whole > 1))
        {
            return FailAt(start, whole == 0 ? "A number begins with a digit." : "A number has no zero in front.");
        }

        var fraction = 0;
        if (Next == '.')
        {
            At++;
            fraction = SkipDigits();
            if (fraction == 0)
            {
                return FailAt(start, "A number has a digit after its point.");
            }
        }

        return Next is 'e' or 'E' ? FailAt(start, "A number has no exponent here: write its digits.", "json.number")
            : whole + fraction > MostDigits ? FailAt(start, Guard.Invariant($"A number has at most {MostDigits} digits."), "json.number")
            : true;
    }

    /// <summary>Says what stands where a value must; the common slips by name.</summary>
    public bool FailOnValue() => Next switch
    {
        End when IsAtEnd => Fail(At == 0 || string.IsNullOrWhiteSpace(text) ? "The text is empty; a document is a JSON object." : "The document ends where a value must stand."),
        '\'' => Fail("A text stands in double quotes."),
        '/' => Fail("A document has no comments."),
        ',' or ']' or '}' => Fail("A value must stand here."),
        'N' or 'I' or '+' or '.' => Fail("A number is written with digits, and without a plus sign."),
        '\uFEFF' => Fail("A byte order mark may stand at the very beginning only."),
        _ => Fail("A value is an object, a list, a text in double quotes, a number, true or false."),
    };

    public bool Fail(string wrong, string code = "json.syntax") => FailAt(At, wrong, code);

    public bool FailAt(int at, string wrong, string code = "json.syntax")
    {
        (At, Wrong, Code) = (at, wrong, code);
        return false;
    }

    /// <summary>Moves to the last character of an escape, and says what it stands for.</summary>
    private bool Escape(out char character)
    {
        At++;
        character = Next;
        if (character is '"' or '\\' or '/' or 'b' or 'f' or 'n' or 'r' or 't')
        {
            return true;
        }

        if (character != 'u')
        {
            return Fail("An escape is one of \\\" \\\\ \\/ \\b \\f \\n \\r \\t, or \\u and four digits.");
        }

        var code = 0;
        for (var digit = 0; digit < 4; digit++)
        {
            At++;
            var value = HexOf(Next);
            if (value < 0)
            {
                return Fail("After \\u stand four hexadecimal digits.");
            }

            code = (code * 16) + value;
        }

        character = (char)code;
        return true;
    }

    private int SkipDigits()
    {
        var start = At;
        while (Next is >= '0' and <= '9')
        {
            At++;
        }

        return At - start;
    }

    private static int HexOf(char character) => character switch
    {
        >= '0' and <= '9' => character - '0',
        >= 'a' and <= 'f' => character - 'a' + 10,
        >= 'A' and <= 'F' => character - 'A' + 10,
        _ => -1,
    };
}
