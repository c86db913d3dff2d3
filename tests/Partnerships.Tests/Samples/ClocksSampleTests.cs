using System;
using Partnerships.Tests.House;

namespace Partnerships.Tests.Samples;

/// <summary>What a person sees who asks the sample for registrations and dates.</summary>
public sealed class ClocksSampleTests
{
    [Theory]
    [InlineData("protection.txt", "protection")]
    [InlineData("protection.json", "protection", "--json")]
    [InlineData("timeline.txt", "timeline", "--start", "2026-01-05")]
    [InlineData("timeline.json", "timeline", "--start", "2026-01-05", "--json")]
    public void PrintsWhatIsStored(string snapshot, params string[] args)
    {
        var run = SampleRun.Of(args);

        Snapshot.AssertMatches(run.Output, "tests", "Partnerships.Tests", "Samples", "Snapshots", snapshot);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
    }

    [Theory]
    [InlineData("5 January")]
    [InlineData("2026-02-30")]
    [InlineData("9999-12-31")]
    public void AnotherStartThanADateIsRefused(string start)
    {
        var run = SampleRun.Of("timeline", "--start", start);

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains("must be a date such as 2026-01-05", run.Error, StringComparison.Ordinal);
    }
}
