using Partnerships.Tests.Commissions;

namespace Partnerships.Tests.Oracle;

/// <summary>What an allowance was applied to: lines less credits, and the sum of their amounts in cents.</summary>
internal sealed record OracleUse(long Events, Rational Volume)
{
    public static OracleUse None { get; } = new(0, 0);

    public OracleUse With(Rational amount, bool isCredit) => new(Events + (isCredit ? -1 : 1), Volume + amount);
}

/// <summary>What of a line is free after what was used before: the events numbered, and their volume on one line from zero in both directions.</summary>
internal static class PlanAllowanceOracle
{
    /// <summary>What of an amount is free, and whether the line is free as a whole.</summary>
    public static (Rational Amount, bool IsWhole) Free(PlanAllowanceCase allowance, OracleUse used, Rational amount, bool isCredit)
    {
        if (NumberOf(used.Events, isCredit) > allowance.Events)
        {
            return (0, false);
        }

        var free = allowance.Volume is { } most ? Within(used.Volume + amount, most) - Within(used.Volume, most) : amount;
        return (free, free == amount);
    }

    /// <summary>Which event a line is: the next one, or the one that it takes back; below zero credits are the events, and sales take them back.</summary>
    private static long NumberOf(long used, bool isCredit) => isCredit
        ? used > 0 ? used : 1 - used
        : used < 0 ? -used : used + 1;

    /// <summary>What of a total is among the first so many, with its sign.</summary>
    private static Rational Within(Rational total, long most) => total.Abs() <= most ? total : new Rational(most) * total.Sign;
}
