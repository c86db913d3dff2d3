using Partnerships.Explanations;

namespace Partnerships.Programs.Standard;

/// <summary>The document that the standard programs are taken from.</summary>
public static class Framework
{
    /// <summary>The name of the document, with its version.</summary>
    public const string Document = "Strategic Partnership Framework 1.0";

    internal static Clause Clause(string section, string title) => Explanations.Clause.Of(Document, section, title);
}
