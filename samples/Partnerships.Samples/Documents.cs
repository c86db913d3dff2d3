using System;
using System.Collections.Generic;
using System.IO;
using Partnerships.Json;

namespace Partnerships.Samples;

/// <summary>Documents on disk, and messages about them that an editor understands.</summary>
internal static class Documents
{
    /// <summary>The text of a file; null, with a message, where it cannot be read.</summary>
    public static string? Read(string file, TextWriter error)
    {
        try
        {
            return File.ReadAllText(file);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            error.WriteLine($"{file}(1,1): error file.not-read: {fault.Message}");
            return null;
        }
    }

    public static void Write(string file, IEnumerable<DocumentFault> faults, TextWriter output)
    {
        foreach (var fault in faults)
        {
            output.WriteLine(string.Create(
                System.Globalization.CultureInfo.InvariantCulture, $"{file}({fault.Line},{fault.Column}): error {fault.Code}: {fault.Path}: {fault.Message}"));
        }
    }
}
