using Partnerships.Monetary;

namespace Partnerships.Programs;

/// <summary>What the framework says of its market: figures that a plan is held against, and that decide nothing.</summary>
/// <remarks>The two markets that grow are plans: <see cref="StandardProjections.AddressableMarket"/> and <see cref="StandardProjections.MidMarketSegment"/>.</remarks>
public static class MarketFacts
{
    /// <summary>The fewest employees of a mid-market company, for which the platform is made (framework §1, "The opportunity").</summary>
    public static int FewestEmployees => 50;

    /// <summary>The most employees of a mid-market company (framework §1, "The opportunity").</summary>
    public static int MostEmployees => 1_000;

    /// <summary>What an implementation is worth on average, per customer (framework §2, "The opportunity").</summary>
    public static MoneyRange ImplementationValue { get; } = new(Money.Usd(30_000m), Money.Usd(100_000m));

    /// <summary>What ongoing services bring each year, of the implementation's value (framework §2, "The opportunity").</summary>
    public static RateRange OngoingServices { get; } = RateRange.Percent(20m, 30m);

    /// <summary>The ERP market of the world (framework §4, "Strategic rationale").</summary>
    public static Money GlobalMarket { get; } = Money.Usd(95_300_000_000m);

    /// <summary>The share of deployments that shift to the cloud (framework §4, "Strategic rationale").</summary>
    public static Rate CloudShare { get; } = Rate.Percent(75m);
}
