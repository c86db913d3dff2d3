using System;
using System.Collections.Generic;
using System.Linq;
using Partnerships.Explanations;

namespace Partnerships.Commissions;

/// <summary>What came of asking for something to be posted: the events, the account after them, and reasons for what was not posted.</summary>
/// <remarks>Two decisions are equal only when they are one object.</remarks>
public sealed class AccountDecision
{
    internal AccountDecision(CommissionAccount account, IEnumerable<CommissionEvent> events, IEnumerable<Reason> reasons)
    {
        Account = account;
        Events = Array.AsReadOnly(events.ToArray());
        Reasons = Array.AsReadOnly(reasons.ToArray());
    }

    /// <summary>The events, for the caller to keep; none where nothing is posted.</summary>
    public IReadOnlyList<CommissionEvent> Events { get; }

    /// <summary>Why something was not posted; none where all was.</summary>
    public IReadOnlyList<Reason> Reasons { get; }

    /// <summary>The account after the events.</summary>
    public CommissionAccount Account { get; }

    /// <summary>Whether all that was asked for was posted.</summary>
    public bool Accepted => Reasons.Count == 0;

    /// <summary>The events and the reasons, a line each.</summary>
    public override string ToString() => string.Join("\n", Events.Select(posted => posted.ToString()).Concat(Reasons.Select(reason => reason.ToString())));
}
