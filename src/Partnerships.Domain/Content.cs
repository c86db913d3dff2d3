using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace Partnerships;

/// <summary>What a value says, as a tree of fields, lists, texts, whole numbers and yes or no.</summary>
/// <remarks>
/// A value describes itself once, and from the description come its equality, its content hash and its JSON: so the three
/// cannot disagree. The fields of an object stand in the order of the format; what is absent has no field.
/// </remarks>
internal sealed class Content
{
    private readonly List<KeyValuePair<string, Content>> _fields = [];

    private Content(ContentKind kind, string text = "", long number = 0) => (Kind, Text, Number) = (kind, text, number);

    public ContentKind Kind { get; }

    public string Text { get; }

    public long Number { get; }

    /// <summary>The fields of an object, or the items of a list, whose names are empty.</summary>
    public IReadOnlyList<KeyValuePair<string, Content>> Fields => _fields;

    public static Content Object() => new(ContentKind.Object);

    public static Content Of(string text) => new(ContentKind.Text, text);

    public static Content Of(long number) => new(ContentKind.Number, number: number);

    public static Content Of(bool yes) => new(ContentKind.YesNo, number: yes ? 1 : 0);

    public static Content List(IEnumerable<Content> items)
    {
        var list = new Content(ContentKind.List);
        list._fields.AddRange(items.Select(item => new KeyValuePair<string, Content>(string.Empty, item)));
        return list;
    }

    public static Content List(IEnumerable<IDescribed> items) => List(items.Select(item => item.Describe()));

    public static bool Same(IDescribed? one, IDescribed? other) => ReferenceEquals(one, other)
        || (one is not null && other is not null && string.Equals(one.Describe().ToString(), other.Describe().ToString(), StringComparison.Ordinal));

    public static int HashOf(IDescribed one) => StringComparer.Ordinal.GetHashCode(one.Describe().ToString());

    /// <summary>Adds a field; one whose value is null, an empty list or an empty object is left out.</summary>
    public Content With(string name, Content? value)
    {
        if (value is { Kind: not (ContentKind.List or ContentKind.Object) } or { Fields.Count: > 0 })
        {
            _fields.Add(new(name, value));
        }

        return this;
    }

    public Content With(string name, string? text) => With(name, text is null ? null : Of(text));

    public Content With(string name, long? number) => With(name, number is { } given ? Of(given) : null);

    public Content With(string name, IDescribed? value) => With(name, value?.Describe());

    public Content With(string name, IEnumerable<IDescribed> items) => With(name, List(items));

    /// <summary>Adds a field that says yes; nothing where the answer is no.</summary>
    public Content If(string name, bool yes) => yes ? With(name, Of(yes)) : this;

    /// <summary>The tree as JSON without spaces, in which nothing but quotes, backslashes and control characters is escaped.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        Write(text);
        return text.ToString();
    }

    private void Write(StringBuilder text)
    {
        switch (Kind)
        {
            case ContentKind.Text:
                Quote(text, Text);
                break;
            case ContentKind.Number:
                text.Append(Number.ToString(CultureInfo.InvariantCulture));
                break;
            case ContentKind.YesNo:
                text.Append(Number == 1 ? "true" : "false");
                break;
            default:
                WriteFields(text);
                break;
        }
    }

    private void WriteFields(StringBuilder text)
    {
        var named = Kind == ContentKind.Object;
        text.Append(named ? '{' : '[');
        for (var i = 0; i < _fields.Count; i++)
        {
            if (i > 0)
            {
                text.Append(',');
            }

            if (named)
            {
                Quote(text, _fields[i].Key);
                text.Append(':');
            }

            _fields[i].Value.Write(text);
        }

        text.Append(named ? '}' : ']');
    }

    private static void Quote(StringBuilder text, string value)
    {
        text.Append('"');
        foreach (var character in value)
        {
            if (character is '"' or '\\')
            {
                text.Append('\\').Append(character);
            }
            else if (character < ' ')
            {
                text.Append("\\u").Append(((int)character).ToString("x4", CultureInfo.InvariantCulture));
            }
            else
            {
                text.Append(character);
            }
        }

        text.Append('"');
    }
}
