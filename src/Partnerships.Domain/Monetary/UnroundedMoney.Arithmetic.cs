using System;
using System.Numerics;

namespace Partnerships.Monetary;

/// <content>Arithmetic and order, all of it exact.</content>
public readonly partial record struct UnroundedMoney
{
    /// <summary>An amount of whole minor units, as an exact one.</summary>
    public static implicit operator UnroundedMoney(Money amount) => new(amount.MinorUnits, 1, amount.Currency);

    /// <summary>The sum of two amounts.</summary>
    /// <exception cref="CurrencyMismatchException">The amounts are in two currencies.</exception>
    /// <exception cref="OverflowException">The sum does not fit.</exception>
    public static UnroundedMoney operator +(UnroundedMoney left, UnroundedMoney right)
    {
        Money.RequireSame(left.Currency, right.Currency);

        // Two numbers of 64 bits never add up to more than 128: the common case.
        return left.Denominator == right.Denominator
            && Int128Math.TryGetInt64(left._numerator, out var a)
            && Int128Math.TryGetInt64(right._numerator, out var b)
            ? new UnroundedMoney((Int128)a + b, left.Denominator, left.Currency)
            : Combine(left, right.Numerator, right);
    }

    /// <summary>The difference of two amounts.</summary>
    /// <exception cref="CurrencyMismatchException">The amounts are in two currencies.</exception>
    /// <exception cref="OverflowException">The difference does not fit.</exception>
    public static UnroundedMoney operator -(UnroundedMoney left, UnroundedMoney right)
    {
        Money.RequireSame(left.Currency, right.Currency);
        return left.Denominator == right.Denominator
            && Int128Math.TryGetInt64(left._numerator, out var a)
            && Int128Math.TryGetInt64(right._numerator, out var b)
            && b != long.MinValue
            ? new UnroundedMoney((Int128)a + -b, left.Denominator, left.Currency)
            : Combine(left, -right.Numerator, right);
    }

    /// <summary>The opposite amount.</summary>
    /// <exception cref="OverflowException">The opposite does not fit.</exception>
    public static UnroundedMoney operator -(UnroundedMoney amount) => Fit(-amount.Numerator, amount.Denominator, amount.Currency);

    /// <summary>An amount taken a whole number of times.</summary>
    /// <exception cref="OverflowException">The product does not fit.</exception>
    public static UnroundedMoney operator *(UnroundedMoney amount, long times) => Scale(amount, times, 1);

    /// <inheritdoc cref="op_Multiply(UnroundedMoney, long)"/>
    public static UnroundedMoney operator *(long times, UnroundedMoney amount) => amount * times;

    /// <summary>A rate of an amount.</summary>
    /// <exception cref="OverflowException">The product does not fit.</exception>
    public static UnroundedMoney operator *(UnroundedMoney amount, Rate rate) => Scale(amount, rate.Billionths, Rate.Unit);

    /// <inheritdoc cref="op_Multiply(UnroundedMoney, Rate)"/>
    public static UnroundedMoney operator *(Rate rate, UnroundedMoney amount) => amount * rate;

    /// <summary>An amount in equal parts.</summary>
    /// <exception cref="DivideByZeroException">The number of parts is zero.</exception>
    /// <exception cref="OverflowException">The fraction does not fit.</exception>
    public static UnroundedMoney operator /(UnroundedMoney amount, long parts) => amount.Times(1, parts);

    /// <summary>Whether an amount is below another.</summary>
    /// <exception cref="CurrencyMismatchException">The amounts are in two currencies.</exception>
    public static bool operator <(UnroundedMoney left, UnroundedMoney right) => left.CompareTo(right) < 0;

    /// <summary>Whether an amount is above another.</summary>
    /// <exception cref="CurrencyMismatchException">The amounts are in two currencies.</exception>
    public static bool operator >(UnroundedMoney left, UnroundedMoney right) => left.CompareTo(right) > 0;

    /// <summary>Whether an amount is at most another.</summary>
    /// <exception cref="CurrencyMismatchException">The amounts are in two currencies.</exception>
    public static bool operator <=(UnroundedMoney left, UnroundedMoney right) => left.CompareTo(right) <= 0;

    /// <summary>Whether an amount is at least another.</summary>
    /// <exception cref="CurrencyMismatchException">The amounts are in two currencies.</exception>
    public static bool operator >=(UnroundedMoney left, UnroundedMoney right) => left.CompareTo(right) >= 0;

    /// <summary>A fraction of the amount, such as 17 of 31 days.</summary>
    /// <param name="numerator">The parts taken.</param>
    /// <param name="denominator">The parts of the whole; not zero.</param>
    /// <exception cref="DivideByZeroException"><paramref name="denominator"/> is zero.</exception>
    /// <exception cref="OverflowException">The fraction does not fit.</exception>
    public UnroundedMoney Times(long numerator, long denominator) => denominator == 0
        ? throw new DivideByZeroException("An amount in zero parts is no amount.")
        : Scale(this, numerator, denominator);

    private static UnroundedMoney Combine(UnroundedMoney left, BigInteger numerator, UnroundedMoney right) =>
        left.Denominator == right.Denominator
            ? Fit(left.Numerator + numerator, left.Denominator, left.Currency)
            : Fit(
                (left.Numerator * right.Denominator) + (numerator * left.Denominator),
                (BigInteger)left.Denominator * right.Denominator,
                left.Currency);

    private static UnroundedMoney Scale(UnroundedMoney amount, long numerator, long denominator) =>
        denominator > 0
        && Int128Math.TryGetInt64(amount._numerator, out var narrow)
        && Int128Math.TryMultiply(amount.Denominator, denominator, out var below)
            ? new UnroundedMoney(Int128Math.Product(narrow, numerator), below, amount.Currency)
            : Fit(amount.Numerator * numerator, (BigInteger)amount.Denominator * denominator, amount.Currency);
}
