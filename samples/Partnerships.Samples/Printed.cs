using System;
using System.IO;
using System.Text;
using System.Text.Json;

namespace Partnerships.Samples;

/// <summary>Indented JSON, the same on every system.</summary>
internal static class Printed
{
    // Words such as §3 and × stay as they are: what is printed goes to a terminal or a file, not into a web page.
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

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
