using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using Partnerships.Deals;
using Partnerships.Explanations;
using Partnerships.Monetary;
using Partnerships.Projections;

namespace Partnerships.Tests.Projections;

/// <summary>A plan made of a few streams of every driver, over a few years.</summary>
public sealed record PlanCase(int Years, long[] Customers, long[] Projects, StreamCase[] Streams, Rounding Rounding)
{
    private static readonly Clause Clause = Clause.Of("a test", "§1", "a plan");

    /// <summary>The number of the first projected year; a year before it has customers too.</summary>
    public const int FirstYear = 2;

    public ProjectionPlan ToPlan() => ProjectionPlan
        .Of("a plan", Clause, FirstYear, FirstYear + Years - 1, CustomerPlan.FromYear(FirstYear - 1, Customers), Currency.Usd)
        .RoundedBy(Rounding)
        .Earning([.. Streams.Select((stream, index) => stream.ToStream($"stream {index}", Projects))]);

    public override string ToString() =>
        $"{Years} years, customers {string.Join(' ', Customers)}, projects {string.Join(' ', Projects)}, {Rounding}: {string.Join("; ", Streams.AsEnumerable())}";
}

/// <summary>A stream of a plan: driver by number, price in cents, share in basis points, first year and length, 0 for none.</summary>
public sealed record StreamCase(int Driver, long Price, int Share, int Start, int Length)
{
    public ProjectedStream ToStream(string name, long[] projects)
    {
        var drivers = new[]
        {
            Partnerships.Projections.Driver.NewCustomers,
            Partnerships.Projections.Driver.NewTheYearBefore,
            Partnerships.Projections.Driver.InstalledBefore,
            Partnerships.Projections.Driver.Installed,
            Partnerships.Projections.Driver.Planned(CustomerPlan.FromYear(PlanCase.FirstYear, projects)),
        };
        var stream = ProjectedStream.Of(name, RevenueStream.Software, drivers[Driver], Money.FromMinorUnits(Price, Currency.Usd))
            .Sharing(Rate.BasisPoints(Share));
        stream = Start == 0 ? stream : stream.Starting(Start);
        return Length == 0 ? stream : stream.Lasting(Length);
    }
}

/// <summary>Generators of plans.</summary>
public static class PlanCases
{
    private static readonly Gen<StreamCase> Streams =
        from driver in Gen.Choose(0, 4)
        from price in Gen.Choose(0, 9_999_999)
        from share in Gen.OneOf(Gen.Constant(10_000), Gen.Choose(0, 10_000))
        from start in Gen.Frequency((3, Gen.Constant(0)), (1, Gen.Choose(1, 6)))
        from length in Gen.Frequency((3, Gen.Constant(0)), (1, Gen.Choose(1, 4)))
        select new StreamCase(driver, price, share, start, length);

    public static Arbitrary<PlanCase> Plans() => (
        from years in Gen.Choose(1, 6)
        from customers in Gen.NonEmptyListOf(Gen.Choose(0, 40).Select(count => (long)count))
        from projects in Gen.NonEmptyListOf(Gen.Choose(0, 9).Select(count => (long)count))
        from count in Gen.Choose(1, 4)
        from streams in Gen.ArrayOf(Streams, count)
        from rounding in Gen.Elements(Rounding.All.ToArray())
        select new PlanCase(years, [.. customers.Take(8)], [.. projects.Take(8)], streams, rounding)).ToArbitrary();
}
