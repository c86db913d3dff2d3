using System;
using System.Linq;
using NodaTime;
using Partnerships.Metrics;
using Partnerships.Tests.Evidence;
using Partnerships.Tiers;

namespace Partnerships.Tests.PublishedPrograms;

/// <summary>Points that published programs give, by documents of our format alone.</summary>
public sealed class PointExamples
{
    private const string Microsoft = "microsoft-ai-cloud-2026.json";
    private static readonly LocalDate Date = new(2026, 8, 15);

    [Theory]
    [ProgramExamples("hs-p")]
    public void HubSpotGivesPointsByTheHundred(string id)
    {
        var example = ProgramExample.Of(id);
        var program = ProgramExample.Program(example.Has("date") && string.CompareOrdinal(example.Text("date"), "2024-02") < 0 ? "hubspot-2020.json" : "hubspot-2024-02.json");
        var kind = example.Has("kind") ? example.Text("kind") : "managed";
        var metric = kind + (example.Has("growthMarket") ? "-growth-market" : "");
        var amount = example.Number("saleUsd") + example.Number("crossSellUsd") + example.Number("managedUsd");
        var facts = new FactMaker(program, Date).Money(metric, amount);

        Assert.Equal(example.Expected.GetDecimal(), PointsOf(new TierCalculator(program, "points"), facts.Facts));
    }

    /// <summary>One customer of three for 30 points earns a third of them.</summary>
    [Theory]
    [ProgramExamples("ms-faq")]
    public void MicrosoftGivesAShareOfThePointsBelowTheThreshold(string id)
    {
        var example = ProgramExample.Of(id);
        var calculator = Calculator("data-and-ai-enterprise");
        var part = ((ScoreReached)calculator.Ladder.Tiers[0].Requirements[0]).Score.Part.Parts[0];

        Assert.Equal(example.Number("maxPoints"), part.Points.ToScore());
        Assert.Equal(example.Number("threshold"), part.Unit.ToCount());
        Assert.Equal(example.Expected.GetDecimal(), PointsOf(calculator, Facts().Count("azure-net-customer-adds", example.Number("attained")).Facts));
    }

    [Theory]
    [ProgramExamples("ms-mw-usage-", "ms-mw-depl-")]
    public void MicrosoftTakesTheBestOfTheAssociations(string id)
    {
        var example = ProgramExample.Of(id);
        var track = id.EndsWith("-smb", StringComparison.Ordinal) ? "smb" : "enterprise";
        var kind = id.Contains("usage", StringComparison.Ordinal) ? "usage-growth" : "deployments";
        var facts = new[] { "DPOR", "CPOR", "CSP" }
            .Where(example.Has)
            .Aggregate(Facts(), (known, association) => known.Count($"{kind}-{string.Concat(association.Select(char.ToLowerInvariant))}-{track}", example.Number(association)));

        Assert.Equal(example.Expected.GetDecimal(), PointsOf(Calculator("modern-work"), facts.Facts));
    }

    [Theory]
    [ProgramExamples("ms-ba-mcv")]
    public void MicrosoftWeighsUsageByItsRates(string id)
    {
        var example = ProgramExample.Of(id);
        var facts = Facts()
            .Count("mcv-business-central", example.Number("businessCentralMau"))
            .Count("mcv-customer-insights-profiles", example.Number("customerInsightsProfiles"));

        Assert.Equal(example.Expected.GetDecimal(), PointsOf(Calculator("business-applications-baseline-smb"), facts.Facts));
    }

    [Theory]
    [ProgramExamples("ms-window")]
    public void MicrosoftLooksAtThisMonthAndTheFiveBefore(string id)
    {
        var example = ProgramExample.Of(id);
        var part = ((ScoreReached)Calculator("data-and-ai-smb").Ladder.Tiers[0].Requirements[0]).Score.Part.Parts[0];
        var today = NodaTime.Text.LocalDatePattern.Iso.Parse(example.Text("today")).Value;
        var days = part.Window!.On(today, ProgramExample.Program(Microsoft).Year, joined: null);

        Assert.Equal(example.Expected.GetProperty("from").GetString(), days.Start.ToString("uuuu'-'MM'-'dd", System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(example.Expected.GetProperty("to").GetString(), days.End.ToString("uuuu'-'MM'-'dd", System.Globalization.CultureInfo.InvariantCulture));
    }

    [Theory]
    [ProgramExamples("ms-dai-", "ms-dapp-", "ms-infra-", "ms-sec-")]
    public void MicrosoftOpensStepsByTheOnesBefore(string id)
    {
        var example = ProgramExample.Of(id);
        var size = id.Contains("-smb-", StringComparison.Ordinal) ? "smb" : "enterprise";
        var (area, steps) = id.Split('-')[1] switch
        {
            "dai" => ("data-and-ai", "step"),
            "sec" => ("security", "step"),
            "dapp" => ("digital-and-app-intermediate", "intermediate-step"),
            _ => ("infrastructure-intermediate", "intermediate-step"),
        };
        var facts = new[] { 1, 2, 3 }
            .Where(step => example.Has($"step{step}People"))
            .Aggregate(Facts(), (known, step) => known.Count($"{steps}-{step}-people", example.Number($"step{step}People")));

        Assert.Equal(example.Expected.GetDecimal(), PointsOf(Calculator($"{area}-{size}"), facts.Facts));
    }

    [Theory]
    [ProgramExamples("ms-gate-")]
    public void MicrosoftWantsPointsInEveryPartAndEnoughInAll(string id)
    {
        var example = ProgramExample.Of(id);
        var scores = example.Inputs.GetProperty("scores");
        var facts = Facts()
            .Score("net-customer-adds-score", scores.GetProperty("netCustomerAdds").GetDecimal())
            .Score("intermediate-score", scores.GetProperty("intermediate").GetDecimal())
            .Score("advanced-score", scores.GetProperty("advanced").GetDecimal())
            .Score("usage-growth-score", scores.GetProperty("usageGrowth").GetDecimal())
            .Score("deployments-score", scores.GetProperty("deployments").GetDecimal());
        var calculator = Calculator("modern-work-by-points");

        Assert.Equal(example.Expected.GetProperty("total").GetDecimal(), PointsOf(calculator, facts.Facts));
        Assert.Equal(example.Expected.GetProperty("designation").GetBoolean(), calculator.Place(facts.Facts).Tier is not null);
    }

    private static FactMaker Facts() => new(ProgramExample.Program(Microsoft), Date);

    private static TierCalculator Calculator(string segment) => new(ProgramExample.Program(Microsoft), segment);

    private static decimal PointsOf(TierCalculator calculator, PartnerFacts facts) =>
        calculator.Place(facts).Tiers[0].Findings[0].Value!.Value.ToScore();
}
