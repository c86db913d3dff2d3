using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;

namespace Partnerships.Samples.Statements;

/// <summary>Reads a file as UTF-8, or as UTF-16 where a byte order mark says so; nothing is guessed, and nothing replaced.</summary>
internal static class TextFile
{
    private const string Allowed = "Must be in UTF-8, or in UTF-16 with a byte order mark: export it so, or convert it";

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The text without a byte order mark; null, with a message on the error output, where the file cannot be read.</summary>
    public static string? Read(string file, TextWriter error)
    {
        try
        {
            return Decode(file, File.ReadAllBytes(file), error);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            error.WriteLine(new RowMessage(file, 1, 1, RowMessage.Error, "file.not-read", fault.Message));
            return null;
        }
    }

    private static string? Decode(string file, byte[] bytes, TextWriter error)
    {
        var (encoding, mark) = bytes switch
        {
            [0xEF, 0xBB, 0xBF, ..] => (Utf8, 3),
            [0xFF, 0xFE, 0, 0, ..] or [0, 0, 0xFE, 0xFF, ..] => (null, 4),
            [0xFF, 0xFE, ..] => (new UnicodeEncoding(bigEndian: false, byteOrderMark: true, throwOnInvalidBytes: true), 2),
            [0xFE, 0xFF, ..] => (new UnicodeEncoding(bigEndian: true, byteOrderMark: true, throwOnInvalidBytes: true), 2),
            [0, not 0, ..] or [not 0, 0, ..] => (null, 0),
            _ => ((Encoding?)Utf8, 0),
        };
        if (encoding is null)
        {
            error.WriteLine(new RowMessage(file, 1, 1, RowMessage.Error, "deals.not-utf8", $"{Allowed}; is in {(mark == 0 ? "UTF-16 without one" : "UTF-32")}."));
            return null;
        }

        try
        {
            return encoding.GetString(bytes, mark, bytes.Length - mark);
        }
        catch (DecoderFallbackException fault)
        {
            // All before the first wrong bytes is well-formed. For UTF-16 the exception names the place behind half a pair.
            var (wrong, at) = (fault.BytesUnknown ?? [], mark + Math.Max(0, fault.Index));
            at -= encoding is UnicodeEncoding && bytes.AsSpan(mark, at - mark).EndsWith(wrong) ? wrong.Length : 0;
            var before = Encoding.GetEncoding(encoding.CodePage).GetString(bytes, mark, at - mark).ReplaceLineEndings("\n");
            var (line, column) = (before.Count(letter => letter == '\n') + 1, before.Length - before.LastIndexOf('\n'));
            var hexadecimal = string.Join(' ', wrong.Select(one => one.ToString("X2", CultureInfo.InvariantCulture)));
            error.WriteLine(new RowMessage(file, line, column, RowMessage.Error, "deals.not-utf8", $"{Allowed}; the bytes {hexadecimal} are no letter."));
            return null;
        }
    }
}
