using System;
using System.Linq;
using BenchmarkDotNet.Attributes;
using Partnerships.Monetary;

namespace Partnerships.Benchmarks.Monetary;

/// <summary>How much faster are amounts added than decimals that are rounded to the cent?</summary>
/// <remarks>Figures are for one addition. The aim: four times as fast, without allocation.</remarks>
[MemoryDiagnoser]
public class AdditionBenchmark
{
    private const int Count = 1_000;

    private readonly Money[] _left = Random(seed: 1);
    private readonly Money[] _right = Random(seed: 2);
    private readonly Money[] _sums = new Money[Count];
    private readonly decimal[] _leftDecimals = new decimal[Count];
    private readonly decimal[] _rightDecimals = new decimal[Count];
    private readonly decimal[] _decimalSums = new decimal[Count];

    [GlobalSetup]
    public void Setup()
    {
        for (var i = 0; i < Count; i++)
        {
            (_leftDecimals[i], _rightDecimals[i]) = (_left[i].Amount, _right[i].Amount);
        }

        Decimals();
        Amounts();
        Results.RequireEqual(_decimalSums, _sums);
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Count)]
    public void Decimals()
    {
        for (var i = 0; i < _decimalSums.Length; i++)
        {
            _decimalSums[i] = Math.Round(_leftDecimals[i] + _rightDecimals[i], 2);
        }
    }

    [Benchmark(OperationsPerInvoke = Count)]
    public void Amounts()
    {
        for (var i = 0; i < _sums.Length; i++)
        {
            _sums[i] = _left[i] + _right[i];
        }
    }

    private static Money[] Random(int seed) =>
        [.. Inputs.Between(-10_000_000, 100_000_000, Count, seed).Select(cents => Money.FromMinorUnits(cents, Currency.Usd))];
}
