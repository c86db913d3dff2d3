using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Partnerships.Metrics;
using Partnerships.Programs;
using Partnerships.Tests.House;
using Partnerships.Tests.PublishedPrograms;

namespace Partnerships.Tests.Documents;

/// <summary>The page on published programs lists each document and its version, and exactly those facts that a caller has to state.</summary>
public sealed partial class PublishedProgramsTests
{
    private static readonly string Page = File.ReadAllText(Repository.PathOf("docs", "published-programs.md"));

    public static TheoryData<string> Documents => [.. ProgramExample.Documents];

    /// <summary>A value that adds up from entries, or comes from other metrics, is measured; of all else somebody states the latest one.</summary>
    [Theory]
    [MemberData(nameof(Documents))]
    public void EveryFactThatNoMeasureDerivesIsNamed(string document)
    {
        var named = KeysOf(Row(document));

        Assert.All(StatedBy(ProgramExample.Program(document)), key => Assert.Contains(key, named));
    }

    [Fact]
    public void NothingElseIsNamed()
    {
        foreach (var documents in ProgramExample.Documents.GroupBy(Row))
        {
            var stated = documents.SelectMany(document => StatedBy(ProgramExample.Program(document))).Distinct().Order(StringComparer.Ordinal);

            Assert.Equal(stated, KeysOf(documents.Key).Order(StringComparer.Ordinal));
        }
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void EveryDocumentIsListedWithItsVersion(string document)
    {
        var program = ProgramExample.Program(document);
        var versions = Cell(Row(document), 1);

        Assert.Contains($"[{program.Version}](../tests/Partnerships.Tests/PublishedPrograms/{document})", versions, StringComparison.Ordinal);
    }

    [Fact]
    public void TwelveProgramsAreListed() => Assert.Equal(12, Rows().Count);

    private static IEnumerable<string> StatedBy(PartnerProgram program) =>
        program.Metrics.Where(metric => metric.Measure.Equals(Measure.Latest)).Select(metric => metric.Key);

    /// <summary>The row of a table that links to a document.</summary>
    private static string Row(string document) => Assert.Single(Rows(), row => row.Contains($"/{document})", StringComparison.Ordinal));

    private static List<string> Rows() => [.. Page.Split('\n').Where(line => line.Contains("/PublishedPrograms/", StringComparison.Ordinal) && line.StartsWith('|'))];

    private static List<string> KeysOf(string row) => [.. Key().Matches(Cell(row, 3)).Select(match => match.Groups["key"].Value)];

    private static string Cell(string row, int column) => row.Split('|')[column + 1];

    [GeneratedRegex("`(?<key>[^`]+)`")]
    private static partial Regex Key();
}
