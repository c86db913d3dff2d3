using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Numerics;
using FsCheck.Xunit;
using Partnerships.Monetary;
using Partnerships.Tests.Evidence;
using Partnerships.Tests.Oracle;

namespace Partnerships.Tests.Monetary;

/// <summary>Laws M1 to M13.</summary>
[Properties(Arbitrary = [typeof(MonetaryCases)])]
public sealed class MoneyLaws
{
    private static readonly CultureInfo[] Cultures = CultureInfo.GetCultures(CultureTypes.AllCultures);

    [Law("M1")]
    [ManyCases]
    public bool AdditionCommutes(Two two) => Outcome<Money>.Of(() => two.A + two.B) == Outcome<Money>.Of(() => two.B + two.A);

    [Law("M2")]
    [ManyCases]
    public bool AdditionAssociatesWhereEveryPartialSumFits(Three three)
    {
        var (a, b, c, _) = three;
        var left = Outcome<Money>.Of(() => a + b + c);
        var right = Outcome<Money>.Of(() => a + (b + c));

        // Where one way does not fit, one of its partial sums is beyond 64 bits, and only then.
        return left.Fits == (Fits(Units(a) + Units(b)) && Fits(Units(a) + Units(b) + Units(c)))
            && right.Fits == (Fits(Units(b) + Units(c)) && Fits(Units(a) + Units(b) + Units(c)))
            && (!left.Fits || !right.Fits || left == right);
    }

    [Law("M3")]
    [ManyCases]
    public bool ZeroIsTheIdentity(Money amount) =>
        amount + Money.Zero(amount.Currency) == amount && Money.Zero(amount.Currency) + amount == amount;

    [Law("M4")]
    [ManyCases]
    public bool AnAmountAndItsOppositeAddUpToZero(Money amount) =>
        Outcome<Money>.Of(() => amount + -amount) == (amount.MinorUnits == long.MinValue
            ? new Outcome<Money>(null, Fits: false)
            : new Outcome<Money>(Money.Zero(amount.Currency), Fits: true));

    [Law("M5")]
    [ManyCases]
    public bool SubtractingIsAddingTheOpposite(Two two) => two.B.MinorUnits == long.MinValue
        || Outcome<Money>.Of(() => two.A - two.B) == Outcome<Money>.Of(() => two.A + -two.B);

    [Law("M6")]
    [ManyCases]
    public bool AWholeFactorDistributesOverAddition(Three three)
    {
        var (a, b, _, factor) = three;
        var together = Outcome<Money>.Of(() => (a + b) * factor);
        var apart = Outcome<Money>.Of(() => (a * factor) + (factor * b));
        return !together.Fits || !apart.Fits || together == apart;
    }

    [Law("M7")]
    [ManyCases]
    public bool TwoCurrenciesNeverMeet(Strangers strangers)
    {
        var (a, b) = strangers;
        UnroundedMoney exactA = a, exactB = b;
        Func<object>[] meetings =
        [
            () => a + b, () => a - b, () => a < b, () => a > b, () => a <= b, () => a >= b, () => a.CompareTo(b),
            () => Money.Min(a, b), () => Money.Max(a, b), () => Money.Sum([a, b], a.Currency), () => Money.Sum([b], a.Currency),
            () => new MoneyRange(a, b), () => new MoneyRange(a, a).Contains(b), () => Allocation.ByAmounts(a, [a, b]),
            () => exactA + exactB, () => exactA - exactB, () => exactA < exactB, () => exactA.CompareTo(exactB),
        ];
        return a != b && exactA != exactB && meetings.All(meet => IsRefused(meet, a.Currency, b.Currency));
    }

    [Law("M8")]
    [ManyCases]
    public bool WhatDoesNotFitThrowsAndNeverWraps(Three three)
    {
        var (a, b, c, factor) = three;
        return Agrees(() => a + b, Units(a) + Units(b))
            && Agrees(() => a - b, Units(a) - Units(b))
            && Agrees(() => -a, -Units(a))
            && Agrees(() => a * factor, Units(a) * factor)
            && Agrees(() => Money.Sum([a, b, c], a.Currency), Units(a) + Units(b) + Units(c));
    }

    /// <summary>Exact amounts too: what a fraction of 128 over 64 bits can hold in lowest terms is held, and nothing else.</summary>
    [Law("M8")]
    [ManyCases]
    public bool ExactSumsAndDifferencesAreThoseOfTheOracleOrDoNotFit(Two two, Rate first, Rate second, long times)
    {
        var a = Outcome<UnroundedMoney>.Of(() => two.A * first * times);
        var b = Outcome<UnroundedMoney>.Of(() => two.B.Times(second.Billionths, 7 + (times & 0xFF)));
        if (!a.Fits || !b.Fits)
        {
            return true;
        }

        var (x, y) = (a.Value!.Value, b.Value!.Value);
        return IsExactly(() => x + y, Fraction(x) + Fraction(y))
            && IsExactly(() => x + x + x, Fraction(x) * 3)
            && IsExactly(() => x - y, Fraction(x) - Fraction(y))
            && IsExactly(() => -x, -Fraction(x))
            && IsExactly(() => x * times, Fraction(x) * times);
    }

    [Law("M9")]
    [ManyCases]
    public bool OrderIsThatOfTheNumbersAndAgreesWithEquality(Two two)
    {
        var (a, b) = two;
        var order = Units(a).CompareTo(Units(b));
        return Math.Sign(a.CompareTo(b)) == order
            && Math.Sign(b.CompareTo(a)) == -order
            && (a < b) == order < 0
            && (a <= b) == order <= 0
            && (a > b) == order > 0
            && (a >= b) == order >= 0
            && (a == b) == (order == 0)
            && Money.Min(a, b).MinorUnits == Math.Min(a.MinorUnits, b.MinorUnits)
            && Money.Max(a, b).MinorUnits == Math.Max(a.MinorUnits, b.MinorUnits);
    }

    /// <summary>The text of form R is the one that documents hold.</summary>
    [Law("M10")]
    [ManyCases]
    public bool EqualAmountsHaveEqualHashAndText(Money amount)
    {
        // The same value with more zeros behind the point, and by way of a sum.
        var zeros = Money.Of(amount.Amount * 1.000m, amount.Currency);
        var sum = Money.Zero(amount.Currency) + amount;
        return new[] { zeros, sum }.All(same =>
            same == amount && same.GetHashCode() == amount.GetHashCode()
            && same.ToString() == amount.ToString() && same.ToString("R", null) == amount.ToString("R", null));
    }

    [Law("M10")]
    [ManyCases]
    public bool EqualExactAmountsHaveEqualHashAndText(Money amount, Rate rate)
    {
        var once = amount * rate;
        var twice = Outcome<UnroundedMoney>.Of(() => once.Times(6, 4) * 2 / 3);
        return !twice.Fits || (twice.Value!.Value is var same
            && same == once && same.GetHashCode() == once.GetHashCode() && same.ToString() == once.ToString());
    }

    [Law("M11")]
    [ManyCases]
    public bool WhatIsWrittenIsReadBackInAnyCulture(Money amount, int seed)
    {
        var culture = Cultures[(seed & int.MaxValue) % Cultures.Length];
        return new[] { "G", "R" }.All(form => ComesBack(amount, form, culture) && ComesBack(amount, form, null));
    }

    [Law("M11")]
    [Fact]
    public void WhatIsWrittenIsReadBackInEveryCulture()
    {
        long[] telling = [0, 1, -1, -5, 99, -100, 123_456, -123_456_789, long.MaxValue, long.MinValue];
        var failures =
            from culture in Cultures
            from minorUnits in telling
            from currency in new[] { Currency.Usd, Currency.Jpy, Currency.Of("KWD") }
            from form in new[] { "G", "R" }
            let amount = Money.FromMinorUnits(minorUnits, currency)
            where !ComesBack(amount, form, culture)
            select $"{culture.Name}: {amount.ToString(form, culture)}";

        Assert.Empty(failures);
    }

    [Law("M12")]
    [Fact]
    public void TheDefaultAmountIsZeroInNoCurrencyAndMeetsNoOther()
    {
        var nothing = default(Money);

        Assert.True(nothing.IsZero);
        Assert.Equal("XXX", nothing.Currency.Code);
        Assert.False(nothing.Currency.HasMinorUnit);
        Assert.Equal(0m, nothing.Amount);
        Assert.Equal("XXX 0", nothing.ToString());
        Assert.Equal(default, nothing);
        Assert.NotEqual(Money.Zero(Currency.Usd), nothing);
        Assert.Throws<CurrencyMismatchException>(() => nothing + Money.Zero(Currency.Usd));
        Assert.Throws<ArgumentException>(() => Money.FromMinorUnits(0, nothing.Currency));
        Assert.False(Money.TryParse(nothing.ToString(), CultureInfo.InvariantCulture, out _));
    }

    [Law("M12")]
    [Fact]
    public void TheOtherDefaultsAreZeroToo()
    {
        Assert.Equal(nameof(Money), default(Money).GetType().Name);
        Assert.True(default(UnroundedMoney).IsZero);
        Assert.True(default(UnroundedMoney).IsWhole);
        Assert.Equal(default(Money), default(UnroundedMoney).Round(Rounding.HalfToEven));
        Assert.Equal(Rate.Zero, default);
        Assert.Equal(new RateRange(Rate.Zero, Rate.Zero), default);
        Assert.Equal(new MoneyRange(default, default), default);
        Assert.Equal("XXX", default(Currency).Code);
        Assert.Equal(Currency.Of("XXX"), default);
    }

    [Law("M13")]
    [ManyCases]
    public bool ASumDoesNotDependOnOrder(Money[] amounts, int seed)
    {
        var same = amounts.Select(amount => Money.FromMinorUnits(amount.MinorUnits, Currency.Usd)).ToArray();
        var shuffled = same.OrderBy(amount => HashCode.Combine(seed, amount)).ToArray();
        var total = same.Aggregate(BigInteger.Zero, (sum, amount) => sum + amount.MinorUnits);
        return Agrees(() => Money.Sum(same, Currency.Usd), total) && Agrees(() => Money.Sum(shuffled, Currency.Usd), total);
    }

    private static BigInteger Units(Money amount) => amount.MinorUnits;

    private static bool Fits(BigInteger units) => units >= long.MinValue && units <= long.MaxValue;

    private static bool Agrees(Func<Money> operation, BigInteger expected)
    {
        var outcome = Outcome<Money>.Of(operation);
        return outcome.Fits ? outcome.Value!.Value.MinorUnits == expected : !Fits(expected);
    }

    private static Rational Fraction(UnroundedMoney amount) => new(amount.Numerator, amount.Denominator);

    private static bool IsExactly(Func<UnroundedMoney> operation, Rational expected)
    {
        var outcome = Outcome<UnroundedMoney>.Of(operation);
        var holds = expected.Denominator <= long.MaxValue
            && expected.Numerator < (BigInteger.One << 127)
            && expected.Numerator >= -(BigInteger.One << 127);
        return outcome.Fits ? holds && Fraction(outcome.Value!.Value) == expected : !holds;
    }

    private static bool ComesBack(Money amount, string form, CultureInfo? culture)
    {
        var text = amount.ToString(form, culture);
        return Money.Parse(text, culture) == amount && Money.TryParse(text, culture, out var read) && read == amount;
    }

    private static bool IsRefused(Func<object> meeting, Currency expected, Currency actual)
    {
        try
        {
            meeting();
            return false;
        }
        catch (CurrencyMismatchException mismatch)
        {
            var named = new HashSet<Currency> { mismatch.Expected, mismatch.Actual };
            return named.SetEquals([expected, actual])
                && mismatch.Message.Contains(expected.Code, StringComparison.Ordinal)
                && mismatch.Message.Contains(actual.Code, StringComparison.Ordinal);
        }
    }
}
