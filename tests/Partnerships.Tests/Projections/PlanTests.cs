using System;
using System.Linq;
using Partnerships.Deals;
using Partnerships.Explanations;
using Partnerships.Monetary;
using Partnerships.Programs;
using Partnerships.Projections;

namespace Partnerships.Tests.Projections;

/// <summary>What a plan refuses, and how plans and results read.</summary>
public sealed class PlanTests
{
    private static readonly Clause Clause = Clause.Of("a test", "§1", "a plan");
    private static readonly CustomerPlan Customers = CustomerPlan.FromYear(1, 10);
    private static readonly ProjectedStream Software = ProjectedStream.Of("software", RevenueStream.Software, Driver.NewCustomers, Money.Usd(100m));

    [Fact]
    public void APlanRefusesWhatItCannotProject()
    {
        var plan = ProjectionPlan.Of("a plan", Clause, 1, 3, Customers, Currency.Usd);
        var euros = ProjectedStream.Of("euros", RevenueStream.Support, Driver.NewCustomers, Money.Eur(1m));

        Assert.Throws<ArgumentOutOfRangeException>("lastYear", () => ProjectionPlan.Of("a plan", Clause, 2, 1, Customers, Currency.Usd));
        Assert.Throws<ArgumentOutOfRangeException>("lastYear", () => ProjectionPlan.Of("a plan", Clause, 1, 1001, Customers, Currency.Usd));
        Assert.Throws<ArgumentException>("name", () => ProjectionPlan.Of(" ", Clause, 1, 3, Customers, Currency.Usd));
        Assert.Throws<ArgumentException>("currency", () => ProjectionPlan.Of("a plan", Clause, 1, 3, Customers, default));
        Assert.Throws<CurrencyMismatchException>("streams", () => plan.Earning(euros));
        Assert.Contains("\"software\"", Assert.Throws<ArgumentException>("streams", () => plan.Earning(Software, Software)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentNullException>("streams", () => plan.Earning(Software, null!));
    }

    [Fact]
    public void AStreamRefusesSharesOutsideZeroToOneHundredPercentAndNegativePrices()
    {
        Assert.Throws<ArgumentOutOfRangeException>("partnerShare", () => Software.Sharing(Rate.Percent(100.1m)));
        Assert.Throws<ArgumentOutOfRangeException>("partnerShare", () => Software.Sharing(Rate.Percent(-1m)));
        Assert.Throws<ArgumentOutOfRangeException>("years", () => Software.Lasting(0));
        Assert.Throws<ArgumentOutOfRangeException>(
            "price", () => ProjectedStream.Of("software", RevenueStream.Software, Driver.NewCustomers, Money.Usd(-1m)));
        Assert.Contains("year 3 is -1", Assert.Throws<ArgumentOutOfRangeException>("counts", () => CustomerPlan.FromYear(1, 0, 2, -1)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>("counts", () => CustomerPlan.FromYear(1));
        Assert.Throws<ArgumentOutOfRangeException>("counts", () => CustomerPlan.FromYear(int.MaxValue, 1, -1));
        Assert.Throws<ArgumentException>("counts", () => CustomerPlan.FromYear(int.MaxValue, 1, 1));
        Assert.Throws<ArgumentException>("price", () => ProjectedStream.Of("software", RevenueStream.Software, Driver.NewCustomers, default));
    }

    [Theory]
    [InlineData("Software")]
    [InlineData("managed hosting")]
    [InlineData("-support")]
    [InlineData("support-")]
    [InlineData("a--b")]
    [InlineData("a.b")]
    [InlineData("1st")]
    [InlineData("software\n")]
    [InlineData("ſoftware")]
    public void AKeyOfAnotherFormIsRefused(string key) => Assert.Throws<ArgumentException>(nameof(key), () => RevenueStream.Of(key));

    [Fact]
    public void AStreamOfAProgramsOwnIsEqualByItsKey()
    {
        Assert.Equal(RevenueStream.Software, RevenueStream.Of("software"));
        Assert.Equal("managed-hosting-2", RevenueStream.Of("managed-hosting-2").ToString());
    }

    [Fact]
    public void ACountOfAYearWithoutAPlanIsZero()
    {
        var customers = CustomerPlan.FromYear(int.MinValue, 1, 2);

        Assert.Equal([0, 1, 2, 0], new[] { int.MinValue - 1L, int.MinValue, int.MinValue + 1, int.MaxValue }.Select(customers.In));
    }

    [Fact]
    public void TheFirstYearOfAllHasNoYearBefore()
    {
        var plan = ProjectionPlan
            .Of("a plan", Clause, int.MinValue, int.MinValue, CustomerPlan.FromYear(int.MinValue, 1), Currency.Usd)
            .Earning(ProjectedStream.Of("support", RevenueStream.Support, Driver.NewTheYearBefore, Money.Usd(1m)).Sharing(Rate.Percent(50m)));
        var projection = new ProjectionCalculator(plan).Project();

        Assert.True(projection.Price.IsZero);
        Assert.Contains("nothing", projection.Explain().ToString(), StringComparison.Ordinal);
        Assert.Empty(projection.Explain().Replay());
    }

    [Fact]
    public void AYearIsAskedForByItsNumber()
    {
        var projection = new ProjectionCalculator(StandardProjections.ResellerBusinessCase).Project();

        Assert.Equal(3, projection.In(3).Year);
        Assert.Throws<ArgumentOutOfRangeException>("year", () => projection.In(1));
        Assert.Equal("Reseller business case, years 2 to 4: partner USD 5,192,500.00, vendor USD 2,437,500.00", projection.ToString());
        Assert.Equal("year 3: partner USD 1,570,000.00, vendor USD 750,000.00", projection.In(3).ToString());
        Assert.Equal("software margin: 20 × USD 50,000.00, partner USD 250,000.00, vendor USD 750,000.00", projection.In(3).Lines[0].ToString());
        Assert.Equal("software margin: USD 50,000.00 × new customers, 25% to the partner", projection.Plan.Streams[0].ToString());
    }

    [Fact]
    public void WhatDoesNotFitThrows()
    {
        var plan = ProjectionPlan
            .Of("a plan", Clause, 1, 1, CustomerPlan.FromYear(1, long.MaxValue), Currency.Usd)
            .Earning(Software);

        Assert.Throws<OverflowException>(() => new ProjectionCalculator(plan).Project());
    }
}
