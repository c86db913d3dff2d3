using System;
using System.IO;
using System.Text;
using System.Text.Json;

namespace Partnerships.Samples;

/// <summary>Indented JSON, the same on every system.</summary>
internal static class Printed
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n" };

    public static void Json(TextWriter output, Action<Utf8JsonWriter> write)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            write(json);
        }

        output.WriteLine(Encoding.UTF8.GetString(buffer.ToArray()));
    }
}
