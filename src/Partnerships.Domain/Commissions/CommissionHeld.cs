using NodaTime;
using Partnerships.Monetary;

namespace Partnerships.Commissions;

/// <summary>A part of a posted line is held from now on: it stays earned, and cannot be paid out.</summary>
/// <remarks>Two events are equal when all that they say is.</remarks>
public sealed class CommissionHeld : CommissionEvent
{
    internal CommissionHeld(string id, LocalDate date, LocalDate knownOn, CommissionLine line, HoldReason reason, Money amount)
        : this(id, date, knownOn, line.Id, line.Deal, line.Terms, reason, amount)
    {
    }

    internal CommissionHeld(string id, LocalDate date, LocalDate knownOn, string line, string deal, TermsReference terms, HoldReason reason, Money amount)
        : base(id, date, knownOn) => (Line, Deal, Terms, Reason, Amount) = (line, deal, terms, reason, amount);

    /// <summary>The id of the line.</summary>
    public string Line { get; }

    /// <summary>Why it is held.</summary>
    public HoldReason Reason { get; }

    /// <summary>How much; below zero where the line is.</summary>
    public override Money Amount { get; }

    /// <summary>The code "commission.held".</summary>
    public override string Code => "commission.held";

    /// <summary>The deal of the line.</summary>
    public override string Deal { get; }

    /// <summary>The terms of the line.</summary>
    public override TermsReference Terms { get; }

    /// <summary>What is held: "held of D-1042/1/margin, hold-back".</summary>
    public override string Words => $"held of {Line}, {Reason}";

    private protected override Content Describe(Content content) => content
        .With("line", Line)
        .With("deal", Deal)
        .With("terms", Terms)
        .With("reason", Reason.Key)
        .With("amount", Amount.ToString("R", null));
}
