using System;
using NodaTime;
using Partnerships.Monetary;

namespace Partnerships.Commissions;

/// <summary>A refund took back something of a posted line, or took back nothing where the line's terms say so.</summary>
/// <remarks>Two events are equal when all that they say is.</remarks>
public sealed class CommissionReversed : CommissionEvent
{
    internal CommissionReversed(string id, Refund refund, CommissionLine line, Money amount, (int Left, int Of) part)
        : base(id, refund.Date, refund.KnownOn) =>
        (Refund, Line, Deal, Terms, Amount, Refunded, Whole, Left, Of) =
        (refund.Id, line.Id, line.Deal, line.Terms, amount, refund.Refunded, refund.Of, part.Left, part.Of);

    internal CommissionReversed(
        string id, LocalDate date, LocalDate knownOn, string refund, string line, string deal, TermsReference terms, Money amount, Money? refunded, Money? whole, int left, int of)
        : base(id, date, knownOn) =>
        (Refund, Line, Deal, Terms, Amount, Refunded, Whole, Left, Of) = (refund, line, deal, terms, amount, refunded, whole, left, of);

    /// <summary>The id of the refund.</summary>
    public string Refund { get; }

    /// <summary>The id of the line.</summary>
    public string Line { get; }

    /// <summary>What is taken back: above zero where the line was.</summary>
    public override Money Amount { get; }

    /// <summary>What was refunded of the price; null where all that was left was.</summary>
    public Money? Refunded { get; }

    /// <summary>The price that it was refunded of; null where all that was left was refunded.</summary>
    public Money? Whole { get; }

    /// <summary>How many months or days of the line's term were left; of a line without a term 1 within its window, and 0 after it.</summary>
    public int Left { get; }

    /// <summary>The months or days of the line's term; 1 where it has none.</summary>
    public int Of { get; }

    /// <summary>The code "commission.reversed".</summary>
    public override string Code => "commission.reversed";

    /// <summary>The deal of the line.</summary>
    public override string Deal { get; }

    /// <summary>The terms of the line.</summary>
    public override TermsReference Terms { get; }

    /// <summary>What was taken back: "refund CR-7 of D-1042/1/margin, for 6 of 12".</summary>
    public override string Words => $"refund {Refund} of {Line}{Why}";

    private string Why => Left == Of ? "" : Of == 1 ? ", the window is over" : Guard.Invariant($", for {Left} of {Of}");

    /// <summary>Whether it was taken back for a refund as it stands, by its day and its share; the day on which that was known may be another.</summary>
    internal bool IsOf(Refund refund) => string.Equals(Refund, refund.Id, StringComparison.Ordinal) && Date == refund.Date && Refunded == refund.Refunded && Whole == refund.Of;

    /// <summary>What was refunded, as the refund that it was taken back for says it of its deal.</summary>
    internal string ToRefund() => $"{Refund} of {Deal}, {(Refunded is { } part ? $"{part} of {Whole}" : "all that was left")}";

    internal Share ShareOf(Share before) => Refunded is { } refunded && Whole is { } whole ? Share.Of(refunded, whole) : before.Rest();

    private protected override Content Describe(Content content) => content
        .With("refund", Refund)
        .With("line", Line)
        .With("deal", Deal)
        .With("terms", Terms)
        .With("amount", Amount.ToString("R", null))
        .With("refunded", Refunded?.ToString("R", null))
        .With("whole", Whole?.ToString("R", null))
        .With("left", Left)
        .With("of", Of);
}
