using System;
using NodaTime;
using Partnerships.Deals;
using Partnerships.Explanations;
using Partnerships.Monetary;

namespace Partnerships.Commissions;

/// <summary>When what a partner earned is paid: from which day and within which time, what is held back, and from which amount on.</summary>
/// <remarks>Two are equal when their parts are; they have no order.</remarks>
public sealed record SettlementTerms : IDescribed
{
    private const int FrameworkDays = 30;

    private SettlementTerms()
    {
    }

    /// <summary>Within 30 days after the customer's payment came in; nothing is held back.</summary>
    public static SettlementTerms Standard { get; } = new();

    /// <summary>From which day the time runs.</summary>
    public PaymentTrigger Trigger { get; private init; } = PaymentTrigger.Collection;

    /// <summary>Within how many calendar days after that day; 0 for on the day.</summary>
    public int Days { get; private init; } = FrameworkDays;

    /// <summary>Which part of each line is held back; zero where nothing is.</summary>
    public Rate HoldBack { get; private init; }

    /// <summary>How long it is held back, from the day the line was earned; null where somebody has to release it, or nothing is held back.</summary>
    public Period? HoldBackTime { get; private init; }

    /// <summary>From how many deals on anything is paid, and all of it then; 0 from the first one.</summary>
    public int Activation { get; private init; }

    /// <summary>The least amount of a payout; null where there is none.</summary>
    public Money? MinimumPayout { get; private init; }

    /// <summary>What is paid at least in each cycle, against what is earned later; null where there is no such draw.</summary>
    public Money? Draw { get; private init; }

    /// <summary>The cycle of the draw; null where there is none.</summary>
    public StatementCycle? DrawCycle { get; private init; }

    /// <summary>How amounts are rounded that are held back.</summary>
    public Rounding Rounding { get; private init; } = Rounding.HalfAwayFromZero;

    /// <summary>Where it is written; null where no document says so.</summary>
    public Clause? Clause { get; private init; }

    /// <summary>The same terms, with the time that runs from another day.</summary>
    /// <param name="trigger">From which day.</param>
    /// <param name="days">Within how many calendar days; 0 for on the day.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="days"/> is below zero.</exception>
    public SettlementTerms PaidAfter(PaymentTrigger trigger, int days) => this with { Trigger = Guard.NotNull(trigger), Days = Guard.AtLeast(days, 0) };

    /// <summary>The same terms, with a part of each line held back.</summary>
    /// <param name="part">From 0% to 100%.</param>
    /// <param name="time">How long, from the day the line was earned; null where somebody has to release it.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="part"/> is not between 0% and 100%.</exception>
    /// <exception cref="ArgumentException"><paramref name="time"/> is no number of days, months or years above zero.</exception>
    public SettlementTerms HoldingBack(Rate part, Period? time = null) =>
        this with { HoldBack = Guard.InRange(part, Rate.Zero, Rate.One), HoldBackTime = time is null ? null : Dates.Check(time) };

    /// <summary>The same terms, by which nothing is paid before a number of deals, and then for all of them.</summary>
    /// <param name="deals">How many deals on which something is left after refunds; 2 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="deals"/> is below 2.</exception>
    public SettlementTerms ActivatedBy(int deals) => this with { Activation = Guard.AtLeast(deals, 2) };

    /// <summary>The same terms, by which smaller amounts wait.</summary>
    /// <param name="amount">The least amount of a payout; above zero.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="amount"/> is not above zero.</exception>
    public SettlementTerms PayingFrom(Money amount) => this with { MinimumPayout = Positive(amount) };

    /// <summary>The same terms, by which a recoverable draw is paid: the amount in each cycle at least, against what is earned later.</summary>
    /// <param name="amount">The amount in each cycle; above zero.</param>
    /// <param name="cycle">The cycle.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="amount"/> is not above zero.</exception>
    public SettlementTerms Drawing(Money amount, StatementCycle cycle) => this with { Draw = Positive(amount), DrawCycle = Guard.NotNull(cycle) };

    /// <summary>The same terms, with a program's own rounding in place of half away from zero.</summary>
    public SettlementTerms RoundedBy(Rounding rounding) => this with { Rounding = Guard.NotNull(rounding) };

    /// <summary>The same terms, and where they are written.</summary>
    public SettlementTerms By(Clause clause) => this with { Clause = Guard.NotNull(clause) };

    /// <summary>The day on which a commission is to be paid, where the day is known from which its time runs.</summary>
    /// <param name="signedOn">The day on which the customer signed; null where it did not yet.</param>
    /// <param name="invoicedOn">The date of the invoice; null where there is none yet.</param>
    /// <param name="collectedOn">The day on which the payment came in; null where it did not yet.</param>
    public LocalDate? DueOn(LocalDate? signedOn, LocalDate? invoicedOn, LocalDate? collectedOn)
    {
        var from = Trigger == PaymentTrigger.Signature ? signedOn : Trigger == PaymentTrigger.Invoice ? invoicedOn : collectedOn;
        return from?.PlusDays(Days);
    }

    /// <summary>A line as these terms settle it: when it is due, and what of it is held back.</summary>
    /// <param name="line">The line.</param>
    /// <param name="from">The day from which its time runs; null where that is not known yet.</param>
    public CommissionLine Settle(CommissionLine line, LocalDate? from)
    {
        var settled = from is { } day ? Guard.NotNull(line).Due(day.PlusDays(Days)) : Guard.NotNull(line);
        return HoldBackOf(settled);
    }

    /// <summary>The terms in words: "within 30 days after collection".</summary>
    public override string ToString() => Guard.Invariant($"within {Days} days after {Trigger}");

    /// <summary>A line of which a part is held back; the last day of the time is in it.</summary>
    internal static CommissionLine HoldBackOf(CommissionLine line, Rate part, Period? time, Rounding rounding) =>
        part == Rate.Zero ? line : line.Holding((line.Amount * part).Round(rounding.For(line.Amount)), time is null ? null : line.EarnedOn + time + Period.FromDays(1));

    /// <summary>A line with what these terms hold back of it.</summary>
    internal CommissionLine HoldBackOf(CommissionLine line) => HoldBackOf(line, HoldBack, HoldBackTime, Rounding);

    /// <summary>The day of a deal from which the time runs, and the time.</summary>
    internal PaymentTerms ToPayment() => PaymentTerms.On(
        Trigger == PaymentTrigger.Signature ? DealDay.Sold : Trigger == PaymentTrigger.Invoice ? DealDay.Invoiced : DealDay.Collected,
        Days == 0 ? null : Period.FromDays(Days));

    Content IDescribed.Describe() => Content.Object()
        .With("trigger", Trigger.Name)
        .With("days", Days)
        .With("holdBack", HoldBack == Rate.Zero && HoldBackTime is null ? null : HoldBack.ToString(null))
        .With("holdBackTime", HoldBackTime is null ? null : Dates.Text(HoldBackTime))
        .With("activation", Activation == 0 ? null : Activation)
        .With("minimumPayout", MinimumPayout?.ToString("R", null))
        .With("draw", Draw?.ToString("R", null))
        .With("drawCycle", DrawCycle?.Name)
        .With("rounding", Rounding == Rounding.HalfAwayFromZero ? null : Rounding.Name)
        .With("clause", Clause);

    private static Money Positive(Money amount) => amount.IsPositive
        ? amount
        : throw new ArgumentOutOfRangeException(nameof(amount), amount, $"Must be above zero, is {amount}.");
}
