using System;
using System.Globalization;
using System.Linq;
using System.Runtime.CompilerServices;
using Partnerships.Monetary;

namespace Partnerships.Commissions;

/// <summary>Prices as documents hold them, which may be finer than the minor unit.</summary>
internal static class Prices
{
    private const int CodeLength = 3;

    /// <summary>"USD 0.0006": a price that was made from a decimal has an end.</summary>
    public static string Text(UnroundedMoney price) => string.Concat(price.ToString(null, null).Where(character => character != ','));

    public static bool TryRead(string text, out UnroundedMoney price)
    {
        price = default;
        if (text.Length < CodeLength + 2
            || text[CodeLength] != ' '
            || !Currency.TryOf(text.Substring(0, CodeLength), out var currency)
            || !currency.HasMinorUnit
            || System.Linq.Enumerable.Contains(text, ',')
            || !NumberText.TryRead(text.Substring(CodeLength + 1), NumberFormatInfo.InvariantInfo, out var amount)
            || amount < 0
            || DecimalDigits.Split(amount).Places > currency.MinorUnitDigits + DecimalDigits.MostPlaces)
        {
            return false;
        }

        price = UnroundedMoney.Of(amount, currency);
        return true;
    }

    public static Money NotNegative(Money amount, [CallerArgumentExpression(nameof(amount))] string? name = null) =>
        Guard.AtLeast(amount, Money.Zero(Money.RequireMinorUnit(amount.Currency, name!)), name);

    public static UnroundedMoney NotNegative(decimal price, Currency currency) => price >= 0
        ? UnroundedMoney.Of(price, currency)
        : throw new ArgumentOutOfRangeException(nameof(price), price, Guard.Invariant($"Must be at least 0, is {price}."));
}
