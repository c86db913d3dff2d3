using Partnerships.Explanations;

namespace Partnerships.Tiers;

/// <summary>A line that a tier asks for, and the tier that says so: itself, or one below.</summary>
/// <remarks>Two lines are equal when tier and requirement are; they have no order.</remarks>
public sealed record TierLine
{
    internal TierLine(Tier tier, Requirement requirement) => (Tier, Requirement) = (tier, requirement);

    /// <summary>The tier whose own line it is.</summary>
    public Tier Tier { get; }

    /// <summary>What is asked for.</summary>
    public Requirement Requirement { get; }

    /// <summary>Where it is written: at the requirement's place, or else at its tier's; null where no document says so.</summary>
    public Clause? Clause => Requirement.Clause ?? Tier.Clause;
}
