using System.Diagnostics.CodeAnalysis;
using Partnerships.Json.Syntax;

namespace Partnerships.Json.Shapes;

/// <summary>Reads a value from a text, where it is one.</summary>
/// <typeparam name="T">What is read.</typeparam>
internal delegate bool TextReader<T>(string text, [MaybeNullWhen(false)] out T value);

/// <summary>A text of a certain form.</summary>
/// <typeparam name="T">What it is read into.</typeparam>
internal sealed class TextShape<T> : Shape<T>
{
    private readonly string _name;
    private readonly string _allowed;
    private readonly string? _pattern;
    private readonly TextReader<T> _read;
    private readonly bool _repeats;

    /// <param name="name">The name of the form in the schema.</param>
    /// <param name="allowed">What may stand there, in words: "a rate in percent, such as 12.5%".</param>
    /// <param name="pattern">The pattern of the schema, which lets through all that the reader does; null for any text that is not empty.</param>
    /// <param name="read">Reads the text.</param>
    /// <param name="repeats">Whether one text mostly comes several times after itself, so that what it was read into is worth keeping.</param>
    public TextShape(string name, string allowed, string? pattern, TextReader<T> read, bool repeats = false) =>
        (_name, _allowed, _pattern, _read, _repeats) = (name, allowed, pattern, read, repeats);

    public override bool TryRead(Node node, Reading reading, [MaybeNullWhen(false)] out T value)
    {
        value = default;
        if (node.Kind != NodeKind.Text)
        {
            reading.WrongType(node, _allowed);
            return false;
        }

        if (_repeats && reading.TryAgain(node.Text, out value))
        {
            return true;
        }

        if (_read(node.Text, out value))
        {
            if (_repeats)
            {
                reading.Keep(node.Text, value);
            }

            return true;
        }

        reading.BadValue(node, _allowed);
        return false;
    }

    public bool TryRead(string text, [MaybeNullWhen(false)] out T value) => _read(text, out value);

    public override Content Describe(SchemaDefinitions definitions) => definitions.Name(_name, () => Content.Object()
        .With("description", char.ToUpperInvariant(_allowed[0]) + _allowed.Substring(1) + ".")
        .With("type", "string")
        .With("minLength", _pattern is null ? 1 : null)
        .With("pattern", _pattern));
}
