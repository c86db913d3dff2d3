namespace Partnerships.Explanations;

/// <summary>Where a rule is written: a place in a program document.</summary>
/// <remarks>Two clauses are equal when their document, section and title are; they have no order.</remarks>
public sealed record Clause : IDescribed
{
    private const string Bar = " | ";

    private Clause(string document, string section, string title) =>
        (Document, Section, Title) = (document, section, title);

    /// <summary>The document, such as "Strategic Partnership Framework 1.0".</summary>
    public string Document { get; }

    /// <summary>The section of the document, such as "§3".</summary>
    public string Section { get; }

    /// <summary>The heading or table within the section, such as "Partner economics".</summary>
    public string Title { get; }

    /// <summary>A place in a program document.</summary>
    /// <param name="document">The document; not blank, and without a bar "|".</param>
    /// <param name="section">The section of the document; not blank, and without a bar "|".</param>
    /// <param name="title">The heading or table within the section; not blank, and without a bar "|".</param>
    /// <exception cref="System.ArgumentException">One of them is blank, or has a bar.</exception>
    public static Clause Of(string document, string section, string title) =>
        new(Part(document, nameof(document)), Part(section, nameof(section)), Part(title, nameof(title)));

    /// <summary>The section and the title: "§3 Partner economics".</summary>
    public override string ToString() => $"{Section} {Title}";

    Content IDescribed.Describe() => Content.Of(Document + Bar + Section + Bar + Title);

    /// <summary>Reads a clause as documents hold it; null where the text is none.</summary>
    internal static Clause? TryRead(string text)
    {
        var first = text.IndexOf('|');
        var second = text.IndexOf('|', first + 1);
        if (first < 2 || second < first + 4 || text.IndexOf('|', second + 1) >= 0
            || !IsBar(text, first)
            || !IsBar(text, second))
        {
            return null;
        }

        var (document, section, title) = (text.Substring(0, first - 1), text.Substring(first + 2, second - first - 3), text.Substring(second + 2));
        return string.IsNullOrWhiteSpace(document) || string.IsNullOrWhiteSpace(section) || string.IsNullOrWhiteSpace(title)
            ? null
            : new Clause(document, section, title);
    }

    private static bool IsBar(string text, int at) => text[at - 1] == ' ' && at + 1 < text.Length && text[at + 1] == ' ';

    private static string Part(string text, string name) => System.Linq.Enumerable.Contains(Guard.NotBlank(text, name), '|')
        ? throw new System.ArgumentException($"Must be without a bar \"|\", which stands between the parts in documents; is \"{text}\".", name)
        : text;
}
