using System;
using System.Collections.Generic;

namespace Partnerships.Monetary;

/// <summary>An amount that can be posted and paid: a whole number of minor units of one currency.</summary>
/// <remarks>
/// <para>Amounts are equal when both the number and the currency are, and are ordered within one currency; two currencies
/// never meet in one operation, not even at zero. What does not fit throws and never wraps.</para>
/// <para>The default value is zero in no currency (ISO's XXX): the mark of a field that nobody has set. It equals only
/// itself and meets no other amount.</para>
/// </remarks>
public readonly partial record struct Money : IComparable<Money>, IFormattable
{
    private Money(long minorUnits, Currency currency) => (MinorUnits, Currency) = (minorUnits, currency);

    /// <summary>The amount in minor units: 11,500 cents for USD 115.00.</summary>
    public long MinorUnits { get; }

    /// <summary>The currency.</summary>
    public Currency Currency { get; }

    /// <summary>The amount in units of the currency, with as many decimal places as its minor unit has: 115.00.</summary>
    public decimal Amount => DecimalDigits.Unscale(MinorUnits, Digits);

    /// <summary>Whether the amount is zero.</summary>
    public bool IsZero => MinorUnits == 0;

    /// <summary>Whether the amount is below zero.</summary>
    public bool IsNegative => MinorUnits < 0;

    /// <summary>Whether the amount is above zero.</summary>
    public bool IsPositive => MinorUnits > 0;

    internal int Digits => Currency.HasMinorUnit ? Currency.MinorUnitDigits : 0;

    /// <summary>An amount that is exact in the currency.</summary>
    /// <param name="amount">In units of the currency; zeros past its last digit do no harm.</param>
    /// <param name="currency">A currency with a minor unit.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="amount"/> has more digits than the currency; name a
    /// <see cref="Rounding"/> where that is meant.</exception>
    /// <exception cref="ArgumentException"><paramref name="currency"/> has no minor unit.</exception>
    /// <exception cref="OverflowException">The amount does not fit.</exception>
    public static Money Of(decimal amount, Currency currency)
    {
        var digits = RequireMinorUnit(currency).MinorUnitDigits;
        return DecimalDigits.TryScale(amount, digits, out var minorUnits)
            ? new Money(minorUnits, currency)
            : throw new ArgumentOutOfRangeException(
                nameof(amount), amount, Guard.Invariant($"{currency} has {digits} decimal digits, {amount} has more: name a rounding, or give fewer."));
    }

    /// <summary>An amount rounded to the currency.</summary>
    /// <param name="amount">In units of the currency, with any number of decimal places.</param>
    /// <param name="currency">A currency with a minor unit.</param>
    /// <param name="rounding">What becomes of the digits past the minor unit.</param>
    /// <exception cref="ArgumentException"><paramref name="currency"/> has no minor unit.</exception>
    /// <exception cref="OverflowException">The amount does not fit.</exception>
    public static Money Of(decimal amount, Currency currency, Rounding rounding)
    {
        var (digits, places) = DecimalDigits.Split(amount);
        var shift = RequireMinorUnit(currency).MinorUnitDigits - places;
        var mode = Guard.NotNull(rounding).Value;
        var minorUnits = shift >= 0
            ? digits * DecimalDigits.PowerOfTen(shift)
            : ExactDivision.Divide(digits, System.Numerics.BigInteger.Pow(10, -shift), mode);
        return new Money((long)minorUnits, currency);
    }

    /// <summary>An amount of US dollars, exact to the cent.</summary>
    /// <param name="amount">In dollars; at most two decimal places.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="amount"/> has more decimal places.</exception>
    /// <exception cref="OverflowException">The amount does not fit.</exception>
    public static Money Usd(decimal amount) => Of(amount, Currency.Usd);

    /// <summary>An amount of euros, exact to the cent.</summary>
    /// <param name="amount">In euros; at most two decimal places.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="amount"/> has more decimal places.</exception>
    /// <exception cref="OverflowException">The amount does not fit.</exception>
    public static Money Eur(decimal amount) => Of(amount, Currency.Eur);

    /// <summary>An amount counted in minor units: 11,500 is USD 115.00.</summary>
    /// <param name="minorUnits">The number of minor units.</param>
    /// <param name="currency">A currency with a minor unit.</param>
    /// <exception cref="ArgumentException"><paramref name="currency"/> has no minor unit.</exception>
    public static Money FromMinorUnits(long minorUnits, Currency currency) => new(minorUnits, RequireMinorUnit(currency));

    /// <summary>Nothing, in a currency.</summary>
    /// <param name="currency">A currency with a minor unit.</param>
    /// <exception cref="ArgumentException"><paramref name="currency"/> has no minor unit.</exception>
    public static Money Zero(Currency currency) => FromMinorUnits(0, currency);

    /// <summary>The sum of amounts of one currency; zero where there are none.</summary>
    /// <remarks>The order of the amounts does not matter: only the total has to fit.</remarks>
    /// <param name="amounts">Amounts in <paramref name="currency"/>.</param>
    /// <param name="currency">The currency of the sum.</param>
    /// <exception cref="CurrencyMismatchException">An amount is in another currency.</exception>
    /// <exception cref="OverflowException">The total does not fit.</exception>
    public static Money Sum(IEnumerable<Money> amounts, Currency currency)
    {
        Int128 total = 0;
        RequireMinorUnit(currency);
        foreach (var amount in Guard.NotNull(amounts))
        {
            RequireSame(currency, amount.Currency);
            total += amount.MinorUnits;
        }

        return new Money((long)total, currency);
    }

    internal static void RequireSame(Currency expected, Currency actual, string? name = null)
    {
        if (expected != actual)
        {
            throw new CurrencyMismatchException(expected, actual, name);
        }
    }

    /// <summary>An amount of a currency that is known to have a minor unit.</summary>
    internal static Money Trusted(long minorUnits, Currency currency) => new(minorUnits, currency);

    internal static Currency RequireMinorUnit(Currency currency, string name = "currency") => currency.HasMinorUnit
        ? currency
        : throw new ArgumentException($"Must be a currency with a minor unit, is {currency} ({currency.Name}).", name);
}
