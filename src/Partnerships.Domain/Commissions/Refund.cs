using System;
using NodaTime;
using Partnerships.Monetary;

namespace Partnerships.Commissions;

/// <summary>A deal, or a line of it, that was refunded: a part of its price, or all that was left of it.</summary>
/// <remarks>Only the share counts, so that the amounts may be in the customer's currency. Two are equal when their parts are; they have no order.</remarks>
public sealed record Refund
{
    private Refund(string id, string deal, Money? refunded, Money? of, LocalDate date) =>
        (Id, Deal, Refunded, Of, Date, KnownOn) = (id, deal, refunded, of, date, date);

    /// <summary>The id of the refund, such as the number of its credit note.</summary>
    public string Id { get; }

    /// <summary>The id of the deal.</summary>
    public string Deal { get; }

    /// <summary>The line of the deal; null where the refund is of all lines.</summary>
    public string? DealLine { get; private init; }

    /// <summary>What was refunded; null where it was all that was left.</summary>
    public Money? Refunded { get; }

    /// <summary>The price that it was refunded of; null where all that was left was refunded.</summary>
    public Money? Of { get; }

    /// <summary>The day of the refund.</summary>
    public LocalDate Date { get; }

    /// <summary>The day on which it became known; that of the refund where nothing else is said.</summary>
    public LocalDate KnownOn { get; private init; }

    /// <summary>All that was left of a deal was refunded.</summary>
    /// <param name="id">The id of the refund; not blank.</param>
    /// <param name="deal">The id of the deal; not blank.</param>
    /// <param name="on">The day of the refund.</param>
    /// <exception cref="ArgumentException">An id is blank.</exception>
    public static Refund Whole(string id, string deal, LocalDate on) => new(Guard.NotBlank(id), Guard.NotBlank(deal), null, null, on);

    /// <summary>A part of the price of a deal was refunded.</summary>
    /// <param name="id">The id of the refund; not blank.</param>
    /// <param name="deal">The id of the deal; not blank.</param>
    /// <param name="refunded">What was refunded; above zero.</param>
    /// <param name="of">The whole price of the deal, or of its line, before any refund; not below what was refunded.</param>
    /// <param name="on">The day of the refund.</param>
    /// <exception cref="ArgumentException">An id is blank.</exception>
    /// <exception cref="ArgumentOutOfRangeException">Nothing was refunded, or more than the price.</exception>
    /// <exception cref="CurrencyMismatchException">The amounts are in two currencies.</exception>
    public static Refund Part(string id, string deal, Money refunded, Money of, LocalDate on)
    {
        Money.RequireSame(of.Currency, refunded.Currency);
        return refunded.IsPositive
            ? new(Guard.NotBlank(id), Guard.NotBlank(deal), refunded, Guard.AtLeast(of, refunded), on)
            : throw new ArgumentOutOfRangeException(nameof(refunded), refunded, $"Must be above zero, is {refunded}.");
    }

    /// <summary>The same refund, of one line of the deal.</summary>
    /// <param name="dealLine">The id of the line within the deal; not blank.</param>
    /// <exception cref="ArgumentException">The id is blank.</exception>
    public Refund OfLine(string dealLine) => this with { DealLine = Guard.NotBlank(dealLine) };

    /// <summary>The same refund, which became known on a later day.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The day is before that of the refund.</exception>
    public Refund Known(LocalDate on) => this with { KnownOn = Guard.AtLeast(on, Date) };

    /// <summary>Refund and deal: "CR-7 of D-1042, USD 500.00 of USD 1,000.00".</summary>
    public override string ToString() =>
        $"{Id} of {Deal}{(DealLine is null ? "" : " line " + DealLine)}, {(Refunded is { } part ? $"{part} of {Of}" : "all that was left")}";

    internal bool Covers(CommissionLine line) => string.Equals(line.Deal, Deal, StringComparison.Ordinal)
        && (DealLine is null || string.Equals(line.DealLine, DealLine, StringComparison.Ordinal));
}
