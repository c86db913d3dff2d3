using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Json;

namespace Partnerships.Tests.Json;

/// <summary>A value of a JSON text: the way to it and where it stands, as .NET's own reader sees it.</summary>
internal sealed record JsonPlace(string Path, string Text, int Start, int Length, JsonValueKind Kind)
{
    /// <summary>Where the name begins, with its quote; −1 in a list.</summary>
    public int NameStart { get; init; } = -1;

    public int End => Start + Length;

    public int Line => Text.AsSpan(0, Start).Count('\n') + 1;

    public int Column => Start - Text.LastIndexOf('\n', Math.Max(0, Start - 1)) is var column && Start > 0 ? column : 1;

    public string Value => Text.Substring(Start, Length);

    /// <summary>The text with another value in this place.</summary>
    public string With(string value) => Text[..Start] + value + Text[End..];

    /// <summary>The text without this field, which has others beside it or not.</summary>
    public string Without()
    {
        var before = Text[..NameStart].TrimEnd();
        var after = Text[End..].TrimStart();
        return after.StartsWith(',') ? before + after[1..] : (before.EndsWith(',') ? before[..^1] : before) + after;
    }

    public static IReadOnlyList<JsonPlace> In(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var reader = new Utf8JsonReader(bytes);
        var places = new List<JsonPlace>();
        reader.Read();
        Walk(ref reader, text, bytes, "$", -1, places);
        return places;
    }

    private static void Walk(ref Utf8JsonReader reader, string text, byte[] bytes, string path, int name, List<JsonPlace> places)
    {
        var start = CharsTo(bytes, reader.TokenStartIndex);
        var kind = reader.TokenType;
        var place = places.Count;
        places.Add(new JsonPlace(path, text, start, 0, KindOf(kind)) { NameStart = name });
        if (kind is JsonTokenType.StartObject)
        {
            while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
            {
                var field = reader.GetString()!;
                var fieldStart = CharsTo(bytes, reader.TokenStartIndex);
                reader.Read();
                Walk(ref reader, text, bytes, $"{path}.{field}", fieldStart, places);
            }
        }
        else if (kind is JsonTokenType.StartArray)
        {
            for (var index = 0; reader.Read() && reader.TokenType != JsonTokenType.EndArray; index++)
            {
                Walk(ref reader, text, bytes, $"{path}[{index}]", -1, places);
            }
        }

        places[place] = places[place] with { Length = CharsTo(bytes, reader.BytesConsumed) - start };
    }

    private static int CharsTo(byte[] bytes, long index) => Encoding.UTF8.GetCharCount(bytes, 0, (int)index);

    private static JsonValueKind KindOf(JsonTokenType kind) => kind switch
    {
        JsonTokenType.StartObject => JsonValueKind.Object,
        JsonTokenType.StartArray => JsonValueKind.Array,
        JsonTokenType.String => JsonValueKind.String,
        JsonTokenType.Number => JsonValueKind.Number,
        JsonTokenType.True => JsonValueKind.True,
        _ => JsonValueKind.False,
    };
}
