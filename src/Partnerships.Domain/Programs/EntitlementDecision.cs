using System;
using System.Collections.Generic;
using Partnerships.Explanations;

namespace Partnerships.Programs;

/// <summary>Whether something could be taken or given back, why not, and what is held after it.</summary>
/// <remarks>Two decisions are equal only when they are one object; compare what they hold.</remarks>
public sealed class EntitlementDecision
{
    internal EntitlementDecision(Entitlements after, params Reason[] reasons) => (After, Reasons) = (after, Array.AsReadOnly(reasons));

    /// <summary>Whether it was done.</summary>
    public bool Accepted => Reasons.Count == 0;

    /// <summary>Why not; none where it was done.</summary>
    public IReadOnlyList<Reason> Reasons { get; }

    /// <summary>What is held after it; after a refusal, the same as before.</summary>
    public Entitlements After { get; }

    /// <summary>"accepted", or the reasons.</summary>
    public override string ToString() => Accepted ? "accepted" : string.Join("; ", Reasons);
}
