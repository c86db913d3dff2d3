using System.Collections.Generic;
using System.Linq;

namespace Partnerships.Tiers;

/// <summary>What was found of one tier: whether it holds, and each of its lines.</summary>
/// <remarks>A finding is worked out when somebody reads it. Two outcomes are equal only when they are one object.</remarks>
public sealed class TierOutcome
{
    internal TierOutcome(Tier tier, bool holds, FindingList findings) => (Tier, Holds, Findings) = (tier, holds, findings);

    /// <summary>The tier.</summary>
    public Tier Tier { get; }

    /// <summary>Whether all lines that the tier asks for hold.</summary>
    public bool Holds { get; }

    /// <summary>What was found of each line that the tier asks for, inherited ones first.</summary>
    public FindingList Findings { get; }

    /// <summary>The findings that do not hold: what the tier still wants. Empty exactly where it holds.</summary>
    public IEnumerable<Finding> Missing => Findings.Where(finding => !finding.Holds);

    /// <summary>The findings that hold only until there is a measurement.</summary>
    public IEnumerable<Finding> Provisional => Findings.Where(finding => finding.Status == FindingStatus.Provisional);

    /// <summary>The tier and what it still wants: "Gold: 3 missing".</summary>
    public override string ToString() => Holds ? $"{Tier}: holds" : Guard.Invariant($"{Tier}: {Missing.Count()} missing");
}
