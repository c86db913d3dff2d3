using NodaTime;
using Partnerships.Monetary;

namespace Partnerships.Commissions;

/// <summary>An event as an account took it: the day that it was booked on, and what it did to the balance and to what is held.</summary>
/// <remarks>Two entries are equal only when they are one object.</remarks>
public sealed class AccountEntry
{
    internal AccountEntry(CommissionEvent posted, LocalDate bookedOn, Money amount, Money held, AccountEntry? before)
    {
        (Event, BookedOn, Amount, Held, Before) = (posted, bookedOn, amount, held, before);
        Count = 1 + (before?.Count ?? 0);
    }

    /// <summary>The event.</summary>
    public CommissionEvent Event { get; }

    /// <summary>The day that it was booked on, which picks its statement: the day it was true, or the first one of the open period where that day's was closed.</summary>
    public LocalDate BookedOn { get; }

    /// <summary>By how much the balance grew; below zero where it shrank.</summary>
    public Money Amount { get; }

    /// <summary>By how much what is held grew; below zero where it shrank.</summary>
    public Money Held { get; }

    internal AccountEntry? Before { get; }

    internal int Count { get; }

    /// <summary>Day, words and amount: "2025-11-03 earned D-1042/1/margin: USD 15,000.00".</summary>
    public override string ToString() => $"{Dates.Text(BookedOn)} {Event.Words}: {Event.Amount}";
}
