using BenchmarkDotNet.Attributes;
using Partnerships.Deals;
using Partnerships.Explanations;
using Partnerships.Monetary;
using Partnerships.Programs.Standard;
using Partnerships.Projections;

namespace Partnerships.Benchmarks.Explanations;

/// <summary>What does it cost that a calculation can explain itself: nothing where nobody asks, and how much a step where somebody does?</summary>
/// <remarks>
/// Figures are for one projected line: the price of all, the partner's share and the vendor's. Recording it writes three steps, so
/// a step costs a third of the difference. The aim: as fast as by hand, without allocation, where nothing is recorded.
/// </remarks>
[MemoryDiagnoser]
public class ExplanationBenchmark
{
    private const int Lines = 100;
    private const int StepsPerLine = 3;

    private readonly long[] _counts = Inputs.Between(1, 1_000, Lines, seed: 1);
    private readonly Money[] _vendor = new Money[Lines];
    private readonly Clause _clause = Section2.PracticePotential;

    private readonly ProjectedStream _stream = ProjectedStream
        .Of("software", RevenueStream.Software, Driver.NewCustomers, Money.Usd(4_999.99m))
        .Sharing(Rate.Percent(22.5m));

    [GlobalSetup]
    public void Setup()
    {
        ByHand();
        Money[] expected = [.. _vendor];
        Computing();
        Results.RequireEqual(expected, _vendor);
        Results.RequireEqual([StepsPerLine * Lines], [Recording().Steps.Count]);
        Results.RequireEqual(expected, _vendor);
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Lines)]
    public void ByHand()
    {
        for (var i = 0; i < _vendor.Length; i++)
        {
            var price = _stream.Price * _counts[i];
            var partner = (price * _stream.PartnerShare).Round(Rounding.HalfAwayFromZero);
            _vendor[i] = price - partner;
        }
    }

    [Benchmark(OperationsPerInvoke = Lines)]
    public void Computing()
    {
        var work = default(Computing);
        Project(ref work);
    }

    [Benchmark(OperationsPerInvoke = Lines)]
    public Explanation Recording()
    {
        var work = new Recording();
        Project(ref work);
        return work.ToExplanation(_stream.Name);
    }

    private void Project<TWorker>(ref TWorker work)
        where TWorker : struct, IWorker
    {
        for (var i = 0; i < _vendor.Length; i++)
        {
            _vendor[i] = ProjectionCalculator.Share(_stream, _counts[i], Rounding.HalfAwayFromZero, _clause, ref work).Vendor.Value;
        }
    }
}
