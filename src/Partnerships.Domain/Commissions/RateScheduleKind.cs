namespace Partnerships.Commissions;

/// <summary>How a schedule makes an amount of its brackets. There is no default: mixing up slab and marginal is the commonest error of the field.</summary>
public enum RateScheduleKind
{
    /// <summary>One bracket for every amount: a rate, a price per unit or block, a fixed amount.</summary>
    Flat,

    /// <summary>The whole amount by the bracket that it reaches.</summary>
    Slab,

    /// <summary>Each slice of the amount by its own bracket.</summary>
    Marginal,

    /// <summary>By how far a turnover grew past a baseline.</summary>
    Growth,
}
