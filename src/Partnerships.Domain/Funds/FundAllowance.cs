using System;
using Partnerships.Monetary;
using Partnerships.Partners;

namespace Partnerships.Funds;

/// <summary>What one tier has in each period: an amount, or a range in which the agreement fixes it.</summary>
/// <remarks>Two allowances are equal when tier and amounts are; they have no order.</remarks>
public sealed record FundAllowance : IDescribed
{
    private FundAllowance(TierId tier, MoneyRange amounts) => (Tier, Amounts) = (tier, amounts);

    /// <summary>The tier.</summary>
    public TierId Tier { get; }

    /// <summary>The amounts; both ends are the same where nothing is left to the agreement.</summary>
    public MoneyRange Amounts { get; }

    /// <summary>The amount; null where the agreement fixes it.</summary>
    public Money? Fixed => Amounts.Low == Amounts.High ? Amounts.Low : null;

    /// <summary>The same amount for every partner of a tier.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The amount is below zero.</exception>
    public static FundAllowance Of(TierId tier, Money amount) => Of(tier, new MoneyRange(amount, amount));

    /// <summary>An amount that the agreement fixes within a range.</summary>
    /// <exception cref="ArgumentException">The amounts are in no currency.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An amount is below zero.</exception>
    public static FundAllowance Of(TierId tier, MoneyRange amounts)
    {
        Guard.AtLeast(amounts.Low, Money.Zero(Money.RequireMinorUnit(amounts.Currency, nameof(amounts))), nameof(amounts));
        return new(Guard.NotNull(tier), amounts);
    }

    /// <summary>Tier and amount: "authorized: USD 10,000.00".</summary>
    public override string ToString() => $"{Tier}: {Fixed?.ToString(null) ?? Amounts.ToString()}";

    Content IDescribed.Describe() => Content.Object()
        .With("tier", Tier.Key)
        .With("amount", Amounts.Low.ToString("R", null))
        .With("upTo", Fixed is null ? Amounts.High.ToString("R", null) : null);
}
