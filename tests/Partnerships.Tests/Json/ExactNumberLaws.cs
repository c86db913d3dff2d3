using System;
using System.Linq;
using System.Numerics;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Partnerships.Json;
using Partnerships.Metrics;
using Partnerships.Programs;
using Partnerships.Tests.Evidence;
using Partnerships.Tiers;

namespace Partnerships.Tests.Json;

/// <summary>Digits of a decimal number: a whole part, a fraction that may be empty, and a sign.</summary>
public sealed record Digits(bool IsNegative, string Whole, string Fraction)
{
    /// <summary>The number × 10^40, exactly.</summary>
    public BigInteger Scaled => BigInteger.Parse(Whole + Fraction.PadRight(40, '0'), null) * (IsNegative ? -1 : 1);

    public override string ToString() => (IsNegative ? "-" : "") + Whole + (Fraction.Length == 0 ? "" : "." + Fraction);
}

/// <summary>Generators of decimal numbers of up to 40 digits on either side of the point.</summary>
public static class DigitCases
{
    private static readonly Gen<string> Any = from length in Gen.Frequency((8, Gen.Choose(1, 12)), (2, Gen.Choose(13, 40)))
                                              from digits in Gen.ArrayOf(Gen.Choose('0', '9'), length)
                                              select string.Concat(digits.Select(digit => (char)digit));

    public static Arbitrary<Digits> Numbers() => (
        from negative in Gen.Frequency((3, Gen.Constant(false)), (1, Gen.Constant(true)))
        from whole in Any
        from fraction in Gen.Frequency((1, Gen.Constant(string.Empty)), (3, Any))
        select new Digits(negative, whole.TrimStart('0') is { Length: > 0 } digits ? digits : "0", fraction)).ToArbitrary();
}

/// <summary>A decimal is read to its last digit, or refused: nothing is rounded, cut or lost on the way.</summary>
[Properties(Arbitrary = [typeof(DigitCases)])]
public sealed class ExactNumberLaws
{
    private const string Amount = "\"EUR 300000.00\"";
    private const string Share = "\"atLeast\": \"40%\"";
    private const string Score = "\"atLeast\": \"70\"";
    private const string Count = "\"atLeast\": 10,";

    [Law("S2")]
    [ManyCases]
    public bool AnAmountIsReadExactlyOrRefused(Digits digits) =>
        Read(Amount, $"\"EUR {digits}\"") is not { } program || digits.Scaled == Exact(program, 2, 2, "sales") * Power(38);

    [Law("S2")]
    [ManyCases]
    public bool ARateIsReadExactlyOrRefused(Digits digits) =>
        Read(Share, $"\"atLeast\": \"{digits}%\"") is not { } program || digits.Scaled == Exact(program, 2, 2, "cloud-share") * Power(33);

    [Law("S2")]
    [ManyCases]
    public bool PointsAreReadExactlyOrRefused(Digits digits) =>
        Read(Score, $"\"atLeast\": \"{digits}\"") is not { } program
        || digits.Scaled == program.Ladders[0].Tiers[1].Requirements.OfType<ScoreReached>().First().Points.Number * Power(31);

    [Law("S2")]
    [ManyCases]
    public bool ACountIsReadExactlyOrRefused(Digits digits) =>
        Read(Count, $"\"atLeast\": {digits},") is not { } program
        || digits.Scaled == ((Comparison)program.Ladders[0].Tiers[0].Requirements[0]).Bound.Number * Power(40);

    [Fact]
    public void OrdinaryNumbersAreRead()
    {
        Assert.NotNull(Read(Amount, "\"EUR 12.5\""));
        Assert.NotNull(Read(Share, "\"atLeast\": \"12.5%\""));
        Assert.NotNull(Read(Score, "\"atLeast\": \"0.123456789\""));
        Assert.NotNull(Read(Count, "\"atLeast\": 9223372036854775806,"));
    }

    private static PartnerProgram? Read(string part, string other) =>
        ProgramJson.TryRead(DocumentKind.Program.Text.Replace(part, other, StringComparison.Ordinal), out var program, out _) ? program : null;

    private static BigInteger Exact(PartnerProgram program, int requirement, int parts, string metric)
    {
        var all = (Combination)program.Ladders[0].Tiers[1].Requirements[requirement];
        Assert.Equal(parts, all.Parts.Count);
        return all.Parts.Cast<Comparison>().Single(part => part.Metric.Key == metric).Bound.Number;
    }

    private static BigInteger Power(int exponent) => BigInteger.Pow(10, exponent);
}
