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
    /// <remarks>A volume alone depends on the total only, however it is grouped. Of events, a credit has what the last event before it had.</remarks>
    public (Money Amount, bool IsWhole) FreeOf(FreeAllowance allowance, Money amount, bool isCredit)
    {
        if (allowance.Events is null)
        {
            var free = Within(allowance, Volume + amount) - Within(allowance, Volume);
            return (free, free == amount);
        }

        // Away from nothing an event is one more; towards nothing it takes the last one back.
        var isMore = isCredit ? Events <= 0 : Events >= 0;
        var (before, size) = isMore ? (new AllowanceUse(Math.Abs(Events), Size(Volume, isCredit)), Size(amount, isCredit))
            : (new AllowanceUse(Math.Abs(Events) - 1, Size(Volume + amount, !isCredit)), Size(amount, isCredit));
        var (part, isWhole) = allowance.Free(before.Events, before.Volume, size);
        return isWhole ? (amount, true) : (isCredit ? -part : part, false);
    }

    private static Money Within(FreeAllowance allowance, Money total)
    {
        var most = allowance.Volume!.Value;
        return Money.Max(-most, Money.Min(most, total));
    }

    /// <summary>The amount of a sale, or of a credit without its sign; nothing where it is on the other side of zero.</summary>
    private static Money Size(Money amount, bool isCredit) => Money.Max(Money.Zero(amount.Currency), isCredit ? -amount : amount);
}
