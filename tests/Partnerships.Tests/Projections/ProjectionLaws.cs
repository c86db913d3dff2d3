using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using FsCheck.Xunit;
using Partnerships.Explanations;
using Partnerships.Monetary;
using Partnerships.Projections;
using Partnerships.Tests.Evidence;
using Partnerships.Tests.Oracle;

namespace Partnerships.Tests.Projections;

/// <summary>What holds for every projection.</summary>
[Properties(Arbitrary = [typeof(PlanCases)])]
public sealed class ProjectionLaws
{
    [ManyCases]
    public bool EachLineIsPriceTimesCountSharedAsTheOracleSays(PlanCase plan) => Run(plan).Years.All(year => year.Lines.All(line =>
    {
        var count = CountByDefinition(plan, line.Stream, year.Year);
        var price = (BigInteger)line.Stream.Price.MinorUnits * count;
        var share = new Rational((BigInteger)(line.Stream.PartnerShare.Value * 1_000_000_000m), 1_000_000_000);
        return line.Count == count
            && line.Price.MinorUnits == price
            && line.Partner.MinorUnits == RoundingOracle.Round(new Rational(price) * share, plan.Rounding.Name)
            && line.Partner + line.Vendor == line.Price;
    }));

    [ManyCases]
    public bool TotalsAddUpTheLinesAndTheYears(PlanCase plan)
    {
        var projection = Run(plan);
        return projection.Years.All(year =>
                Adds(year.Price, year.Lines.Select(line => line.Price))
                && Adds(year.Partner, year.Lines.Select(line => line.Partner))
                && Adds(year.Vendor, year.Lines.Select(line => line.Vendor)))
            && Adds(projection.Price, projection.Years.Select(year => year.Price))
            && Adds(projection.Partner, projection.Years.Select(year => year.Partner))
            && Adds(projection.Vendor, projection.Years.Select(year => year.Vendor));
    }

    [Law("J2")]
    [ManyCases]
    public bool RevenueIsLinearInPriceAndVolume(PlanCase plan, byte times)
    {
        var once = Run(plan);
        var dearer = Run(plan with { Streams = [.. plan.Streams.Select(stream => stream with { Price = stream.Price * times })] });
        var more = Run(plan with
        {
            Customers = [.. plan.Customers.Select(count => count * times)],
            Projects = [.. plan.Projects.Select(count => count * times)],
        });
        return dearer.Price == once.Price * times && more.Price == once.Price * times && dearer.Partner == more.Partner;
    }

    [Law("J7")]
    [ManyCases]
    public bool StreamsApartBringWhatTheyBringTogether(PlanCase plan)
    {
        var together = Run(plan);
        var apart = plan.Streams.Select(stream => Run(plan with { Streams = [stream] })).ToList();
        return Adds(together.Price, apart.Select(part => part.Price))
            && Adds(together.Partner, apart.Select(part => part.Partner))
            && Adds(together.Vendor, apart.Select(part => part.Vendor));
    }

    [Law("J12")]
    [ManyCases]
    public bool TheFirstYearsOfALongerRunAreThoseOfAShorterOne(PlanCase plan, byte more)
    {
        var longer = Run(plan with { Years = plan.Years + 1 + (more % 4) });
        return Run(plan).Years.Zip(longer.Years).All(pair => pair.First.ToString() == pair.Second.ToString());
    }

    [ManyCases]
    public bool TheExplanationAgreesWithTheProjectionAndCanBeReplayed(PlanCase plan)
    {
        var projection = Run(plan);
        var explanation = projection.Explain();
        var totals = explanation.Steps.Where(step => step.Label == "partner's total").Select(step => step.Result.ToMoney()).ToList();
        return totals[^1] == projection.Partner
            && totals.Take(plan.Years).SequenceEqual(projection.Years.Select(year => year.Partner))
            && explanation.Replay().Count == 0;
    }

    [Law("X4")]
    [ManyCases]
    public bool ACalculatorGivesTheSameToManyThreads(PlanCase plan)
    {
        var calculator = new ProjectionCalculator(plan.ToPlan());
        var expected = calculator.Project().ToString();
        return Enumerable.Range(0, 4).AsParallel().All(_ => calculator.Project().ToString() == expected);
    }

    private static Projection Run(PlanCase plan) => new ProjectionCalculator(plan.ToPlan()).Project();

    private static bool Adds(Money total, IEnumerable<Money> parts) => Money.Sum(parts, total.Currency) == total;

    private static long CountByDefinition(PlanCase plan, ProjectedStream stream, int year)
    {
        var first = stream.FirstYear ?? PlanCase.FirstYear;
        if (year < first || (stream.Length is { } length && year >= first + length))
        {
            return 0;
        }

        var customers = Enumerable.Range(0, plan.Customers.Length).ToDictionary(i => PlanCase.FirstYear - 1 + i, i => plan.Customers[i]);
        var projects = Enumerable.Range(0, plan.Projects.Length).ToDictionary(i => PlanCase.FirstYear + i, i => plan.Projects[i]);
        return stream.Driver.Words switch
        {
            "new customers" => customers.GetValueOrDefault(year),
            "customers of the year before" => customers.GetValueOrDefault(year - 1),
            "customers installed before" => customers.Where(won => won.Key < year).Sum(won => won.Value),
            "customers installed" => customers.Where(won => won.Key <= year).Sum(won => won.Value),
            "planned" => projects.GetValueOrDefault(year),
            _ => throw new InvalidOperationException(stream.Driver.Words),
        };
    }
}
