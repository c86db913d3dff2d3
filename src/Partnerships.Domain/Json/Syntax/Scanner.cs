using System.Collections.Generic;

namespace Partnerships.Json.Syntax;

/// <summary>Checks a text by RFC 8259 and notes where each of its names and values begins.</summary>
/// <remarks>
/// Newtonsoft's reader gives the same tokens for [010], [0x10] and [1,] as for valid text, so that nothing is left to find once
/// it has read. The scanner stops at the first fault, since what follows one in broken text means nothing.
/// </remarks>
internal sealed class Scanner
{
    public const int MostDepth = 32;

    /// <summary>Names and values that a document may have.</summary>
    public const int MostTokens = 250_000;

    private readonly ScannedText _text;
    private readonly ScannedPath _path = new(MostDepth);
    private readonly List<int> _starts;

    private Scanner(string text)
    {
        _text = new ScannedText(text);
        _starts = new List<int>((text.Length / 16) + 16);
    }

    /// <summary>Where each name and each value begins, in the order of the text; null where the text is no document.</summary>
    public static IReadOnlyList<int>? Scan(string text, Faults faults)
    {
        var scanner = new Scanner(text);
        scanner._text.SkipBlanks();
        if (scanner.Document())
        {
            return scanner._starts;
        }

        faults.Add(scanner._text.Code, scanner._path.ToString(text), scanner._text.At, scanner._text.Wrong);
        return null;
    }

    private bool Document()
    {
        if (!Value())
        {
            return false;
        }

        _text.SkipBlanks();
        return _text.IsAtEnd || _text.Fail("A document is one value; more stands behind it.");
    }

    private bool Value() => Begin() && _text.Next switch
    {
        '{' => Nested(isList: false),
        '[' => Nested(isList: true),
        '"' => _text.SkipText(),
        '-' or (>= '0' and <= '9') => _text.SkipNumber(),
        't' => _text.SkipWord("true"),
        'f' => _text.SkipWord("false"),
        'n' => _text.SkipWord("null"),
        _ => _text.FailOnValue(),
    };

    private bool Begin()
    {
        _starts.Add(_text.At);
        return _starts.Count <= MostTokens
            || _text.Fail(Guard.Invariant($"A document has at most {MostTokens} names and values."), "json.too-large");
    }

    private bool Nested(bool isList)
    {
        if (_path.IsFull)
        {
            return _text.Fail(Guard.Invariant($"Objects and lists stand at most {MostDepth} deep in one another."), "json.too-deep");
        }

        _text.Skip();
        _text.SkipBlanks();
        if (!(isList ? Items() : Fields()))
        {
            return false;
        }

        _path.Leave();
        return true;
    }

    private bool Items()
    {
        _path.EnterList();
        if (_text.Took(']'))
        {
            return true;
        }

        while (Value())
        {
            _text.SkipBlanks();
            if (_text.Took(']'))
            {
                return true;
            }

            if (!Comma(']'))
            {
                return false;
            }

            _path.NextItem();
        }

        return false;
    }

    private bool Fields()
    {
        _path.EnterObject();
        if (_text.Took('}'))
        {
            return true;
        }

        while (Name() && Value())
        {
            _text.SkipBlanks();
            if (_text.Took('}'))
            {
                return true;
            }

            if (!Comma('}'))
            {
                return false;
            }
        }

        return false;
    }

    private bool Name()
    {
        var start = _text.At;
        if (_text.Next != '"')
        {
            return _text.Fail("A field begins with its name in double quotes.");
        }

        if (!Begin() || !_text.SkipText())
        {
            return false;
        }

        _path.EnterField(start + 1, _text.At - 1);
        _text.SkipBlanks();
        if (!_text.Took(':'))
        {
            return _text.Fail("A colon must stand between a name and its value.");
        }

        _text.SkipBlanks();
        return true;
    }

    private bool Comma(char end)
    {
        var at = _text.At;
        if (!_text.Took(','))
        {
            return _text.Fail(end == ']' ? "After an item a comma or ] must stand." : "After a value a comma or } must stand.");
        }

        _text.SkipBlanks();
        return _text.Next != end || _text.FailAt(at, "A comma must not stand after the last part.");
    }
}
