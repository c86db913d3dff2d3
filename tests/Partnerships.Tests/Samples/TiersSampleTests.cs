using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using NodaTime;
using Partnerships.Json;
using Partnerships.Metrics;
using Partnerships.Programs;
using Partnerships.Tests.House;

namespace Partnerships.Tests.Samples;

/// <summary>What a person sees who places partners and checks programs with the sample.</summary>
public sealed class TiersSampleTests
{
    private const string Odoo = "tests/Partnerships.Tests/PublishedPrograms/odoo-partnership-v11.json";

    [Theory]
    [InlineData("tiers.txt", "tiers")]
    [InlineData("tiers.json", "tiers", "--json")]
    [InlineData("place-framework.txt", "place", "--program", "docs/programs/implementation.json", "--facts", "samples/data/cedar-consulting.json")]
    [InlineData("place-framework.json", "place", "--program", "docs/programs/implementation.json", "--facts", "samples/data/cedar-consulting.json", "--json")]
    [InlineData("place-published.txt", "place", "--program", Odoo, "--facts", "samples/data/lotus-integrators.json")]
    [InlineData("place-published.json", "place", "--program", Odoo, "--facts", "samples/data/lotus-integrators.json", "--json")]
    [InlineData("check.txt", "check", "docs/programs/implementation.json")]
    [InlineData("check.json", "check", "docs/programs/implementation.json", "--json")]
    public void PrintsWhatIsStored(string snapshot, params string[] args)
    {
        var run = SampleRun.Of(args);

        Snapshot.AssertMatches(run.Output, "tests", "Partnerships.Tests", "Samples", "Snapshots", snapshot);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
    }

    [Theory]
    [InlineData("check-faulty.txt", "check", "docs/programs/implementation.json", "samples/data/faulty-program.json")]
    [InlineData("check-faulty.json", "check", "docs/programs/implementation.json", "samples/data/faulty-program.json", "--json")]
    public void PrintsEveryFaultAndFails(string snapshot, params string[] args)
    {
        var run = SampleRun.Of(args);

        Snapshot.AssertMatches(run.Output, "tests", "Partnerships.Tests", "Samples", "Snapshots", snapshot);
        Assert.Equal((1, ""), (run.ExitCode, run.Error));
    }

    /// <summary>A place that a message names is where the text stands, counted from 1.</summary>
    [Fact]
    public void AMessageLeadsToItsPlaceInTheFile()
    {
        var lines = File.ReadAllLines(Repository.PathOf("samples", "data", "faulty-program.json"));
        var run = SampleRun.Of("check", "samples/data/faulty-program.json");
        var places = Regex.Matches(run.Output, @"^samples/data/faulty-program\.json\((\d+),(\d+)\): error ([a-z.-]+): ", RegexOptions.Multiline)
            .Select(match => (Code: match.Groups[3].Value, At: lines[Number(match, 1) - 1][(Number(match, 2) - 1)..]))
            .ToList();

        Assert.StartsWith("\"sale\"", places.Single(place => place.Code == "program.unknown-metric").At, StringComparison.Ordinal);
        Assert.StartsWith("\"least\"", places.Single(place => place.Code == "program.unknown-field").At, StringComparison.Ordinal);
        Assert.StartsWith("0.9", places.Single(place => place.Code == "program.wrong-type").At, StringComparison.Ordinal);

        static int Number(Match match, int group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);
    }

    [Fact]
    public void PlacesAPartnerOfAnyProgramDocument()
    {
        using var folder = new TemporaryFolder();
        var facts = folder.Write("facts.json", PartnerJson.Write(PartnerDocument.Of(PartnerFacts.On(new LocalDate(2025, 12, 31)).With(StandardMetrics.CertifiedSales, 2))));
        var run = SampleRun.Of("place", "--program", Programs("reseller.json"), "--facts", facts);

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("qualifies for Referral", run.Output, StringComparison.Ordinal);
        Assert.Contains("certified sales professionals: at least 2, has 2", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void ChecksDocumentsWithMessagesThatAnEditorUnderstands()
    {
        using var folder = new TemporaryFolder();
        var faulty = folder.Write("faulty.json", ProgramJson.Write(StandardPrograms.Technology).Replace("\"holds\"", "\"hold\"", StringComparison.Ordinal));
        var good = SampleRun.Of("check", Programs("implementation.json"));
        var bad = SampleRun.Of("check", Programs("technology.json"), faulty);

        Assert.Equal(0, good.ExitCode);
        Assert.Contains("): note program.goal-differs: ", good.Output, StringComparison.Ordinal);
        Assert.Contains("): note program.rate-replaced: ", good.Output, StringComparison.Ordinal);
        Assert.Equal(1, bad.ExitCode);
        var messages = bad.Output.Split('\n').Where(line => line.StartsWith(faulty, StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(messages);
        Assert.All(messages, line => Assert.Matches(@"\(\d+,\d+\): error [a-z.-]+: ", line));
        Assert.Contains("2 checked: ", bad.Output, StringComparison.Ordinal);
    }

    private static string Programs(string name) => Repository.PathOf("docs", "programs", name);

    private sealed class TemporaryFolder : IDisposable
    {
        private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("partnerships");

        public string Write(string name, string text)
        {
            var path = Path.Combine(_folder.FullName, name);
            File.WriteAllText(path, text);
            return path;
        }

        public void Dispose() => _folder.Delete(recursive: true);
    }
}
