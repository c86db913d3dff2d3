namespace Partnerships.Commissions;

/// <summary>What a <see cref="Level"/> counts.</summary>
public enum LevelKind
{
    /// <summary>Units: seats, calls, gigabytes, deals.</summary>
    Units,

    /// <summary>An amount of money.</summary>
    Money,

    /// <summary>A percentage of a quota or of a baseline.</summary>
    Percentage,
}
