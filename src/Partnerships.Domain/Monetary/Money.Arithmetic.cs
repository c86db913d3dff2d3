using System;
using System.Runtime.CompilerServices;

namespace Partnerships.Monetary;

/// <content>Arithmetic and order: exact, within one currency, and never past what fits.</content>
public readonly partial record struct Money
{
    /// <summary>The sum of two amounts.</summary>
    /// <exception cref="CurrencyMismatchException">The amounts are in two currencies.</exception>
    /// <exception cref="OverflowException">The sum does not fit.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Money operator +(Money left, Money right)
    {
        RequireSame(left.Currency, right.Currency);
        return new Money(left.MinorUnits + right.MinorUnits, left.Currency);
    }

    /// <summary>The difference of two amounts.</summary>
    /// <exception cref="CurrencyMismatchException">The amounts are in two currencies.</exception>
    /// <exception cref="OverflowException">The difference does not fit.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Money operator -(Money left, Money right)
    {
        RequireSame(left.Currency, right.Currency);
        return new Money(left.MinorUnits - right.MinorUnits, left.Currency);
    }

    /// <summary>The opposite amount, as a refund is of its sale.</summary>
    /// <exception cref="OverflowException">The opposite does not fit.</exception>
    public static Money operator -(Money amount) => new(-amount.MinorUnits, amount.Currency);

    /// <summary>An amount taken a whole number of times, exact.</summary>
    /// <exception cref="OverflowException">The product does not fit.</exception>
    public static Money operator *(Money amount, long times) => new(amount.MinorUnits * times, amount.Currency);

    /// <inheritdoc cref="op_Multiply(Money, long)"/>
    public static Money operator *(long times, Money amount) => amount * times;

    /// <summary>A rate of an amount, exact: nothing is rounded before <see cref="UnroundedMoney.Round"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static UnroundedMoney operator *(Money amount, Rate rate) => UnroundedMoney.Product(amount, rate);

    /// <inheritdoc cref="op_Multiply(Money, Rate)"/>
    public static UnroundedMoney operator *(Rate rate, Money amount) => amount * rate;

    /// <summary>An amount in equal parts, exact: nothing is rounded before <see cref="UnroundedMoney.Round"/>.</summary>
    /// <remarks>Rounded parts need not add up to the amount; <see cref="Allocation"/> splits so that they do.</remarks>
    /// <exception cref="DivideByZeroException">The number of parts is zero.</exception>
    public static UnroundedMoney operator /(Money amount, long parts) => amount.Times(1, parts);

    /// <summary>Whether an amount is below another.</summary>
    /// <exception cref="CurrencyMismatchException">The amounts are in two currencies.</exception>
    public static bool operator <(Money left, Money right) => left.CompareTo(right) < 0;

    /// <summary>Whether an amount is above another.</summary>
    /// <exception cref="CurrencyMismatchException">The amounts are in two currencies.</exception>
    public static bool operator >(Money left, Money right) => left.CompareTo(right) > 0;

    /// <summary>Whether an amount is at most another.</summary>
    /// <exception cref="CurrencyMismatchException">The amounts are in two currencies.</exception>
    public static bool operator <=(Money left, Money right) => left.CompareTo(right) <= 0;

    /// <summary>Whether an amount is at least another.</summary>
    /// <exception cref="CurrencyMismatchException">The amounts are in two currencies.</exception>
    public static bool operator >=(Money left, Money right) => left.CompareTo(right) >= 0;

    /// <summary>The smaller of two amounts.</summary>
    /// <exception cref="CurrencyMismatchException">The amounts are in two currencies.</exception>
    public static Money Min(Money left, Money right) => right < left ? right : left;

    /// <summary>The larger of two amounts.</summary>
    /// <exception cref="CurrencyMismatchException">The amounts are in two currencies.</exception>
    public static Money Max(Money left, Money right) => right > left ? right : left;

    /// <summary>A fraction of the amount, exact, such as 17 of 31 days.</summary>
    /// <param name="numerator">The parts taken.</param>
    /// <param name="denominator">The parts of the whole; not zero.</param>
    /// <exception cref="DivideByZeroException"><paramref name="denominator"/> is zero.</exception>
    public UnroundedMoney Times(long numerator, long denominator) => UnroundedMoney.Fraction(this, numerator, denominator);

    /// <summary>The order of two amounts of one currency.</summary>
    /// <exception cref="CurrencyMismatchException">The amounts are in two currencies.</exception>
    public int CompareTo(Money other)
    {
        RequireSame(Currency, other.Currency);
        return MinorUnits.CompareTo(other.MinorUnits);
    }
}
