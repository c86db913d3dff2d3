using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using BenchmarkDotNet.Attributes;
using NodaTime;
using Partnerships.Metrics;
using Partnerships.Partners;
using Partnerships.Tiers;
using RulesEngine.Models;

namespace Partnerships.Benchmarks.Tiers;

/// <summary>How fast is a partner placed on four tiers of six lines, against comparisons written by hand and against a general rules engine?</summary>
/// <remarks>
/// Each operation places one of 64 partners. By hand means 24 comparisons of decimals into a mask, as a program would hold them.
/// The rules engine has the same 24 rules in a flat list, and nested as one rule a tier whose reason names the partner's values where
/// the tier does not hold (it fills in the reasons of the outer rules only). With findings means: of each line of each tier whether it
/// holds, its value, and what is short. The aims: no allocation and faster than by hand on bound facts; under 1 µs from a partner's
/// facts; 25 times faster than the flat rules; with all findings read, 40 times faster than the nested ones.
/// </remarks>
[MemoryDiagnoser]
public class PlacementBenchmark
{
    private const int Tiers = 4;
    private const int Lines = 6;
    private const int Partners = 64;

    private static readonly Metric<long>[] Metrics = [.. Enumerable.Range(0, Lines).Select(line => Metric.Count($"metric{line}", $"metric {line}"))];

    private readonly TierCalculator _calculator = new(TierLadder.HighestMet(
        [.. Enumerable.Range(0, Tiers).Select(tier => Tier.Of(TierId.Of($"tier{tier}"), [.. Metrics.Select((metric, line) => Requirement.AtLeast(metric, BoundOf(tier, line)))]))]));

    private readonly long[] _values = Inputs.Between(0, 60, Partners * Lines, seed: 7);
    private readonly PartnerFacts[] _facts = new PartnerFacts[Partners];
    private readonly BoundFacts[] _bound = new BoundFacts[Partners];
    private readonly decimal[][] _decimals = new decimal[Partners][];
    private readonly PartnerInput[] _inputs = new PartnerInput[Partners];
    private readonly decimal[] _bounds = [.. Enumerable.Range(0, Tiers * Lines).Select(row => (decimal)BoundOf(row / Lines, row % Lines))];
    private global::RulesEngine.RulesEngine _engine = null!;

    [GlobalSetup]
    public async Task Setup()
    {
        for (var partner = 0; partner < Partners; partner++)
        {
            var values = _values[(partner * Lines)..((partner + 1) * Lines)];
            _decimals[partner] = [.. values.Select(value => (decimal)value)];
            _inputs[partner] = new PartnerInput(values);
            _facts[partner] = Metrics.Zip(values).Aggregate(PartnerFacts.On(new LocalDate(2025, 12, 31)), (facts, pair) => facts.With(pair.First, pair.Second));
            _bound[partner] = _calculator.Bind(_facts[partner]);
        }

        _engine = new global::RulesEngine.RulesEngine([FlatRules(), NestedRules()]);
        int[] expected = [.. Enumerable.Range(0, Partners).Select(RankByHand)];
        Results.RequireEqual(expected, _bound.Select(facts => _calculator.Evaluate(facts).Rank));
        Results.RequireEqual(expected, _facts.Select(facts => _calculator.Place(facts).Rank));
        for (var partner = 0; partner < Partners; partner++)
        {
            var flat = await _engine.ExecuteAllRulesAsync("flat", _inputs[partner]).ConfigureAwait(false);
            var nested = await _engine.ExecuteAllRulesAsync("nested", _inputs[partner]).ConfigureAwait(false);
            Results.RequireEqual(MaskOf(partner), flat.Select(result => result.IsSuccess));
            Results.RequireEqual([expected[partner]], [nested.FindLastIndex(result => result.IsSuccess)]);
            Results.RequireEqual(MaskOf(partner), nested.SelectMany(result => result.ChildResults).Select(result => result.IsSuccess));
            Results.RequireEqual(nested.Select((_, tier) => ReasonOf(partner, tier)), nested.Select(result => result.ExceptionMessage));
            var findings = _calculator.Place(_facts[partner]).Tiers.SelectMany(tier => tier.Findings).ToList();
            Results.RequireEqual(MaskOf(partner), findings.Select(finding => finding.Holds));
            Results.RequireEqual(_bounds.Select((bound, row) => Math.Max(0, bound - _decimals[partner][row % Lines])), findings.Select(finding => (decimal)(finding.Shortfall?.ToCount() ?? 0)));
        }
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Partners)]
    public int ByHand()
    {
        var ranks = 0;
        for (var partner = 0; partner < Partners; partner++)
        {
            ranks += RankByHand(partner);
        }

        return ranks;
    }

    [Benchmark(OperationsPerInvoke = Partners)]
    public int OnBoundFacts()
    {
        var ranks = 0;
        for (var partner = 0; partner < Partners; partner++)
        {
            ranks += _calculator.Evaluate(_bound[partner]).Rank;
        }

        return ranks;
    }

    [Benchmark(OperationsPerInvoke = Partners)]
    public int FromFacts()
    {
        var ranks = 0;
        for (var partner = 0; partner < Partners; partner++)
        {
            ranks += _calculator.Place(_facts[partner]).Rank;
        }

        return ranks;
    }

    [Benchmark(OperationsPerInvoke = Partners)]
    public long OnBoundFactsWithFindingsRead()
    {
        var read = 0L;
        for (var partner = 0; partner < Partners; partner++)
        {
            read += ReadFindings(_calculator.Place(_bound[partner]));
        }

        return read;
    }

    [Benchmark(OperationsPerInvoke = Partners)]
    public long FromFactsWithFindingsRead()
    {
        var read = 0L;
        for (var partner = 0; partner < Partners; partner++)
        {
            read += ReadFindings(_calculator.Place(_facts[partner]));
        }

        return read;
    }

    [Benchmark(OperationsPerInvoke = Partners)]
    public async Task<int> RulesEngineFlat() => await RunFlatAsync().ConfigureAwait(false);

    [Benchmark(OperationsPerInvoke = Partners)]
    public async Task<int> RulesEngineNestedWithReasonsRead() => await RunNestedAsync().ConfigureAwait(false);

    private static long BoundOf(int tier, int line) => (10 * tier) + line;

    private static Rule RowRule(int row) => new()
    {
        RuleName = $"row{row}",
        Expression = string.Create(CultureInfo.InvariantCulture, $"input1.Metric{row % Lines} >= {BoundOf(row / Lines, row % Lines)}"),
    };

    private static Workflow FlatRules() => new()
    {
        WorkflowName = "flat",
        Rules = [.. Enumerable.Range(0, Tiers * Lines).Select(row => RowRule(row))],
    };

    private static Workflow NestedRules() => new()
    {
        WorkflowName = "nested",
        Rules =
        [
            .. Enumerable.Range(0, Tiers).Select(tier => new Rule
            {
                RuleName = $"tier{tier}",
                Operator = "And",
                ErrorMessage = $"tier{tier} does not hold: " + string.Join(", ", Enumerable.Range(0, Lines).Select(line =>
                    string.Create(CultureInfo.InvariantCulture, $"metric {line} has $(input1.Metric{line}), at least {BoundOf(tier, line)}"))),
                Rules = Enumerable.Range(tier * Lines, Lines).Select(RowRule).ToList(),
            }),
        ],
    };

    private string ReasonOf(int partner, int tier) => MaskOf(partner).Skip(tier * Lines).Take(Lines).All(met => met)
        ? string.Empty
        : $"tier{tier} does not hold: " + string.Join(", ", Enumerable.Range(0, Lines).Select(line =>
            string.Create(CultureInfo.InvariantCulture, $"metric {line} has {_decimals[partner][line]}, at least {BoundOf(tier, line)}")));

    private IEnumerable<bool> MaskOf(int partner) => _bounds.Select((bound, row) => _decimals[partner][row % Lines] >= bound);

    private int RankByHand(int partner)
    {
        var values = _decimals[partner];
        var mask = 0U;
        for (var row = 0; row < _bounds.Length; row++)
        {
            mask |= (values[row % Lines] >= _bounds[row] ? 1U : 0U) << row;
        }

        for (var tier = Tiers - 1; tier >= 0; tier--)
        {
            if (((mask >> (tier * Lines)) & 0b111111) == 0b111111)
            {
                return tier;
            }
        }

        return -1;
    }

    private static long ReadFindings(Placement placement)
    {
        var read = 0L;
        foreach (var tier in placement.Tiers)
        {
            foreach (var finding in tier.Findings)
            {
                read += (finding.Holds ? 1 : 0) + finding.Value!.Value.ToCount() + (finding.Shortfall?.ToCount() ?? 0);
            }
        }

        return read;
    }

    private async Task<int> RunFlatAsync()
    {
        var met = 0;
        for (var partner = 0; partner < Partners; partner++)
        {
            foreach (var result in await _engine.ExecuteAllRulesAsync("flat", _inputs[partner]).ConfigureAwait(false))
            {
                met += result.IsSuccess ? 1 : 0;
            }
        }

        return met;
    }

    private async Task<int> RunNestedAsync()
    {
        var read = 0;
        for (var partner = 0; partner < Partners; partner++)
        {
            foreach (var tier in await _engine.ExecuteAllRulesAsync("nested", _inputs[partner]).ConfigureAwait(false))
            {
                read += tier.ExceptionMessage.Length;
                foreach (var line in tier.ChildResults)
                {
                    read += line.IsSuccess ? 1 : 0;
                }
            }
        }

        return read;
    }
}
