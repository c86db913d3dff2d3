using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using Partnerships.Json.Shapes;
using Partnerships.Json.Syntax;

namespace Partnerships.Json;

/// <summary>Reads a document as a whole: a value without faults, or all faults and no value.</summary>
internal static class DocumentReader
{
    public static bool TryRead<T>(
        string json, Shape<T> shape, Func<Node, Faults, Reading> start, [NotNullWhen(true)] out T? value, out IReadOnlyList<DocumentFault> faults, int sizes = 1)
        where T : class
    {
        // Some editors begin a file with a byte order mark; it belongs to the file, not to the text.
        var text = Guard.NotNull(json).Length > 0 && json[0] == '\uFEFF' ? json.Substring(1) : json;
        var found = new Faults();
        value = DocumentTree.Read(text, found, sizes) is { } document && shape.TryRead(document, start(document, found), out var read) && !found.Any ? read : null;
        faults = found.Any ? DocumentFault.From(found, text) : Guard.None<DocumentFault>();
        return value is not null;
    }

    public static T OrThrow<T>(bool isRead, T? value, IReadOnlyList<DocumentFault> faults)
        where T : class => isRead ? value! : throw new InvalidDocumentException(faults);
}
