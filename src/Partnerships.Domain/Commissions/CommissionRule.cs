using System;
using System.Collections.Generic;
using System.Linq;
using NodaTime;
using Partnerships.Calendars;
using Partnerships.Deals;
using Partnerships.Explanations;
using Partnerships.Monetary;
using Partnerships.Partners;

namespace Partnerships.Commissions;

/// <summary>One rule of a commission plan: what it applies to, what it is a share of, how large the share is, and when it is paid.</summary>
/// <remarks>A rule says nothing of what it does not name: without streams it applies to all of them. Two rules are equal when all that they
/// say is; they have no order but that of their plan.</remarks>
public sealed partial class CommissionRule : IEquatable<CommissionRule>, IDescribed
{
    private CommissionRule(string key, string name, RulePay pay) => (Key, Name, Pay) = (Keys.Key(key), Guard.NotBlank(name), pay);

    /// <summary>The key: "margin".</summary>
    public string Key { get; }

    /// <summary>The name: "software margin".</summary>
    public string Name { get; }

    /// <summary>How much is paid.</summary>
    public RulePay Pay { get; }

    /// <summary>Who earns it.</summary>
    public DealSide Earner { get; private init; } = DealSide.Partner;

    /// <summary>What of a line it is a share of.</summary>
    public AmountBase Base { get; private init; } = AmountBase.NetPrice;

    /// <summary>The revenue streams; empty for all.</summary>
    public IReadOnlyList<RevenueStream> Streams { get; private init; } = Guard.None<RevenueStream>();

    /// <summary>The revenue streams that it is not for.</summary>
    public IReadOnlyList<RevenueStream> OtherThan { get; private init; } = Guard.None<RevenueStream>();

    /// <summary>The products, by key; empty for all.</summary>
    public IReadOnlyList<string> Products { get; private init; } = Guard.None<string>();

    /// <summary>The categories of products, by key; empty for all.</summary>
    public IReadOnlyList<string> Categories { get; private init; } = Guard.None<string>();

    /// <summary>The products that pay nothing, by key.</summary>
    public IReadOnlyList<string> FreeProducts { get; private init; } = Guard.None<string>();

    /// <summary>The kinds of deals; empty for all.</summary>
    public IReadOnlyList<DealKind> Kinds { get; private init; } = Guard.None<DealKind>();

    /// <summary>The tiers; empty for all.</summary>
    public IReadOnlyList<TierId> Tiers { get; private init; } = Guard.None<TierId>();

    /// <summary>The option of the program; null for any.</summary>
    public string? Option { get; private init; }

    /// <summary>The options under which it does not apply.</summary>
    public IReadOnlyList<string> OtherOptions { get; private init; } = Guard.None<string>();

    /// <summary>How the deal must have come about; null for any way.</summary>
    public DealSourcing? Sourcing { get; private init; }

    /// <summary>The side that must have handed over or brought the deal; null for either.</summary>
    public DealSide? SourcedBy { get; private init; }

    /// <summary>Whose products it is for; null for both.</summary>
    public DealSide? ProductsOf { get; private init; }

    /// <summary>Whether the earner must have been the first to refer the customer.</summary>
    public bool ForReferrals { get; private init; }

    /// <summary>The first day of sale; null where there is none.</summary>
    public LocalDate? From { get; private init; }

    /// <summary>The last day of sale; null where there is none.</summary>
    public LocalDate? Until { get; private init; }

    /// <summary>The least net price of a deal that pays, without its sign, so that a deal that takes one back is taken for one of its size; null where there is none.</summary>
    public Money? SmallestDeal { get; private init; }

    /// <summary>For which terms of a contract it pays.</summary>
    public Recurrence Recurrence { get; private init; } = Recurrence.EveryTerm;

    /// <summary>Whether a renewal pays by the terms and the tier of the original sale, not by those of the day.</summary>
    public bool KeepsRateOfSale { get; private init; }

    /// <summary>The day of the deal whose tier counts.</summary>
    public DealDay TierOn { get; private init; } = DealDay.Sold;

    /// <summary>What it pays nothing on at first; null where it pays from the first on.</summary>
    public FreeAllowance? Allowance { get; private init; }

    /// <summary>How days are counted where a part of a line's term lies in the time that it pays for; null where the day of the sale decides for the whole.</summary>
    public DayCount? Proration { get; private init; }

    /// <summary>The least and the most that it pays.</summary>
    public IReadOnlyList<CommissionLimit> Limits { get; private init; } = Guard.None<CommissionLimit>();

    /// <summary>The rules whose place it takes where both would apply, by key.</summary>
    public IReadOnlyList<string> Replaces { get; private init; } = Guard.None<string>();

    /// <summary>When it is earned and due; null where that is as the program settles.</summary>
    public PaymentTerms? Payment { get; private init; }

    /// <summary>What part is held back until it is released; null where that is as the program settles.</summary>
    public Rate? HeldBack { get; private init; }

    /// <summary>How long it is held back, from the day it is earned; null where somebody has to release it, or where that is as the program settles.</summary>
    public Period? HeldBackTime { get; private init; }

    /// <summary>What a refund takes back.</summary>
    public ReversalTerms Reversal { get; private init; } = ReversalTerms.Always;

    /// <summary>Where the rule is written; null where no document says so.</summary>
    public Clause? Clause { get; private init; }

    /// <summary>Whether all that the rules say is the same.</summary>
    public bool Equals(CommissionRule? other) => Content.Same(this, other);

    /// <summary>Whether all that the rules say is the same.</summary>
    public override bool Equals(object? obj) => Equals(obj as CommissionRule);

    /// <summary>A hash that equal rules share.</summary>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Key);

    /// <summary>The name.</summary>
    public override string ToString() => Name;

    Content IDescribed.Describe() => Content.Object()
        .With("key", Key)
        .With("name", Name)
        .With("pay", Pay)
        .With("earner", Earner == DealSide.Partner ? null : Earner.Name)
        .With("base", Base == AmountBase.NetPrice ? null : Base.Name)
        .With("streams", ListOf(Streams.Select(stream => stream.Key)))
        .With("otherThan", ListOf(OtherThan.Select(stream => stream.Key)))
        .With("products", ListOf(Products))
        .With("categories", ListOf(Categories))
        .With("freeProducts", ListOf(FreeProducts))
        .With("kinds", ListOf(Kinds.Select(kind => kind.Name)))
        .With("tiers", ListOf(Tiers.Select(tier => tier.Key)))
        .With("option", Option)
        .With("otherOptions", ListOf(OtherOptions))
        .With("sourcing", Sourcing?.Name)
        .With("sourcedBy", SourcedBy?.Name)
        .With("productsOf", ProductsOf?.Name)
        .If("forReferrals", ForReferrals)
        .With("from", From is { } from ? Dates.Text(from) : null)
        .With("until", Until is { } until ? Dates.Text(until) : null)
        .With("smallestDeal", SmallestDeal?.ToString("R", null))
        .With("recurrence", Recurrence.Equals(Recurrence.EveryTerm) ? null : Recurrence)
        .If("keepsRateOfSale", KeepsRateOfSale)
        .With("tierOn", TierOn == DealDay.Sold ? null : TierOn.Name)
        .With("allowance", Allowance)
        .With("proration", Proration?.Name)
        .With("limits", Limits)
        .With("replaces", ListOf(Replaces))
        .With("payment", Payment)
        .With("heldBack", HeldBack?.ToString(null))
        .With("heldBackTime", HeldBackTime is null ? null : Dates.Text(HeldBackTime))
        .With("reversal", Reversal == ReversalTerms.Always ? null : Reversal)
        .With("clause", Clause);

    private static Content? ListOf(IEnumerable<string> texts) => texts.Any() ? Content.List(texts.Select(Content.Of)) : null;
}
