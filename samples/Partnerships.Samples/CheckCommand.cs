using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.Json;
using Partnerships.Json;
using Partnerships.Programs;

namespace Partnerships.Samples;

/// <summary>Checks program documents: what cannot be read, and what reads well but is unlikely to be meant.</summary>
internal static class CheckCommand
{
    /// <summary>Prints a line for each message, or one JSON document of them.</summary>
    /// <returns>Whether there was no error.</returns>
    public static bool Run(IReadOnlyList<string> files, bool asJson, TextWriter output, TextWriter error)
    {
        var messages = files.SelectMany(file => Check(file, error)).ToList();
        if (asJson)
        {
            Printed.Json(output, json => Write(json, messages));
        }
        else
        {
            foreach (var message in messages)
            {
                output.WriteLine(message);
            }

            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{files.Count} checked: {Count("error")} errors, {Count("warning")} warnings, {Count("note")} notes"));
        }

        return Count("error") == 0;

        int Count(string severity) => messages.Count(message => message.Severity == severity);
    }

    private static IEnumerable<Message> Check(string file, TextWriter error)
    {
        if (Documents.Read(file, error) is not { } text)
        {
            return [new Message(file, 1, 1, "error", "file.not-read", "$", "The file cannot be read.")];
        }

        return ProgramJson.TryRead(text, out var program, out var faults)
            ? ProgramLinter.Check(program).Select(finding =>
            {
                var (line, column) = DocumentPlaces.Find(text, finding.Path);
                return new Message(file, line, column, finding.Severity.Name, finding.Code, finding.Path, finding.Reason.Words);
            })
            : faults.Select(fault => new Message(file, fault.Line, fault.Column, "error", fault.Code, fault.Path, fault.Message));
    }

    private static void Write(Utf8JsonWriter json, IReadOnlyList<Message> messages)
    {
        json.WriteStartObject();
        json.WriteStartArray("messages");
        foreach (var message in messages)
        {
            json.WriteStartObject();
            json.WriteString("file", message.File);
            json.WriteNumber("line", message.Line);
            json.WriteNumber("column", message.Column);
            json.WriteString("severity", message.Severity);
            json.WriteString("code", message.Code);
            json.WriteString("path", message.Path);
            json.WriteString("text", message.Text);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private sealed record Message(string File, int Line, int Column, string Severity, string Code, string Path, string Text)
    {
        public override string ToString() =>
            string.Create(CultureInfo.InvariantCulture, $"{File}({Line},{Column}): {Severity} {Code}: {Text}");
    }
}
