using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Linq;
using Partnerships.Json.Syntax;

namespace Partnerships.Json.Shapes;

/// <summary>One of several objects, told apart by a field that only one of them has, or else one of a few names.</summary>
/// <param name="name">The name in the schema.</param>
/// <param name="description">What it is, as a sentence.</param>
/// <param name="names">What a text may be; null where it must be an object.</param>
/// <param name="objects">The objects, each behind the field that tells it.</param>
/// <typeparam name="T">What it is read into.</typeparam>
internal sealed class UnionShape<T>(string name, string description, Shape<T>? names, params KeyValuePair<string, Shape<T>>[] objects) : Shape<T>
    where T : class
{
    public override bool TryRead(Node node, Reading reading, [MaybeNullWhen(false)] out T value)
    {
        value = null;
        if (names is not null && node.Kind == NodeKind.Text)
        {
            return names.TryRead(node, reading, out value);
        }

        if (node.Kind != NodeKind.Object)
        {
            reading.WrongType(node, names is null ? $"an object ({name})" : $"a name or an object ({name})");
            return false;
        }

        foreach (var alternative in objects)
        {
            if (node.Find(alternative.Key) is not null)
            {
                return alternative.Value.TryRead(node, reading, out value);
            }
        }

        reading.MissingField(node, objects[0].Key, $"One of the fields {string.Join(", ", objects.Select(alternative => alternative.Key))} is missing, which say what kind of {name} it is.");
        return false;
    }

    public override Content Describe(SchemaDefinitions definitions) => definitions.Name(name, () => Content.Object()
        .With("description", description)
        .With("oneOf", Content.List(
            (names is null ? [] : new[] { names.Describe(definitions) }).Concat(objects.Select(alternative => alternative.Value.Describe(definitions))))));
}

/// <summary>One of several objects, told apart by the name in one of their fields.</summary>
/// <param name="name">The name in the schema.</param>
/// <param name="description">What it is, as a sentence.</param>
/// <param name="field">The field whose text tells the object.</param>
/// <param name="objects">The objects, each behind its text.</param>
/// <typeparam name="T">What it is read into.</typeparam>
internal sealed class KindShape<T>(string name, string description, string field, params KeyValuePair<string, Shape<T>>[] objects) : Shape<T>
    where T : class
{
    private string Allowed => "one of " + string.Join(", ", objects.Select(alternative => alternative.Key));

    public override bool TryRead(Node node, Reading reading, [MaybeNullWhen(false)] out T value)
    {
        value = null;
        if (node.Kind != NodeKind.Object)
        {
            reading.WrongType(node, $"an object ({name})");
            return false;
        }

        switch (node.Find(field))
        {
            case null:
                reading.MissingField(node, field, $"The field \"{field}\" is missing, {Allowed}.");
                return false;
            case { Kind: not NodeKind.Text } other:
                reading.WrongType(other, Allowed);
                return false;
            case var text:
                var found = Array.Find(objects, alternative => string.Equals(alternative.Key, text.Text, StringComparison.Ordinal)).Value;
                if (found is not null)
                {
                    return found.TryRead(node, reading, out value);
                }

                reading.BadValue(text, Allowed);
                return false;
        }
    }

    public override Content Describe(SchemaDefinitions definitions) => definitions.Name(name, () => Content.Object()
        .With("description", description)
        .With("oneOf", Content.List(objects.Select(alternative => alternative.Value.Describe(definitions)))));
}
