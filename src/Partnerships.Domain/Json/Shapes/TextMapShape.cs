using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using Partnerships.Json.Syntax;

namespace Partnerships.Json.Shapes;

/// <summary>Texts, each under a name.</summary>
internal sealed class TextMapShape : Shape<KeyValuePair<string, string>[]>
{
    public override bool TryRead(Node node, Reading reading, [MaybeNullWhen(false)] out KeyValuePair<string, string>[] value)
    {
        value = null;
        if (node.Kind != NodeKind.Object)
        {
            reading.WrongType(node, "an object of texts");
            return false;
        }

        var ok = true;
        var texts = new List<KeyValuePair<string, string>>();
        for (var part = node.First; part is not null; part = part.Next)
        {
            if (part.Kind == NodeKind.Text)
            {
                texts.Add(new(part.Name!, part.Text));
            }
            else
            {
                reading.WrongType(part, "a text");
                ok = false;
            }
        }

        value = texts.ToArray();
        return ok;
    }

    public override Content Describe(SchemaDefinitions definitions) => Content.Object()
        .With("type", "object")
        .With("additionalProperties", Content.Object().With("type", "string"));
}
