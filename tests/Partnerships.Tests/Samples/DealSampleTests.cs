using Partnerships.Tests.House;

namespace Partnerships.Tests.Samples;

/// <summary>The example deal by each way of working together.</summary>
public sealed class DealSampleTests
{
    [Theory]
    [InlineData("deal.txt", "deal")]
    [InlineData("deal.json", "deal", "--json")]
    public void PrintsWhatIsStored(string snapshot, params string[] args)
    {
        var run = SampleRun.Of(args);

        Snapshot.AssertMatches(run.Output, "tests", "Partnerships.Tests", "Samples", "Snapshots", snapshot);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
    }
}
