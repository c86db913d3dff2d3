using System;
using System.Runtime.InteropServices;
using Partnerships.Monetary;

namespace Partnerships.Commissions;

/// <summary>What an allowance was applied to so far: events, less those that were taken back, and their volume.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct AllowanceUse(long Events, Money Volume)
{
    public AllowanceUse Add(Money amount, bool isCredit) => new(checked(Events + (isCredit ? -1 : 1)), Volume + amount);

    /// <summary>What of the next line's amount is free.</summary>
    /// <remarks>
    /// A volume depends on the total only, however it is grouped; while events are left, they change nothing of that. Of events, a credit has
    /// what the last event before it had.
    /// </remarks>
    public (Money Amount, bool IsWhole) FreeOf(FreeAllowance allowance, Money amount, bool isCredit)
    {
        if (allowance.Volume is { } volume)
        {
            Money.RequireSame(volume.Currency, amount.Currency);
        }

        if (NumberOfNext(isCredit) > allowance.Events)
        {
            return (Money.Zero(amount.Currency), false);
        }

        var free = allowance.Volume is { } most ? Within(most, Volume + amount) - Within(most, Volume) : amount;
        return (free, free == amount);
    }

    /// <summary>Away from nothing a line is one event more, a sale or a credit; towards nothing it takes the last one back.</summary>
    private long NumberOfNext(bool isCredit) => (isCredit ? Events <= 0 : Events >= 0) ? checked(Math.Abs(Events) + 1) : Math.Abs(Events);

    private static Money Within(Money most, Money total) => Money.Max(-most, Money.Min(most, total));
}
