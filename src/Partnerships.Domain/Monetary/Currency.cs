using System;
using System.Collections.Generic;

namespace Partnerships.Monetary;

/// <summary>A currency of the ISO 4217 list.</summary>
/// <remarks>
/// Two currencies are equal when their codes are. They have no order. The default value is ISO's XXX, "no currency", the
/// currency of <c>default(Money)</c>; it has no minor unit, so that no amount can be made in it.
/// </remarks>
public readonly record struct Currency
{
    private const string NoCurrencyCode = "XXX";

    private static readonly Currency[] Listed = Read();

    // The place in the table of the list plus one, so that the default value needs no entry of its own.
    private readonly ushort _place;

    private Currency(int place) => _place = (ushort)place;

    /// <summary>Every currency of the list, by code; those without a minor unit included.</summary>
    public static IReadOnlyList<Currency> All { get; } = Array.AsReadOnly(Listed);

    /// <summary>The US dollar.</summary>
    public static Currency Usd { get; } = Of("USD");

    /// <summary>The euro.</summary>
    public static Currency Eur { get; } = Of("EUR");

    /// <summary>The pound sterling.</summary>
    public static Currency Gbp { get; } = Of("GBP");

    /// <summary>The yen, which has no digits after the point.</summary>
    public static Currency Jpy { get; } = Of("JPY");

    /// <summary>The three letters of ISO 4217: "USD".</summary>
    public string Code => _place == 0 ? NoCurrencyCode : Entry.Code;

    /// <summary>The number of ISO 4217: 840 for the US dollar.</summary>
    public int Number => _place == 0 ? 999 : Entry.Number;

    /// <summary>The English name of ISO 4217: "US Dollar".</summary>
    public string Name => _place == 0 ? "The codes assigned for transactions where no currency is involved" : Entry.Name;

    /// <summary>Whether amounts can be counted in it: gold (XAU) and no currency (XXX) cannot.</summary>
    public bool HasMinorUnit => _place != 0 && Entry.Digits != CurrencyTable.NoMinorUnit;

    /// <summary>Decimal digits of the minor unit: 2 for the US dollar, 0 for the yen, 3 for the Kuwaiti dinar.</summary>
    /// <exception cref="InvalidOperationException">The currency has no minor unit.</exception>
    public int MinorUnitDigits => HasMinorUnit
        ? Entry.Digits
        : throw new InvalidOperationException($"{Code} has no minor unit; amounts cannot be counted in it.");

    private CurrencyTable.Entry Entry => CurrencyTable.Entries[_place - 1];

    /// <summary>The currency with a code of ISO 4217.</summary>
    /// <param name="code">Three capital letters, such as "EUR".</param>
    /// <exception cref="ArgumentOutOfRangeException">The list has no such code.</exception>
    public static Currency Of(string code) => TryOf(Guard.NotNull(code), out var currency)
        ? currency
        : throw new ArgumentOutOfRangeException(
            nameof(code), code, "Must be an active code of ISO 4217 in capital letters, such as USD.");

    /// <summary>Finds the currency with a code of ISO 4217.</summary>
    /// <param name="code">Three capital letters, such as "EUR".</param>
    /// <param name="currency">The currency, or the default value where the list has no such code.</param>
    /// <returns>Whether the list has the code.</returns>
    public static bool TryOf(string? code, out Currency currency)
    {
        int low = 0, high = CurrencyTable.Entries.Length - 1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var order = string.CompareOrdinal(CurrencyTable.Entries[middle].Code, code);
            if (order == 0)
            {
                currency = At(middle);
                return true;
            }

            (low, high) = order < 0 ? (middle + 1, high) : (low, middle - 1);
        }

        currency = default;
        return false;
    }

    /// <summary>The code: "USD".</summary>
    public override string ToString() => Code;

    private static Currency At(int index) =>
        string.Equals(CurrencyTable.Entries[index].Code, NoCurrencyCode, StringComparison.Ordinal) ? default : new Currency(index + 1);

    private static Currency[] Read()
    {
        var listed = new Currency[CurrencyTable.Entries.Length];
        for (var i = 0; i < listed.Length; i++)
        {
            listed[i] = At(i);
        }

        return listed;
    }
}
