using System;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace Partnerships.Monetary;

/// <summary>An exact amount on its way to being posted: a rate of money, a price times a quantity, a day fraction.</summary>
/// <remarks>
/// <para>A fraction of minor units, with 128 bits above the line and 64 below; nothing is ever rounded in it. It becomes
/// <see cref="Money"/> only by <see cref="Round"/>, so that no rounding is forgotten and none happens twice. What does not fit
/// throws.</para>
/// <para>Amounts are equal when the fractions have one value (1/2 and 2/4) in one currency; they are ordered within one
/// currency. The default value is zero in no currency, as <c>default(Money)</c> is.</para>
/// </remarks>
public readonly partial record struct UnroundedMoney : IComparable<UnroundedMoney>, IFormattable
{
    private readonly Int128 _numerator;

    // One less than the denominator, so that the default value is 0/1.
    private readonly long _denominatorLessOne;

    private UnroundedMoney(Int128 numerator, long denominator, Currency currency) =>
        (_numerator, _denominatorLessOne, Currency) = (numerator, denominator - 1, currency);

    /// <summary>The currency.</summary>
    public Currency Currency { get; }

    /// <summary>Whether the amount is zero.</summary>
    public bool IsZero => _numerator == 0;

    /// <summary>Whether the amount is a whole number of minor units, so that rounding changes nothing.</summary>
    public bool IsWhole => _numerator % Denominator == 0;

    internal BigInteger Numerator => _numerator;

    internal (long Upper, ulong Lower, long DenominatorLessOne) Raw
    {
        get
        {
            var (upper, lower) = Int128Math.Halves(_numerator);
            return (upper, lower, _denominatorLessOne);
        }
    }

    internal long Denominator => _denominatorLessOne + 1;

    /// <summary>An exact amount that may be finer than the minor unit, such as a price of USD 0.067 per call.</summary>
    /// <param name="amount">In units of the currency, with at most 18 digits past its minor unit.</param>
    /// <param name="currency">A currency with a minor unit.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="amount"/> has more digits.</exception>
    /// <exception cref="ArgumentException"><paramref name="currency"/> has no minor unit.</exception>
    public static UnroundedMoney Of(decimal amount, Currency currency)
    {
        var (digits, places) = DecimalDigits.Split(amount);
        var finer = places - Money.RequireMinorUnit(currency).MinorUnitDigits;
        return finer switch
        {
            <= 0 => new UnroundedMoney((Int128)(digits * DecimalDigits.PowerOfTen(-finer)), 1, currency),
            <= DecimalDigits.MostPlaces => new UnroundedMoney((Int128)digits, DecimalDigits.PowerOfTen(finer), currency),
            _ => throw new ArgumentOutOfRangeException(
                nameof(amount), amount, Guard.Invariant($"Must have at most {DecimalDigits.MostPlaces} digits past the minor unit of {currency}, is {amount}.")),
        };
    }

    /// <summary>The amount in whole minor units.</summary>
    /// <param name="rounding">What becomes of the part that is smaller than a minor unit.</param>
    /// <exception cref="OverflowException">The amount does not fit in <see cref="Money"/>.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Money Round(Rounding rounding) =>
        Money.Trusted(ExactDivision.Divide(_numerator, Denominator, Guard.NotNull(rounding).Value), Currency);

    /// <summary>Whether the fractions have one value, in one currency.</summary>
    public bool Equals(UnroundedMoney other) => Currency == other.Currency && CompareValues(other) == 0;

    /// <summary>A hash that equal amounts share, however they came about.</summary>
    public override int GetHashCode()
    {
        var (numerator, denominator) = Lowest(Numerator, Denominator);
        return unchecked((((numerator.GetHashCode() * 397) ^ denominator.GetHashCode()) * 397) ^ Currency.GetHashCode());
    }

    /// <summary>The order of two amounts of one currency.</summary>
    /// <exception cref="CurrencyMismatchException">The amounts are in two currencies.</exception>
    public int CompareTo(UnroundedMoney other)
    {
        Money.RequireSame(Currency, other.Currency);
        return CompareValues(other);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static UnroundedMoney Product(Money amount, Rate rate) =>
        new(Int128Math.Product(amount.MinorUnits, rate.Billionths), Rate.Unit, amount.Currency);

    internal static UnroundedMoney FromRaw(long upper, ulong lower, long denominatorLessOne, Currency currency) =>
        new(Int128Math.Join(upper, lower), denominatorLessOne + 1, currency);

    internal static UnroundedMoney Fraction(Money amount, long numerator, long denominator)
    {
        if (denominator > 0)
        {
            return new UnroundedMoney(Int128Math.Product(amount.MinorUnits, numerator), denominator, amount.Currency);
        }

        return denominator == 0
            ? throw new DivideByZeroException("An amount in zero parts is no amount.")
            : Fit((BigInteger)amount.MinorUnits * numerator, denominator, amount.Currency);
    }

    /// <summary>The fraction as it stands, or in lowest terms where it would not fit otherwise; null where neither does.</summary>
    internal static UnroundedMoney? TryFit(BigInteger numerator, BigInteger denominator, Currency currency)
    {
        if (denominator.Sign < 0)
        {
            (numerator, denominator) = (-numerator, -denominator);
        }

        if (denominator > long.MaxValue || !Int128Math.TryGetInt128(numerator, out var narrow))
        {
            (numerator, denominator) = Lowest(numerator, denominator);
            if (denominator > long.MaxValue || !Int128Math.TryGetInt128(numerator, out narrow))
            {
                return null;
            }
        }

        return new UnroundedMoney(narrow, (long)denominator, currency);
    }

    private static UnroundedMoney Fit(BigInteger numerator, BigInteger denominator, Currency currency) =>
        TryFit(numerator, denominator, currency) ?? throw new OverflowException(Guard.Invariant(
            $"The exact amount {numerator}/{denominator} of a minor unit of {currency} is beyond 128 bits over 64: round at an earlier stage."));

    private static (BigInteger Numerator, BigInteger Denominator) Lowest(BigInteger numerator, BigInteger denominator)
    {
        var common = BigInteger.GreatestCommonDivisor(numerator, denominator);
        return (numerator / common, denominator / common);
    }

    private int CompareValues(UnroundedMoney other) => _denominatorLessOne == other._denominatorLessOne
        ? _numerator.CompareTo(other._numerator)
        : (Numerator * other.Denominator).CompareTo(other.Numerator * Denominator);
}
