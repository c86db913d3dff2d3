using System;
using System.Collections.Generic;
using System.Linq;
using Partnerships.Explanations;

namespace Partnerships.Funds;

/// <summary>What a command comes to: events, or every reason why not.</summary>
/// <remarks>Two decisions are equal only when they are one object.</remarks>
public sealed class FundDecision
{
    internal FundDecision(FundAccount account, IEnumerable<FundEvent> events, IEnumerable<Reason> reasons, bool wasHandled = false) =>
        (Account, Events, Reasons, WasHandled) = (account, Array.AsReadOnly(Guard.Copy(events)), Array.AsReadOnly(Guard.Copy(reasons)), wasHandled);

    /// <summary>The account after the events; as it was where the command was refused.</summary>
    public FundAccount Account { get; }

    /// <summary>What happened: first what time brought up to the day of the command, then what the command did. Empty where it was refused.</summary>
    public IReadOnlyList<FundEvent> Events { get; }

    /// <summary>Why the command was refused, every reason of it; empty where it was not.</summary>
    public IReadOnlyList<Reason> Reasons { get; }

    /// <summary>Whether a command with this id was carried out before, so that nothing more happened.</summary>
    public bool WasHandled { get; }

    /// <summary>Whether the command was not refused.</summary>
    public bool IsAccepted => Reasons.Count == 0;

    /// <summary>The last event, or the reasons in words.</summary>
    public override string ToString() => WasHandled ? "carried out before" : IsAccepted ? string.Join("; ", Events.Skip(Events.Count - 1)) : string.Join("; ", Reasons.Select(reason => reason.Words));
}
