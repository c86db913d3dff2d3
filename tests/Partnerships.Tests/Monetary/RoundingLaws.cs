using System;
using System.Linq;
using System.Numerics;
using FsCheck.Xunit;
using Partnerships.Monetary;
using Partnerships.Projections;
using Partnerships.Tests.Evidence;
using Partnerships.Tests.Oracle;

namespace Partnerships.Tests.Monetary;

/// <summary>Laws Q1 to Q7: rates, and what becomes of parts of a minor unit.</summary>
[Properties(Arbitrary = [typeof(MonetaryCases)])]
public sealed class RoundingLaws
{
    /// <summary>Whatever turns an exact amount or a longer decimal into money asks for a mode that has no default.</summary>
    [Law("Q1")]
    [Fact]
    public void TheModeIsAnArgumentOrAPolicyFieldAndNeverImplied()
    {
        var methods = typeof(Money).Assembly.GetExportedTypes().SelectMany(type => type.GetMethods()).ToList();
        var fromExact = methods
            .Where(method => method.ReturnType == typeof(Money) && method.DeclaringType == typeof(UnroundedMoney))
            .ToList();

        Assert.NotEmpty(fromExact);
        Assert.All(fromExact, method => Assert.Contains(
            method.GetParameters(), parameter => parameter.ParameterType == typeof(Rounding) && !parameter.IsOptional));
        Assert.DoesNotContain(methods.SelectMany(method => method.GetParameters()), parameter =>
            parameter.ParameterType == typeof(Rounding) && parameter.IsOptional);
        Assert.Throws<ArgumentOutOfRangeException>("amount", () => Money.Usd(0.005m));
        Assert.Throws<ArgumentNullException>("rounding", () => (Money.Usd(1m) * Rate.Percent(0.5m)).Round(null!));
        Assert.Equal(typeof(Rounding), typeof(ProjectionPlan).GetProperty(nameof(ProjectionPlan.Rounding))!.PropertyType);
    }

    [Law("Q2")]
    [ManyCases]
    public bool RoundingMovesAnAmountByHalfAUnitAtMostOrByLessThanOne(Exact exact)
    {
        var rounded = Rounded(exact);
        var half = new Rational(1, 2);
        var moved = (new Rational(rounded ?? 0) - exact.Oracle).Abs();
        return rounded is null || (IsToNearest(exact.Rounding) ? moved <= half : moved < new Rational(1));
    }

    [Law("Q2")]
    [ManyCases]
    public bool RoundingAgreesWithTheOracle(Exact exact)
    {
        var expected = RoundingOracle.Round(exact.Oracle, exact.Rounding.Name);
        var fits = expected >= long.MinValue && expected <= long.MaxValue;
        return fits ? Rounded(exact) == expected : Rounded(exact) is null;
    }

    [Law("Q3")]
    [ManyCases]
    public bool RoundingTwiceIsRoundingOnce(Exact exact, Rounding again)
    {
        var once = Outcome<Money>.Of(() => exact.Amount.Round(exact.Rounding));
        return !once.Fits || ((UnroundedMoney)once.Value!.Value).Round(again) == once.Value.Value;
    }

    [Law("Q4")]
    [ManyCases]
    public bool RoundingKeepsOrder(Money amount, Rate left, Rate right, Rounding mode)
    {
        var (low, high) = amount * left <= amount * right ? (amount * left, amount * right) : (amount * right, amount * left);
        var below = Outcome<Money>.Of(() => low.Round(mode));
        var above = Outcome<Money>.Of(() => high.Round(mode));
        return !below.Fits || !above.Fits || below.Value!.Value <= above.Value!.Value;
    }

    [Law("Q5")]
    [ManyCases]
    public bool ASymmetricModeMirrorsARefundToTheMinorUnit(Exact exact)
    {
        var sale = Outcome<Money>.Of(() => exact.Amount.Round(exact.Rounding));
        var refund = Outcome<Money>.Of(() => (-exact.Amount).Round(exact.Rounding));
        return !exact.Rounding.IsSymmetric || !sale.Fits || !refund.Fits || refund.Value!.Value.MinorUnits == -sale.Value!.Value.MinorUnits;
    }

    [Law("Q5")]
    [Fact]
    public void TheUsualModesAreSymmetricAndTheLeaningOnesAreNot()
    {
        Assert.True(Rounding.HalfAwayFromZero.IsSymmetric);
        Assert.True(Rounding.HalfToEven.IsSymmetric);
        Assert.All(
            Rounding.All.Where(mode => !mode.IsSymmetric),
            mode => Assert.True(new[] { 2.5m, 2.1m }.Any(value => Yen(-value, mode) != -Yen(value, mode)), mode.Name));
    }

    [Law("Q6")]
    [ManyCases]
    public bool PercentAndBasisPointsConvertExactly(Rate rate) =>
        Rate.Percent(rate.InPercent) == rate
        && Rate.BasisPoints(rate.InBasisPoints) == rate
        && Rate.Of(rate.Value) == rate
        && rate.Value * 100m == rate.InPercent
        && rate.InPercent * 100m == rate.InBasisPoints;

    [Law("Q6")]
    [ManyCases]
    public bool ARateIsReadBackFromItsText(Rate rate) =>
        Rate.Parse(rate.ToString(), null) == rate && Rate.TryParse(rate.ToString(), null, out var read) && read == rate;

    [Law("Q7")]
    [ManyCases]
    public bool AnAgreedRateLiesInItsRangeOrIsRefused(Agreement agreement)
    {
        var inside = agreement.Range.Low <= agreement.Rate && agreement.Rate <= agreement.Range.High;
        try
        {
            return agreement.Range.Agree(agreement.Rate) == agreement.Rate && inside && agreement.Range.Contains(agreement.Rate);
        }
        catch (ArgumentOutOfRangeException refusal)
        {
            return !inside
                && !agreement.Range.Contains(agreement.Rate)
                && refusal.ParamName == "agreement.Rate"
                && refusal.Message.Contains(agreement.Range.ToString(), StringComparison.Ordinal)
                && refusal.Message.Contains(agreement.Rate.ToString(), StringComparison.Ordinal);
        }
    }

    private static BigInteger? Rounded(Exact exact)
    {
        var outcome = Outcome<Money>.Of(() => exact.Amount.Round(exact.Rounding));
        return outcome.Fits ? outcome.Value!.Value.MinorUnits : null;
    }

    private static bool IsToNearest(Rounding mode) => mode.Name.StartsWith("Half", StringComparison.Ordinal);

    private static decimal Yen(decimal value, Rounding mode) => Money.Of(value, Currency.Jpy, mode).Amount;
}
