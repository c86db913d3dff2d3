using System;
using System.Diagnostics.CodeAnalysis;
using Partnerships.Json.Syntax;

namespace Partnerships.Json.Shapes;

/// <summary>A whole number within a range, written with its digits.</summary>
/// <param name="low">The least one; null where there is no such bound but that of 64 bits.</param>
/// <param name="high">The greatest one; null where there is no such bound but that of 64 bits.</param>
/// <param name="convert">Makes the value of a number within the range.</param>
/// <typeparam name="T">What it is read into.</typeparam>
internal sealed class WholeNumberShape<T>(long? low, long? high, Func<long, T> convert) : Shape<T>
    where T : struct
{
    private string Allowed => (low, high) switch
    {
        ({ } least, { } most) => Guard.Invariant($"a whole number from {least} to {most}"),
        ({ } least, null) => Guard.Invariant($"a whole number from {least} on"),
        _ => "a whole number",
    };

    public override bool TryRead(Node node, Reading reading, [MaybeNullWhen(false)] out T value)
    {
        value = default;
        if (node.Kind != NodeKind.WholeNumber)
        {
            reading.WrongType(node, Allowed);
            return false;
        }

        if (node.Number < low || node.Number > high)
        {
            reading.BadValue(node, Allowed);
            return false;
        }

        value = convert(node.Number);
        return true;
    }

    public override Content Describe(SchemaDefinitions definitions) =>
        Content.Object().With("type", "integer").With("minimum", low).With("maximum", high);
}
