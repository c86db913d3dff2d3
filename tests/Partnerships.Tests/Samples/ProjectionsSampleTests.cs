using System;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using Partnerships.Programs;
using Partnerships.Projections;
using Partnerships.Tests.Evidence;
using Partnerships.Tests.House;

namespace Partnerships.Tests.Samples;

/// <summary>What a person sees who runs the sample.</summary>
public sealed class ProjectionsSampleTests
{
    [Theory]
    [InlineData("projections.txt", "projections")]
    [InlineData("projections.txt")]
    [InlineData("projections-explained.txt", "projections", "--explain")]
    [InlineData("projections.json", "projections", "--json")]
    [InlineData("projections-explained.json", "projections", "--json", "--explain")]
    public void PrintsWhatIsStored(string snapshot, params string[] args)
    {
        var run = SampleRun.Of(args);

        Snapshot.AssertMatches(run.Output, "tests", "Partnerships.Tests", "Samples", "Snapshots", snapshot);
        Assert.Equal(0, run.ExitCode);
        Assert.Empty(run.Error);
    }

    [Law("X3")]
    [Fact]
    public void PrintsTheSameTwiceAndWithoutColours()
    {
        Assert.Equal(SampleRun.Of("projections", "--explain"), SampleRun.Of("projections", "--explain"));
        Assert.DoesNotContain('\u001b', SampleRun.Of().Output);
    }

    [Theory]
    [InlineData("Unrecognized command or argument 'commissions'.", "commissions")]
    [InlineData("Unrecognized command or argument '--xml'.", "projections", "--xml")]
    public void SaysWhatIsWrongWithTheCommandLineAndHowItGoes(string message, params string[] args)
    {
        var run = SampleRun.Of(args);

        Assert.Equal(2, run.ExitCode);
        Assert.Empty(run.Output);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
        Assert.Contains("Usage:", run.Error, StringComparison.Ordinal);
        Assert.Contains("projections", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void WritesAmountsInJsonThatAnyClientReadsAsNumbers()
    {
        using var json = JsonDocument.Parse(SampleRun.Of("projections", "--json").Output);
        var projections = json.RootElement.GetProperty("projections").EnumerateArray().ToList();

        Assert.Equal(StandardProjections.All.Count, projections.Count);
        foreach (var (plan, written) in StandardProjections.All.Zip(projections))
        {
            var projection = new ProjectionCalculator(plan).Project();
            var totals = written.GetProperty("years").EnumerateArray().Select(year => Amount(year, "partner"));
            Assert.Equal(projection.Years.Select(year => year.Partner.Amount), totals);
            Assert.Equal(projection.Vendor.Amount, Amount(written, "vendor"));
            Assert.Equal(projection.Plan.Currency.Code, written.GetProperty("currency").GetString());
        }
    }

    private static decimal Amount(JsonElement json, string name) =>
        decimal.Parse(json.GetProperty(name).GetString()!, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
}
