using System.Numerics;

namespace Partnerships.Tests.Oracle;

/// <summary>What a rule brings on a line.</summary>
internal sealed record OracleEarned(BigInteger Base, BigInteger Amount, int? EarnedOn)
{
    /// <summary>The first day and the last that it is paid for; null where the day of the sale decides.</summary>
    public (int From, int Through)? Days { get; init; }

    /// <summary>What was used of the rule's allowance before it.</summary>
    public OracleUse Used { get; init; } = OracleUse.None;

    /// <summary>What was left beyond what is free.</summary>
    public OracleLine? On { get; init; }

    /// <summary>The level from which its schedule counted; null where nothing was counted yet.</summary>
    public Rational? From { get; init; }
}
