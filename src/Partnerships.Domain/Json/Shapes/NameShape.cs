using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Linq;
using Partnerships.Json.Syntax;

namespace Partnerships.Json.Shapes;

/// <summary>One of a closed set, by its name.</summary>
/// <param name="all">The members, in order.</param>
/// <param name="nameOf">The name of a member.</param>
/// <typeparam name="T">The members' type.</typeparam>
internal sealed class NameShape<T>(IReadOnlyList<T> all, Func<T, string> nameOf) : Shape<T>
    where T : class
{
    private string Allowed => "one of " + string.Join(", ", all.Select(nameOf));

    public override bool TryRead(Node node, Reading reading, [MaybeNullWhen(false)] out T value)
    {
        value = null;
        if (node.Kind != NodeKind.Text)
        {
            reading.WrongType(node, Allowed);
            return false;
        }

        foreach (var member in all)
        {
            if (string.Equals(nameOf(member), node.Text, StringComparison.Ordinal))
            {
                value = member;
                return true;
            }
        }

        reading.BadValue(node, Allowed);
        return false;
    }

    public override Content Describe(SchemaDefinitions definitions) =>
        Content.Object().With("enum", Content.List(all.Select(member => Content.Of(nameOf(member)))));
}
