using System;
using System.Linq;
using System.Numerics;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Partnerships.Monetary;
using Partnerships.Tests.Evidence;
using Partnerships.Tests.Oracle;

namespace Partnerships.Tests.Monetary;

/// <summary>Laws A1 to A12.</summary>
[Properties(Arbitrary = [typeof(MonetaryCases)])]
public sealed class AllocationLaws
{
    [Law("A1")]
    [ManyCases]
    public bool ThePartsAddUpToTheWhole(Split split) => Money.Sum(Parts(split), split.Whole.Currency) == split.Whole;

    [Law("A2")]
    [ManyCases]
    public bool EachPartIsTheFloorOrTheCeilingOfItsExactShare(Split split)
    {
        var total = split.Weights.Aggregate(BigInteger.Zero, (sum, weight) => sum + weight);
        return Parts(split).Zip(split.Weights).All(pair =>
        {
            var exact = new Rational((BigInteger)split.Whole.MinorUnits * pair.Second, total);
            return pair.First.MinorUnits == exact.Floor() || pair.First.MinorUnits == exact.Ceiling();
        });
    }

    [Law("A3")]
    [ManyCases]
    public bool TheSameSplitGivesTheSamePartsAndTiesGoToTheEarlier(Split split)
    {
        var evenWeights = split.Weights.Select(_ => 3L).ToArray();
        var even = Parts(split with { Weights = evenWeights, Rule = RemainderRule.LargestRemainder });
        var magnitudes = even.Select(part => BigInteger.Abs(part.MinorUnits)).ToArray();
        return Parts(split).SequenceEqual(Parts(split)) && magnitudes.Zip(magnitudes.Skip(1)).All(pair => pair.First >= pair.Second);
    }

    [Law("A4")]
    [ManyCases]
    public bool TheSplitOfTheOppositeIsTheOppositeSplit(Split split) => split.Whole.MinorUnits == long.MinValue
        || Parts(split with { Whole = -split.Whole }).SequenceEqual(Parts(split).Select(part => -part));

    [Law("A5")]
    [ManyCases]
    public bool AWeightOfZeroGetsNothing(Split split) =>
        Parts(split).Zip(split.Weights).All(pair => pair.Second != 0 || pair.First.IsZero);

    [Law("A6")]
    [ManyCases]
    public bool FewerUnitsThanPartsStillAddUp(Split split, byte units)
    {
        var few = Money.FromMinorUnits(units % split.Weights.Length, split.Whole.Currency);
        var even = Parts(new Split(few, split.Weights.Select(_ => 1L).ToArray(), split.Rule));
        return even.All(part => part.MinorUnits is 0 or 1) && even.Sum(part => part.MinorUnits) == few.MinorUnits
            && Money.Sum(Parts(split with { Whole = few }), few.Currency) == few;
    }

    [Law("A7")]
    [ManyCases]
    public bool OnlyTheProportionOfTheWeightsMatters(Split split, byte factor)
    {
        var most = split.Weights.Max();
        var scale = Math.Min((long)factor + 1, long.MaxValue / most);
        return Parts(split with { Weights = split.Weights.Select(weight => weight * scale).ToArray() }).SequenceEqual(Parts(split));
    }

    [Law("A8")]
    [ManyCases]
    public bool ThePartsAreThoseOfTheRationalOracle(Split split)
    {
        var expected = AllocationOracle.Split(
            split.Whole.MinorUnits, [.. split.Weights.Select(weight => (BigInteger)weight)], split.Rule.Name);
        return Parts(split).Select(part => (BigInteger)part.MinorUnits).SequenceEqual(expected);
    }

    [Law("A8")]
    [ManyCases]
    public Property UnevenRemaindersGoToThoseOfTheOracleToo() => Prop.ForAll(MonetaryCases.Uneven.ToArbitrary(), ThePartsAreThoseOfTheRationalOracle);

    [Law("A9")]
    [ManyCases]
    public bool PermutingTheWeightsPermutesThePartsUpToTheTieKey(Split split)
    {
        // Parts of equal weights may change places among themselves; taken together they are the same.
        var largest = split with { Rule = RemainderRule.LargestRemainder };
        var turned = largest with { Weights = [.. split.Weights.Reverse()] };
        return ByWeight(largest).SequenceEqual(ByWeight(turned)) || TiesAcrossWeights(largest);
    }

    [Law("A10")]
    [ManyCases]
    public bool OnePartyGetsAll(Money whole, RemainderRule rule, int place, byte others)
    {
        var weights = new long[others + 1];
        weights[(place & int.MaxValue) % weights.Length] = 5;
        var parts = Parts(new Split(whole, weights, rule));
        return Parts(new Split(whole, [7], rule)).SequenceEqual([whole])
            && parts.Zip(weights).All(pair => pair.First == (pair.Second == 5 ? whole : Money.Zero(whole.Currency)));
    }

    [Law("A11")]
    [ManyCases]
    public bool ANegativeWeightIsRefused(Split split, int place, long weight)
    {
        var negative = weight >= 0 ? -weight - 1 : weight;
        var weights = split.Weights.ToArray();
        weights[(place & int.MaxValue) % weights.Length] = negative;
        var refusal = Assert.Throws<ArgumentOutOfRangeException>("weights", () => Parts(split with { Weights = weights }));
        return refusal.ActualValue is long value && value == negative;
    }

    [Law("A11")]
    [ManyCases]
    public bool NoWeightsOrNothingButZerosAreRefused(Money whole, byte count)
    {
        var refusal = Assert.Throws<ArgumentException>("weights", () => Allocation.ByWeights(whole, new long[count]));
        return refusal.Message.Length > 0;
    }

    [Law("A12")]
    [ManyCases]
    public bool AnEvenSplitDiffersByOneUnitAtMost(Money whole, byte more)
    {
        var even = Allocation.Evenly(whole, more + 1).Parts;
        return even.Max(part => part.MinorUnits) - even.Min(part => part.MinorUnits) <= 1
            && Money.Sum(even, whole.Currency) == whole
            && even.SequenceEqual(Parts(new Split(whole, [.. even.Select(_ => 1L)], RemainderRule.LargestRemainder)));
    }

    /// <summary>By way of the list and, where the target has it, by way of the span, which must agree.</summary>
    private static Money[] Parts(Split split)
    {
        var parts = Allocation.ByWeights(split.Whole, split.Weights, split.Rule).Parts.ToArray();
#if NEWER_BUILD
        var intoSpan = new Money[split.Weights.Length];
        Allocation.Split(split.Whole, split.Weights, intoSpan, split.Rule);
        Assert.Equal(parts, intoSpan);
#endif
        return parts;
    }

    private static IOrderedEnumerable<(long Weight, long Units)> ByWeight(Split split) =>
        Parts(split).Zip(split.Weights, (part, weight) => (weight, part.MinorUnits)).Order();

    /// <summary>Whether two different weights are cut by the same fraction, so that their order decides.</summary>
    private static bool TiesAcrossWeights(Split split)
    {
        var total = split.Weights.Aggregate(BigInteger.Zero, (sum, weight) => sum + weight);
        var cut = split.Weights.Distinct().Select(weight => BigInteger.Abs(split.Whole.MinorUnits) * weight % total).ToList();
        return cut.Distinct().Count() < cut.Count;
    }
}
