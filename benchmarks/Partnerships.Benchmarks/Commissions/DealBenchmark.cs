using System;
using BenchmarkDotNet.Attributes;
using NodaTime;
using Partnerships.Commissions;
using Partnerships.Deals;
using Partnerships.Explanations;
using Partnerships.Monetary;
using Partnerships.Partners;
using Partnerships.Programs;

namespace Partnerships.Benchmarks.Commissions;

/// <summary>What does a deal of five lines by three rules cost, against the same written out by hand on decimals, and what its explanation?</summary>
/// <remarks>The aim: under a microsecond without explanation, and nothing allocated but the result; an explanation has at most 300 bytes a step, that of one line or of two hundred too.</remarks>
[MemoryDiagnoser]
public class DealBenchmark
{
    private static readonly LocalDate Day = new(2025, 11, 3);

    private readonly decimal[] _prices = [60_000.37m, 75_000.11m, 15_000m, 10_000.09m, 42_000.55m];

    private Deal _deal = null!;

    private readonly CommissionCalculator _calculator = new(Agreement.Of(
        "acme",
        PartnerProgram.Of("example", "Example", PartnerType.Reseller, "1.0", new LocalDate(2025, 1, 1)).WithCommissions(CommissionPlan.Of(
            CommissionRule.Of("software", "software", RulePay.At(Rate.Percent(22.5m))).On(RevenueStream.Software).Of(AmountBase.ListPrice),
            CommissionRule.Of("services", "services", RulePay.At(Rate.Percent(75m))).On(RevenueStream.Implementation, RevenueStream.Training),
            CommissionRule.Of("support", "support", RulePay.At(Rate.Percent(40m))).On(RevenueStream.Support))),
        Day));

    [GlobalSetup]
    public void Setup()
    {
        _deal = Deal.Sold("D-1042", Day)
            .Line(RevenueStream.Software, Money.Usd(_prices[0]))
            .Line(RevenueStream.Implementation, Money.Usd(_prices[1]))
            .Line(RevenueStream.Training, Money.Usd(_prices[2]))
            .Line(RevenueStream.Support, Money.Usd(_prices[3]))
            .Line(RevenueStream.Software, Money.Usd(_prices[4]));
        var explanation = Explained();
        if (Calculated() != Money.Usd(ByHand()) || explanation.Steps[^1].Result.ToMoney() != Money.Usd(ByHand()))
        {
            throw new InvalidOperationException($"The deal is {Calculated()}, by hand {ByHand()}.");
        }

        Console.WriteLine($"// The explanation has {explanation.Steps.Count} steps.");
    }

    [Benchmark(Baseline = true)]
    public decimal ByHand() =>
        Cents(_prices[0] * 0.225m) + Cents(_prices[1] * 0.75m) + Cents(_prices[2] * 0.75m) + Cents(_prices[3] * 0.4m) + Cents(_prices[4] * 0.225m);

    [Benchmark]
    public Money Calculated() => _calculator.Calculate(_deal).Total;

    [Benchmark]
    public int CalculatedAndRead() => _calculator.Calculate(_deal).Lines.Count;

    [Benchmark]
    public Explanation Explained() => _calculator.Calculate(_deal).Explain();

    private static decimal Cents(decimal amount) => Math.Round(amount, 2, MidpointRounding.AwayFromZero);
}
