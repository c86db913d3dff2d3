using System.Globalization;

namespace Partnerships.Json.Syntax;

/// <summary>A value of a document, and where it stands.</summary>
/// <remarks>The parts of an object or a list hang together as a chain, since a document may have very many small ones.</remarks>
internal sealed class Node
{
    private readonly Node? _parent;

    /// <param name="kind">What the value is.</param>
    /// <param name="offset">Where it begins in the text.</param>
    /// <param name="name">The name under which it stands in an object; null in a list.</param>
    /// <param name="nameOffset">Where the name begins in the text.</param>
    /// <param name="parent">The object or the list; null for the document itself.</param>
    /// <param name="before">The part before it; null for the first.</param>
    public Node(NodeKind kind, int offset, string? name, int nameOffset, Node? parent, Node? before)
    {
        (Kind, Offset, Name, NameOffset, _parent) = (kind, offset, name, nameOffset, parent);
        if (before is not null)
        {
            before.Next = this;
        }
        else
        {
            parent?.First = this;
        }
    }

    public NodeKind Kind { get; }

    /// <summary>Where the value begins in the text.</summary>
    public int Offset { get; }

    /// <summary>The name under which the value stands in an object; null in a list.</summary>
    public string? Name { get; }

    /// <summary>Where the name begins in the text.</summary>
    public int NameOffset { get; }

    /// <summary>The text; empty where the value is none.</summary>
    public string Text { get; init; } = string.Empty;

    /// <summary>The whole number; 1 for yes.</summary>
    public long Number { get; init; }

    /// <summary>The first part of an object or a list; null where there is none.</summary>
    public Node? First { get; private set; }

    /// <summary>The next part of the same object or list; null for the last.</summary>
    public Node? Next { get; private set; }

    /// <summary>The way from the document to the value: "$.ladders[0].tiers[2]".</summary>
    public string Path => _parent is null ? "$" : _parent.PathTo(this);

    /// <summary>What stands here, in words: "a text".</summary>
    public string Words => WordsFor(Kind);

    public static string WordsFor(NodeKind kind) => kind switch
    {
        NodeKind.Object => "an object",
        NodeKind.List => "a list",
        NodeKind.Text => "a text",
        NodeKind.WholeNumber => "a whole number",
        NodeKind.OtherNumber => "a number with a fraction or too many digits",
        NodeKind.YesNo => "true or false",
        _ => "null",
    };

    /// <summary>The way to a field of this object, be it there or not.</summary>
    public string PathOf(string field) => Path + StepTo(field);

    /// <summary>The number of parts.</summary>
    public int Count()
    {
        var count = 0;
        for (var part = First; part is not null; part = part.Next)
        {
            count++;
        }

        return count;
    }

    /// <summary>The part of an object under a name; null where there is none.</summary>
    public Node? Find(string name)
    {
        for (var part = First; part is not null; part = part.Next)
        {
            if (string.Equals(part.Name, name, System.StringComparison.Ordinal))
            {
                return part;
            }
        }

        return null;
    }

    public static string StepTo(string name)
    {
        foreach (var character in name)
        {
            if (character is not ((>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '-' or '_' or '$'))
            {
                return "['" + Faults.Shown(name).Replace("'", "\\'") + "']";
            }
        }

        return name.Length == 0 ? "['']" : "." + Faults.Shown(name);
    }

    private string PathTo(Node part)
    {
        if (part.Name is { } name)
        {
            return PathOf(name);
        }

        var index = 0;
        for (var before = First; !ReferenceEquals(before, part); before = before!.Next)
        {
            index++;
        }

        return Path + "[" + index.ToString(CultureInfo.InvariantCulture) + "]";
    }
}
