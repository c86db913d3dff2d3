using System;
using Partnerships.Json.Syntax;

namespace Partnerships.Json;

/// <summary>Where in the text of a document a path leads, for messages about what stands there.</summary>
public static class DocumentPlaces
{
    /// <summary>Line and column, both from 1, of the place that a path leads to, or of the nearest one above it that the text has.</summary>
    /// <param name="json">The text of a document.</param>
    /// <param name="path">A path such as "$.ladders[0].tiers[2]".</param>
    /// <exception cref="InvalidDocumentException">The text is no JSON.</exception>
    public static (int Line, int Column) Find(string json, string path)
    {
        var faults = new Faults();
        var node = DocumentTree.Read(Guard.NotNull(json), faults) ?? throw new InvalidDocumentException(DocumentFault.From(faults, json));
        Guard.NotNull(path);
        while (ChildToward(node, path) is { } child)
        {
            node = child;
        }

        var before = json.Substring(0, node.Offset);
        var lineStart = before.LastIndexOf('\n') + 1;
        return (1 + before.Length - before.Replace("\n", string.Empty).Length, 1 + before.Length - lineStart);
    }

    private static Node? ChildToward(Node node, string path)
    {
        for (var child = node.First; child is not null; child = child.Next)
        {
            var at = child.Path;
            if (path.StartsWith(at, StringComparison.Ordinal) && (path.Length == at.Length || path[at.Length] is '.' or '['))
            {
                return child;
            }
        }

        return null;
    }
}
