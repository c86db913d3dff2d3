using System;
using System.Linq;
using BenchmarkDotNet.Attributes;
using Partnerships.Monetary;

namespace Partnerships.Benchmarks.Monetary;

/// <summary>How much faster is a rate of an amount taken and rounded than with decimals?</summary>
/// <remarks>Figures are for one amount. The aim: three times as fast, without allocation, for products within 64 bits and beyond.</remarks>
[MemoryDiagnoser]
public class MultiplyAndRoundBenchmark
{
    private const int Count = 1_000;

    private Money[] _amounts = [];
    private Rate[] _rates = [];
    private decimal[] _decimalAmounts = [];
    private decimal[] _decimalRates = [];
    private readonly Money[] _shares = new Money[Count];
    private readonly decimal[] _decimalShares = new decimal[Count];

    /// <summary>64: up to a million dollars at whole basis points; 128: about ten trillion at all nine places of a rate.</summary>
    [Params(64, 128)]
    public int BitsOfProduct { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        var (cents, billionths) = BitsOfProduct == 64
            ? (Inputs.Between(-10_000_000, 100_000_000, Count, seed: 1), Inputs.Between(1, 10_000, Count, seed: 2).Select(points => points * 100_000))
            : (Inputs.Between(900_000_000_000_000, 1_100_000_000_000_000, Count, seed: 1), Inputs.Between(100_000_000, 1_000_000_000, Count, seed: 2));
        _amounts = [.. cents.Select(amount => Money.FromMinorUnits(amount, Currency.Usd))];
        _rates = [.. billionths.Select(rate => Rate.Of(rate / 1_000_000_000m))];
        _decimalAmounts = [.. _amounts.Select(amount => amount.Amount)];
        _decimalRates = [.. _rates.Select(rate => rate.Value)];

        Decimals();
        Amounts();
        Results.RequireEqual(_decimalShares, _shares);
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Count)]
    public void Decimals()
    {
        for (var i = 0; i < _decimalShares.Length; i++)
        {
            _decimalShares[i] = Math.Round(_decimalAmounts[i] * _decimalRates[i], 2, MidpointRounding.AwayFromZero);
        }
    }

    [Benchmark(OperationsPerInvoke = Count)]
    public void Amounts()
    {
        for (var i = 0; i < _shares.Length; i++)
        {
            _shares[i] = (_amounts[i] * _rates[i]).Round(Rounding.HalfAwayFromZero);
        }
    }
}
