using System;
using System.Numerics;
using Partnerships.Monetary;

namespace Partnerships.Funds;

/// <summary>What fund money brought: pipeline and revenue that the caller attributes to it, per unit of currency paid.</summary>
/// <remarks>Two are equal when their amounts are; they have no order.</remarks>
public sealed record FundReturn
{
    private const int Places = 2;

    private FundReturn(Money paid, Money pipeline, Money revenue) => (Paid, Pipeline, Revenue) = (paid, pipeline, revenue);

    /// <summary>What the fund paid.</summary>
    public Money Paid { get; }

    /// <summary>The value of the opportunities that it brought.</summary>
    public Money Pipeline { get; }

    /// <summary>The revenue that it brought.</summary>
    public Money Revenue { get; }

    /// <summary>Pipeline per dollar paid, cut to two places; null where nothing was paid.</summary>
    public decimal? PipelinePerDollar => Ratio(Pipeline, Paid, Places);

    /// <summary>Revenue per dollar paid, cut to two places; null where nothing was paid.</summary>
    public decimal? RevenuePerDollar => Ratio(Revenue, Paid, Places);

    /// <summary>What fund money brought.</summary>
    /// <param name="paid">What the fund paid; zero or more.</param>
    /// <param name="pipeline">The value of the opportunities that it brought.</param>
    /// <param name="revenue">The revenue that it brought.</param>
    /// <exception cref="ArgumentOutOfRangeException">An amount is below zero.</exception>
    /// <exception cref="CurrencyMismatchException">The amounts are in two currencies.</exception>
    public static FundReturn Of(Money paid, Money pipeline, Money revenue)
    {
        var zero = Money.Zero(paid.Currency);
        return new(Guard.AtLeast(paid, zero), Guard.AtLeast(pipeline, zero), Guard.AtLeast(revenue, zero));
    }

    /// <summary>The return in words: "3.50 of pipeline and 1.20 of revenue per dollar".</summary>
    public override string ToString() => PipelinePerDollar is { } pipeline && RevenuePerDollar is { } revenue
        ? Guard.Invariant($"{pipeline:0.00} of pipeline and {revenue:0.00} of revenue per dollar")
        : "nothing paid";

    /// <summary>One amount over another, cut to some places; null where the other is zero or below.</summary>
    internal static decimal? Ratio(Money amount, Money over, int places)
    {
        var unit = BigInteger.Pow(10, places);
        return over.IsPositive ? (decimal)(amount.MinorUnits * unit / over.MinorUnits) / (decimal)unit : null;
    }
}
