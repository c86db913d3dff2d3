namespace Partnerships.Explanations;

/// <summary>Where a rule is written: a place in a program document.</summary>
/// <remarks>Two clauses are equal when their document, section and title are; they have no order.</remarks>
public sealed record Clause
{
    private Clause(string document, string section, string title) =>
        (Document, Section, Title) = (document, section, title);

    /// <summary>The document, such as "Strategic Partnership Framework 1.0".</summary>
    public string Document { get; }

    /// <summary>The section of the document, such as "§3".</summary>
    public string Section { get; }

    /// <summary>The heading or table within the section, such as "Partner economics".</summary>
    public string Title { get; }

    /// <summary>A place in a program document.</summary>
    /// <param name="document">The document; not blank.</param>
    /// <param name="section">The section of the document; not blank.</param>
    /// <param name="title">The heading or table within the section; not blank.</param>
    /// <exception cref="System.ArgumentException">One of them is blank.</exception>
    public static Clause Of(string document, string section, string title) =>
        new(Guard.NotBlank(document), Guard.NotBlank(section), Guard.NotBlank(title));

    /// <summary>The section and the title: "§3 Partner economics".</summary>
    public override string ToString() => $"{Section} {Title}";
}
