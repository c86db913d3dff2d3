using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using FsCheck.Xunit;
using NodaTime;
using Partnerships.Calendars;
using Partnerships.Json;
using Partnerships.Metrics;
using Partnerships.Monetary;
using Partnerships.Performance;
using Partnerships.Tests.Evidence;
using Partnerships.Tests.Oracle;

using static Partnerships.Tests.Metrics.HistoryCases;

namespace Partnerships.Tests.Metrics;

/// <summary>What holds for every history that is measured.</summary>
[Properties(Arbitrary = [typeof(HistoryCases)])]
public sealed class MeasureLaws
{
    private static readonly Dictionary<(ProgramYear, string), MeasureCalculator> Calculators = [];

    [ManyCases]
    public void EachMeasureIsWhatItsWordsSay(HistoryCase history)
    {
        var facts = CalculatorOf(history).Measure(history.History, history.On);

        Assert.All(All, metric => Assert.Equal(Expected(metric, history), Said(facts.Find(metric, history.Window))));
    }

    [Law("T10")]
    [ManyCases]
    public void AnEventCountsOnceHoweverOftenAndInWhateverOrderItComes(HistoryCase history, int turn)
    {
        var once = history.Entries.DistinctBy(entry => entry.Id).ToArray();
        var start = once.Length == 0 ? 0 : (turn & int.MaxValue) % once.Length;
        var turned = history with { Entries = [.. once[start..], .. once[..start], .. history.Entries.Reverse()] };
        var oneByOne = turned.Entries.Aggregate(PartnerHistory.Since(history.Joined), (so, entry) => so.With([entry]));

        Assert.Equal((history with { Entries = once }).History, turned.History);
        Assert.Equal(PartnerHistory.Of(history.Joined, once), oneByOne);
        Assert.Equal(
            CalculatorOf(history).Measure((history with { Entries = once }).History, history.On),
            CalculatorOf(history).Measure(turned.History, history.On));
    }

    [ManyCases]
    public void WhatHappensLaterChangesNothing(HistoryCase history)
    {
        var known = history with { Entries = [.. history.Entries.Where(entry => entry.Date <= history.On)] };

        Assert.Equal(
            CalculatorOf(history).Measure(known.History, history.On),
            CalculatorOf(history).Measure(history.History, history.On));
    }

    [ManyCases]
    public void WhatIsKnownDirectlyWins(HistoryCase history, byte sold)
    {
        var known = PartnerFacts.On(history.On).With(Sold, sold, history.Window).With(Promoters, 5m, history.Window);
        var facts = CalculatorOf(history).Measure(history.History, known);
        var lost = facts.Find(Lost, history.Window)?.Value!.Value.ToCount();

        Assert.Equal(sold, facts.Find(Sold, history.Window)!.Value!.Value.ToCount());
        Assert.Equal(5m, facts.Find(Promoters, history.Window)!.Value!.Value.ToScore());
        Assert.Equal(sold - lost, facts.Find(NetSold, history.Window)?.Value!.Value.ToCount());
    }

    [Law("S1")]
    [ManyCases(oneIn: 20)]
    public void WhatWasMeasuredIsReadBackAsItWasWritten(HistoryCase history)
    {
        var program = Program(history.Year, history.Window).WithGoals(
            Goal.AtLeast(Retention, Rate.One), Goal.AtLeast(AnsweredShare, Rate.One), Goal.AtLeast(BestShare, Rate.One), Goal.AtLeast(NetSold, 1));
        var partner = PartnerDocument.Of(new MeasureCalculator(program).Measure(history.History, history.On)).With(history.History);

        Assert.Equal(partner, PartnerJson.Read(PartnerJson.Write(partner), program));
    }

    private static MeasureCalculator CalculatorOf(HistoryCase history)
    {
        lock (Calculators)
        {
            var key = (history.Year, history.Window?.ToString() ?? "in all");
            return Calculators.TryGetValue(key, out var calculator)
                ? calculator
                : Calculators[key] = new MeasureCalculator(Program(history.Year, history.Window));
        }
    }

    /// <summary>A value as whole units and responses, "-" where there is no fact.</summary>
    private static string Said(Fact? fact) => fact is null
        ? "-"
        : Text(fact.Value is { } value ? NumberOf(value) : null, fact.Metric.Key is "best-staff" or "best-share" ? null : fact.Responses);

    private static string Text(BigInteger? number, int? responses) => FormattableString.Invariant($"{number?.ToString(null, null) ?? "none"} from {responses}");

    private static BigInteger NumberOf(MetricValue value) => value.Kind.Name switch
    {
        "money" => value.ToMoney().MinorUnits,
        "rate" => (BigInteger)(value.ToRate().Value * 1_000_000_000m),
        "score" => (BigInteger)(value.ToScore() * 1_000_000_000m),
        "yes-no" => value.ToYesNo() ? 1 : 0,
        _ => value.ToCount(),
    };

    private static string Expected(Metric metric, HistoryCase history)
    {
        var words = history.Window?.ToString() ?? "in all";
        var oracle = new MeasureOracle(
            history.Entries.Select(entry => new PlainEntry(entry.Id, entry.Date, entry.Metric.Key, (long)NumberOf(entry.Value), entry.Subject!, entry.Responses)),
            history.Joined,
            history.On,
            history.Year,
            history.IsWhole);
        var days = oracle.Days(words);
        var before = oracle.DaysBefore(words);
        var bothKnown = oracle.IsKnown("sold") && oracle.IsKnown("lost");
        BigInteger Net(Func<LocalDate, bool> when) => oracle.Sum("sold", when) - oracle.Sum("lost", when);
        return metric.Key switch
        {
            "net-sold" => bothKnown ? Text(Net(days), null) : "-",
            "loss-share" => bothKnown ? OrNone(MeasureOracle.Share(oracle.Sum("lost", days), oracle.Sum("sold", days), 1_000_000)) : "-",
            "answered-share" => oracle.IsKnown("sold")
                ? Text(bothKnown ? MeasureOracle.Share(oracle.Sum("lost", days), BigInteger.Min(3, oracle.Sum("sold", days)), 10_000_000) : null, (int)oracle.Sum("sold", days))
                : "-",
            "growth" => oracle.IsKnown("sales") && before is not null ? OrNone(GrowthOf(oracle.Sum("sales", days), oracle.Sum("sales", before), 200)) : "-",
            "net-growth" => bothKnown && before is not null ? OrNone(GrowthOf(Net(days), Net(before), 1)) : "-",
            "retention" => bothKnown ? OrNone(CohortOf(oracle.Cohort("sold", "lost", days))) : "-",
            "per-quarter" => oracle.IsKnown("sold") && QuartersOf(words) is { } quarters ? OrNone(MeasureOracle.Share(oracle.Sum("sold", days), quarters, 250_000_000)) : "-",
            _ when !oracle.IsKnown(metric.Key) => "-",
            "deals" => Text(oracle.Entries("deals", days), null),
            "buyers" => Text(oracle.Subjects("buyers", days), null),
            "sold" or "lost" or "sales" => Text(oracle.Sum(metric.Key, days), null),
            "best-staff" or "best-share" => Best(metric, oracle, history, days),
            _ => Held(metric, oracle.HeldOn(metric.Key, history.On)),
        };
    }

    private static BigInteger? GrowthOf(BigInteger now, BigInteger then, int from) => then < from ? 0 : MeasureOracle.Share(now - then, then, 100_000);

    private static BigInteger? CohortOf((int Stayed, int Came) cohort) => MeasureOracle.Share(cohort.Stayed, cohort.Came, 1_000_000);

    private static int? QuartersOf(string window) => window switch
    {
        "program quarter" or "calendar quarter" or "1 completed quarters" => 1,
        "4 completed quarters" => 4,
        _ => null,
    };

    private static string OrNone(BigInteger? value) => value is null ? "-" : Text(value, null);

    private static string Held(Metric metric, PlainEntry? entry) => entry is not null ? Text(entry.Number, entry.Responses)
        : metric.Key is "staff" or "listed" or "best-staff" ? Text(0, null)
        : metric.FewestResponses is null ? "-"
        : Text(null, null);

    /// <summary>The greatest measured value of each day's end, the earlier where two are alike; one of too few responses only where there is no other.</summary>
    private static string Best(Metric metric, MeasureOracle oracle, HistoryCase history, Func<LocalDate, bool> days)
    {
        var first = history.Entries.Where(entry => entry.Metric.Equals(metric)).Select(entry => entry.Date).Append(history.On.PlusMonths(-4)).Min().PlusDays(-1);
        var held = new List<PlainEntry?>();
        for (var day = first; day <= history.On; day = day.PlusDays(1))
        {
            if (days(day) && (oracle.HeldOn(metric.Key, day) is not null || history.IsWhole))
            {
                held.Add(oracle.HeldOn(metric.Key, day));
            }
        }

        var implied = metric.Key == "best-staff" ? 0L : (long?)null;
        var values = held.Select(entry => (Number: entry?.Number ?? implied, entry?.Responses)).ToList();
        bool IsMeasured((long? Number, int? Responses) value) => value.Number is not null && (metric.FewestResponses is null || value.Responses is null or >= 5);
        var pool = values.Exists(IsMeasured) ? values.FindAll(IsMeasured) : values;
        return pool.Count == 0 ? "-" : Text(pool.Max(value => value.Number), null);
    }
}
