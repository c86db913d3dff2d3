using System;
using NodaTime;
using Partnerships.Monetary;
using Partnerships.Partners;

namespace Partnerships.Performance;

/// <summary>A sale that somebody worked on and that is closed: won for an amount, or lost; with a partner, or direct.</summary>
/// <remarks>Two opportunities are equal when all that they say is; they have no order.</remarks>
public sealed record Opportunity
{
    private Opportunity(string id, LocalDate openedOn, LocalDate closedOn, Money? value)
    {
        (Id, OpenedOn, Value) = (Guard.NotBlank(id), openedOn, value);
        ClosedOn = closedOn >= openedOn
            ? closedOn
            : throw new ArgumentOutOfRangeException(nameof(closedOn), closedOn, $"Must be {Dates.Text(openedOn)} or later, is {Dates.Text(closedOn)}.");
    }

    /// <summary>What tells the opportunity from every other, in the caller's books.</summary>
    public string Id { get; }

    /// <summary>The day on which work on it began.</summary>
    public LocalDate OpenedOn { get; }

    /// <summary>The day on which it was won or lost.</summary>
    public LocalDate ClosedOn { get; }

    /// <summary>What the customer signed for, net; null where it was lost.</summary>
    public Money? Value { get; }

    /// <summary>The partner that worked on it; null for a direct one.</summary>
    public PartnerId? Partner { get; private init; }

    /// <summary>Whether it was won.</summary>
    public bool IsWon => Value is not null;

    /// <summary>The calendar days from its opening to its close; 0 where both were on one day.</summary>
    public int Days => Period.DaysBetween(OpenedOn, ClosedOn);

    /// <summary>A direct opportunity that was won.</summary>
    /// <param name="id">The id; not blank.</param>
    /// <param name="openedOn">The day on which work on it began.</param>
    /// <param name="closedOn">The day on which the customer signed.</param>
    /// <param name="value">What the customer signed for, net.</param>
    /// <exception cref="ArgumentException">The id is blank, or the amount is in no currency.</exception>
    /// <exception cref="ArgumentOutOfRangeException">It was closed before it was opened.</exception>
    public static Opportunity Won(string id, LocalDate openedOn, LocalDate closedOn, Money value)
    {
        Money.RequireMinorUnit(value.Currency, nameof(value));
        return new(id, openedOn, closedOn, value);
    }

    /// <summary>A direct opportunity that was lost.</summary>
    /// <param name="id">The id; not blank.</param>
    /// <param name="openedOn">The day on which work on it began.</param>
    /// <param name="closedOn">The day on which it was given up.</param>
    /// <exception cref="ArgumentException">The id is blank.</exception>
    /// <exception cref="ArgumentOutOfRangeException">It was closed before it was opened.</exception>
    public static Opportunity Lost(string id, LocalDate openedOn, LocalDate closedOn) => new(id, openedOn, closedOn, null);

    /// <summary>The same opportunity, worked on with a partner.</summary>
    public Opportunity With(PartnerId partner) => this with { Partner = Guard.NotNull(partner) };

    /// <summary>Id and outcome: "O-7: won USD 60,000.00 in 90 days".</summary>
    public override string ToString() => Guard.Invariant($"{Id}: {(Value is { } value ? "won " + value : "lost")} in {Days} days{(Partner is null ? "" : " with " + Partner)}");
}
