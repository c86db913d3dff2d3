using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Text.RegularExpressions;
using Partnerships.Samples.Statements;
using Partnerships.Tests.Evidence;
using Partnerships.Tests.House;

namespace Partnerships.Tests.Samples;

/// <summary>What a person sees who turns an export of deals into statements.</summary>
public sealed class StatementSampleTests
{
    private static readonly string[] Summaries = ["accounts.json", "deals.json", "progress.json", "summary.csv", "summary.json", "summary.txt"];

    [Theory]
    [InlineData("statement.txt")]
    [InlineData("statement.json", "--json")]
    public void PrintsWhatIsStored(string snapshot, params string[] more)
    {
        using var folder = new StatementFolder();
        var run = folder.Run(StatementFolder.Deals, ["--period", "2025-Q1", .. more]);

        Snapshot.AssertMatches(run.Output, "tests", "Partnerships.Tests", "Samples", "Snapshots", snapshot);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(run.Output, folder.Written()[snapshot.Replace("statement", "summary", StringComparison.Ordinal)]);
    }

    [Theory]
    [InlineData("txt")]
    [InlineData("json")]
    [InlineData("csv")]
    public void WritesAStatementForEachPartnerAsItIsStored(string form)
    {
        using var folder = new StatementFolder();
        folder.Run(StatementFolder.Deals, "--period", "2025-Q1");
        var written = folder.Written();

        Snapshot.AssertMatches(written[$"delta-2025-Q1-EUR.{form}"].Replace("\r\n", "\n", StringComparison.Ordinal), "tests", "Partnerships.Tests", "Samples", "Snapshots", $"statement-delta.{form}");
        Assert.Equal(Listed(written["summary.json"]), written.Keys);
        Assert.All(written.Keys.Except(Summaries), name => Assert.Matches(@"^[a-z]+-2025-Q1-[A-Z]{3}\.(csv|json|txt)$", name));
    }

    [Fact]
    public void WritesWhatIsCountedAsItIsStored()
    {
        using var folder = new StatementFolder();
        folder.Run(StatementFolder.Deals, "--period", "2025-Q1");

        Snapshot.AssertMatches(folder.Written()["progress.json"], "tests", "Partnerships.Tests", "Samples", "Snapshots", "statement-progress.json");
    }

    [Fact]
    public void TellsOfEveryFaultyRowAndGoesOnWithTheOthers()
    {
        using var folder = new StatementFolder();
        var run = folder.Run(StatementFolder.FaultyDeals, "--period", "2025-Q1");

        Snapshot.AssertMatches(run.Output, "tests", "Partnerships.Tests", "Samples", "Snapshots", "statement-faulty.txt");
        Snapshot.AssertMatches(run.Error, "tests", "Partnerships.Tests", "Samples", "Snapshots", "statement-faulty-messages.txt");
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("F-11/1/margin", folder.Written()["cedar-2025-Q1-USD.txt"], StringComparison.Ordinal);
        Assert.All(Messages(run.Error).Where(message => message.Severity == "error"), message => Assert.Contains($"\"line\": {message.Line}", folder.Written()["summary.json"], StringComparison.Ordinal));
    }

    [Fact]
    public void StrictlyNothingIsWrittenWhereARowIsFaulty()
    {
        using var folder = new StatementFolder();
        var run = folder.Run(StatementFolder.FaultyDeals, "--strict");

        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.EndsWith("--strict: nothing was written.\n", run.Error, StringComparison.Ordinal);
        Assert.Empty(folder.Written());
        Assert.Equal(0, folder.Run(StatementFolder.Deals, "--strict").ExitCode);
    }

    /// <summary>A place that a message names is where the text stands, counted from 1.</summary>
    [Fact]
    public void AMessageLeadsToItsPlaceInTheFile()
    {
        using var folder = new StatementFolder();
        var lines = File.ReadAllLines(Repository.PathOf("samples", "data", "faulty-deals.csv"));
        var places = Messages(folder.Run(StatementFolder.FaultyDeals).Error).ToLookup(message => message.Code, message => lines[message.Line - 1][(message.Column - 1)..]);

        Assert.StartsWith("3.2.2025,", Assert.Single(places["deals.bad-date"]), StringComparison.Ordinal);
        Assert.StartsWith("zenith,", Assert.Single(places["deals.unknown-partner"]), StringComparison.Ordinal);
        Assert.StartsWith("softwear,", Assert.Single(places["deals.unknown-stream"]), StringComparison.Ordinal);
        Assert.StartsWith("EUR,", Assert.Single(places["deals.two-currencies"]), StringComparison.Ordinal);
        Assert.StartsWith("92233720368547758.08,", Assert.Single(places["deals.too-large"]), StringComparison.Ordinal);
        Assert.Equal(["\"8,00", "8000.", "=1+1,"], places["deals.bad-amount"].Select(text => text[..5]));
        Assert.StartsWith("F-10,1,new,cedar,\"Stark \"\"open", Assert.Single(places["deals.bad-quotes"]), StringComparison.Ordinal);
        Assert.StartsWith("DM,", Assert.Single(places["deals.unknown-currency"]), StringComparison.Ordinal);
        Assert.StartsWith("sale,", Assert.Single(places["deals.unknown-name"]), StringComparison.Ordinal);
        Assert.StartsWith("1,new,,,,,,,,,support", Assert.Single(places["deals.line-twice"]), StringComparison.Ordinal);
        Assert.StartsWith("Zorg AG,", Assert.Single(places["deals.differs"]), StringComparison.Ordinal);
    }

    [Law("X3")]
    [Fact]
    public void TheExampleFollowsFromItsSeed()
    {
        using var folder = new StatementFolder();
        var (same, other) = (folder.PathOf("same.csv"), folder.PathOf("other.csv"));
        var run = SampleRun.Of("generate-deals", "--out", same);
        SampleRun.Of("generate-deals", "--seed", "2027", "--out", other);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Snapshot.AssertMatches(File.ReadAllText(same), "samples", "data", "deals-5000.csv");
        Assert.NotEqual(File.ReadAllText(same), File.ReadAllText(other));
        Assert.Equal(5_000, StatementOracle.Rows(File.ReadAllText(same)).Skip(1).Select(row => row[0]).Distinct().Count());
        Assert.Equal([same, other], Directory.GetFiles(folder.Path).OrderDescending(StringComparer.Ordinal));
        Assert.Equal(2, SampleRun.Of("generate-deals", "--count", "0", "--out", same).ExitCode);
        Assert.StartsWith("--seed must be from 0 to 2147483647; is -1.", SampleRun.Of("generate-deals", "--seed", "-1", "--out", same).Error, StringComparison.Ordinal);
        Assert.Equal((1, $"--out: there is no folder for {folder.PathOf("no/x.csv")}.\n"), (SampleRun.Of("generate-deals", "--count", "1", "--out", folder.PathOf("no/x.csv")).ExitCode, SampleRun.Of("generate-deals", "--count", "1", "--out", folder.PathOf("no/x.csv")).Error));
        Assert.Equal($"--out: {folder.Path} is a folder; name a file.\n", SampleRun.Of("generate-deals", "--count", "1", "--out", folder.Path).Error);
    }

    [Fact]
    public void NeedsToKnowWhatToReadAndWhereToWrite()
    {
        var run = SampleRun.Of("statement", "--program", StatementFolder.Program);
        var other = SampleRun.Of("statement", "--program", StatementFolder.Program, "--deals", StatementFolder.Deals, "--out", "x", "--period", "2025-Q5");

        Assert.Equal((2, 2), (run.ExitCode, other.ExitCode));
        Assert.StartsWith("Option '--deals' is required.", run.Error, StringComparison.Ordinal);
        Assert.Contains("statement [options]", run.Error, StringComparison.Ordinal);
        Assert.Contains("--period must be a year, a quarter, a month or half of one, such as 2025, 2025-Q1, 2025-03 or 2025-03-H2; is \"2025-Q5\".", other.Error, StringComparison.Ordinal);
    }

    /// <summary>Every column, and every code of a message, is explained on the format's page.</summary>
    [Fact]
    public void ThePageOfTheFormatNamesEveryColumnAndEveryCode()
    {
        var page = File.ReadAllText(Repository.PathOf("docs", "deal-format.md"));
        var sources = Directory.GetFiles(Repository.PathOf("samples", "Partnerships.Samples", "Statements"), "*.cs").Select(File.ReadAllText);
        var codes = sources.SelectMany(source => Regex.Matches(source, "\"((?:deals|statement|columns)\\.[a-z0-9-]+)\"").Select(match => match.Groups[1].Value)).Distinct().ToList();

        Assert.All(DealColumn.All, column => Assert.Contains($"| `{column.Name}` |", page, StringComparison.Ordinal));
        Assert.InRange(codes.Count, 30, 60);
        Assert.All(codes, code => Assert.Contains($"`{code}`", page, StringComparison.Ordinal));
    }

    private static string[] Listed(string summary)
    {
        using var json = JsonDocument.Parse(summary);
        return [.. json.RootElement.GetProperty("files").EnumerateArray().Select(name => name.GetString()!).Order(StringComparer.Ordinal)];
    }

    private static (int Line, int Column, string Severity, string Code)[] Messages(string error) =>
    [
        .. Regex.Matches(error, @"^samples/data/faulty-deals\.csv\((\d+),(\d+)\): (error|note) ([a-z-]+\.[a-z-]+): ", RegexOptions.Multiline)
            .Select(match => (Number(match.Groups[1].Value), Number(match.Groups[2].Value), match.Groups[3].Value, match.Groups[4].Value)),
    ];

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
