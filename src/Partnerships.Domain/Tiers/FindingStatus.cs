namespace Partnerships.Tiers;

/// <summary>What was found of a requirement.</summary>
public enum FindingStatus
{
    /// <summary>It is not met.</summary>
    NotMet,

    /// <summary>Whether it is met is not known, since a fact is missing.</summary>
    NotKnown,

    /// <summary>It counts as met until there is a measurement.</summary>
    Provisional,

    /// <summary>It is met.</summary>
    Met,
}
