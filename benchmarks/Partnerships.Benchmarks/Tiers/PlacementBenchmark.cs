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
/// The rules engine has the same 24 rules in a flat list, and nested as one rule a tier with
/// the value in the reason of each that fails. The aims: no allocation and faster than by
/// hand on bound facts; under 1 µs from a partner's facts; 25 times faster than the flat rules; with all findings read, 40 times
/// faster than the nested ones.
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
    public int WithFindingsRead()
    {
        var findings = 0;
        for (var partner = 0; partner < Partners; partner++)
        {
            foreach (var tier in _calculator.Place(_facts[partner]).Tiers)
            {
                findings += tier.Findings.Count;
            }
        }

        return findings;
    }

    [Benchmark(OperationsPerInvoke = Partners)]
    public async Task<int> RulesEngineFlat() => await RunAsync("flat").ConfigureAwait(false);

    [Benchmark(OperationsPerInvoke = Partners)]
    public async Task<int> RulesEngineNested() => await RunAsync("nested").ConfigureAwait(false);

    private static long BoundOf(int tier, int line) => (10 * tier) + line;

    private static Rule RowRule(int row) => new()
    {
        RuleName = $"row{row}",
        Expression = string.Create(CultureInfo.InvariantCulture, $"input1.Metric{row % Lines} >= {BoundOf(row / Lines, row % Lines)}"),
    };

    private static Rule RowRuleWithReason(int row)
    {
        var rule = RowRule(row);
        rule.ErrorMessage = string.Create(
            CultureInfo.InvariantCulture, $"metric {row % Lines}: at least {BoundOf(row / Lines, row % Lines)}, has $(input1.Metric{row % Lines})");
        return rule;
    }

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
                ErrorMessage = $"tier{tier} does not hold",
                Rules = Enumerable.Range(tier * Lines, Lines).Select(RowRuleWithReason).ToList(),
            }),
        ],
    };

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

    private async Task<int> RunAsync(string workflow)
    {
        var met = 0;
        for (var partner = 0; partner < Partners; partner++)
        {
            var results = await _engine.ExecuteAllRulesAsync(workflow, _inputs[partner]).ConfigureAwait(false);
            met += results.Count;
        }

        return met;
    }
}
