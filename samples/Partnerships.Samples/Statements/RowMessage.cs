using System.Globalization;

namespace Partnerships.Samples.Statements;

/// <summary>Something to say about a place in a file, as an editor understands it; with the deal, where it is about one that can be read.</summary>
internal sealed record RowMessage(string File, int Line, int Column, string Severity, string Code, string Text, string? Deal = null)
{
    public const string Error = "error";
    public const string Note = "note";

    public bool IsError => Severity == Error;

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{File}({Line},{Column}): {Severity} {Code}: {Text}");
}
