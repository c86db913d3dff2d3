using System;
using System.Collections.Generic;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using NodaTime;
using Partnerships.Metrics;
using Partnerships.Monetary;
using Partnerships.Tests.Evidence;
using Partnerships.Tests.Oracle;
using Partnerships.Tiers;

namespace Partnerships.Tests.Tiers;

/// <summary>The cheapest path is the cheapest of all, on small ladders of every form.</summary>
[Properties(Arbitrary = [typeof(PathCases)])]
public sealed class PathLaws
{
    [Law("T13")]
    [ManyCases]
    public void ThePathCostsWhatTheCheapestOfAllPathsDoes(PathCase partner)
    {
        var path = partner.Find();

        Assert.Equal(partner.CheapestOfAll(), path.IsFound ? (path.Cost!.Value.MinorUnits, path.Steps.Count) : null);
    }

    [Law("T13")]
    [ManyCases]
    public void ThePathAppliedToTheFactsReachesTheTier(PathCase partner)
    {
        var path = partner.Find();
        var facts = path.ApplyTo(partner.ToFacts());
        var placement = new TierCalculator(partner.Ladder.ToLadder()).Place(facts);

        Assert.Equal(path.IsFound, placement.Tiers[partner.Target].Holds);
        Assert.True(!path.IsFound || placement.Rank >= partner.Target);
    }

    [ManyCases]
    public void AStepLeftOutIsMissed(PathCase partner)
    {
        // Not even one that costs nothing is dispensable, since of equal paths the one with the fewest steps is taken.
        var path = partner.Find();
        var calculator = new TierCalculator(partner.Ladder.ToLadder());
        foreach (var step in path.Steps)
        {
            var left = step.IsAssumed && step.Metric.FewestResponses is null ? partner.Stated().With(new Fact(step.Metric, step.Window, null, null)) : partner.Stated();
            var without = path.Steps.Where(other => other != step).Aggregate(left, (facts, other) => facts.With(new Fact(other.Metric, other.Window, other.To, null)));
            Assert.False(calculator.Place(without).Tiers[partner.Target].Holds);
        }
    }

    [ManyCases]
    public void StepsAddUpAndServeLines(PathCase partner)
    {
        var path = partner.Find();

        Assert.All(path.Steps, step => Assert.NotEmpty(step.Lines));
        Assert.Equal(path.IsFound ? path.Steps.Sum(step => step.Cost.MinorUnits) : null, path.Cost?.MinorUnits);
        Assert.Equal(path.IsFound, path.Reasons.Count == 0);
    }

    [ManyCases]
    public void ATierThatHoldsCostsNothing(PathCase partner)
    {
        var held = new TierCalculator(partner.Ladder.ToLadder()).Place(partner.ToFacts()).Tiers[partner.Target].Holds;

        Assert.Equal(held, partner.Find().IsHeld);
    }

    [Fact]
    public void CasesReachEveryKindOfAnswer()
    {
        var paths = PathCases.Partners().Generator.Sample(4_000).Select(partner => partner.Find()).ToList();

        Assert.Contains(paths, path => path.IsHeld);
        Assert.Contains(paths, path => path.Steps.Count > 2);
        Assert.Contains(paths, path => path.Steps.Any(step => step.IsAssumed && step.From == step.To));
        Assert.Contains(paths, path => path.Steps.Any(step => LadderOracle.NumberOf(step.To) < LadderOracle.NumberOf(step.From)));
        Assert.Equal(
            ["path.mixed-directions", "path.no-cost", "path.not-known", "path.out-of-reach"],
            paths.SelectMany(path => path.Reasons).Select(reason => reason.Code).Distinct().Order(StringComparer.Ordinal));
    }
}

/// <summary>What is known of a slot, and what it costs to move it; no price where both parts are null.</summary>
public sealed record StandCase(int? Number, bool NotYetMeasured, long? Once, long? PerUnit, int Each);

/// <summary>A partner below a ladder.</summary>
public sealed record PathCase(LadderCase Ladder, StandCase[] Stands, int Target)
{
    private static readonly LocalDate Date = new(2025, 12, 31);

    public TierPath Find() => new PathCalculator(Ladder.ToLadder(), ToCosts()).To(LadderCase.IdOf(Target), ToFacts());

    public PartnerFacts ToFacts() => Pairs.Aggregate(PartnerFacts.On(Date), (facts, pair) =>
        IsNotYetMeasured(pair) ? facts.NotYetMeasured(pair.Slot.Metric)
        : pair.Stand.Number is { } number ? pair.Slot.State(facts, number)
        : facts);

    /// <summary>The facts, with every slot stated for itself, be it as not known over its window.</summary>
    public PartnerFacts Stated() => Pairs.Aggregate(ToFacts(), (facts, pair) =>
        IsNotYetMeasured(pair) ? facts
        : KnownOf(pair) is { } number ? pair.Slot.State(facts, number)
        : pair.Slot.Window is { } window ? facts.With(new Fact(pair.Slot.Metric, window, null, null))
        : facts);

    public (long Cost, int Steps)? CheapestOfAll()
    {
        var oracle = new LadderOracle([.. Ladder.Slots.Select(slot => (slot.Metric, slot.Window))]);
        var lines = Ladder.ToLadder().LinesOf(Target).Select(line => line.Requirement);
        return PathOracle.Cheapest([.. Pairs.Select(ChoicesOf)], oracle.Of(lines));
    }

    public override string ToString() => $"{Ladder}\nto {LadderCase.IdOf(Target)} from {string.Join("; ", Pairs.Select(pair => $"{pair.Slot}: {pair.Stand}"))}";

    private IEnumerable<(SlotCase Slot, StandCase Stand)> Pairs => Ladder.Slots.Zip(Stands);

    private static bool IsNotYetMeasured((SlotCase Slot, StandCase Stand) pair) => pair.Stand.NotYetMeasured && pair.Slot.Metric.FewestResponses is not null;

    // A value without a window answers for the window that has none of its own.
    private int? KnownOf((SlotCase Slot, StandCase Stand) pair) => pair.Stand.Number
        ?? Pairs.FirstOrDefault(other => pair.Slot.Window is not null && other.Slot.Metric.Key == pair.Slot.Metric.Key && other.Slot.Window is null).Stand?.Number;

    private IReadOnlyList<PathOracle.Choice> ChoicesOf((SlotCase Slot, StandCase Stand) pair)
    {
        if (IsNotYetMeasured(pair))
        {
            return [new(new(null, CountsAsMet: true), 0, IsStep: false)];
        }

        var slot = pair.Slot;
        var known = KnownOf(pair);
        int? least = slot.Metric.Key is "sales" or "rating" ? null : slot.Least;
        var (once, perUnit, each) = PriceOf(pair);
        return
        [
            new(new(known is { } at ? slot.AsDecimal(at) : null), 0, IsStep: false),
            .. from number in slot.Numbers
               from start in ((int?[])[known ?? least]).OfType<int>()
               where number != known && (number == start || once is not null || perUnit is not null)
               select new PathOracle.Choice(
                   new(slot.AsDecimal(number)),
                   PathOracle.PriceOf(number - start, once ?? 0, perUnit ?? 0, slot.Metric.Kind == MetricKind.Rate ? each * 0.4m : each, slot.Metric.Kind == MetricKind.Count),
                   IsStep: true),
        ];
    }

    // A price without a window is that of a window that has none of its own.
    private (long? Once, long? PerUnit, int Each) PriceOf((SlotCase Slot, StandCase Stand) pair)
    {
        var all = Pairs.FirstOrDefault(other => other.Slot.Metric.Key == pair.Slot.Metric.Key && other.Slot.Window is null).Stand;
        var priced = pair.Stand is { Once: null, PerUnit: null } && all is not null ? all : pair.Stand;
        return (priced.Once, pair.Slot.Metric.Kind == MetricKind.YesNo ? null : priced.PerUnit, priced.Each);
    }

    private PathCosts ToCosts()
    {
        var costs = PathCosts.In(Currency.Usd);
        foreach (var pair in Pairs)
        {
            var (slot, stand) = pair;
            costs = stand.Once is { } once ? costs.Once(slot.Metric, Money.FromMinorUnits(once, Currency.Usd), slot.Window) : costs;
            if (stand.PerUnit is { } perUnit && slot.Metric.Kind != MetricKind.YesNo)
            {
                var cost = Money.FromMinorUnits(perUnit, Currency.Usd);
                costs = slot.Metric switch
                {
                    Metric<long> count => costs.PerUnit(count, cost, stand.Each, slot.Window),
                    Metric<Rate> rate => costs.PerUnit(rate, cost, Rate.Percent(stand.Each * 10m), slot.Window),
                    Metric<Money> money => costs.PerUnit(money, cost, Money.FromMinorUnits(stand.Each, Currency.Usd), slot.Window),
                    _ => costs.PerUnit((Metric<decimal>)slot.Metric, cost, stand.Each, slot.Window),
                };
            }
        }

        return costs;
    }
}

/// <summary>Generators of partners below ladders.</summary>
public static class PathCases
{
    public static Arbitrary<PathCase> Partners() => (
        from ladder in LadderCases.Any
        from stands in Gen.CollectToArray(ladder.Slots.Select(Stands))
        from target in Gen.Choose(0, ladder.Tiers.Length - 1)
        select new PathCase(ladder, stands, target)).ToArbitrary();

    // Prices are small and often alike, so that paths often cost the same.
    private static Gen<StandCase> Stands(SlotCase slot) =>
        from number in Gen.Frequency((4, Gen.Choose(slot.Least, slot.Most).Select(known => (int?)known)), (1, Gen.Constant<int?>(null)))
        from notYet in Gen.Frequency((4, Gen.Constant(false)), (1, Gen.Constant(true)))
        from once in Gen.Frequency((1, Gen.Constant<long?>(null)), (2, Gen.Choose(0, 6).Select(cost => (long?)cost)))
        from perUnit in Gen.Frequency((1, Gen.Constant<long?>(null)), (2, Gen.Choose(0, 5).Select(cost => (long?)cost)))
        from each in Gen.Choose(1, 3)
        select new StandCase(number, notYet, once, perUnit, each);
}
