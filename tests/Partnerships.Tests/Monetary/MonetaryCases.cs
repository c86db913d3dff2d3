using System;
using System.Collections.Generic;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using Partnerships.Monetary;
using Partnerships.Tests.Oracle;

namespace Partnerships.Tests.Monetary;

/// <summary>Two amounts of one currency.</summary>
public sealed record Two(Money A, Money B);

/// <summary>Three amounts of one currency, and a small factor.</summary>
public sealed record Three(Money A, Money B, Money C, long Factor);

/// <summary>Two amounts of two currencies, zeros among them.</summary>
public sealed record Strangers(Money A, Money B);

/// <summary>An exact amount, and the same as a fraction of minor units by the oracle.</summary>
public sealed record Exact(UnroundedMoney Amount, string Fraction, Rounding Rounding)
{
    internal Rational Oracle => Rational.Parse(Fraction);
}

/// <summary>A whole, weights and a rule to split by.</summary>
public sealed record Split(Money Whole, long[] Weights, RemainderRule Rule)
{
    public override string ToString() => $"{Whole.ToString("R", null)} by [{string.Join(", ", Weights)}], {Rule}";
}

/// <summary>Two rates in order, and one between or outside.</summary>
public sealed record Agreement(RateRange Range, Rate Rate);

/// <summary>Generators that go where money breaks: half units, both ends of 64 bits, every number of digits, many weights.</summary>
public static class MonetaryCases
{
    /// <summary>Currencies with 0, 2, 3 and 4 digits after the point.</summary>
    private static readonly Gen<Currency> Currencies =
        Gen.Elements(Currency.Usd, Currency.Eur, Currency.Jpy, Currency.Of("KWD"), Currency.Of("CLF"), Currency.Of("UYI"));

    private static readonly Gen<long> AnyLong =
        from high in Gen.Choose(int.MinValue, int.MaxValue)
        from low in Gen.Choose(int.MinValue, int.MaxValue)
        select unchecked(((long)high << 32) | (uint)low);

    /// <summary>Every magnitude is as likely as every other.</summary>
    private static readonly Gen<long> AnyMagnitude =
        from value in AnyLong
        from bits in Gen.Choose(0, 63)
        select value >> bits;

    private static readonly Gen<long> MinorUnits = Gen.Frequency(
        (2, Gen.Choose(-200, 200).Select(value => (long)value)),
        (4, AnyMagnitude),
        (1, Gen.Elements(long.MinValue, long.MinValue + 1, long.MaxValue, long.MaxValue - 1, 0, 1, -1)),
        (1, Gen.Elements(long.MinValue / 2, (long.MinValue / 2) - 1, long.MaxValue / 2, (long.MaxValue / 2) + 1, int.MaxValue, int.MinValue)));

    /// <summary>Rates of every number of places, the common ones most often.</summary>
    private static readonly Gen<Rate> Rates = Gen.Frequency(
        (4, Gen.Choose(-200, 200).Select(percent => Rate.Percent(percent))),
        (2, Gen.Choose(0, 10_000).Select(points => Rate.BasisPoints(points))),
        (2, AnyMagnitude.Select(Rate.FromBillionths)),
        (1, Gen.Elements(Rate.Zero, Rate.One, Rate.MaxValue, Rate.MinValue, Rate.Percent(0.5m), Rate.Percent(2.9m), Rate.Of(0.000_000_001m))));

    private static readonly Gen<RemainderRule> Rules = Gen.Elements(RemainderRule.All.ToArray());

    private static readonly Gen<Rounding> Modes = Gen.Elements(Rounding.All.ToArray());

    private static readonly Gen<long> Weight = Gen.Frequency(
        (2, Gen.Constant(0L)),
        (4, Gen.Choose(1, 12).Select(value => (long)value)),
        (3, AnyMagnitude.Select(Magnitude)),
        (1, Gen.Elements(long.MaxValue, 1L, 1_000_000_000L)));

    private static readonly Gen<int> HowMany = Gen.Frequency(
        (60, Gen.Choose(1, 5)), (35, Gen.Choose(1, 24)), (4, Gen.Choose(25, 200)), (1, Gen.Choose(900, 1000)));

    public static Arbitrary<Money> Amounts() => Arb.From(
        from currency in Currencies
        from minorUnits in MinorUnits
        select Money.FromMinorUnits(minorUnits, currency),
        Simpler);

    public static Arbitrary<Two> Twos() => Arb.From(
        from currency in Currencies
        from a in MinorUnits
        from b in MinorUnits
        select new Two(Money.FromMinorUnits(a, currency), Money.FromMinorUnits(b, currency)),
        two => Simpler(two.A).Select(a => two with { A = a }).Concat(Simpler(two.B).Select(b => two with { B = b })));

    public static Arbitrary<Three> Threes() => (
        from currency in Currencies
        from a in MinorUnits
        from b in MinorUnits
        from c in MinorUnits
        from factor in Gen.OneOf(Gen.Choose(-12, 12).Select(value => (long)value), MinorUnits)
        select new Three(
            Money.FromMinorUnits(a, currency), Money.FromMinorUnits(b, currency), Money.FromMinorUnits(c, currency), factor)).ToArbitrary();

    public static Arbitrary<Strangers> TwoCurrencies() => (
        from currencies in Gen.Two(Currencies).Where(pair => pair.Item1 != pair.Item2)
        from a in Gen.OneOf(Gen.Constant(0L), MinorUnits)
        from b in Gen.OneOf(Gen.Constant(0L), MinorUnits)
        select new Strangers(Money.FromMinorUnits(a, currencies.Item1), Money.FromMinorUnits(b, currencies.Item2))).ToArbitrary();

    public static Arbitrary<Rate> AnyRate() => Rates.ToArbitrary();

    public static Arbitrary<Rounding> AnyMode() => Modes.ToArbitrary();

    public static Arbitrary<RemainderRule> AnyRule() => Rules.ToArbitrary();

    public static Arbitrary<Exact> Exacts() => Gen.Frequency(
        (3, OfRate), (2, OfFraction), (2, OfHalves), (1, OfSums)).ToArbitrary();

    public static Arbitrary<Split> Splits() => Arb.From(
        from whole in Amounts().Generator
        from count in HowMany
        from common in Gen.Choose(0, 3)
        from weights in Gen.ArrayOf(common == 0 ? Gen.Constant(7L) : common == 1 ? Gen.Choose(0, 3).Select(value => (long)value) : Weight, count)
        from place in Gen.Choose(0, count - 1)
        from rule in Rules
        select new Split(whole, WithAWeight(weights, place), rule),
        Simpler);

    /// <summary>Few units by weights of very different size, up to the last bit of their sum: remainders that lie unevenly.</summary>
    public static Gen<Split> Uneven =>
        from count in Gen.Choose(2, 60)
        from most in Gen.Choose(20, 62)
        from weights in Gen.ArrayOf(Gen.Choose(0, most).Select(bits => (1L << bits) - 1), count)
        from place in Gen.Choose(0, count - 1)
        from units in Gen.OneOf(Gen.Constant(1), Gen.Choose(1, 15))
        from sign in Gen.Elements(1, -1)
        select new Split(Money.FromMinorUnits(units * sign, Currency.Usd), WithAWeight(weights, place), RemainderRule.LargestRemainder);

    public static Arbitrary<Agreement> Agreements() => (
        from a in Rates
        from b in Rates
        from inside in Gen.Choose(0, 4)
        from other in Rates
        let range = a <= b ? new RateRange(a, b) : new RateRange(b, a)
        select new Agreement(range, inside switch { 0 => range.Low, 1 => range.High, _ => other })).ToArbitrary();

    private static Gen<Exact> OfRate =>
        from currency in Currencies
        from minorUnits in MinorUnits
        from rate in Rates
        from mode in Modes
        select new Exact(
            Money.FromMinorUnits(minorUnits, currency) * rate,
            (new Rational(minorUnits) * new Rational(rate.Billionths, 1_000_000_000)).ToString(),
            mode);

    private static Gen<Exact> OfFraction =>
        from currency in Currencies
        from minorUnits in MinorUnits
        from numerator in MinorUnits
        from denominator in MinorUnits.Where(value => value != 0)
        from mode in Modes
        let fraction = new Rational(minorUnits) * new Rational(numerator, denominator)
        where fraction.Denominator <= long.MaxValue
        select new Exact(Money.FromMinorUnits(minorUnits, currency).Times(numerator, denominator), fraction.ToString(), mode);

    /// <summary>Amounts exactly half way between two minor units.</summary>
    private static Gen<Exact> OfHalves =>
        from currency in Currencies
        from half in AnyMagnitude.Select(value => (value >> 2) | 1)
        from mode in Modes
        select new Exact(Money.FromMinorUnits(half, currency) / 2, new Rational(half, 2).ToString(), mode);

    private static Gen<Exact> OfSums =>
        from currency in Currencies
        from a in Gen.Choose(-1_000_000, 1_000_000)
        from b in Gen.Choose(-1_000_000, 1_000_000)
        from days in Gen.Choose(1, 366)
        from rate in Gen.Choose(0, 10_000)
        from mode in Modes
        select new Exact(
            (Money.FromMinorUnits(a, currency).Times(17, days) * Rate.BasisPoints(rate)) + Money.FromMinorUnits(b, currency),
            ((new Rational(a) * new Rational(17, days) * new Rational(rate, 10_000)) + new Rational(b)).ToString(),
            mode);

    private static long Magnitude(long value) => value == long.MinValue ? long.MaxValue : Math.Abs(value);

    private static long[] WithAWeight(long[] weights, int place)
    {
        if (weights.All(weight => weight == 0))
        {
            weights[place] = 1;
        }

        return weights;
    }

    private static IEnumerable<Money> Simpler(Money amount) => amount.IsZero
        ? []
        : new[] { 0, amount.MinorUnits / 2, amount.MinorUnits - Math.Sign(amount.MinorUnits) }
            .Distinct().Select(minorUnits => Money.FromMinorUnits(minorUnits, amount.Currency));

    private static IEnumerable<Split> Simpler(Split split)
    {
        foreach (var whole in Simpler(split.Whole))
        {
            yield return split with { Whole = whole };
        }

        for (var i = 0; i < split.Weights.Length && split.Weights.Length is > 1 and < 30; i++)
        {
            var fewer = split.Weights.Where((_, index) => index != i).ToArray();
            if (fewer.Any(weight => weight > 0))
            {
                yield return split with { Weights = fewer };
            }
        }
    }
}
