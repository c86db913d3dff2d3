using NodaTime;
using Partnerships.Monetary;

namespace Partnerships.Commissions;

/// <summary>What was held of a posted line is free, and can be paid out once it is due.</summary>
/// <remarks>Two events are equal when all that they say is.</remarks>
public sealed class CommissionReleased : CommissionEvent
{
    internal CommissionReleased(string id, LocalDate date, LocalDate knownOn, CommissionLine line, HoldReason reason, Money amount, LocalDate dueOn)
        : this(id, date, knownOn, line.Id, line.Deal, line.Terms, reason, amount, dueOn)
    {
    }

    internal CommissionReleased(string id, LocalDate date, LocalDate knownOn, string line, string deal, TermsReference terms, HoldReason reason, Money amount, LocalDate dueOn)
        : base(id, date, knownOn) => (Line, Deal, Terms, Reason, Amount, DueOn) = (line, deal, terms, reason, amount, dueOn);

    /// <summary>The id of the line.</summary>
    public string Line { get; }

    /// <summary>Why it is held.</summary>
    public HoldReason Reason { get; }

    /// <summary>How much; below zero where the line is.</summary>
    public override Money Amount { get; }

    /// <summary>The day on which it is to be paid.</summary>
    public LocalDate DueOn { get; }

    /// <summary>The code "commission.released".</summary>
    public override string Code => "commission.released";

    /// <summary>The deal of the line.</summary>
    public override string Deal { get; }

    /// <summary>The terms of the line.</summary>
    public override TermsReference Terms { get; }

    /// <summary>What is released: "released of D-1042/1/margin, hold-back".</summary>
    public override string Words => $"released of {Line}, {Reason}";

    private protected override Content Describe(Content content) => content
        .With("line", Line)
        .With("deal", Deal)
        .With("terms", Terms)
        .With("reason", Reason.Key)
        .With("amount", Amount.ToString("R", null))
        .With("dueOn", Dates.Text(DueOn));
}
