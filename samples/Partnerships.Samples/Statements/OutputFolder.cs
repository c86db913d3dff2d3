using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json;
using System.Threading;

namespace Partnerships.Samples.Statements;

/// <summary>A file to be written, by its name in the folder.</summary>
internal sealed record OutputFile(string Name, string Text);

/// <summary>A folder that is written whole or not at all: its files are written beside it, and then it is put in place in one step.</summary>
internal static class OutputFolder
{
    public const string Summary = "summary";

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Why a folder cannot be written; null where it can.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="replaces">Whether the statements of an earlier run may be replaced.</param>
    public static string? WhyNot(string folder, bool replaces)
    {
        if (File.Exists(folder))
        {
            return $"--out: {folder} is a file.";
        }

        if (Path.GetDirectoryName(PathOf(folder)) is null)
        {
            return $"--out: {folder} cannot be replaced as a whole; name a folder in it.";
        }

        if (!Directory.Exists(folder) || !Directory.EnumerateFileSystemEntries(folder).Any())
        {
            return null;
        }

        if (!replaces)
        {
            return $"--out: {folder} is not empty; --force replaces the statements of an earlier run.";
        }

        var written = FilesOfAnEarlierRun(folder);
        return Directory.EnumerateFileSystemEntries(folder).Select(Path.GetFileName).FirstOrDefault(name => !written.Contains(name!)) is { } other
            ? $"--out: {folder} holds {other}, which no earlier run wrote; --force replaces nothing else than statements."
            : null;
    }

    /// <summary>Writes the files, and puts the folder in place.</summary>
    /// <exception cref="IOException">Something cannot be written; the folder is as it was.</exception>
    /// <exception cref="UnauthorizedAccessException">Something may not be written; the folder is as it was.</exception>
    /// <exception cref="OperationCanceledException">Writing was stopped; the folder is as it was.</exception>
    public static void Write(string folder, IReadOnlyList<OutputFile> files, CancellationToken stop)
    {
        var path = PathOf(folder);
        var parent = Directory.CreateDirectory(Path.GetDirectoryName(path)!).FullName;
        var beside = Path.Combine(parent, $".{Path.GetFileName(path)}.{Path.GetRandomFileName()}");
        try
        {
            Directory.CreateDirectory(beside);
            foreach (var file in files)
            {
                stop.ThrowIfCancellationRequested();
                File.WriteAllText(Path.Combine(beside, file.Name), file.Text, Utf8);
            }

            stop.ThrowIfCancellationRequested();
            Place(beside, path);
        }
        finally
        {
            if (Directory.Exists(beside))
            {
                Directory.Delete(beside, recursive: true);
            }
        }
    }

    /// <summary>A partner's name as a part of a file's name: what a file system may take otherwise is written as its code.</summary>
    public static string NameOf(string partner)
    {
        var name = Uri.EscapeDataString(partner);
        return name.StartsWith('.') ? "%2E" + name[1..] : name;
    }

    /// <summary>Names that a file system without capitals keeps apart: of two alike the second gets a number.</summary>
    public static IReadOnlyList<string> Apart(IEnumerable<string> names)
    {
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        return [.. names.Select(name => Enumerable.Range(1, int.MaxValue).Select(number => number == 1 ? name : string.Create(CultureInfo.InvariantCulture, $"{name}-{number}")).First(taken.Add))];
    }

    private static void Place(string beside, string path)
    {
        if (!Directory.Exists(path))
        {
            Directory.Move(beside, path);
            return;
        }

        var old = beside + ".old";
        Directory.Move(path, old);
        try
        {
            Directory.Move(beside, path);
        }
        catch
        {
            Directory.Move(old, path);
            throw;
        }

        Directory.Delete(old, recursive: true);
    }

    private static HashSet<string> FilesOfAnEarlierRun(string folder)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        try
        {
            using var summary = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, Summary + ".json")));
            if (summary.RootElement.GetProperty("format").GetString() == StatementSummary.Format)
            {
                names.UnionWith(summary.RootElement.GetProperty("files").EnumerateArray().Select(name => name.GetString()!));
            }
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or JsonException or KeyNotFoundException or InvalidOperationException)
        {
            // Then no earlier run wrote it.
        }

        return names;
    }

    private static string PathOf(string folder) => Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
}
