using System;
using System.Collections.Generic;
using System.Linq;
using NodaTime;
using Partnerships.Monetary;
using Partnerships.Partners;

namespace Partnerships.Commissions;

/// <summary>What a partner earned, was paid and is owed in one currency: what all events that were posted come to.</summary>
/// <remarks>
/// <para>An account is never edited: an event makes the next one, so that the events, kept in any store, give it back. It takes each
/// event id once.</para>
/// <para>After every event, accrued + adjusted − reversed = payable + held + paid − recovered. What is payable falls below zero where
/// more was taken back than is left: the partner owes that, and what it earns from then on makes up for it first.</para>
/// <para>Two accounts are equal when their events are; they have no order.</para>
/// </remarks>
public sealed partial class CommissionAccount : IEquatable<CommissionAccount>, IDescribed
{
    internal const string Format = "partnerships/commission-account/1";

    private CommissionAccount(PartnerId partner, Currency currency)
    {
        var zero = Money.Zero(currency);
        (Partner, Currency) = (partner, currency);
        (Accrued, Adjusted, Reversed, Held, Paid, Recovered, Balance) = (zero, zero, zero, zero, zero, zero, zero);
    }

    private CommissionAccount(CommissionAccount like)
    {
        (Partner, Currency, KnownOn, ClosedThrough, Customers, MostCustomers) =
            (like.Partner, like.Currency, like.KnownOn, like.ClosedThrough, like.Customers, like.MostCustomers);
        (Accrued, Adjusted, Reversed, Held, Paid, Recovered, Balance) =
            (like.Accrued, like.Adjusted, like.Reversed, like.Held, like.Paid, like.Recovered, like.Balance);
        (EventsById, LinesById, LinesByDeal, Last) = (like.EventsById, like.LinesById, like.LinesByDeal, like.Last);
    }

    /// <summary>Whose account it is.</summary>
    public PartnerId Partner { get; }

    /// <summary>Its currency.</summary>
    public Currency Currency { get; }

    /// <summary>The sum of the lines that were posted.</summary>
    public Money Accrued { get; private init; }

    /// <summary>The sum of adjustments, those of restatements among them.</summary>
    public Money Adjusted { get; private init; }

    /// <summary>What refunds took back.</summary>
    public Money Reversed { get; private init; }

    /// <summary>What is earned, and held.</summary>
    public Money Held { get; private init; }

    /// <summary>What was paid out.</summary>
    public Money Paid { get; private init; }

    /// <summary>What the partner paid back.</summary>
    public Money Recovered { get; private init; }

    /// <summary>What the partner earned in all: accrued + adjusted − reversed.</summary>
    public Money Earned => Accrued + Adjusted - Reversed;

    /// <summary>What is open between both sides: what is payable, due or not, and what is held.</summary>
    public Money Balance { get; private init; }

    /// <summary>What is open and not held, due or not; below zero where the partner owes.</summary>
    public Money Payable => Balance - Held;

    /// <summary>What the partner owes; zero where it owes nothing.</summary>
    public Money Owed => Money.Max(Money.Zero(Currency), -Payable);

    /// <summary>The day on which the last event was known; null before the first.</summary>
    public LocalDate? KnownOn { get; private init; }

    /// <summary>The last day of the last period that was closed; null where none was.</summary>
    public LocalDate? ClosedThrough { get; private init; }

    /// <summary>On how many deals something is left that the partner earned.</summary>
    public int Customers { get; private init; }

    /// <summary>The most that <see cref="Customers"/> ever was, so that a refund does not undo what they opened.</summary>
    public int MostCustomers { get; private init; }

    /// <summary>What was posted, in its order.</summary>
    public IReadOnlyList<AccountEntry> Entries
    {
        get
        {
            var entries = new AccountEntry[Last?.Count ?? 0];
            for (var (entry, at) = (Last, entries.Length - 1); entry is not null; (entry, at) = (entry.Before, at - 1))
            {
                entries[at] = entry;
            }

            return Array.AsReadOnly(entries);
        }
    }

    /// <summary>The lines, in the order of their ids.</summary>
    public IReadOnlyList<PostedLine> Lines => Array.AsReadOnly(LinesById.InOrder().ToArray());

    private Tree<CommissionEvent> EventsById { get; init; } = Tree<CommissionEvent>.Empty;

    private Tree<PostedLine> LinesById { get; init; } = Tree<PostedLine>.Empty;

    private Tree<string[]> LinesByDeal { get; init; } = Tree<string[]>.Empty;

    private AccountEntry? Last { get; init; }

    /// <summary>The account of a partner to whom nothing was posted yet.</summary>
    /// <param name="partner">Whose account it is.</param>
    /// <param name="currency">A currency with a minor unit.</param>
    /// <exception cref="ArgumentException"><paramref name="currency"/> has no minor unit.</exception>
    public static CommissionAccount None(PartnerId partner, Currency currency) => new(Guard.NotNull(partner), currency);

    /// <summary>The account that events come to, in one pass.</summary>
    /// <param name="partner">Whose account it is.</param>
    /// <param name="currency">A currency with a minor unit.</param>
    /// <param name="posted">The events, in their order.</param>
    /// <exception cref="ArgumentException">An event cannot follow, or <paramref name="currency"/> has no minor unit.</exception>
    /// <exception cref="CurrencyMismatchException">An event is in another currency.</exception>
    public static CommissionAccount Replay(PartnerId partner, Currency currency, IEnumerable<CommissionEvent> posted) =>
        None(partner, currency).Apply(posted);

    /// <summary>The line of an id; null where none was posted.</summary>
    public PostedLine? LineOf(string id) => LinesById.Find(Guard.NotNull(id));

    /// <summary>The event of an id; null where none was posted.</summary>
    public CommissionEvent? EventOf(string id) => EventsById.Find(Guard.NotNull(id));

    /// <summary>The lines of a deal, in the order in which they were posted; none where nothing was.</summary>
    public IReadOnlyList<PostedLine> LinesOf(string deal) =>
        Array.AsReadOnly((LinesByDeal.Find(Guard.NotNull(deal)) ?? []).Select(id => LinesById.Find(id)!).ToArray());

    /// <summary>What can be paid out on a day: what is payable and due by then; zero where the partner owes.</summary>
    public Money WithdrawableOn(LocalDate day)
    {
        var later = Money.Sum(LinesById.InOrder().Select(line => line.NotYetDue(day)), Currency);
        return Money.Max(Money.Zero(Currency), Payable - later);
    }

    /// <summary>The balance at the end of a day, by the days that the entries were booked on.</summary>
    public Money BalanceOn(LocalDate day)
    {
        var balance = Balance;
        for (var entry = Last; entry is not null; entry = entry.Before)
        {
            balance = entry.BookedOn > day ? balance - entry.Amount : balance;
        }

        return balance;
    }

    /// <summary>Whether the events of the accounts are the same.</summary>
    public bool Equals(CommissionAccount? other) => Content.Same(this, other);

    /// <summary>Whether the events of the accounts are the same.</summary>
    public override bool Equals(object? obj) => Equals(obj as CommissionAccount);

    /// <summary>A hash that equal accounts share.</summary>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Partner.Value) ^ Balance.GetHashCode();

    /// <summary>Partner and sums: "acme: earned USD 15,000.00, paid USD 0.00, payable USD 15,000.00, held USD 0.00".</summary>
    public override string ToString() => $"{Partner}: earned {Earned}, paid {Paid - Recovered}, payable {Payable}, held {Held}";

    Content IDescribed.Describe() => Content.Object()
        .With("format", Format)
        .With("partner", Partner.Value)
        .With("currency", Currency.Code)
        .With("events", Entries.Select(entry => entry.Event));
}
