using System.Collections.Generic;
using System.Linq;

namespace Partnerships.Funds;

/// <summary>A partner claimed what it spent.</summary>
/// <remarks>Two events are equal when all that they say is.</remarks>
public sealed class FundClaimed : FundEvent
{
    internal FundClaimed(FundEntry entry, string request, string claim, FundSpend spend, IEnumerable<string> proofs)
        : base(entry) => (Request, Claim, Spend, Proofs) = (Guard.NotBlank(request), Guard.NotBlank(claim), Guard.NotNull(spend), Guard.NoneBlank(Guard.Copy(proofs)));

    /// <summary>The id of the request.</summary>
    public string Request { get; }

    /// <summary>The id of the claim.</summary>
    public string Claim { get; }

    /// <summary>What was spent since the claim before.</summary>
    public FundSpend Spend { get; }

    /// <summary>The kinds of proof that came with it.</summary>
    public IReadOnlyList<string> Proofs { get; }

    /// <summary>The code "funds.claimed".</summary>
    public override string Code => "funds.claimed";

    private protected override string Words => $"{Claim} claims for {Request}: {Spend}";

    private protected override Content Describe(Content content) => content
        .With("request", Request)
        .With("claim", Claim)
        .With("spend", Spend)
        .With("proofs", Content.List(Proofs.Select(Content.Of)));
}
