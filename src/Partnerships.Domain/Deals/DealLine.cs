using System;
using NodaTime;
using Partnerships.Monetary;

namespace Partnerships.Deals;

/// <summary>One thing that is sold in a deal: its revenue stream, what it costs the customer, and for how long.</summary>
/// <remarks>
/// Amounts are for the line's whole quantity and term. The net price is the list price where none is stated. Below zero a line is a
/// credit. Two lines are equal when all that they say is; they have no order.
/// </remarks>
public sealed class DealLine : IEquatable<DealLine>, IDescribed
{
    private const int Year = 12;

    private DealLine(DealLine like) => (Stream, Product, Category, List, Net, Cost, Collected, Quantity, Months, Term, Side) =
        (like.Stream, like.Product, like.Category, like.List, like.Net, like.Cost, like.Collected, like.Quantity, like.Months, like.Term, like.Side);

    private DealLine(RevenueStream stream, Money list) => (Stream, List, Net) = (stream, list, list);

    /// <summary>The kind of revenue.</summary>
    public RevenueStream Stream { get; }

    /// <summary>The key of the product; null where none is stated.</summary>
    public string? Product { get; private init; }

    /// <summary>The key of the product's category; null where none is stated.</summary>
    public string? Category { get; private init; }

    /// <summary>The price by the vendor's list.</summary>
    public Money List { get; }

    /// <summary>What the customer pays, after discounts.</summary>
    public Money Net { get; private init; }

    /// <summary>What it costs the seller; null where that is not stated.</summary>
    public Money? Cost { get; private init; }

    /// <summary>What the customer paid so far; null where that is not stated.</summary>
    public Money? Collected { get; private init; }

    /// <summary>How many there are of it.</summary>
    public long Quantity { get; private init; } = 1;

    /// <summary>For how many months the amounts are.</summary>
    public int Months { get; private init; } = Year;

    /// <summary>From which day to which the amounts are, the last one included; null where that is not stated.</summary>
    public DateInterval? Term { get; private init; }

    /// <summary>Whose product or service it is: the vendor's, unless stated.</summary>
    public DealSide Side { get; private init; } = DealSide.Vendor;

    /// <summary>Whether the line takes something back: a price is below zero.</summary>
    public bool IsCredit => Net.IsNegative || List.IsNegative;

    /// <summary>What the customer pays for the first twelve months: of a longer term, that part of the net price. Exact.</summary>
    public UnroundedMoney FirstYear => Months <= Year ? Net : ((UnroundedMoney)Net).Times(Year, Months);

    /// <summary>A line at its list price.</summary>
    /// <param name="stream">The kind of revenue.</param>
    /// <param name="list">The price by the vendor's list, for the whole quantity and term.</param>
    public static DealLine Of(RevenueStream stream, Money list) => new(Guard.NotNull(stream), list);

    /// <summary>The same line, of a product.</summary>
    /// <exception cref="ArgumentException">A key has another form.</exception>
    public DealLine OfProduct(string product, string? category = null) =>
        new(this) { Product = Keys.Key(product), Category = category is null ? null : Keys.Key(category) };

    /// <summary>The same line, at a price after discounts.</summary>
    /// <exception cref="CurrencyMismatchException">The price is in another currency.</exception>
    public DealLine At(Money net) => new(this) { Net = Same(net) };

    /// <summary>The same line, and what it costs the seller.</summary>
    /// <exception cref="CurrencyMismatchException">The cost is in another currency.</exception>
    public DealLine Costing(Money cost) => new(this) { Cost = Same(cost) };

    /// <summary>The same line, and what the customer paid so far.</summary>
    /// <exception cref="CurrencyMismatchException">The amount is in another currency.</exception>
    public DealLine Paid(Money collected) => new(this) { Collected = Same(collected) };

    /// <summary>The same line, of a quantity; the amounts stay.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The quantity is below zero.</exception>
    public DealLine Numbering(long quantity) => new(this) { Quantity = Guard.AtLeast(quantity, 0) };

    /// <summary>The same line, for a term of which no days are stated; the amounts stay.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is less than one month.</exception>
    public DealLine ForMonths(int months) => new(this) { Months = Guard.AtLeast(months, 1), Term = null };

    /// <summary>The same line, for a term from one day through another; the amounts stay.</summary>
    /// <remarks>Its months are those that begin in it, counted from its first day: a term of 45 days has two.</remarks>
    /// <param name="from">The first day.</param>
    /// <param name="through">The last day, which is part of the term.</param>
    /// <exception cref="ArgumentOutOfRangeException">The last day is before the first.</exception>
    public DealLine Between(LocalDate from, LocalDate through)
    {
        if (through < from)
        {
            throw new ArgumentOutOfRangeException(nameof(through), through, $"Must be {Dates.Text(from)} or later, is {Dates.Text(through)}.");
        }

        var months = Period.Between(from, through, PeriodUnits.Months).Months;
        return new(this) { Term = new DateInterval(from, through), Months = months + 1 };
    }

    /// <summary>The same line, of the partner's own product.</summary>
    public DealLine OfThePartner() => new(this) { Side = DealSide.Partner };

    /// <summary>Whether all that the lines say is the same.</summary>
    public bool Equals(DealLine? other) => Content.Same(this, other);

    /// <summary>Whether all that the lines say is the same.</summary>
    public override bool Equals(object? obj) => Equals(obj as DealLine);

    /// <summary>A hash that equal lines share.</summary>
    public override int GetHashCode() => Content.HashOf(this);

    /// <summary>Stream and net price: "software USD 60,000.00".</summary>
    public override string ToString() => $"{Stream} {Net}";

    Content IDescribed.Describe() => Content.Object()
        .With("stream", Stream.Key)
        .With("product", Product)
        .With("category", Category)
        .With("list", List.ToString("R", null))
        .With("net", Net == List ? null : Net.ToString("R", null))
        .With("cost", Cost?.ToString("R", null))
        .With("collected", Collected?.ToString("R", null))
        .With("quantity", Quantity == 1 ? null : Quantity)
        .With("months", Months == Year ? null : Months)
        .With("from", Term is { } begun ? Dates.Text(begun.Start) : null)
        .With("through", Term is { } ended ? Dates.Text(ended.End) : null)
        .With("side", Side == DealSide.Vendor ? null : Side.Name);

    private Money Same(Money amount)
    {
        Money.RequireSame(List.Currency, amount.Currency);
        return amount;
    }
}
