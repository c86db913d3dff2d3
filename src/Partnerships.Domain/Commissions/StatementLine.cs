using NodaTime;
using Partnerships.Explanations;
using Partnerships.Monetary;

namespace Partnerships.Commissions;

/// <summary>A line of a statement: what was posted, and what it did to the balance and to what is held.</summary>
/// <remarks>Two lines are equal when their parts are; their order in a statement is that of the days they were booked on, then of their ids.</remarks>
public sealed record StatementLine : IDescribed
{
    internal StatementLine(AccountEntry entry)
    {
        (Id, Event, Date, KnownOn, BookedOn) = (entry.Event.Id, entry.Event.Code, entry.Event.Date, entry.Event.KnownOn, entry.BookedOn);
        (Deal, What, Amount, Held, Terms) = (entry.Event.Deal, entry.Event.Words, entry.Amount, entry.Held, entry.Event.Terms);
        (DueOn, Clause) = entry.Event switch
        {
            CommissionAccrued accrued => (accrued.Line.DueOn, accrued.Line.Clause),
            CommissionReleased released => (released.DueOn, null),
            CommissionAdjusted { Restated: { } line } => (line.DueOn, line.Clause),
            _ => ((LocalDate?)null, (Clause?)null),
        };
    }

    internal StatementLine(string id, string code, LocalDate date, LocalDate knownOn, LocalDate bookedOn, string what, Money amount, Money held) =>
        (Id, Event, Date, KnownOn, BookedOn, What, Amount, Held) = (id, code, date, knownOn, bookedOn, what, amount, held);

    /// <summary>The id of the event.</summary>
    public string Id { get; }

    /// <summary>The code of the event: "commission.accrued".</summary>
    public string Event { get; }

    /// <summary>The day on which it was true.</summary>
    public LocalDate Date { get; }

    /// <summary>The day on which it was known.</summary>
    public LocalDate KnownOn { get; }

    /// <summary>The day that it was booked on: a day of the statement's period.</summary>
    public LocalDate BookedOn { get; }

    /// <summary>The deal; null where it is about none.</summary>
    public string? Deal { get; internal init; }

    /// <summary>What happened, in words: "earned D-1042/1/margin".</summary>
    public string What { get; }

    /// <summary>The day on which it is to be paid; null where it is not to be paid, or that day is not known yet.</summary>
    public LocalDate? DueOn { get; internal init; }

    /// <summary>By how much the balance grew; below zero where it shrank.</summary>
    public Money Amount { get; }

    /// <summary>By how much what is held of the balance grew; below zero where it shrank.</summary>
    public Money Held { get; }

    /// <summary>By which terms it was computed; null where it does not come from a program.</summary>
    public TermsReference? Terms { get; internal init; }

    /// <summary>Where the rule is written; null where no document says so.</summary>
    public Clause? Clause { get; internal init; }

    /// <summary>Day, words and amount: "2025-11-03 earned D-1042/1/margin: USD 15,000.00".</summary>
    public override string ToString() => $"{Dates.Text(BookedOn)} {What}: {Amount}";

    Content IDescribed.Describe() => Content.Object()
        .With("id", Id)
        .With("event", Event)
        .With("date", Dates.Text(Date))
        .With("knownOn", Dates.Text(KnownOn))
        .With("bookedOn", Dates.Text(BookedOn))
        .With("deal", Deal)
        .With("what", What)
        .With("dueOn", DueOn is { } due ? Dates.Text(due) : null)
        .With("amount", Amount.ToString("R", null))
        .With("held", Held.IsZero ? null : Held.ToString("R", null))
        .With("terms", Terms)
        .With("clause", Clause);
}
