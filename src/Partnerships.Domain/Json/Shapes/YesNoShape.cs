using System.Diagnostics.CodeAnalysis;
using Partnerships.Json.Syntax;

namespace Partnerships.Json.Shapes;

/// <summary>True or false.</summary>
/// <param name="onlyYes">Whether false says nothing, so that the field is left out.</param>
internal sealed class YesNoShape(bool onlyYes = false) : Shape<bool>
{
    public override bool TryRead(Node node, Reading reading, [MaybeNullWhen(false)] out bool value)
    {
        value = node.Number == 1;
        if (node.Kind != NodeKind.YesNo)
        {
            reading.WrongType(node, onlyYes ? "true" : "true or false");
            return false;
        }

        if (value || !onlyYes)
        {
            return true;
        }

        reading.Add(node, "bad-value", "Must be true; leave the field out where that is not so.");
        return false;
    }

    public override Content Describe(SchemaDefinitions definitions) =>
        onlyYes ? Content.Object().With("const", Content.Of(true)) : Content.Object().With("type", "boolean");
}
