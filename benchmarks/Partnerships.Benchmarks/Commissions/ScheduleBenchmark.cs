using System;
using System.Linq;
using BenchmarkDotNet.Attributes;
using Partnerships.Commissions;
using Partnerships.Explanations;
using Partnerships.Monetary;

namespace Partnerships.Benchmarks.Commissions;

/// <summary>What does a schedule cost against the same written out by hand on decimals?</summary>
/// <remarks>Figures are for one amount, half of them beyond the second of five brackets. The aim: within twice the time, one object for the result.</remarks>
[MemoryDiagnoser]
public class ScheduleBenchmark
{
    private const int Count = 1_000;

    private static readonly Clause Clause = Clause.Of("a benchmark", "§1", "rates");
    private static readonly decimal[] Bounds = [150_000m, 250_000m, 400_000m, 600_000m];
    private static readonly decimal[] Rates = [0.04m, 0.06m, 0.08m, 0.09m, 0.105m];

    private readonly Money[] _amounts = [.. Inputs.Between(0, 80_000_000, Count, seed: 1).Select(cents => Money.FromMinorUnits(cents, Currency.Usd))];
    private readonly decimal[] _decimals = new decimal[Count];
    private readonly Money[] _earned = new Money[Count];
    private readonly decimal[] _decimalEarned = new decimal[Count];
    private ScheduleCalculator _calculator = null!;

    [Params(RateScheduleKind.Flat, RateScheduleKind.Slab, RateScheduleKind.Marginal)]
    public RateScheduleKind Kind { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        Bracket[] brackets =
        [
            .. Bounds.Select((bound, i) => Bracket.AtMost(Money.Usd(bound)).At(Rate.Of(Rates[i]))), Bracket.Rest.At(Rate.Of(Rates[^1])),
        ];
        var schedule = Kind == RateScheduleKind.Flat ? RateSchedule.Flat(Rate.Of(Rates[0]))
            : Kind == RateScheduleKind.Slab ? RateSchedule.Slab(brackets)
            : RateSchedule.Marginal(brackets);
        _calculator = new ScheduleCalculator(schedule, Clause);
        for (var i = 0; i < Count; i++)
        {
            _decimals[i] = _amounts[i].Amount;
        }

        ByHand();
        Schedules();
        Results.RequireEqual(_decimalEarned, _earned);
        Amounts();
        Results.RequireEqual(_decimalEarned, _earned);
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Count)]
    public void ByHand()
    {
        for (var i = 0; i < _decimalEarned.Length; i++)
        {
            _decimalEarned[i] = Math.Round(
                Kind == RateScheduleKind.Flat ? _decimals[i] * Rates[0] : Kind == RateScheduleKind.Slab ? Slab(_decimals[i]) : Marginal(_decimals[i]),
                2,
                MidpointRounding.AwayFromZero);
        }
    }

    [Benchmark(OperationsPerInvoke = Count)]
    public void Schedules()
    {
        for (var i = 0; i < _earned.Length; i++)
        {
            _earned[i] = _calculator.Calculate(_amounts[i]).Amount;
        }
    }

    [Benchmark(OperationsPerInvoke = Count)]
    public void Amounts()
    {
        for (var i = 0; i < _earned.Length; i++)
        {
            _earned[i] = _calculator.AmountOf(_amounts[i]);
        }
    }

    private static decimal Slab(decimal amount)
    {
        var bracket = 0;
        while (bracket < Bounds.Length && amount > Bounds[bracket])
        {
            bracket++;
        }

        return amount * Rates[bracket];
    }

    private static decimal Marginal(decimal amount)
    {
        decimal earned = 0, start = 0;
        for (var bracket = 0; bracket < Rates.Length && amount > start; bracket++)
        {
            var end = bracket < Bounds.Length ? Math.Min(amount, Bounds[bracket]) : amount;
            earned += (end - start) * Rates[bracket];
            start = end;
        }

        return earned;
    }
}
