namespace Partnerships.Commissions;

/// <summary>Why a rule pays nothing on a line; the words are made when somebody reads them.</summary>
internal enum PassCause : byte
{
    /// <summary>It pays.</summary>
    None,
    NotRunning,
    OtherStream,
    OtherProduct,
    FreeProduct,
    OtherSide,
    OtherOption,
    OtherTier,
    NoRate,
    OtherKind,
    OtherDate,
    BelowMinimum,
    FirstYearOnly,
    TailOver,
    NoDayCounts,
    OtherSource,
    NotJoint,
    NotReferred,
    ReferredByAnother,
    SoldByAnother,
    CostNotKnown,
    NotCollected,
    QuotaNotKnown,
    BaselineNotKnown,

    /// <summary>It would pay, and another rule of the line takes its place.</summary>
    Replaced,

    /// <summary>It would pay, and the plan pays another rule of the line.</summary>
    Outranked,
}
