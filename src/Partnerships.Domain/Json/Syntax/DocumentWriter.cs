using System.Globalization;
using Newtonsoft.Json;

namespace Partnerships.Json.Syntax;

/// <summary>Writes content as an indented document; what fits in a line stands in one, so that a requirement reads as a sentence does.</summary>
internal sealed class DocumentWriter : JsonTextWriter
{
    private const int Spaces = 2;
    private const int LineLength = 120;

    private readonly System.Text.StringBuilder _text;
    private int _depth;
    private bool _inLine;

#pragma warning disable RS0030 // Newtonsoft writes to a TextWriter; this one writes to memory alone.
    private DocumentWriter(System.IO.StringWriter output)
        : base(output)
    {
        _text = output.GetStringBuilder();
        Culture = CultureInfo.InvariantCulture;
        Formatting = Formatting.Indented;
        Indentation = Spaces;
    }

    /// <summary>The document, with a line end behind it.</summary>
    public static string Write(Content content)
    {
        using var output = new System.IO.StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        using var writer = new DocumentWriter(output);
        writer.Put(content);
        writer.Flush();
        return output + "\n";
    }
#pragma warning restore RS0030

    /// <inheritdoc/>
    protected override void WriteIndent()
    {
        if (_inLine)
        {
            WriteIndentSpace();
        }
        else
        {
            base.WriteIndent();
        }
    }

    private void Put(Content content)
    {
        switch (content.Kind)
        {
            case ContentKind.Text:
                WriteValue(content.Text);
                break;
            case ContentKind.Number:
                WriteValue(content.Number);
                break;
            case ContentKind.YesNo:
                WriteValue(content.Number == 1);
                break;
            default:
                PutParts(content);
                break;
        }
    }

    private void PutParts(Content content)
    {
        var named = content.Kind == ContentKind.Object;
        if (named)
        {
            WriteStartObject();
        }
        else
        {
            WriteStartArray();
        }

        var before = _inLine;
        _inLine = before || (_depth > 0 && Fits(content, LineLength - 1 - ColumnOf(_text)));
        _depth++;
        foreach (var part in content.Fields)
        {
            if (named)
            {
                WritePropertyName(part.Key);
            }

            Put(part.Value);
        }

        if (named)
        {
            WriteEndObject();
        }
        else
        {
            WriteEndArray();
        }

        _depth--;
        _inLine = before;
    }

    private static int ColumnOf(System.Text.StringBuilder text)
    {
        var column = 0;
        while (column < text.Length && column < LineLength && text[text.Length - 1 - column] != '\n')
        {
            column++;
        }

        return column;
    }

    private static bool Fits(Content content, int room) => RoomAfter(content, room) >= 0;

    /// <summary>What is left of a line behind the content, escapes not counted; below zero where it does not fit.</summary>
    private static int RoomAfter(Content content, int room)
    {
        room -= content.Kind switch
        {
            ContentKind.Text => content.Text.Length + 2,
            ContentKind.Number => content.Number.ToString(CultureInfo.InvariantCulture).Length,
            ContentKind.YesNo => content.Number == 1 ? 4 : 5,
            _ => 2,
        };
        foreach (var part in content.Fields)
        {
            room = room < 0 ? room : RoomAfter(part.Value, room - 2 - (part.Key.Length == 0 ? 0 : part.Key.Length + 4));
        }

        return room;
    }
}
