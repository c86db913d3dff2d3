using System.Collections.Generic;
using Ardalis.SmartEnum;

namespace Partnerships.Funds;

/// <summary>What a change of tier within a period does to the period's allowance. The name is what documents hold.</summary>
public sealed class TierChangeRule : SmartEnum<TierChangeRule>
{
    /// <summary>Nothing; the next period has the allowance of the tier then held.</summary>
    public static readonly TierChangeRule NextPeriod = new("nextPeriod", 1);

    /// <summary>A rise brings the difference at once; a fall takes nothing before the next period.</summary>
    public static readonly TierChangeRule TopUp = new("topUp", 2);

    /// <summary>A rise brings the difference at once; a fall takes it, as far as it is neither reserved nor spent.</summary>
    public static readonly TierChangeRule Follow = new("follow", 3);

    private TierChangeRule(string name, int value)
        : base(name, value)
    {
    }

    /// <summary>Every rule, the one that changes least first.</summary>
    public static IReadOnlyList<TierChangeRule> All { get; } = [NextPeriod, TopUp, Follow];

    /// <summary>The rule in words: "topUp".</summary>
    public override string ToString() => Name;
}
