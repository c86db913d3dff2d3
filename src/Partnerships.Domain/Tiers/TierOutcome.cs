using System.Collections.Generic;
using System.Linq;

namespace Partnerships.Tiers;

/// <summary>What was found of one tier: whether it holds, and each of its lines.</summary>
/// <remarks>The findings are made when somebody reads them. Two outcomes are equal only when they are one object.</remarks>
public sealed class TierOutcome
{
    private readonly FindingSource _findings;
    private readonly int _rank;

    internal TierOutcome(Tier tier, int rank, bool holds, FindingSource findings) =>
        (Tier, _rank, Holds, _findings) = (tier, rank, holds, findings);

    /// <summary>The tier.</summary>
    public Tier Tier { get; }

    /// <summary>Whether all lines that the tier asks for hold.</summary>
    public bool Holds { get; }

    /// <summary>What was found of each line that the tier asks for, inherited ones first.</summary>
    public IReadOnlyList<Finding> Findings => _findings.Of(_rank);

    /// <summary>The findings that do not hold: what the tier still wants. Empty exactly where it holds.</summary>
    public IEnumerable<Finding> Missing => Findings.Where(finding => !finding.Holds);

    /// <summary>The findings that hold only until there is a measurement.</summary>
    public IEnumerable<Finding> Provisional => Findings.Where(finding => finding.Status == FindingStatus.Provisional);

    /// <summary>The tier and what it still wants: "Gold: 3 missing".</summary>
    public override string ToString() => Holds ? $"{Tier}: holds" : Guard.Invariant($"{Tier}: {Missing.Count()} missing");
}
