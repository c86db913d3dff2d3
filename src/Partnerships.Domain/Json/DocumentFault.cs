using System;
using System.Collections.Generic;
using System.Linq;
using Partnerships.Json.Syntax;

namespace Partnerships.Json;

/// <summary>Something wrong with a document, and where.</summary>
/// <remarks>Two faults are equal when all that they say is; they have no order of their own.</remarks>
public sealed record DocumentFault
{
    internal DocumentFault(string code, string path, int line, int column, string message) =>
        (Code, Path, Line, Column, Message) = (code, path, line, column, message);

    /// <summary>What kind of fault it is, for code to branch on: "program.unknown-field". Codes stay as they are.</summary>
    public string Code { get; }

    /// <summary>The way from the document to the value: "$.ladders[0].tiers[2].requirements[1].atLeast".</summary>
    public string Path { get; }

    /// <summary>The line, from 1.</summary>
    public int Line { get; }

    /// <summary>The column, from 1, in UTF-16 characters.</summary>
    public int Column { get; }

    /// <summary>What is wrong, in words, with what would be allowed.</summary>
    public string Message { get; }

    /// <summary>Place and message: "$.from (line 7, column 11): Must be a date, such as 2025-10-01; is "1 October"."</summary>
    public override string ToString() => Guard.Invariant($"{Path} (line {Line}, column {Column}): {Message}");

    internal static IReadOnlyList<DocumentFault> From(Faults faults, string text) => Array.AsReadOnly(faults
        .In(text)
        .Select(found => new DocumentFault(found.Fault.Code, found.Fault.Path, found.Line, found.Column, found.Fault.Message))
        .ToArray());
}
