namespace Partnerships.Tiers;

/// <summary>How far a shortfall has come.</summary>
public enum ShortfallPhase
{
    /// <summary>It was found; nothing happens until the grace period, where there is one, is over.</summary>
    Grace,

    /// <summary>The partner was warned, and has time to meet the tier again.</summary>
    Cure,

    /// <summary>The partner has notice of the demotion.</summary>
    Notice,
}
