using System;
using System.Diagnostics.CodeAnalysis;
using Partnerships.Json.Syntax;

namespace Partnerships.Json.Shapes;

/// <summary>A shape that is looked up when it is needed, since it holds itself.</summary>
/// <typeparam name="T">What it is read into.</typeparam>
internal sealed class LaterShape<T>(Func<Shape<T>> shape) : Shape<T>
{
    public override bool TryRead(Node node, Reading reading, [MaybeNullWhen(false)] out T value) => shape().TryRead(node, reading, out value);

    public override Content Describe(SchemaDefinitions definitions) => shape().Describe(definitions);
}
