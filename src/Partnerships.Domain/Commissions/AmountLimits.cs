using System;
using Partnerships.Monetary;

namespace Partnerships.Commissions;

/// <summary>Limits of what one deal or one transaction brings: the least deal that counts, the least and the most that is earned.</summary>
/// <remarks>
/// A deal below the least one earns nothing. Where there is something to pay on, floor and cap hold for what it earns; below zero they hold
/// mirrored, so that a refund of the whole takes back what was paid. Two limits are equal when their parts are; they have no order.
/// </remarks>
public sealed record AmountLimits : IDescribed
{
    private AmountLimits(Money? leastDeal, Money? floor, Money? cap) => (LeastDeal, Floor, Cap) = (leastDeal, floor, cap);

    /// <summary>No limits.</summary>
    public static AmountLimits None { get; } = new(null, null, null);

    /// <summary>The least deal that earns anything; null where every deal does.</summary>
    public Money? LeastDeal { get; }

    /// <summary>The least that a deal earns; null where there is no floor.</summary>
    public Money? Floor { get; }

    /// <summary>The most that a deal earns; null where there is no cap.</summary>
    public Money? Cap { get; }

    /// <summary>The same limits; a deal below an amount earns nothing, and one of the amount does.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The amount is below zero.</exception>
    /// <exception cref="CurrencyMismatchException">The amount is in another currency than a limit.</exception>
    public AmountLimits ForDealsFrom(Money least) => new(Same(Prices.NotNegative(least)), Floor, Cap);

    /// <summary>The same limits; what there is to pay on earns no less.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The floor is below zero, or above the cap.</exception>
    /// <exception cref="CurrencyMismatchException">The floor is in another currency than a limit.</exception>
    public AmountLimits WithFloor(Money floor) => Same(Prices.NotNegative(floor)) > Cap
        ? throw new ArgumentOutOfRangeException(nameof(floor), floor, $"Must be at most the cap of {Cap}, is {floor}.")
        : new(LeastDeal, floor, Cap);

    /// <summary>The same limits; nothing earns more.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The cap is below zero, or below the floor.</exception>
    /// <exception cref="CurrencyMismatchException">The cap is in another currency than a limit.</exception>
    public AmountLimits WithCap(Money cap) => Same(Prices.NotNegative(cap)) < Floor
        ? throw new ArgumentOutOfRangeException(nameof(cap), cap, $"Must be at least the floor of {Floor}, is {cap}.")
        : new(LeastDeal, Floor, cap);

    /// <summary>Whether a deal is large enough to earn anything; of one below zero its size counts.</summary>
    /// <exception cref="CurrencyMismatchException">The deal is in another currency.</exception>
    public bool Admits(Money deal) => LeastDeal is not { } least || (deal.IsNegative ? -deal : deal) >= least;

    /// <summary>What is earned within the limits, exact.</summary>
    /// <param name="deal">What there is to pay on.</param>
    /// <param name="earned">What was earned before the limits.</param>
    /// <exception cref="CurrencyMismatchException">An amount is in another currency than a limit.</exception>
    public UnroundedMoney Apply(Money deal, UnroundedMoney earned)
    {
        if (deal.IsNegative)
        {
            return -Apply(-deal, -earned);
        }

        if (deal.IsZero || !Admits(deal))
        {
            return Money.Zero(deal.Currency);
        }

        earned = Floor is { } floor && earned < floor ? floor : earned;
        return Cap is { } cap && earned > cap ? cap : earned;
    }

    /// <summary>The limits in words: "at least USD 1.75, at most USD 12.00".</summary>
    public override string ToString()
    {
        var words = string.Join(
            ", ",
            System.Linq.Enumerable.Where(
                new[]
                {
                    LeastDeal is { } least ? $"for deals of at least {least}" : "",
                    Floor is { } floor ? $"at least {floor}" : "",
                    Cap is { } cap ? $"at most {cap}" : "",
                },
                word => word.Length > 0));
        return words.Length == 0 ? "no limits" : words;
    }

    Content IDescribed.Describe() => Content.Object()
        .With("leastDeal", LeastDeal?.ToString("R", null))
        .With("floor", Floor?.ToString("R", null))
        .With("cap", Cap?.ToString("R", null));

    private Money Same(Money amount)
    {
        if ((LeastDeal ?? Floor ?? Cap) is { } other)
        {
            Money.RequireSame(other.Currency, amount.Currency);
        }

        return amount;
    }
}
