using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using FsCheck;
using FsCheck.Fluent;
using Partnerships.Monetary;

namespace Partnerships.Tests.Monetary;

/// <summary>The generators of the laws reach the places where money breaks.</summary>
public sealed class ReachTests
{
    private const int Cases = 10_000;

    [Fact]
    public void AmountsReachBothEndsEveryNumberOfDigitsAndBothSigns()
    {
        var amounts = Sample(MonetaryCases.Amounts());

        Assert.Equal([0, 2, 3, 4], amounts.Select(amount => amount.Currency.MinorUnitDigits).Distinct().Order());
        Reached(amounts, amount => amount.MinorUnits == long.MinValue);
        Reached(amounts, amount => amount.MinorUnits == long.MaxValue);
        Reached(amounts, amount => amount.IsZero);
        Reached(amounts, amount => amount.IsNegative);
        Reached(amounts, amount => Math.Abs((double)amount.MinorUnits) > 1e15);
        Reached(amounts, amount => Math.Abs((double)amount.MinorUnits) is > 1e5 and < 1e9);
    }

    [Fact]
    public void SumsReachWhatFitsAndWhatDoesNot()
    {
        var twos = Sample(MonetaryCases.Twos());

        Reached(twos, two => !Outcome<Money>.Of(() => two.A + two.B).Fits);
        Reached(twos, two => two.A != two.B && Outcome<Money>.Of(() => two.A + two.B).Fits);
        Reached(twos, two => two.A == two.B);
        var threes = Sample(MonetaryCases.Threes());
        Reached(threes, three => three.Factor > 1 && three.A.MinorUnits > 1 && Outcome<Money>.Of(() => three.A * three.Factor).Fits);
        Reached(threes, three => !Outcome<Money>.Of(() => three.A * three.Factor).Fits);
        Reached(Sample(MonetaryCases.TwoCurrencies()), strangers => strangers.A.IsZero && strangers.B.IsZero);
    }

    [Fact]
    public void ExactAmountsReachHalvesBothSidesOfThemAndBothWidths()
    {
        var exacts = Sample(MonetaryCases.Exacts());

        foreach (var mode in Rounding.All)
        {
            var ofMode = exacts.Where(exact => exact.Rounding == mode).ToList();
            Reached(ofMode, exact => exact.Oracle.Denominator == 2 && exact.Oracle.Sign > 0);
            Reached(ofMode, exact => exact.Oracle.Denominator == 2 && exact.Oracle.Sign < 0);
            Reached(ofMode, exact => exact.Oracle.IsInteger);
            Reached(ofMode, exact => exact.Oracle.Denominator > 2);
        }

        Reached(exacts, exact => BigInteger.Abs(exact.Oracle.Numerator) > long.MaxValue);
        Reached(exacts, exact => exact.Oracle.Denominator > 1_000_000_000);
        Reached(exacts, exact => !Outcome<Money>.Of(() => exact.Amount.Round(exact.Rounding)).Fits);
    }

    [Fact]
    public void SplitsReachManyWeightsZerosTiesAndBothWidths()
    {
        var splits = Sample(MonetaryCases.Splits());

        Reached(splits, split => split.Weights.Length >= 900);
        Reached(splits, split => split.Weights.Length == 1);
        Reached(splits, split => split.Weights.Contains(0));
        Reached(splits, split => split.Whole.MinorUnits == long.MinValue);
        Reached(splits, split => split.Whole.IsNegative);
        Reached(splits, split => Math.Abs((double)split.Whole.MinorUnits) < split.Weights.Length);
        Reached(splits, split => Total(split) > long.MaxValue);
        Reached(splits, split => split.Weights.Max() * (BigInteger)split.Whole.MinorUnits > long.MaxValue && Total(split) <= long.MaxValue);
        Reached(splits, split => split.Weights.Max() * BigInteger.Abs(split.Whole.MinorUnits) <= long.MaxValue && split.Weights.Length > 2);
        Reached(splits, split => split.Weights.Length > 2 && split.Weights.Distinct().Count() == 1 && split.Whole.MinorUnits % split.Weights.Length != 0);
    }

    [Fact]
    public void UnevenSplitsReachTheLastBitOfTheSum()
    {
        var splits = MonetaryCases.Uneven.Sample(Cases, 50).ToArray();

        Reached(splits, split => Total(split) > long.MaxValue / 2 && Total(split) <= long.MaxValue);
        Reached(splits, split => split.Weights.Count(weight => weight > 0) > 40);
    }

    [Fact]
    public void RatesReachEveryPlaceAndRangesBothEndsAndBeyond()
    {
        var rates = Sample(MonetaryCases.AnyRate());
        Reached(rates, rate => rate.Value % 0.000_000_01m != 0);
        Reached(rates, rate => rate.Value < 0);
        Reached(rates, rate => rate == Rate.MinValue);
        var agreements = Sample(MonetaryCases.Agreements());
        Reached(agreements, agreement => agreement.Rate == agreement.Range.Low && agreement.Range.Low < agreement.Range.High);
        Reached(agreements, agreement => agreement.Rate == agreement.Range.High && agreement.Range.Low < agreement.Range.High);
        Reached(agreements, agreement => agreement.Rate < agreement.Range.Low);
        Reached(agreements, agreement => agreement.Rate > agreement.Range.High);
    }

    /// <summary>The tests of the span form are left out of the older build, which has none.</summary>
    [Fact]
    public void OnlyTheNewerBuildHasTheSpanForm() =>
        Assert.Equal(!House.LibraryBuild.IsOlder, typeof(Allocation).GetMethod("Split") is not null);

    private static BigInteger Total(Split split) => split.Weights.Aggregate(BigInteger.Zero, (sum, weight) => sum + weight);

    private static T[] Sample<T>(Arbitrary<T> arbitrary) => arbitrary.Generator.Sample(Cases, 50).ToArray();

    private static void Reached<T>(IReadOnlyCollection<T> cases, Func<T, bool> place, [System.Runtime.CompilerServices.CallerArgumentExpression(nameof(place))] string? text = null)
    {
        // Ten of them at least, so that a case is no accident.
        var reached = cases.Count(place);
        Assert.True(reached >= Math.Min(10, cases.Count / 100), $"{reached} of {cases.Count} reach {text}");
    }
}
