using System;
using System.Collections.Generic;
using System.Linq;
using NodaTime;
using Partnerships.Monetary;
using Partnerships.Partners;

namespace Partnerships.Deals;

/// <summary>What was sold to a customer: lines, dates, how it came about, and who sold it.</summary>
/// <remarks>All amounts are in one currency. Two deals are equal when all that they say is, their lines in order; they have no order.</remarks>
public sealed class Deal : IEquatable<Deal>, IDescribed
{
    // By the number of the day; an array, since a calculation asks for days often.
    private readonly LocalDate?[] _days;

    private Deal(Deal like, LocalDate?[]? days = null)
    {
        (Id, Kind, Customer, Subscription, ContractYear) = (like.Id, like.Kind, like.Customer, like.Subscription, like.ContractYear);
        (Seller, Source, Referrals, Lines, _days) = (like.Seller, like.Source, like.Referrals, like.Lines, days ?? like._days);
    }

    private Deal(string id, DealKind kind, LocalDate on, int contractYear) => (Id, Kind, ContractYear, _days) =
        (Guard.NotBlank(id), kind, contractYear, Put(new LocalDate?[DealDay.All.Count], DealDay.Sold, on));

    /// <summary>The id.</summary>
    public string Id { get; }

    /// <summary>What it is to its customer.</summary>
    public DealKind Kind { get; }

    /// <summary>The key of the customer; null where it is not stated.</summary>
    public string? Customer { get; private init; }

    /// <summary>The id of the subscription, the same for all of its renewals; null where it is not stated.</summary>
    public string? Subscription { get; private init; }

    /// <summary>Which year of the contract it is for, from 1.</summary>
    public int ContractYear { get; }

    /// <summary>The partner that sold it; null where it goes without saying: the partner of whoever asks.</summary>
    public PartnerId? Seller { get; private init; }

    /// <summary>How it came about; null where that is not stated.</summary>
    public DealSource? Source { get; private init; }

    /// <summary>Who referred the customer, the first recorded first.</summary>
    public IReadOnlyList<Referral> Referrals { get; private init; } = Guard.None<Referral>();

    /// <summary>The lines, in order; their numbers count from 1.</summary>
    public IReadOnlyList<DealLine> Lines { get; private init; } = Guard.None<DealLine>();

    /// <summary>The day on which it was signed.</summary>
    public LocalDate SoldOn => _days[Place(DealDay.Sold)]!.Value;

    /// <summary>The currency of its lines; null where there is no line.</summary>
    public Currency? Currency => Lines.Count == 0 ? null : Lines[0].List.Currency;

    /// <summary>What the customer pays for all lines; null where there is no line.</summary>
    public Money? Net => Lines.Count == 0 ? null : Lines.Skip(1).Aggregate(Lines[0].Net, (sum, line) => sum + line.Net);

    /// <summary>A new customer's deal.</summary>
    /// <param name="id">The id; not blank.</param>
    /// <param name="on">The day on which it was signed.</param>
    /// <exception cref="ArgumentException">The id is blank.</exception>
    public static Deal Sold(string id, LocalDate on) => new(id, DealKind.New, on, 1);

    /// <summary>Another term of what was sold before.</summary>
    /// <param name="id">The id; not blank.</param>
    /// <param name="on">The day on which the new term was signed.</param>
    /// <param name="contractYear">Which year of the contract the term begins in; the first, too, where terms are shorter than a year.</param>
    /// <param name="originallySoldOn">The day of the first sale; not after <paramref name="on"/>.</param>
    /// <exception cref="ArgumentException">The id is blank.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The year is below 1, or the first sale is after the renewal.</exception>
    public static Deal Renewed(string id, LocalDate on, int contractYear, LocalDate originallySoldOn) =>
        new Deal(id, DealKind.Renewal, on, Guard.AtLeast(contractYear, 1)).After(originallySoldOn, on);

    /// <summary>More of what a customer has.</summary>
    /// <param name="id">The id; not blank.</param>
    /// <param name="on">The day on which it was signed.</param>
    /// <param name="originallySoldOn">The day of the first sale; not after <paramref name="on"/>.</param>
    /// <exception cref="ArgumentException">The id is blank.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The first sale is after the expansion.</exception>
    public static Deal Expanded(string id, LocalDate on, LocalDate originallySoldOn) =>
        new Deal(id, DealKind.Expansion, on, 1).After(originallySoldOn, on);

    /// <summary>The same deal with a line at its list price.</summary>
    /// <exception cref="CurrencyMismatchException">The amount is in another currency than the lines before.</exception>
    public Deal Line(RevenueStream stream, Money list) => Line(DealLine.Of(stream, list));

    /// <summary>The same deal with a line.</summary>
    /// <exception cref="CurrencyMismatchException">The amount is in another currency than the lines before.</exception>
    public Deal Line(DealLine line)
    {
        Money.RequireSame(Currency ?? Guard.NotNull(line).List.Currency, line.List.Currency);
        return new(this) { Lines = Array.AsReadOnly(Lines.Append(line).ToArray()) };
    }

    /// <summary>The same deal, for a customer.</summary>
    public Deal For(string customer) => new(this) { Customer = Guard.NotBlank(customer) };

    /// <summary>The same deal, a term of a subscription.</summary>
    public Deal InSubscription(string subscription) => new(this) { Subscription = Guard.NotBlank(subscription) };

    /// <summary>The same deal, sold by a partner.</summary>
    public Deal SoldBy(PartnerId partner) => new(this) { Seller = Guard.NotNull(partner) };

    /// <summary>The same deal, and how it came about.</summary>
    public Deal From(DealSource source) => new(this) { Source = Guard.NotNull(source) };

    /// <summary>The same deal, and that a partner referred its customer.</summary>
    public Deal ReferredBy(PartnerId partner, Instant recordedAt) => new(this)
    {
        Referrals = Array.AsReadOnly(Referrals.Append(Referral.By(partner, recordedAt)).OrderBy(referral => referral.RecordedAt).ToArray()),
    };

    /// <summary>The same deal, and when something of it happened.</summary>
    /// <exception cref="ArgumentException">The day of the sale is stated when a deal is made.</exception>
    public Deal On(DealDay day, LocalDate date) => Guard.NotNull(day) == DealDay.Sold || day == DealDay.OriginalSale
        ? throw new ArgumentException($"Must be another day than {day}, which is stated when the deal is made.", nameof(day))
        : With(day, date);

    /// <summary>When something of the deal happened; null where that is not known.</summary>
    public LocalDate? DayOf(DealDay day) => _days[Place(Guard.NotNull(day))] ?? (day == DealDay.OriginalSale ? SoldOn : null);

    /// <summary>Whether all that the deals say is the same.</summary>
    public bool Equals(Deal? other) => Content.Same(this, other);

    /// <summary>Whether all that the deals say is the same.</summary>
    public override bool Equals(object? obj) => Equals(obj as Deal);

    /// <summary>A hash that equal deals share.</summary>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Id);

    /// <summary>Id, kind and net price: "D-1042: new, USD 160,000.00".</summary>
    public override string ToString() => $"{Id}: {Kind}, {Net?.ToString(null, null) ?? "nothing"}";

    Content IDescribed.Describe() => Content.Object()
        .With("id", Id)
        .With("kind", Kind.Name)
        .With("customer", Customer)
        .With("subscription", Subscription)
        .With("contractYear", ContractYear == 1 ? null : ContractYear)
        .With("seller", Seller?.Value)
        .With("source", Source)
        .With("referrals", Referrals)
        .With("days", DealDay.All.Aggregate(Content.Object(), (content, day) => content.With(day.Name, _days[Place(day)] is { } date ? Dates.Text(date) : null)))
        .With("lines", Lines);

    private Deal After(LocalDate originallySoldOn, LocalDate on) => originallySoldOn <= on
        ? With(DealDay.OriginalSale, originallySoldOn)
        : throw new ArgumentOutOfRangeException(nameof(originallySoldOn), originallySoldOn, $"Must be {Dates.Text(on)} or before, is {Dates.Text(originallySoldOn)}.");

    private Deal With(DealDay day, LocalDate date) => new(this, Put([.. _days], day, date));

    private static int Place(DealDay day) => day.Value - 1;

    private static LocalDate?[] Put(LocalDate?[] days, DealDay day, LocalDate date)
    {
        days[Place(day)] = date;
        return days;
    }
}
