using System;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;

namespace Partnerships.Tests.House;

/// <summary>Keeps source files alike: short, in the namespace of their folder, with one form of line, and silent only for a reason.</summary>
public sealed partial class SourceHabits
{
    private const int MostLines = 250;

    // Tables of data are as long as what they list.
    private static readonly string[] Tables = ["CurrencyTable.cs"];

    [Fact]
    public void AFileHoldsOneIdea() => Expect.NoOffenders(
        $"A file of the libraries has {MostLines} lines at most; past that a second idea has usually moved in.",
        SourceFile.LibraryCode
            .Where(file => file.Lines.Count > MostLines && !Tables.Contains(Path.GetFileName(file.Path)))
            .Select(file => $"{file.Path} has {file.Lines.Count}"));

    [Fact]
    public void TheFolderIsTheNamespace() => Expect.NoOffenders(
        "A file's namespace is its project's, with its folders behind; only Program.cs needs none.",
        SourceFile.AllCode
            .Where(file => file.Namespace != file.FolderNamespace && (file.Namespace is not null || Path.GetFileName(file.Path) != "Program.cs"))
            .Select(file => $"{file.Path} is in {file.Namespace ?? "none"}, not in {file.FolderNamespace}"));

    [Fact]
    public void LinesAreIndentedBySpaces() => Expect.NoOffenders(
        "C# has no tab; in a string it is \\t.",
        SourceFile.AllCode.Where(file => file.Text.Contains('\t', StringComparison.Ordinal)).Select(file => file.Path));

    [Fact]
    public void LinesEndWithOneCharacter() => Expect.NoOffenders(
        "Lines end with LF, on every system.",
        SourceFile.All.Where(file => file.Text.Contains('\r', StringComparison.Ordinal)).Select(file => file.Path));

    [Fact]
    public void AWarningIsSilencedForAReason() => Expect.NoOffenders(
        "What silences a warning in the libraries has a comment with the reason, on its line or the one before.",
        from file in SourceFile.All
        where file.IsOfLibraries && (file.IsCode || file.IsBuild)
        from line in file.Lines.Prepend(string.Empty).Zip(file.Lines, (before, line) => (Before: before, Text: line)).Index()
        where Silencer().IsMatch(line.Item.Text) && !Reason().IsMatch(line.Item.Text) && !Reason().IsMatch(line.Item.Before)
        select $"{file.Path}, line {line.Index + 1}: {line.Item.Text.Trim()}");

    [GeneratedRegex(@"#pragma warning disable|SuppressMessage\(|<NoWarn|\bNoWarn=")]
    private static partial Regex Silencer();

    // Documentation comments and addresses do not count.
    [GeneratedRegex(@"(?<![:/])//(?!/)\s*\w+\s+\w+|<!--\s*\w+\s+\w+")]
    private static partial Regex Reason();
}
