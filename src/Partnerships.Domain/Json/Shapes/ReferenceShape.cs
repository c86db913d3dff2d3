using System.Diagnostics.CodeAnalysis;
using Partnerships.Json.Syntax;

namespace Partnerships.Json.Shapes;

/// <summary>The key of something that the document, or its program, has: a tier, an option, a rate.</summary>
/// <param name="what">What it is, as in the code "unknown-tier".</param>
/// <param name="key">The form of the key.</param>
/// <typeparam name="T">What the key is read into.</typeparam>
internal sealed class ReferenceShape<T>(string what, TextShape<T> key) : Shape<T>
{
    public override bool TryRead(Node node, Reading reading, [MaybeNullWhen(false)] out T value)
    {
        if (!key.TryRead(node, reading, out value))
        {
            return false;
        }

        if (reading.Known.Has(what, node.Text))
        {
            return true;
        }

        reading.Unknown(node, what, reading.Known.All(what));
        return false;
    }

    public override Content Describe(SchemaDefinitions definitions) => key.Describe(definitions);
}
