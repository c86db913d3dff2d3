using System.Diagnostics.CodeAnalysis;
using Partnerships.Json.Syntax;

namespace Partnerships.Json.Shapes;

/// <summary>Reads a value from a text, where it is one.</summary>
/// <typeparam name="T">What is read.</typeparam>
internal delegate bool TextReader<T>(string text, [MaybeNullWhen(false)] out T value);

/// <summary>A text of a certain form.</summary>
/// <param name="name">The name of the form in the schema.</param>
/// <param name="allowed">What may stand there, in words: "a rate in percent, such as 12.5%".</param>
/// <param name="pattern">The pattern of the schema, which lets through all that the reader does; null for any text that is not empty.</param>
/// <param name="read">Reads the text.</param>
/// <typeparam name="T">What it is read into.</typeparam>
internal sealed class TextShape<T>(string name, string allowed, string? pattern, TextReader<T> read) : Shape<T>
{
    public override bool TryRead(Node node, Reading reading, [MaybeNullWhen(false)] out T value)
    {
        value = default;
        if (node.Kind != NodeKind.Text)
        {
            reading.WrongType(node, allowed);
            return false;
        }

        if (read(node.Text, out value))
        {
            return true;
        }

        reading.BadValue(node, allowed);
        return false;
    }

    public bool TryRead(string text, [MaybeNullWhen(false)] out T value) => read(text, out value);

    public override Content Describe(SchemaDefinitions definitions) => definitions.Name(name, () => Content.Object()
        .With("description", char.ToUpperInvariant(allowed[0]) + allowed.Substring(1) + ".")
        .With("type", "string")
        .With("minLength", pattern is null ? 1 : null)
        .With("pattern", pattern));
}
