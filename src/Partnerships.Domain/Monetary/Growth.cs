using System;
using System.Numerics;

namespace Partnerships.Monetary;

/// <summary>Compound growth, exact until it is rounded once.</summary>
internal static class Growth
{
    /// <summary>The most periods that are computed; their exact power has tens of thousands of digits.</summary>
    public const int MostPeriods = 1000;

    /// <summary>start × (1 + rate)^periods, rounded; and the exact amount where an <see cref="UnroundedMoney"/> can hold it.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The periods are not from 1 to <see cref="MostPeriods"/>.</exception>
    /// <exception cref="OverflowException">The amount does not fit.</exception>
    public static (Money Rounded, UnroundedMoney? Exact) Compound(Money start, Rate rate, long periods, Rounding rounding)
    {
        var times = (int)Guard.InRange(periods, 1, MostPeriods);
        var numerator = start.MinorUnits * BigInteger.Pow((BigInteger)Rate.Unit + rate.Billionths, times);
        var denominator = BigInteger.Pow(Rate.Unit, times);
        var rounded = ExactDivision.Divide(numerator, denominator, rounding.Value);
        return (Money.Trusted((long)rounded, start.Currency), UnroundedMoney.TryFit(numerator, denominator, start.Currency));
    }
}
