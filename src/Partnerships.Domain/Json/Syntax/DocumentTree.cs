using System;
using System.Collections.Generic;

namespace Partnerships.Json.Syntax;

/// <summary>Reads a text into nodes, and notes names that come twice in an object.</summary>
/// <remarks>
/// No serializer is used: so neither a host's default settings nor "$type" in a document have any effect.
/// </remarks>
internal static class DocumentTree
{
    /// <summary>Characters that a document of one size may have.</summary>
    public const int MostCharacters = 1 << 20;

    private const int FewFields = 8;

    /// <summary>The document's value; null where the text is no document. Names that come twice are noted, and the first one counts.</summary>
    /// <param name="text">The text.</param>
    /// <param name="faults">Where faults are noted.</param>
    /// <param name="sizes">How many times as large as most documents one of its kind may be.</param>
    public static Node? Read(string text, Faults faults, int sizes = 1)
    {
        if (text.Length > sizes * MostCharacters)
        {
            faults.Add("json.too-large", "$", 0, Guard.Invariant($"A document of its kind has at most {sizes * MostCharacters} characters; this one has {text.Length}."));
            return null;
        }

        // What is wrong with names is told only where the text is a document: of broken text the first fault alone is.
        var twice = new List<Node>();
        var document = Scanner.Scan(text, faults, parent => FindTwice(parent, twice), sizes);
        if (document is null)
        {
            return null;
        }

        foreach (var part in twice)
        {
            if (faults.IsFull)
            {
                faults.AddMore();
                break;
            }

            faults.Add("json.duplicate-field", part.Path, part.NameOffset, $"A name stands once in an object; \"{Faults.Shown(part.Name!)}\" stands again.");
        }

        return document;
    }

    /// <summary>Adds the fields of an object whose name stands before them already.</summary>
    private static void FindTwice(Node parent, List<Node> twice)
    {
        var seen = default(HashSet<string>);
        var count = 0;
        for (var part = parent.First; part is not null; part = part.Next)
        {
            count++;
            if (count > FewFields && seen is null)
            {
                seen = new HashSet<string>(StringComparer.Ordinal);
                for (var before = parent.First; !ReferenceEquals(before, part); before = before!.Next)
                {
                    seen.Add(before!.Name!);
                }
            }

            var again = seen is null ? !ReferenceEquals(parent.Find(part.Name!), part) : !seen.Add(part.Name!);
            if (again)
            {
                twice.Add(part);
            }
        }
    }
}
