using System;
using System.Globalization;
using System.Linq;
using System.Numerics;

namespace Partnerships.Tests.Oracle;

/// <summary>
/// Pins the oracle itself to values worked out by hand: a check is only worth as much as what it
/// compares with.
/// </summary>
public sealed class OracleTests
{
    private static readonly string[] AllModes =
    [
        "HalfAwayFromZero",
        "HalfTowardZero",
        "HalfToEven",
        "HalfToOdd",
        "HalfTowardPositive",
        "HalfTowardNegative",
        "AwayFromZero",
        "TowardZero",
        "TowardPositive",
        "TowardNegative",
    ];

    private static readonly string[] AllRules = ["LargestRemainder", "FirstToLast", "LastToFirst"];

    [Fact]
    public void FractionsAreKeptInLowestTerms()
    {
        Rational value = new(6, 4);

        Assert.Equal(new BigInteger(3), value.Numerator);
        Assert.Equal(new BigInteger(2), value.Denominator);
    }

    [Theory]
    [InlineData(6, -4, -3, 2)]
    [InlineData(-6, -4, 3, 2)]
    [InlineData(-6, 4, -3, 2)]
    [InlineData(0, -7, 0, 1)]
    public void DenominatorsAreAlwaysPositive(int numerator, int denominator, int expectedNumerator, int expectedDenominator)
    {
        Rational value = new(numerator, denominator);

        Assert.Equal(new BigInteger(expectedNumerator), value.Numerator);
        Assert.Equal(new BigInteger(expectedDenominator), value.Denominator);
    }

    [Fact]
    public void AZeroDenominatorIsRefused()
    {
        Assert.Throws<DivideByZeroException>(() => new Rational(1, 0));
        Assert.Throws<DivideByZeroException>(() => new Rational(0, 0));
        Assert.Throws<DivideByZeroException>(() => Rational.Parse("1/0"));
    }

    [Fact]
    public void DividingByZeroIsRefused()
    {
        Rational one = 1;

        Assert.Throws<DivideByZeroException>(() => one / 0);
        Assert.Throws<DivideByZeroException>(() => one / default(Rational));
    }

    [Fact]
    public void TheDefaultValueIsZero()
    {
        Rational value = default;
        Rational zero = 0;
        Rational half = new(1, 2);

        Assert.Equal(BigInteger.Zero, value.Numerator);
        Assert.Equal(BigInteger.One, value.Denominator);
        Assert.Equal(0, value.Sign);
        Assert.True(value.IsInteger);
        Assert.Equal(BigInteger.Zero, value.Floor());
        Assert.Equal(BigInteger.Zero, value.Ceiling());
        Assert.Equal("0", value.ToString());
        Assert.Equal(zero, value);
        Assert.True(value == zero);
        Assert.False(value != zero);
        Assert.Equal(zero.GetHashCode(), value.GetHashCode());
        Assert.Equal(0, value.CompareTo(zero));
        Assert.True(value < half);
        Assert.True(value > -half);
        Assert.Equal(zero, -value);
        Assert.Equal(zero, value.Abs());
        Assert.Equal(half, value + half);
        Assert.Equal(half, half - value);
        Assert.Equal(zero, value * half);
        Assert.Equal(zero, value / half);
    }

    [Fact]
    public void ArithmeticIsExact()
    {
        Rational half = new(1, 2);
        Rational third = new(1, 3);

        Assert.Equal(new Rational(5, 6), half + third);
        Assert.Equal(new Rational(1, 6), half - third);
        Assert.Equal(new Rational(-1, 6), third - half);
        Assert.Equal(new Rational(1, 6), half * third);
        Assert.Equal(new Rational(3, 2), half / third);
        Assert.Equal(new Rational(-3, 2), half / -third);
        Assert.Equal(new Rational(-1, 2), -half);
        Assert.Equal((Rational)1, third + third + third);
    }

    [Fact]
    public void TheAbsoluteValueDropsTheSign()
    {
        Assert.Equal(new Rational(7, 3), new Rational(-7, 3).Abs());
        Assert.Equal(new Rational(7, 3), new Rational(7, 3).Abs());
        Assert.Equal(-1, new Rational(-7, 3).Sign);
        Assert.Equal(1, new Rational(7, 3).Sign);
    }

    [Fact]
    public void WholeNumbersConvertImplicitly()
    {
        Rational fromInt = -3;
        Rational fromLong = long.MinValue;
        Rational fromBig = BigInteger.Pow(10, 40);

        Assert.Equal("-3", fromInt.ToString());
        Assert.Equal("-9223372036854775808", fromLong.ToString());
        Assert.Equal("1" + new string('0', 40), fromBig.ToString());
        Assert.Equal(new Rational(5, 2), 2 + new Rational(1, 2));
    }

    [Fact]
    public void OrderFollowsTheValueAndNotTheTerms()
    {
        Rational third = new(1, 3);
        Rational half = new(1, 2);

        Assert.True(third < half);
        Assert.True(third <= half);
        Assert.True(half > third);
        Assert.True(half >= third);
        Assert.True(-half < -third);
        Assert.True(-half < third);
        Assert.False(half < third);
        Assert.False(half <= third);
        Assert.False(third > half);
        Assert.False(third >= half);
        Assert.Equal([-half, -third, 0, third, half], new[] { third, 0, -half, half, -third }.Order());
    }

    [Fact]
    public void EqualValuesAreEqualHoweverTheyWereWritten()
    {
        Rational left = new(2, 4);
        Rational right = new(-1, -2);

        Assert.True(left == right);
        Assert.False(left != right);
        Assert.True(left <= right);
        Assert.True(left >= right);
        Assert.False(left < right);
        Assert.False(left > right);
        Assert.True(left.Equals((object)right));
        Assert.False(left.Equals("1/2"));
        Assert.False(left.Equals(null));
        Assert.Equal(left.GetHashCode(), right.GetHashCode());
        Assert.True(left != new Rational(1, 3));
        Assert.True(left != new Rational(-1, 2));
    }

    [Theory]
    [InlineData("2.5", 2, 3)]
    [InlineData("-2.5", -3, -2)]
    [InlineData("1/3", 0, 1)]
    [InlineData("-1/3", -1, 0)]
    [InlineData("4", 4, 4)]
    [InlineData("-4", -4, -4)]
    [InlineData("0", 0, 0)]
    public void FloorAndCeilingEncloseTheValueOnBothSidesOfZero(string text, int floor, int ceiling)
    {
        Rational value = Rational.Parse(text);

        Assert.Equal(new BigInteger(floor), value.Floor());
        Assert.Equal(new BigInteger(ceiling), value.Ceiling());
        Assert.Equal(floor == ceiling, value.IsInteger);
    }

    [Theory]
    [InlineData("-12.50", "-25/2")]
    [InlineData("12.50", "25/2")]
    [InlineData("-0.5", "-1/2")]
    [InlineData("0.00", "0")]
    [InlineData("-0", "0")]
    [InlineData("17.00", "17")]
    [InlineData("007", "7")]
    [InlineData("170000/31", "170000/31")]
    [InlineData("-6/4", "-3/2")]
    [InlineData("8/4", "2")]
    [InlineData("0.1234567890123456789012345678901234567890", "123456789012345678901234567890123456789/1000000000000000000000000000000000000000")]
    public void DecimalsAndFractionsAreParsedExactly(string text, string expected)
    {
        Assert.Equal(expected, Rational.Parse(text).ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData(" 1")]
    [InlineData("1 ")]
    [InlineData("1\n")]
    [InlineData("--1")]
    [InlineData("+1")]
    [InlineData(".5")]
    [InlineData("5.")]
    [InlineData("1,5")]
    [InlineData("1.2.3")]
    [InlineData("1e3")]
    [InlineData("1/")]
    [InlineData("/2")]
    [InlineData("1/-2")]
    [InlineData("1.5/2")]
    [InlineData("1/2/3")]
    [InlineData("\u0661")]
    public void AnythingElseIsNotParsed(string text)
    {
        Assert.Throws<FormatException>(() => Rational.Parse(text));
    }

    [Fact]
    public void DecimalsAreTakenExactly()
    {
        Assert.Equal("25/2", Rational.FromDecimal(12.50m).ToString());
        Assert.Equal("-25/2", Rational.FromDecimal(-12.50m).ToString());
        Assert.Equal("0", Rational.FromDecimal(0.00m).ToString());
        Assert.Equal("0", Rational.FromDecimal(-0.0m).ToString());
        Assert.Equal("4294967295", Rational.FromDecimal(4294967295m).ToString());
        Assert.Equal("18446744073709551615", Rational.FromDecimal(18446744073709551615m).ToString());
        Assert.Equal("79228162514264337593543950335", Rational.FromDecimal(decimal.MaxValue).ToString());
        Assert.Equal("-79228162514264337593543950335", Rational.FromDecimal(decimal.MinValue).ToString());
        Assert.Equal("1/1" + new string('0', 28), Rational.FromDecimal(0.0000000000000000000000000001m).ToString());
    }

    [Fact]
    public void TextDoesNotDependOnTheCulture()
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        CultureInfo odd = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        odd.NumberFormat.NegativeSign = "~";
        odd.NumberFormat.NumberDecimalSeparator = ",";
        try
        {
            CultureInfo.CurrentCulture = odd;
            Assert.Equal("-25/2", Rational.Parse("-12.50").ToString());
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    // The columns are -2.6, -2.5, -2.4, -1.5, 1.5, 2.4, 2.5 and 2.6.
    [Theory]
    [InlineData("HalfAwayFromZero", -3, -3, -2, -2, 2, 2, 3, 3)]
    [InlineData("HalfTowardZero", -3, -2, -2, -1, 1, 2, 2, 3)]
    [InlineData("HalfToEven", -3, -2, -2, -2, 2, 2, 2, 3)]
    [InlineData("HalfToOdd", -3, -3, -2, -1, 1, 2, 3, 3)]
    [InlineData("HalfTowardPositive", -3, -2, -2, -1, 2, 2, 3, 3)]
    [InlineData("HalfTowardNegative", -3, -3, -2, -2, 1, 2, 2, 3)]
    [InlineData("AwayFromZero", -3, -3, -3, -2, 2, 3, 3, 3)]
    [InlineData("TowardZero", -2, -2, -2, -1, 1, 2, 2, 2)]
    [InlineData("TowardPositive", -2, -2, -2, -1, 2, 3, 3, 3)]
    [InlineData("TowardNegative", -3, -3, -3, -2, 1, 2, 2, 2)]
    public void EveryModeRoundsAsWorkedOutByHand(string mode, int a, int b, int c, int d, int e, int f, int g, int h)
    {
        string[] values = ["-2.6", "-2.5", "-2.4", "-1.5", "1.5", "2.4", "2.5", "2.6"];

        Assert.Equal(Whole(a, b, c, d, e, f, g, h), values.Select(value => RoundingOracle.Round(Rational.Parse(value), mode)));
    }

    // The columns are -0.5 and 0.5, where one candidate is zero itself.
    [Theory]
    [InlineData("HalfAwayFromZero", -1, 1)]
    [InlineData("HalfTowardZero", 0, 0)]
    [InlineData("HalfToEven", 0, 0)]
    [InlineData("HalfToOdd", -1, 1)]
    [InlineData("HalfTowardPositive", 0, 1)]
    [InlineData("HalfTowardNegative", -1, 0)]
    [InlineData("AwayFromZero", -1, 1)]
    [InlineData("TowardZero", 0, 0)]
    [InlineData("TowardPositive", 0, 1)]
    [InlineData("TowardNegative", -1, 0)]
    public void EveryModeRoundsNextToZeroAsWorkedOutByHand(string mode, int negative, int positive)
    {
        Assert.Equal(new BigInteger(negative), RoundingOracle.Round(new Rational(-1, 2), mode));
        Assert.Equal(new BigInteger(positive), RoundingOracle.Round(new Rational(1, 2), mode));
    }

    [Fact]
    public void WholeNumbersAndZeroStayInEveryMode()
    {
        BigInteger[] wholes = [0, 1, -1, 2, -2, 3, -3, BigInteger.Pow(10, 30), -BigInteger.Pow(10, 30)];

        Assert.All(AllModes, mode => Assert.All(wholes, whole => Assert.Equal(whole, RoundingOracle.Round(whole, mode))));
        Assert.All(AllModes, mode => Assert.Equal(BigInteger.Zero, RoundingOracle.Round(default, mode)));
    }

    [Fact]
    public void ATieIsOnlyATieWhenItIsExact()
    {
        Rational hair = new(1, BigInteger.Pow(10, 40));

        Assert.Equal(new BigInteger(3), RoundingOracle.Round(Rational.Parse("2.5") + hair, "HalfTowardZero"));
        Assert.Equal(new BigInteger(2), RoundingOracle.Round(Rational.Parse("2.5") - hair, "HalfAwayFromZero"));
        Assert.Equal(new BigInteger(3), RoundingOracle.Round(2 + hair, "TowardPositive"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("Half")]
    [InlineData("halftoeven")]
    public void AnUnknownModeIsRefused(string mode)
    {
        Assert.Throws<ArgumentException>(() => RoundingOracle.Round(Rational.Parse("2.4"), mode));
        Assert.Throws<ArgumentException>(() => RoundingOracle.Round(2, mode));
    }

    [Fact]
    public void TheOddCentOfAnEvenSplitGoesToTheEarliestPart()
    {
        Assert.Equal(Whole(34, 33, 33), AllocationOracle.Split(100, Whole(1, 1, 1), "LargestRemainder"));
        Assert.Equal(Whole(34, 33, 33), AllocationOracle.Split(100, Whole(1, 1, 1), "FirstToLast"));
        Assert.Equal(Whole(33, 33, 34), AllocationOracle.Split(100, Whole(1, 1, 1), "LastToFirst"));
    }

    [Fact]
    public void EqualRemaindersGoToTheEarlierPart()
    {
        // 3.5 and 1.5.
        Assert.Equal(Whole(4, 1), AllocationOracle.Split(5, Whole(7, 3), "LargestRemainder"));
        Assert.Equal(Whole(2, 3), AllocationOracle.Split(5, Whole(3, 7), "LargestRemainder"));
        Assert.Equal(Whole(-4, -1), AllocationOracle.Split(-5, Whole(7, 3), "LargestRemainder"));
    }

    [Fact]
    public void TheLargestRemaindersAreServedFirst()
    {
        // 160.7125, 52.325 and 85.9625.
        Assert.Equal(Whole(161, 52, 86), AllocationOracle.Split(299, Whole(4300, 1400, 2300), "LargestRemainder"));
    }

    [Fact]
    public void LeftOverUnitsGoOutOneEachInTheOrderOfTheRule()
    {
        // 160.7125, 52.325 and 85.9625: two units are left over.
        Assert.Equal(Whole(161, 53, 85), AllocationOracle.Split(299, Whole(4300, 1400, 2300), "FirstToLast"));
        Assert.Equal(Whole(160, 53, 86), AllocationOracle.Split(299, Whole(4300, 1400, 2300), "LastToFirst"));
    }

    [Fact]
    public void ANegativeWholeMirrorsThePositiveOne()
    {
        // 161.25, 52.5 and 86.25.
        Assert.Equal(Whole(-161, -53, -86), AllocationOracle.Split(-300, Whole(4300, 1400, 2300), "LargestRemainder"));
        Assert.Equal(Whole(-162, -52, -86), AllocationOracle.Split(-300, Whole(4300, 1400, 2300), "FirstToLast"));
        Assert.Equal(Whole(-161, -52, -87), AllocationOracle.Split(-300, Whole(4300, 1400, 2300), "LastToFirst"));
    }

    [Fact]
    public void FirstToLastServesTheFirstPartEvenWithASmallerRemainder()
    {
        // 17.00 in cents: 700.4, 158.1 and 841.5.
        Assert.Equal(Whole(701, 158, 841), AllocationOracle.Split(1700, Whole(412, 93, 495), "FirstToLast"));
        Assert.Equal(Whole(700, 158, 842), AllocationOracle.Split(1700, Whole(412, 93, 495), "LargestRemainder"));
    }

    [Fact]
    public void LastToFirstServesTheLastPart()
    {
        // 1.5 and 3.5.
        Assert.Equal(Whole(1, 4), AllocationOracle.Split(5, Whole(3, 7), "LastToFirst"));
    }

    [Fact]
    public void APartWhoseShareIsWholeGetsNothingOnTop()
    {
        // 3, 1.5 and 1.5, then the same from the other end.
        Assert.Equal(Whole(3, 2, 1), AllocationOracle.Split(6, Whole(2, 1, 1), "FirstToLast"));
        Assert.Equal(Whole(1, 2, 3), AllocationOracle.Split(6, Whole(1, 1, 2), "LastToFirst"));
        Assert.Equal(Whole(3, 2, 1), AllocationOracle.Split(6, Whole(2, 1, 1), "LargestRemainder"));
    }

    [Fact]
    public void ZeroWeightPartsGetZero()
    {
        // 0, 3 1/3, 0 and 6 2/3.
        Assert.Equal(Whole(0, 3, 0, 7), AllocationOracle.Split(10, Whole(0, 1, 0, 2), "LargestRemainder"));
        Assert.Equal(Whole(0, 4, 0, 6), AllocationOracle.Split(10, Whole(0, 1, 0, 2), "FirstToLast"));
        Assert.Equal(Whole(3, 0, 7, 0), AllocationOracle.Split(10, Whole(1, 0, 2, 0), "LastToFirst"));
    }

    [Fact]
    public void NothingToSplitGivesZeros()
    {
        Assert.All(AllRules, rule => Assert.Equal(Whole(0, 0, 0), AllocationOracle.Split(0, Whole(3, 0, 2), rule)));
    }

    [Fact]
    public void ASinglePartGetsTheWhole()
    {
        Assert.All(AllRules, rule => Assert.Equal(Whole(-17), AllocationOracle.Split(-17, Whole(3), rule)));
    }

    [Fact]
    public void FewerUnitsThanPartsServeOnlySomeParts()
    {
        Assert.Equal(Whole(1, 1, 0), AllocationOracle.Split(2, Whole(1, 1, 1), "LargestRemainder"));
        Assert.Equal(Whole(1, 1, 0), AllocationOracle.Split(2, Whole(1, 1, 1), "FirstToLast"));
        Assert.Equal(Whole(0, 1, 1), AllocationOracle.Split(2, Whole(1, 1, 1), "LastToFirst"));
    }

    [Fact]
    public void ThePartsOfAWholeBeyondAnyMachineWordAddUpToIt()
    {
        BigInteger third = BigInteger.Parse(new string('3', 40), CultureInfo.InvariantCulture);
        BigInteger[] expected = [third + 1, third, third];

        Assert.Equal(expected, AllocationOracle.Split(BigInteger.Pow(10, 40), Whole(1, 1, 1), "LargestRemainder"));
    }

    [Fact]
    public void WeightsThatDivideNothingAreRefused()
    {
        Assert.All(AllRules, rule =>
        {
            Assert.Throws<ArgumentException>(() => AllocationOracle.Split(1, Whole(), rule));
            Assert.Throws<ArgumentException>(() => AllocationOracle.Split(1, Whole(2, -1), rule));
            Assert.Throws<ArgumentException>(() => AllocationOracle.Split(1, Whole(0, 0), rule));
            Assert.Throws<ArgumentException>(() => AllocationOracle.Split(0, Whole(0, 0), rule));
        });
    }

    [Theory]
    [InlineData("")]
    [InlineData("firsttolast")]
    public void AnUnknownRuleIsRefused(string rule)
    {
        Assert.Throws<ArgumentException>(() => AllocationOracle.Split(100, Whole(1, 1, 1), rule));
    }

    private static BigInteger[] Whole(params int[] values) =>
        values.Select(value => new BigInteger(value)).ToArray();
}
