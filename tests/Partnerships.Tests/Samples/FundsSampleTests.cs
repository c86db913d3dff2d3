using System;
using System.IO;
using Partnerships.Json;
using Partnerships.Samples;
using Partnerships.Tests.House;

namespace Partnerships.Tests.Samples;

/// <summary>What a person sees who runs a year of funds, or replays one.</summary>
public sealed class FundsSampleTests
{
    private static string Events => Repository.PathOf("docs", "examples", "reseller-fund-events.json");

    private static string Reseller => Repository.PathOf("docs", "programs", "reseller.json");

    [Theory]
    [InlineData("funds.txt", "funds")]
    [InlineData("funds.json", "funds", "--json")]
    public void PrintsWhatIsStored(string snapshot, params string[] args)
    {
        var run = SampleRun.Of(args);

        Snapshot.AssertMatches(run.Output, "tests", "Partnerships.Tests", "Samples", "Snapshots", snapshot);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
    }

    /// <summary>The stored events are those of the first partner's year; replayed, they end where the year did.</summary>
    [Theory]
    [InlineData("funds-replayed.txt")]
    [InlineData("funds-replayed.json", "--json")]
    public void ReplaysTheEventsOfADocument(string snapshot, params string[] more)
    {
        Snapshot.AssertMatches(FundJson.Write(ExampleFunds.All[0].Run().History), "docs", "examples", "reseller-fund-events.json");
        var run = SampleRun.Of(["funds", "--program", Reseller, "--events", Events, .. more]);

        Snapshot.AssertMatches(run.Output, "tests", "Partnerships.Tests", "Samples", "Snapshots", snapshot);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
    }

    [Fact]
    public void SaysWhereTheEventsOfADocumentDoNotFollow()
    {
        var folder = Directory.CreateTempSubdirectory("partnerships");
        try
        {
            var file = Path.Combine(folder.FullName, "events.json");
            File.WriteAllText(file, FundJson.Write(ExampleFunds.All[0].Run().History).Replace("\"amount\": \"USD 6000.00\"", "\"amount\": \"USD 60000.00\"", StringComparison.Ordinal));
            var run = SampleRun.Of("funds", "--program", Reseller, "--events", file);

            Assert.Equal((1, ""), (run.ExitCode, run.Output));
            Assert.Contains(run.Error.Split('\n'), line => line.StartsWith(file, StringComparison.Ordinal) && line.Contains("): error fund-events.bad-value: $.events[", StringComparison.Ordinal));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void SaysWhereEventsBelongToAnotherProgram()
    {
        var run = SampleRun.Of("funds", "--program", Repository.PathOf("docs", "programs", "implementation.json"), "--events", Events);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("error funds.other-program", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void NeedsBothFilesOrNone()
    {
        var run = SampleRun.Of("funds", "--program", Reseller);

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains("--program and --events belong together.", run.Error, StringComparison.Ordinal);
    }
}
