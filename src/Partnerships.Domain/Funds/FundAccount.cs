using System;
using System.Collections.Generic;
using System.Linq;
using NodaTime;
using Partnerships.Monetary;
using Partnerships.Partners;

namespace Partnerships.Funds;

/// <summary>One partner's fund in one program: what all events since it was opened come to.</summary>
/// <remarks>
/// An account is never edited: an event makes the next one, so that the events, kept in any store, give it back. Money lies in lots, each for
/// the activities of certain days; after every event each lot, and so each category and the whole, is in balance and nothing is below zero.
/// Two accounts are equal when all that they say is; they have no order.
/// </remarks>
public sealed partial class FundAccount : IEquatable<FundAccount>, IDescribed
{
    private FundAccount(PartnerId partner, Currency currency, LocalDate openedOn)
    {
        (Partner, Currency, OpenedOn, AsOf) = (partner, currency, openedOn, openedOn);
        Receivable = Money.Zero(currency);
    }

    private FundAccount(FundAccount like)
    {
        (Partner, Currency, OpenedOn, AsOf, Tier, IsClosed) = (like.Partner, like.Currency, like.OpenedOn, like.AsOf, like.Tier, like.IsClosed);
        (Lots, Requests, Claims, Receivable, Handled) = (like.Lots, like.Requests, like.Claims, like.Receivable, like.Handled);
    }

    /// <summary>Whose fund it is.</summary>
    public PartnerId Partner { get; }

    /// <summary>The currency of all its amounts.</summary>
    public Currency Currency { get; }

    /// <summary>The day on which it was opened.</summary>
    public LocalDate OpenedOn { get; }

    /// <summary>The day of the last event, or that of the opening.</summary>
    public LocalDate AsOf { get; private init; }

    /// <summary>The partner's tier; null where it has none.</summary>
    public TierId? Tier { get; private init; }

    /// <summary>Whether the partner left the program.</summary>
    public bool IsClosed { get; private init; }

    /// <summary>The lots in which the money lies, in the order in which they were opened.</summary>
    public IReadOnlyList<FundLot> Lots { get; private init; } = Guard.None<FundLot>();

    /// <summary>The requests, in the order in which they came.</summary>
    public IReadOnlyList<FundRequest> Requests { get; private init; } = Guard.None<FundRequest>();

    /// <summary>The claims, in the order in which they came.</summary>
    public IReadOnlyList<FundClaim> Claims { get; private init; } = Guard.None<FundClaim>();

    /// <summary>What the partner owes: what was clawed back past what was free.</summary>
    public Money Receivable { get; private init; }

    /// <summary>The ids of the commands that brought events, in order; each is carried out once.</summary>
    public IReadOnlyList<string> Handled { get; private init; } = Guard.None<string>();

    /// <summary>Where the money came from and where it is, in all.</summary>
    public FundBalance Balance => FundBalance.Sum(Lots.Select(lot => lot.Balance), Currency);

    /// <summary>An account without money.</summary>
    /// <param name="partner">Whose fund it is.</param>
    /// <param name="currency">The currency of all its amounts.</param>
    /// <param name="on">The first day.</param>
    /// <exception cref="ArgumentException">The currency has no minor unit.</exception>
    public static FundAccount Open(PartnerId partner, Currency currency, LocalDate on) => new(Guard.NotNull(partner), Money.RequireMinorUnit(currency), on);

    /// <summary>Where the money of a category came from and where it is; nothing where the plan does not bind.</summary>
    public FundBalance BalanceOf(FundCategory category) =>
        FundBalance.Sum(Lots.Where(lot => lot.Category == Guard.NotNull(category)).Select(lot => lot.Balance), Currency);

    /// <summary>The request with an id; null where there is none.</summary>
    public FundRequest? FindRequest(string id) => Requests.FirstOrDefault(request => string.Equals(request.Id, id, StringComparison.Ordinal));

    /// <summary>The claim with an id; null where there is none.</summary>
    public FundClaim? FindClaim(string id) => Claims.FirstOrDefault(claim => string.Equals(claim.Id, id, StringComparison.Ordinal));

    /// <summary>Whether all that the accounts say is the same.</summary>
    public bool Equals(FundAccount? other) => Content.Same(this, other);

    /// <summary>Whether all that the accounts say is the same.</summary>
    public override bool Equals(object? obj) => Equals(obj as FundAccount);

    /// <summary>A hash that equal accounts share.</summary>
    public override int GetHashCode() => Content.HashOf(this);

    /// <summary>Partner and balance: "acme: available USD 4,000.00, reserved USD 1,000.00 of USD 10,000.00".</summary>
    public override string ToString() => $"{Partner}: {Balance}";

    Content IDescribed.Describe() => Content.Object()
        .With("format", Format)
        .With("partner", Partner.Value)
        .With("currency", Currency.Code)
        .With("openedOn", Dates.Text(OpenedOn))
        .With("asOf", Dates.Text(AsOf))
        .With("tier", Tier?.Key)
        .If("closed", IsClosed)
        .With("receivable", Receivable.IsZero ? null : Receivable.ToString("R", null))
        .With("lots", Lots)
        .With("requests", Requests)
        .With("claims", Claims)
        .With("handled", Content.List(Handled.Select(Content.Of)));
}
