using System.Diagnostics.CodeAnalysis;
using System.Linq;
using Partnerships.Json.Syntax;

namespace Partnerships.Json.Shapes;

/// <summary>One of several shapes, of which another field says which: the bound of a rate is a rate.</summary>
/// <param name="shapes">What may stand there, in the words of JSON Schema.</param>
internal sealed class OpenShape(params System.Func<SchemaDefinitions, Content>[] shapes) : Shape<Node>
{
    public override bool TryRead(Node node, Reading reading, [MaybeNullWhen(false)] out Node value)
    {
        value = node;
        return true;
    }

    public override Content Describe(SchemaDefinitions definitions) =>
        Content.Object().With("anyOf", Content.List(shapes.Select(describe => describe(definitions))));
}
