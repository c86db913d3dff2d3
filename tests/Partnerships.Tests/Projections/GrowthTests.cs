using System;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using Partnerships.Explanations;
using Partnerships.Monetary;
using Partnerships.Projections;
using Partnerships.Tests.Evidence;
using Partnerships.Tests.Oracle;

namespace Partnerships.Tests.Projections;

/// <summary>An amount that grows by one rate a year.</summary>
public sealed class GrowthTests
{
    private static readonly Clause Clause = Clause.Of("a test", "§1", "growth");

    [ManyCases]
    public Property EachYearIsTheExactPowerRoundedOnce()
    {
        var cases =
            from start in Gen.Choose(0, int.MaxValue)
            from points in Gen.OneOf(Gen.Choose(-10_000, 10_000), Gen.Choose(0, 3_000))
            from years in Gen.Choose(1, 12)
            from mode in Gen.Elements(Rounding.All.ToArray())
            select (start, points, years, mode);
        return Prop.ForAll(cases.ToArbitrary(), growth =>
        {
            var plan = GrowthPlan
                .Of("a market", Clause, Money.FromMinorUnits(growth.start, Currency.Usd), Rate.BasisPoints(growth.points), growth.years)
                .RoundedBy(growth.mode);
            var projection = new GrowthCalculator(plan).Project();
            var exact = new Rational(growth.start);
            return Enumerable.Range(1, growth.years).All(year =>
            {
                exact *= new Rational(10_000 + growth.points, 10_000);
                return projection.After(year).MinorUnits == RoundingOracle.Round(exact, growth.mode.Name);
            }) && projection.Explain().Replay().Count == 0;
        });
    }

    /// <summary>After eight years the exact amount no longer fits its fraction, but its rounding does.</summary>
    [Fact]
    public void ManyYearsAreExactEvenWhereTheExactAmountIsTooLongToHold()
    {
        var plan = GrowthPlan.Of("a market", Clause, Money.FromMinorUnits(123_456_789, Currency.Usd), Rate.Of(0.000_000_001m), 12);
        var projection = new GrowthCalculator(plan).Project();
        var last = projection.Explain().Steps[^1];

        Assert.Equal(Money.FromMinorUnits(123_456_790, Currency.Usd), projection.After(12));
        Assert.Null(last.Unrounded);
        Assert.True(last.IsRounded);
        Assert.EndsWith("half away from zero = USD 1,234,567.90", last.ToString(), StringComparison.Ordinal);
        Assert.Empty(projection.Explain().Replay());
    }

    [Fact]
    public void APlanRefusesWhatCannotGrow()
    {
        var start = Money.Usd(1m);

        Assert.Throws<ArgumentOutOfRangeException>("start", () => GrowthPlan.Of("a market", Clause, Money.Usd(-1m), Rate.One, 3));
        Assert.Throws<ArgumentOutOfRangeException>("growth", () => GrowthPlan.Of("a market", Clause, start, Rate.Percent(-100.1m), 3));
        Assert.Throws<ArgumentOutOfRangeException>("years", () => GrowthPlan.Of("a market", Clause, start, Rate.One, 0));
        Assert.Throws<ArgumentOutOfRangeException>("years", () => GrowthPlan.Of("a market", Clause, start, Rate.One, 1001));
        Assert.Throws<ArgumentException>("start", () => GrowthPlan.Of("a market", Clause, default, Rate.One, 1));
        Assert.Throws<OverflowException>(() => new GrowthCalculator(GrowthPlan.Of("a market", Clause, start, Rate.One, 100)).Project());
        var projection = new GrowthCalculator(GrowthPlan.Of("a market", Clause, start, Rate.One, 3)).Project();
        Assert.Equal([1m, 2m, 4m, 8m], Enumerable.Range(0, 4).Select(years => projection.After(years).Amount));
        Assert.Throws<ArgumentOutOfRangeException>("years", () => projection.After(4));
        Assert.Equal("a market: USD 1.00 growing by 100% a year, after 3 years USD 8.00", projection.ToString());
    }
}
