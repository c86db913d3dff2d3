using System;
using System.Collections.Generic;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using Partnerships.Metrics;
using Partnerships.Monetary;
using Partnerships.Partners;
using Partnerships.Tiers;

namespace Partnerships.Tests.Tiers;

/// <summary>A metric over a window, and the few numbers that cases use of it.</summary>
public sealed record SlotCase(Metric Metric, Window? Window, int Least, int Most)
{
    private const decimal Quarter = 0.25m;

    public static IReadOnlyList<SlotCase> All { get; } =
    [
        new(Metric.Count("customers", "customers"), null, 0, 5),
        new(Metric.Count("customers", "customers"), Window.TrailingMonths(12), 0, 5),
        new(Metric.Rate("share", "share", Rate.Percent(25m)).Between(Rate.Zero, Rate.One), null, 0, 4),
        new(Metric.YesNo("certified", "certified"), null, 0, 1),
        new(Metric.Money("sales", "sales"), null, -1, 3),
        new(Metric.Score("nps", "nps", 1m).Between(-2m, 2m).FromResponses(5), null, -2, 2),
        new(Metric.Score("rating", "rating", 1m), null, -2, 2),
    ];

    /// <summary>The numbers that values have in cases; an amount has cents beyond those that bounds have.</summary>
    public IEnumerable<int> Numbers => Enumerable.Range(Least, Most - Least + 1);

    /// <summary>What a number stands for, as the oracle counts: a rate in fractions, an amount in dollars.</summary>
    public decimal AsDecimal(int number) => Metric.Kind.Name switch { "rate" => number * Quarter, "money" => number / 100m, _ => number };

    public PartnerFacts State(PartnerFacts facts, int number) => Metric switch
    {
        Metric<long> count => facts.With(count, number, Window),
        Metric<Rate> rate => facts.With(rate, Rate.Of(number * Quarter), Window),
        Metric<Money> money => facts.With(money, Money.FromMinorUnits(number, Currency.Usd), Window),
        Metric<decimal> score => facts.With(score, number, Window),
        _ => facts.With((Metric<bool>)Metric, number == 1, Window),
    };

    public Requirement Compare(Comparator comparator, int bound) => Metric switch
    {
        Metric<long> count => Over(Compare(comparator, count, bound)),
        Metric<Rate> rate => Over(Compare(comparator, rate, Rate.Of(bound * Quarter))),
        Metric<Money> money => Over(Compare(comparator, money, Money.FromMinorUnits(bound, Currency.Usd))),
        Metric<decimal> score => Over(Compare(comparator, score, bound)),
        _ => Requirement.Holds((Metric<bool>)Metric),
    };

    public override string ToString() => Window is null ? Metric.Key : $"{Metric.Key} over {Window}";

    private static Comparison Compare<T>(Comparator comparator, Metric<T> metric, T bound)
        where T : struct, IComparable<T>, IFormattable => comparator.Name switch
        {
            "atLeast" => Requirement.AtLeast(metric, bound),
            "moreThan" => Requirement.MoreThan(metric, bound),
            "atMost" => Requirement.AtMost(metric, bound),
            _ => Requirement.LessThan(metric, bound),
        };

    private Comparison Over(Comparison comparison) => Window is null ? comparison : comparison.Over(Window);
}

/// <summary>A small ladder over two to four slots.</summary>
public sealed record LadderCase(SlotCase[] Slots, PlacementRule Rule, Requirement[][] Tiers)
{
    public TierLadder ToLadder()
    {
        var tiers = Tiers.Select((lines, rank) => Tier.Of(IdOf(rank), lines)).ToArray();
        return Rule == PlacementRule.Cumulative ? TierLadder.Cumulative(tiers) : TierLadder.HighestMet(tiers);
    }

    public static TierId IdOf(int rank) => TierId.Of("tier-" + (char)('a' + rank));

    public override string ToString() => $"{Rule}\n" + string.Join("\n", Tiers.Select((lines, rank) => $"{IdOf(rank)}: {string.Join(" AND ", lines.AsEnumerable())}"));
}

/// <summary>Generators of ladders.</summary>
public static class LadderCases
{
    /// <summary>Ladders of any form: all comparisons, and combinations within combinations.</summary>
    public static Gen<LadderCase> Any { get; } =
        from slots in Gen.Choose(2, 4).SelectMany(count => Gen.Shuffle(SlotCase.All.ToArray()).Select(all => all.Take(count).ToArray()))
        from rule in Gen.Elements(PlacementRule.All.ToArray())
        from count in Gen.Choose(1, 3)
        from tiers in Gen.ArrayOf(Gen.Choose(0, 4).SelectMany(lines => Gen.ArrayOf(Requirements(slots, depth: 2), lines)), count)
        select new LadderCase(slots, rule, tiers);

    public static Arbitrary<LadderCase> Ladders() => Any.ToArbitrary();

    private static Gen<Requirement> Requirements(SlotCase[] slots, int depth)
    {
        var leaves =
            from slot in Gen.Elements(slots)
            from comparator in Gen.Frequency(
                (3, Gen.Constant(Comparator.AtLeast)), (1, Gen.Constant(Comparator.MoreThan)), (1, Gen.Constant(Comparator.AtMost)), (1, Gen.Constant(Comparator.LessThan)))
            from bound in Bounds(slot)
            select slot.Compare(comparator, bound);
        return depth == 0 ? leaves : Gen.Frequency((3, leaves), (2, Combinations(slots, depth)));
    }

    private static Gen<Requirement> Combinations(SlotCase[] slots, int depth) =>
        from count in Gen.Choose(1, 4)
        from needed in Gen.Choose(1, count)
        from parts in Gen.ArrayOf(Requirements(slots, depth - 1), count)
        select (Requirement)Requirement.AtLeastOf(needed, parts);

    // Where the metric has no end, the bounds stay one step inside, so that what is nearest to a strict one is among the numbers too.
    private static Gen<int> Bounds(SlotCase slot) => slot.Metric.Key switch
    {
        "customers" => Gen.Choose(0, slot.Most - 1),
        "sales" or "rating" => Gen.Choose(slot.Least + 1, slot.Most - 1),
        _ => Gen.Choose(slot.Least, slot.Most),
    };
}
