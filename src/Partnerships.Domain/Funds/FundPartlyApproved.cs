using System;
using System.Collections.Generic;
using System.Linq;
using Partnerships.Explanations;
using Partnerships.Monetary;

namespace Partnerships.Funds;

/// <summary>Of a claim only a part counted.</summary>
/// <remarks>Two events are equal when all that they say is.</remarks>
public sealed class FundPartlyApproved : FundEvent
{
    internal FundPartlyApproved(FundEntry entry, string claim, Money matched, Money approved, IEnumerable<Reason> reasons)
        : base(entry) => (Claim, Matched, Approved, Reasons) = (Guard.NotBlank(claim), matched, approved, Array.AsReadOnly(Guard.Copy(reasons)));

    /// <summary>The id of the claim.</summary>
    public string Claim { get; }

    /// <summary>The fund's share of all that was claimed as spent.</summary>
    public Money Matched { get; }

    /// <summary>What of it is paid.</summary>
    public Money Approved { get; }

    /// <summary>Why not the rest.</summary>
    public IReadOnlyList<Reason> Reasons { get; }

    /// <summary>The code "funds.partly-approved".</summary>
    public override string Code => "funds.partly-approved";

    private protected override string Words => $"{Claim}: {Approved} of {Matched} counts: {string.Join("; ", Reasons.Select(reason => reason.Words))}";

    private protected override Content Describe(Content content) => content
        .With("claim", Claim)
        .With("matched", Matched.ToString("R", null))
        .With("approved", Approved.ToString("R", null))
        .With("reasons", Content.List(Reasons.Select(reason => Content.Object()
            .With("code", reason.Code)
            .With("words", reason.Words)
            .With("arguments", reason.ArgumentNames.Aggregate(Content.Object(), (all, name) => all.With(name, reason.Arguments[name]))))));
}
