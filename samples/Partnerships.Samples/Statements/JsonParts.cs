using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json;
using Partnerships.Json;

namespace Partnerships.Samples.Statements;

/// <summary>Documents of one format: one in a file, an array of them, or a folder of such files.</summary>
internal static class JsonParts
{
    /// <summary>A document, and where it begins in its file: faults are counted from there.</summary>
    internal sealed record Part(string File, string Text, int Line, int Column)
    {
        /// <summary>Writes faults of the document as faults of its file.</summary>
        public void Write(IEnumerable<DocumentFault> faults, TextWriter error)
        {
            foreach (var fault in faults)
            {
                var column = fault.Line == 1 ? fault.Column + Column - 1 : fault.Column;
                error.WriteLine(new RowMessage(File, fault.Line + Line - 1, column, RowMessage.Error, fault.Code, $"{fault.Path}: {fault.Message}"));
            }
        }

        public void Write(string code, string text, TextWriter error) => error.WriteLine(new RowMessage(File, Line, Column, RowMessage.Error, code, text));

        /// <summary>Writes what is wrong with the value at a path of the document.</summary>
        public void Write(string code, string text, string path, TextWriter error)
        {
            var (line, column) = PlaceOf(path);
            error.WriteLine(new RowMessage(File, line, column, RowMessage.Error, code, $"{path}: {text}"));
        }

        /// <summary>Where in its file a path of the document leads.</summary>
        public (int Line, int Column) PlaceOf(string path)
        {
            var (line, column) = DocumentPlaces.Find(Text, path);
            return (line + Line - 1, line == 1 ? column + Column - 1 : column);
        }
    }

    /// <summary>Reads a file or, of a folder, all of its JSON files in the order of their names.</summary>
    /// <returns>The documents; null, with a message on the error output, where something cannot be read.</returns>
    public static IReadOnlyList<Part>? Read(string path, string what, TextWriter error)
    {
        var files = Directory.Exists(path) ? Directory.GetFiles(path, "*.json").Order(StringComparer.Ordinal).ToArray() : [path];
        var parts = new List<Part>();
        foreach (var file in files)
        {
            if (Documents.Read(file, error) is not { } text)
            {
                return null;
            }

            try
            {
                parts.AddRange(text.TrimStart().StartsWith('[') ? Split(file, text) : [new Part(file, text, 1, 1)]);
            }
            catch (JsonException fault)
            {
                error.WriteLine(new RowMessage(file, LineOf(fault), ColumnOf(fault), RowMessage.Error, what + ".not-json", fault.Message));
                return null;
            }
        }

        return parts;
    }

    public static int LineOf(JsonException fault) => (int)(fault.LineNumber ?? 0) + 1;

    public static int ColumnOf(JsonException fault) => (int)(fault.BytePositionInLine ?? 0) + 1;

    private static List<Part> Split(string file, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var reader = new Utf8JsonReader(bytes);
        var parts = new List<Part>();
        var (line, column, passed) = (1, 1, 0);
        reader.Read();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            var start = (int)reader.TokenStartIndex;
            reader.Skip();
            foreach (var letter in Encoding.UTF8.GetString(bytes, passed, start - passed))
            {
                (line, column) = letter == '\n' ? (line + 1, 1) : (line, column + 1);
            }

            passed = start;
            parts.Add(new Part(file, Encoding.UTF8.GetString(bytes, start, (int)reader.BytesConsumed - start), line, column));
        }

        // What comes after the array is refused by reading on.
        reader.Read();
        return parts;
    }
}
