using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Linq;
using Partnerships.Json.Syntax;

namespace Partnerships.Json.Shapes;

/// <summary>A list whose items are of one shape.</summary>
/// <param name="item">The shape of the items.</param>
/// <param name="least">The least number of items.</param>
/// <param name="unique">The fields that together tell an item from every other; none where equal items may stand side by side.</param>
/// <typeparam name="T">What an item is read into.</typeparam>
internal sealed class ListShape<T>(Shape<T> item, int least, params string[] unique) : Shape<T[]>
{
    public override bool TryRead(Node node, Reading reading, [MaybeNullWhen(false)] out T[] value)
    {
        value = null;
        if (node.Kind != NodeKind.List)
        {
            reading.WrongType(node, "a list");
            return false;
        }

        var ok = RequireUnique(node, reading);
        var items = new T[node.Count()];
        var place = 0;
        for (var part = node.First; part is not null; part = part.Next)
        {
            ok &= item.TryRead(part, reading, out items[place++]!);
        }

        if (items.Length < least)
        {
            reading.Add(node, "bad-value", Guard.Invariant($"Must have at least {least}, has {items.Length}."));
            return false;
        }

        value = items;
        return ok;
    }

    public override Content Describe(SchemaDefinitions definitions) => Content.Object()
        .With("type", "array")
        .With("minItems", least == 0 ? null : least)
        .With("items", item.Describe(definitions));

    private bool RequireUnique(Node node, Reading reading)
    {
        if (unique.Length == 0 || node.First?.Next is null)
        {
            return true;
        }

        var ok = true;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var part = node.First; part is not null; part = part.Next)
        {
            if (part.Kind == NodeKind.Object && KeyOf(part) is { } key && !seen.Add(key))
            {
                var fields = unique.Select(part.Find).OfType<Node>().ToList();
                reading.Add(fields.Count > 0 ? fields[0] : part, "duplicate", MessageFor(fields));
                ok = false;
            }
        }

        return ok;
    }

    /// <summary>What tells an item from every other; null where a field is of another type, which is a fault of its own.</summary>
    private string? KeyOf(Node part)
    {
        var key = string.Empty;
        foreach (var name in unique)
        {
            var field = part.Find(name);
            if (field is not null and not { Kind: NodeKind.Text })
            {
                return null;
            }

            // No key and no window holds a NUL, so that two of them never run into one.
            key = key.Length == 0 && field is not null ? field.Text : key + "\0" + field?.Text;
        }

        return key;
    }

    private string MessageFor(List<Node> fields) => fields.Count == 0
        ? $"Only one item of the list may be without {string.Join(" and ", unique)}."
        : $"Each {string.Join(" and ", unique)} stands once in the list; {string.Join(" with ", fields.Select(field => $"\"{Faults.Shown(field.Text)}\""))} stands again.";
}
