namespace Partnerships.Json.Syntax;

/// <summary>Something wrong with a document, at a place in its text.</summary>
internal sealed record Fault(string Code, string Path, int Offset, string Message);
