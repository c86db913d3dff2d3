using System;
using System.Linq;
using Partnerships.Json.Syntax;

namespace Partnerships.Json;

/// <summary>The document of a value that describes itself.</summary>
internal static class DocumentText
{
    public static string Of(IDescribed value, string name)
    {
        var content = value.Describe();
        return IsDeeper(content, Scanner.MostDepth)
            ? throw new ArgumentException(Guard.Invariant($"Must not stand deeper in itself than a document can, {Scanner.MostDepth} objects and lists."), name)
            : DocumentWriter.Write(content);
    }

    private static bool IsDeeper(Content content, int depth) =>
        content.Kind is ContentKind.Object or ContentKind.List && (depth == 0 || content.Fields.Any(part => IsDeeper(part.Value, depth - 1)));
}
