using System;
using Partnerships.Monetary;

namespace Partnerships.Commissions;

/// <summary>How much must be sold for a share of it to bring an amount: what pays an investment back.</summary>
public static class Payback
{
    /// <summary>The least amount whose exact share is not below an investment, in whole minor units.</summary>
    /// <param name="investment">What is to come back; not below zero.</param>
    /// <param name="share">The share that is earned, above zero.</param>
    /// <exception cref="ArgumentOutOfRangeException">The investment is below zero, or the share not above.</exception>
    /// <exception cref="OverflowException">The amount does not fit.</exception>
    public static Money Of(Money investment, Rate share)
    {
        Guard.AtLeast(investment, Money.Zero(investment.Currency));
        if (share <= Rate.Zero)
        {
            throw new ArgumentOutOfRangeException(nameof(share), share, $"Must be above 0%, is {share}.");
        }

        var parts = (Int128)investment.MinorUnits * Rate.One.Billionths;
        return Money.FromMinorUnits(checked((long)((parts + share.Billionths - 1) / share.Billionths)), investment.Currency);
    }

    /// <summary>The least amounts, at the highest share of a range and at the lowest.</summary>
    /// <param name="investment">What is to come back; not below zero.</param>
    /// <param name="shares">The shares, all above zero.</param>
    /// <exception cref="ArgumentOutOfRangeException">The investment is below zero, or a share not above.</exception>
    /// <exception cref="OverflowException">An amount does not fit.</exception>
    public static MoneyRange Of(Money investment, RateRange shares) => new(Of(investment, shares.High), Of(investment, shares.Low));
}
