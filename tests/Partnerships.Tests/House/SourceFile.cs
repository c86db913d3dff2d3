using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;

namespace Partnerships.Tests.House;

/// <summary>A text file of the project, by its path from the root on, such as "src/Partnerships.Domain/Guard.cs".</summary>
internal sealed partial class SourceFile
{
    private static readonly string[] Areas = ["src", "tests", "samples", "benchmarks"];
    private static readonly string[] NotSource = ["bin", "obj", "TestResults", "BenchmarkDotNet.Artifacts"];

    private SourceFile(string path) => (Path, Text) = (path, File.ReadAllText(Repository.PathOf(path)));

    /// <summary>Every text file of the libraries, tests, samples and benchmarks, and what all their builds share.</summary>
    public static IReadOnlyList<SourceFile> All { get; } =
    [
        .. Areas.SelectMany(area => FilesOf(area, "*", SearchOption.AllDirectories))
            .Concat(FilesOf(string.Empty, "Directory.*", SearchOption.TopDirectoryOnly))
            .Select(path => new SourceFile(path))
            .Where(file => !file.Text.Contains('\0', StringComparison.Ordinal)),
    ];

    /// <summary>Every C# file.</summary>
    public static IEnumerable<SourceFile> AllCode => All.Where(file => file.IsCode);

    /// <summary>The C# files of both libraries.</summary>
    public static IEnumerable<SourceFile> LibraryCode => AllCode.Where(file => file.IsOfLibraries);

    public string Path { get; }

    public string Text { get; }

    public bool IsOfLibraries => Path.StartsWith("src/", StringComparison.Ordinal);

    public IReadOnlyList<string> Lines => Text.TrimEnd('\n').Split('\n');

    /// <summary>The text without comments; strings stay, since they may hold code.</summary>
    public string Code => StringOrComment().Replace(Text, found => found.Value.StartsWith('/') ? string.Empty : found.Value);

    /// <summary>The namespace that the file declares, or null.</summary>
    public string? Namespace => NamespaceLine().Match(Text) is { Success: true } line ? line.Groups[1].Value : null;

    /// <summary>The namespace that its folder stands for: both libraries share one, every other project has its own.</summary>
    public string FolderNamespace
    {
        get
        {
            var folders = Path.Split('/')[1..^1];
            return string.Join('.', IsOfLibraries ? ["Partnerships", .. folders[1..]] : folders);
        }
    }

    /// <summary>Whether the file says how projects are built.</summary>
    public bool IsBuild => System.IO.Path.GetExtension(Path) is ".csproj" or ".props" or ".targets";

    public bool IsCode => System.IO.Path.GetExtension(Path) == ".cs";

    private static IEnumerable<string> FilesOf(string area, string pattern, SearchOption depth) => Directory
        .EnumerateFiles(Repository.PathOf(area), pattern, depth)
        .Select(path => System.IO.Path.GetRelativePath(Repository.Root, path).Replace('\\', '/'))
        .Where(path => !path.Split('/').Intersect(NotSource, StringComparer.Ordinal).Any())
        .Order(StringComparer.Ordinal);

    [GeneratedRegex("""
        "{3}.*?"{3} | "(?:\\.|[^"\\\n])*" | '(?:\\.|[^'\\\n])+' | //[^\n]* | /\*.*?\*/
        """, RegexOptions.Singleline | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex StringOrComment();

    [GeneratedRegex(@"^namespace ([\w.]+)", RegexOptions.Multiline)]
    private static partial Regex NamespaceLine();
}
