using System.Collections.Generic;
using Ardalis.SmartEnum;

namespace Partnerships.Funds;

/// <summary>Where a request stands. The name is what documents hold.</summary>
public sealed class FundRequestStatus : SmartEnum<FundRequestStatus>
{
    /// <summary>Asked for, and not yet decided.</summary>
    public static readonly FundRequestStatus Requested = new("requested", 1);

    /// <summary>Approved: money is reserved for it.</summary>
    public static readonly FundRequestStatus Approved = new("approved", 2);

    /// <summary>Declined: no money was reserved.</summary>
    public static readonly FundRequestStatus Declined = new("declined", 3);

    /// <summary>Withdrawn by the partner; what was reserved is free again.</summary>
    public static readonly FundRequestStatus Withdrawn = new("withdrawn", 4);

    /// <summary>Claimed to the end; what was not claimed is free again.</summary>
    public static readonly FundRequestStatus Settled = new("settled", 5);

    /// <summary>Not claimed in time; what was reserved is free again.</summary>
    public static readonly FundRequestStatus Lapsed = new("lapsed", 6);

    /// <summary>In progress when the partner left the program.</summary>
    public static readonly FundRequestStatus Forfeited = new("forfeited", 7);

    private FundRequestStatus(string name, int value)
        : base(name, value)
    {
    }

    /// <summary>Every status, in the order of a request's life.</summary>
    public static IReadOnlyList<FundRequestStatus> All { get; } = [Requested, Approved, Declined, Withdrawn, Settled, Lapsed, Forfeited];

    /// <summary>Whether nothing more will happen to the request.</summary>
    public bool IsOver => Value > Approved.Value;

    /// <summary>The status in words: "approved".</summary>
    public override string ToString() => Name;
}
