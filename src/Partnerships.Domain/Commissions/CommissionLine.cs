using System;
using NodaTime;
using Partnerships.Explanations;
using Partnerships.Monetary;
using Partnerships.Partners;

namespace Partnerships.Commissions;

/// <summary>What a partner earns on one line of a deal by one rule: rounded once, and with the terms that it was computed by.</summary>
/// <remarks>Amounts below zero are of deals below zero. Two lines are equal when all that they say is; they have no order.</remarks>
public sealed class CommissionLine : IEquatable<CommissionLine>, IDescribed
{
    private CommissionLine(CommissionLine like)
        : this(like.Id, like.Partner, like.Deal, like.EarnedOn, like.Base, like.Amount, like.Terms) =>
        (DealLine, DueOn, Held, HeldUntil, Reversal, Clause) = (like.DealLine, like.DueOn, like.Held, like.HeldUntil, like.Reversal, like.Clause);

    private CommissionLine(string id, PartnerId partner, string deal, LocalDate earnedOn, Money @base, Money amount, TermsReference terms) =>
        (Id, Partner, Deal, EarnedOn, Base, Amount, Held, Terms) = (id, partner, deal, earnedOn, @base, amount, Money.Zero(amount.Currency), terms);

    /// <summary>The id, the same whenever the same rule is applied to the same line of the same deal in the same period: "D-1042/1/margin".</summary>
    public string Id { get; }

    /// <summary>Who earns it.</summary>
    public PartnerId Partner { get; }

    /// <summary>The id of the deal.</summary>
    public string Deal { get; }

    /// <summary>Which line of the deal it is earned on, so that a refund of that line finds it; null where it is earned on the whole deal.</summary>
    public string? DealLine { get; private init; }

    /// <summary>The day on which it is earned, which picks the period of its statement, or a later one where that is closed.</summary>
    public LocalDate EarnedOn { get; }

    /// <summary>The day on which it is to be paid; null where that is not known yet, such as before the customer paid.</summary>
    public LocalDate? DueOn { get; private init; }

    /// <summary>What the rule was applied to.</summary>
    public Money Base { get; }

    /// <summary>What the partner earns, rounded once.</summary>
    public Money Amount { get; }

    /// <summary>How much of the amount is held back until it is released; zero where nothing is.</summary>
    public Money Held { get; private init; }

    /// <summary>The day on which what is held back falls free; null where somebody has to release it.</summary>
    public LocalDate? HeldUntil { get; private init; }

    /// <summary>By which terms it was computed.</summary>
    public TermsReference Terms { get; }

    /// <summary>What a refund takes back of it.</summary>
    public ReversalTerms Reversal { get; private init; } = ReversalTerms.Always;

    /// <summary>Where the rule is written; null where no document says so.</summary>
    public Clause? Clause { get; private init; }

    /// <summary>A line.</summary>
    /// <param name="id">The id; not blank.</param>
    /// <param name="partner">Who earns it.</param>
    /// <param name="deal">The id of the deal; not blank.</param>
    /// <param name="earnedOn">The day on which it is earned.</param>
    /// <param name="base">What the rule was applied to.</param>
    /// <param name="amount">What the partner earns.</param>
    /// <param name="terms">By which terms it was computed.</param>
    /// <exception cref="ArgumentException">An id is blank.</exception>
    /// <exception cref="CurrencyMismatchException">Base and amount are in two currencies.</exception>
    public static CommissionLine Of(string id, PartnerId partner, string deal, LocalDate earnedOn, Money @base, Money amount, TermsReference terms)
    {
        Money.RequireSame(@base.Currency, amount.Currency);
        return new(Guard.NotBlank(id), Guard.NotNull(partner), Guard.NotBlank(deal), earnedOn, @base, amount, Guard.NotNull(terms));
    }

    /// <summary>The same line, to be paid on a day.</summary>
    public CommissionLine Due(LocalDate day) => new(this) { DueOn = day };

    /// <summary>The same commission, as earned on one line of its deal.</summary>
    /// <param name="dealLine">The id of the line within the deal; not blank.</param>
    /// <exception cref="ArgumentException">The id is blank.</exception>
    public CommissionLine OnLine(string dealLine) => new(this) { DealLine = Guard.NotBlank(dealLine) };

    /// <summary>The same line, of which a part is held back.</summary>
    /// <param name="held">From zero to the amount.</param>
    /// <param name="until">The day on which it falls free; null where somebody has to release it.</param>
    /// <exception cref="ArgumentOutOfRangeException">The part is not between zero and the amount.</exception>
    /// <exception cref="CurrencyMismatchException">The part is in another currency.</exception>
    public CommissionLine Holding(Money held, LocalDate? until = null)
    {
        Money.RequireSame(Amount.Currency, held.Currency);
        var zero = Money.Zero(Amount.Currency);
        return new(this) { Held = Guard.InRange(held, Money.Min(zero, Amount), Money.Max(zero, Amount)), HeldUntil = held.IsZero ? null : until };
    }

    /// <summary>The same line, and what a refund takes back of it.</summary>
    public CommissionLine Reversing(ReversalTerms terms) => new(this) { Reversal = Guard.NotNull(terms) };

    /// <summary>The same line, and where its rule is written.</summary>
    public CommissionLine By(Clause clause) => new(this) { Clause = Guard.NotNull(clause) };

    /// <summary>Whether all that the lines say is the same.</summary>
    public bool Equals(CommissionLine? other) => Content.Same(this, other);

    /// <summary>Whether all that the lines say is the same.</summary>
    public override bool Equals(object? obj) => Equals(obj as CommissionLine);

    /// <summary>A hash that equal lines share.</summary>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Id);

    /// <summary>Id, amount and day: "D-1042/1/margin: USD 15000.00 on 2025-11-03".</summary>
    public override string ToString() => $"{Id}: {Amount} on {Dates.Text(EarnedOn)}";

    /// <summary>The same commission as another partner earns it: a share of it, or an override on it.</summary>
    internal CommissionLine ForPartner(string id, PartnerId partner, Money @base, Money amount, Money held) => new(id, partner, Deal, EarnedOn, @base, amount, Terms)
    {
        DealLine = DealLine,
        DueOn = DueOn,
        Held = held,
        HeldUntil = held.IsZero ? null : HeldUntil,
        Reversal = Reversal,
        Clause = Clause,
    };

    Content IDescribed.Describe() => Content.Object()
        .With("id", Id)
        .With("partner", Partner.Value)
        .With("deal", Deal)
        .With("dealLine", DealLine)
        .With("earnedOn", Dates.Text(EarnedOn))
        .With("dueOn", DueOn is { } due ? Dates.Text(due) : null)
        .With("base", Base.ToString("R", null))
        .With("amount", Amount.ToString("R", null))
        .With("held", Held.IsZero ? null : Held.ToString("R", null))
        .With("heldUntil", HeldUntil is { } until ? Dates.Text(until) : null)
        .With("terms", Terms)
        .With("reversal", Reversal == ReversalTerms.Always ? null : Reversal)
        .With("clause", Clause);
}
