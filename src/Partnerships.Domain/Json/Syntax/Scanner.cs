using System;

namespace Partnerships.Json.Syntax;

/// <summary>Checks a text by RFC 8259 and reads it into nodes, in one pass.</summary>
/// <remarks>
/// Newtonsoft's reader gives the same tokens for [010], [0x10] and [1,] as for valid text, so that nothing is left to find once
/// it has read; and whoever has checked a text has read it too. The scanner stops at the first fault, since what follows one in
/// broken text means nothing.
/// </remarks>
internal sealed class Scanner
{
    public const int MostDepth = 32;

    /// <summary>Names and values that a document of one size may have.</summary>
    public const int MostTokens = 250_000;

    private readonly ScannedText _text;
    private readonly ScannedPath _path = new(MostDepth);
    private readonly Action<Node> _objectRead;
    private readonly int _mostTokens;
    private int _tokens;

    private Scanner(string text, Action<Node> objectRead, int sizes) => (_text, _objectRead, _mostTokens) = (new ScannedText(text), objectRead, sizes * MostTokens);

    /// <summary>The document's value; null where the text is no document.</summary>
    /// <param name="text">The text.</param>
    /// <param name="faults">Where the first fault is noted.</param>
    /// <param name="objectRead">Is told of each object with all of its fields.</param>
    /// <param name="sizes">How many times as large as most documents it may be.</param>
    public static Node? Scan(string text, Faults faults, Action<Node> objectRead, int sizes = 1)
    {
        var scanner = new Scanner(text, objectRead, sizes);
        scanner._text.SkipBlanks();
        if (scanner.Document() is { } document)
        {
            return document;
        }

        faults.Add(scanner._text.Code, scanner._path.ToString(text), scanner._text.At, scanner._text.Wrong);
        return null;
    }

    private Node? Document()
    {
        if (Value(new Place(null, 0, null, null)) is not { } document)
        {
            return null;
        }

        _text.SkipBlanks();
        return _text.IsAtEnd || _text.Fail("A document is one value; more stands behind it.") ? document : null;
    }

    private Node? Value(Place place)
    {
        var start = _text.At;
        if (!Begin())
        {
            return null;
        }

        switch (_text.Next)
        {
            case '{':
                return Nested(place.Put(NodeKind.Object, start));
            case '[':
                return Nested(place.Put(NodeKind.List, start));
            case '"':
                return _text.SkipText() ? place.Put(_text.TextFrom(start), start) : null;
            case '-' or (>= '0' and <= '9'):
                return !_text.SkipNumber() ? null
                    : _text.NumberFrom(start) is { } number ? place.Put(NodeKind.WholeNumber, start, number)
                    : place.Put(NodeKind.OtherNumber, start);
            case 't':
                return _text.SkipWord("true") ? place.Put(NodeKind.YesNo, start, 1) : null;
            case 'f':
                return _text.SkipWord("false") ? place.Put(NodeKind.YesNo, start) : null;
            case 'n':
                return _text.SkipWord("null") ? place.Put(NodeKind.Null, start) : null;
            default:
                _text.FailOnValue();
                return null;
        }
    }

    private bool Begin()
    {
        _tokens++;
        return _tokens <= _mostTokens
            || _text.Fail(Guard.Invariant($"A document of its kind has at most {_mostTokens} names and values."), "json.too-large");
    }

    private Node? Nested(Node node)
    {
        if (_path.IsFull)
        {
            _text.Fail(Guard.Invariant($"Objects and lists stand at most {MostDepth} deep in one another."), "json.too-deep");
            return null;
        }

        _text.Skip();
        _text.SkipBlanks();
        if (!(node.Kind == NodeKind.List ? Items(node) : Fields(node)))
        {
            return null;
        }

        _path.Leave();
        if (node.Kind == NodeKind.Object)
        {
            _objectRead(node);
        }

        return node;
    }

    private bool Items(Node list)
    {
        _path.EnterList();
        if (_text.Took(']'))
        {
            return true;
        }

        var before = default(Node);
        while ((before = Value(new Place(null, 0, list, before))) is not null)
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

    private bool Fields(Node parent)
    {
        _path.EnterObject();
        if (_text.Took('}'))
        {
            return true;
        }

        var before = default(Node);
        while (true)
        {
            var start = _text.At;
            if (Name() is not { } name || (before = Value(new Place(name, start, parent, before))) is null)
            {
                return false;
            }

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
    }

    private string? Name()
    {
        var start = _text.At;
        if (_text.Next != '"')
        {
            _text.Fail("A field begins with its name in double quotes.");
            return null;
        }

        if (!Begin() || !_text.SkipText())
        {
            return null;
        }

        var name = _text.TextFrom(start);
        _path.EnterField(start + 1, _text.At - 1);
        _text.SkipBlanks();
        if (!_text.Took(':'))
        {
            _text.Fail("A colon must stand between a name and its value.");
            return null;
        }

        _text.SkipBlanks();
        return name;
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

    /// <summary>Where a value stands: its name, its object or list, and the part before it.</summary>
    private readonly struct Place(string? name, int nameOffset, Node? parent, Node? before)
    {
        public Node Put(NodeKind kind, int offset, long number = 0) => new(kind, offset, name, nameOffset, parent, before) { Number = number };

        public Node Put(string text, int offset) => new(NodeKind.Text, offset, name, nameOffset, parent, before) { Text = text };
    }
}
