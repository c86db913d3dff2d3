using System;
using System.Numerics;

namespace Partnerships.Monetary;

/// <summary>Compound growth, exact until it is rounded once.</summary>
internal static class Growth
{
    /// <summary>start × (1 + rate)^periods, rounded; and the exact amount where an <see cref="UnroundedMoney"/> can hold it.</summary>
    /// <exception cref="OverflowException">The amount does not fit.</exception>
    public static (Money Rounded, UnroundedMoney? Exact) Compound(Money start, Rate rate, int periods, Rounding rounding)
    {
        var numerator = start.MinorUnits * BigInteger.Pow((BigInteger)Rate.Unit + rate.Billionths, periods);
        var denominator = BigInteger.Pow(Rate.Unit, periods);
        var rounded = ExactDivision.Divide(numerator, denominator, rounding.Value);
        return (Money.Trusted((long)rounded, start.Currency), UnroundedMoney.TryFit(numerator, denominator, start.Currency));
    }
}
