using System;
using System.Collections.Generic;
using NodaTime;
using Partnerships.Monetary;
using Partnerships.Partners;

namespace Partnerships.Funds;

/// <summary>All that happened to one partner's fund since it was opened, and the account that it comes to.</summary>
/// <remarks>Two histories are equal when all that they say is; they have no order.</remarks>
public sealed class FundHistory : IEquatable<FundHistory>, IDescribed
{
    internal const string Format = "partnerships/fund-events/1";

    private FundHistory(FundAccount opened, FundAccount account, FundEvent[] events) => (Opened, Account, Events) = (opened, account, Array.AsReadOnly(events));

    /// <summary>The account before anything happened.</summary>
    public FundAccount Opened { get; }

    /// <summary>The account after all that happened.</summary>
    public FundAccount Account { get; }

    /// <summary>What happened, in order.</summary>
    public IReadOnlyList<FundEvent> Events { get; }

    /// <summary>A fund to which nothing has happened.</summary>
    /// <param name="partner">Whose fund it is.</param>
    /// <param name="currency">The currency of all its amounts.</param>
    /// <param name="openedOn">The first day.</param>
    /// <exception cref="ArgumentException">The currency has no minor unit.</exception>
    public static FundHistory Of(PartnerId partner, Currency currency, LocalDate openedOn)
    {
        var account = FundAccount.Open(partner, currency, openedOn);
        return new(account, account, []);
    }

    /// <summary>The same history, and what happened then.</summary>
    /// <exception cref="ArgumentException">One of the events cannot follow.</exception>
    /// <exception cref="CurrencyMismatchException">One of the events is in another currency.</exception>
    public FundHistory With(IEnumerable<FundEvent> events)
    {
        var more = Guard.Copy(events);
        return new(Opened, Account.Apply(more), [.. Events, .. more]);
    }

    /// <summary>Whether all that the histories say is the same.</summary>
    public bool Equals(FundHistory? other) => Content.Same(this, other);

    /// <summary>Whether all that the histories say is the same.</summary>
    public override bool Equals(object? obj) => Equals(obj as FundHistory);

    /// <summary>A hash that equal histories share.</summary>
    public override int GetHashCode() => Content.HashOf(this);

    /// <summary>Partner and number of events: "acme: 12 events".</summary>
    public override string ToString() => Guard.Invariant($"{Opened.Partner}: {Events.Count} events");

    Content IDescribed.Describe() => Content.Object()
        .With("format", Format)
        .With("partner", Opened.Partner.Value)
        .With("currency", Opened.Currency.Code)
        .With("openedOn", Dates.Text(Opened.OpenedOn))
        .With("events", Events);
}
