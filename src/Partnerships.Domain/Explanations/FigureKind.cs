namespace Partnerships.Explanations;

/// <summary>What a <see cref="Figure"/> counts.</summary>
public enum FigureKind
{
    /// <summary>Things: customers, deals, days.</summary>
    Count,

    /// <summary>An amount in whole minor units.</summary>
    Money,

    /// <summary>An exact amount that is not yet rounded.</summary>
    UnroundedMoney,

    /// <summary>A rate.</summary>
    Rate,

    /// <summary>A number of units, with decimal places.</summary>
    Units,
}
