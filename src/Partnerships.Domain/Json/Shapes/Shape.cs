using System.Diagnostics.CodeAnalysis;
using Partnerships.Json.Syntax;

namespace Partnerships.Json.Shapes;

/// <summary>What may stand at a place of a document, and what it is read into.</summary>
/// <remarks>The strict reader and the published schema come from the same shape, so that they cannot say two things.</remarks>
/// <typeparam name="T">What it is read into.</typeparam>
internal abstract class Shape<T>
{
    /// <summary>Reads a value; where it is not of the shape, every fault within it is noted.</summary>
    /// <returns>Whether there was no fault.</returns>
    public abstract bool TryRead(Node node, Reading reading, [MaybeNullWhen(false)] out T value);

    /// <summary>The shape in the words of JSON Schema.</summary>
    public abstract Content Describe(SchemaDefinitions definitions);
}
