using System;
using System.Collections.Generic;
using System.Globalization;
using Newtonsoft.Json;

namespace Partnerships.Json.Syntax;

/// <summary>Reads a text into nodes: checked by the scanner, then read token by token with Newtonsoft's reader.</summary>
/// <remarks>
/// The reader alone is used, under settings of our own, never a serializer: so neither a host's default settings nor "$type" in
/// a document have any effect.
/// </remarks>
internal static class DocumentTree
{
    /// <summary>Characters that a document may have.</summary>
    public const int MostCharacters = 1 << 20;

    private const int FewFields = 8;
    private const int ManyNames = 200;

    /// <summary>The document's value; null where the text is no document. Names that come twice are noted, and the first one counts.</summary>
    public static Node? Read(string text, Faults faults)
    {
        if (text.Length > MostCharacters)
        {
            faults.Add("json.too-large", "$", 0, Guard.Invariant($"A document has at most {MostCharacters} characters; this one has {text.Length}."));
            return null;
        }

        if (Scanner.Scan(text, faults) is not { } starts)
        {
            return null;
        }

        try
        {
            return ReadTokens(text, starts, faults);
        }
        catch (JsonException failed)
        {
            // The scanner lets nothing through that the reader refuses; should it ever, that is a fault of the document all the same.
            faults.Add("json.syntax", "$", 0, failed.Message);
            return null;
        }
    }

    private static Node? ReadTokens(string text, IReadOnlyList<int> starts, Faults faults)
    {
        // The names of the format come again and again; each is made once.
        var names = new DefaultJsonNameTable();
#pragma warning disable RS0030 // Newtonsoft reads from a TextReader; what it reads is the argument, and nothing else.
        using var reader = new JsonTextReader(new System.IO.StringReader(text))
#pragma warning restore RS0030
        {
            Culture = CultureInfo.InvariantCulture,
            DateParseHandling = DateParseHandling.None,
            FloatParseHandling = FloatParseHandling.Decimal,
            MaxDepth = Scanner.MostDepth,
            PropertyNameTable = names,
        };
        // The objects and lists around a token, each with its last part yet.
        var open = new (Node Node, Node? Last)[Scanner.MostDepth];
        var depth = 0;
        var root = default(Node);
        var (name, nameOffset, next) = (default(string), 0, 0);
        while (reader.Read())
        {
            switch (reader.TokenType)
            {
                case JsonToken.PropertyName:
                    name = next < ManyNames ? names.Add((string)reader.Value!) : (string)reader.Value!;
                    nameOffset = starts[next++];
                    continue;
                case JsonToken.EndObject:
                    RequireOnce(open[--depth].Node, faults);
                    break;
                case JsonToken.EndArray:
                    depth--;
                    break;
                default:
                    var (parent, before) = depth > 0 ? open[depth - 1] : default;
                    var node = NodeOf(reader, starts[next++], name, nameOffset, parent, before);
                    root ??= node;
                    if (depth > 0)
                    {
                        open[depth - 1].Last = node;
                    }

                    if (node.Kind is NodeKind.Object or NodeKind.List)
                    {
                        open[depth++] = (node, null);
                    }

                    break;
            }

            name = null;
        }

        return root;
    }

    private static Node NodeOf(JsonTextReader reader, int offset, string? name, int nameOffset, Node? parent, Node? before)
    {
        switch (reader.TokenType)
        {
            case JsonToken.StartObject:
                return new Node(NodeKind.Object, offset, name, nameOffset, parent, before);
            case JsonToken.StartArray:
                return new Node(NodeKind.List, offset, name, nameOffset, parent, before);
            case JsonToken.String:
                return new Node(NodeKind.Text, offset, name, nameOffset, parent, before) { Text = (string)reader.Value! };
            case JsonToken.Boolean:
                return new Node(NodeKind.YesNo, offset, name, nameOffset, parent, before) { Number = (bool)reader.Value! ? 1 : 0 };
            case JsonToken.Null:
                return new Node(NodeKind.Null, offset, name, nameOffset, parent, before);
            case JsonToken.Integer when reader.Value is long number:
                return new Node(NodeKind.WholeNumber, offset, name, nameOffset, parent, before) { Number = number };
            case JsonToken.Integer or JsonToken.Float:
                return new Node(NodeKind.OtherNumber, offset, name, nameOffset, parent, before);
            default:
                throw new JsonReaderException($"Unexpected token: {reader.TokenType}.");
        }
    }

    private static void RequireOnce(Node parent, Faults faults)
    {
        var seen = default(HashSet<string>);
        var count = 0;
        for (var part = parent.First; part is not null; part = part.Next)
        {
            count++;
            if (count > FewFields && seen is null)
            {
                seen = new HashSet<string>(StringComparer.Ordinal);
                for (var before = parent.First; !ReferenceEquals(before, part); before = before!.Next)
                {
                    seen.Add(before!.Name!);
                }
            }

            var again = seen is null ? !ReferenceEquals(parent.Find(part.Name!), part) : !seen.Add(part.Name!);
            if (again)
            {
                faults.Add("json.duplicate-field", part.Path, part.NameOffset, $"A name stands once in an object; \"{Faults.Shown(part.Name!)}\" stands again.");
            }
        }
    }
}
