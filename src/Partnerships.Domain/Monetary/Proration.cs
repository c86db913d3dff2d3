using System.Numerics;

namespace Partnerships.Monetary;

/// <summary>A part of a rate of an amount, exact until it is rounded once.</summary>
internal static class Proration
{
    /// <summary>amount × rate × part ÷ whole, rounded; and the exact amount where an <see cref="UnroundedMoney"/> can hold it.</summary>
    /// <exception cref="System.DivideByZeroException">The whole is zero.</exception>
    /// <exception cref="System.OverflowException">The amount does not fit.</exception>
    public static (Money Rounded, UnroundedMoney? Exact) Of(Money amount, Rate rate, long part, long whole, Rounding rounding)
    {
        if (whole == 0 || (Int128Math.TryMultiply(amount.MinorUnits, rate.Billionths, out _) && Int128Math.TryMultiply(whole, Rate.Unit, out _)))
        {
            var exact = (amount * rate).Times(part, whole);
            return (exact.Round(rounding), exact);
        }

        // A third of a third of some days is beyond 64 bits below the line, though not as money.
        var numerator = (BigInteger)amount.MinorUnits * rate.Billionths * part * (whole < 0 ? -1 : 1);
        var denominator = BigInteger.Abs(whole) * Rate.Unit;
        var rounded = ExactDivision.Divide(numerator, denominator, rounding.Value);
        return (Money.Trusted((long)rounded, amount.Currency), UnroundedMoney.TryFit(numerator, denominator, amount.Currency));
    }
}
