using System.Numerics;

namespace Partnerships.Tests.Oracle;

/// <summary>What was accumulated by a rule over a scope, in cents or units; nothing yet where it is null.</summary>
internal sealed record OracleProgress(Rational? Counted, BigInteger? Paid, long? Quota, long? Baseline)
{
    public static OracleProgress Nothing { get; } = new(null, null, null, null);

    /// <summary>How many lines an allowance was applied to, less the credits.</summary>
    public long? Events { get; init; }

    /// <summary>The sum of their amounts.</summary>
    public Rational? Volume { get; init; }
}
