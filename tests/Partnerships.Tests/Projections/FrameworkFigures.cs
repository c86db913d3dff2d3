using System;
using System.Globalization;
using System.Linq;
using Partnerships.Monetary;
using Partnerships.Programs;
using Partnerships.Projections;
using Partnerships.Tests.Evidence;

namespace Partnerships.Tests.Projections;

/// <summary>The worked examples of the framework come out, every line and every total, to the dollar.</summary>
public sealed class FrameworkFigures
{
    [Theory]
    [Law("J11")]
    [Figures("partner", "vendor", "price")]
    public void ALineOrATotalComesOut(string id, string plan, string year, string line, string side, string expected)
    {
        var projected = YearOf(plan, year);
        var single = projected.Lines.SingleOrDefault(candidate => candidate.Stream.Name == line);
        Assert.True(single is not null || line == "total", id);
        var amount = (single, side) switch
        {
            (null, "partner") => projected.Partner,
            (null, "vendor") => projected.Vendor,
            (null, _) => projected.Price,
            (_, "partner") => single.Partner,
            (_, "vendor") => single.Vendor,
            _ => single.Price,
        };

        Assert.Equal(Money.Usd(decimal.Parse(expected, CultureInfo.InvariantCulture)), amount);
    }

    [Theory]
    [Figures("billions")]
    public void AMarketGrows(string id, string plan, string year, string line, string side, string expected)
    {
        var market = StandardProjections.Markets.Single(candidate => candidate.Name == plan);
        var amount = new GrowthCalculator(market).Project().After(int.Parse(year, CultureInfo.InvariantCulture));

        Assert.True(expected == Printed(amount, 1_000_000_000m, 3), $"{id}: {line} in {side} is {amount}");
    }

    [Theory]
    [Figures("printed")]
    public void ATotalIsPrintedAsTheFrameworkPrintsIt(string id, string plan, string year, string line, string side, string expected)
    {
        var total = YearOf(plan, year).Partner;
        var places = expected.Contains('.', StringComparison.Ordinal) ? expected.Length - expected.IndexOf('.', StringComparison.Ordinal) - 2 : 0;
        var printed = expected[^1] == 'K' ? $"${Printed(total, 1_000m, places)}K" : $"${Printed(total, 1_000_000m, places)}M";

        Assert.True(expected == printed, $"{id}: {line} {side} as {printed}");
    }

    [Fact]
    public void OngoingSupportIsEarnedOnTheCustomersInstalledBeforeTheYear()
    {
        var projection = new ProjectionCalculator(StandardProjections.ImplementationPractice).Project();

        Assert.Equal([0, 10, 25], projection.Years.Select(year => year.Lines.Single(line => line.Stream.Name == "ongoing support").Count));
    }

    private static ProjectedYear YearOf(string plan, string year)
    {
        var found = StandardProjections.All.Single(candidate => candidate.Name == plan);
        return new ProjectionCalculator(found).Project().In(int.Parse(year, CultureInfo.InvariantCulture));
    }

    private static string Printed(Money amount, decimal unit, int places) =>
        Math.Round(amount.Amount / unit, places, MidpointRounding.AwayFromZero).ToString("F" + places, CultureInfo.InvariantCulture);
}
