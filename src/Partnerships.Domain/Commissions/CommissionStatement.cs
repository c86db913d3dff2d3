using System;
using System.Collections.Generic;
using System.Linq;
using NodaTime;
using Partnerships.Monetary;
using Partnerships.Partners;

namespace Partnerships.Commissions;

/// <summary>What happened in a commission account within a period: the balance before, each line, and the balance after.</summary>
/// <remarks>
/// <para>A balance is what is open between both sides: what is payable, and what is held. The total is the sum of the lines as they are
/// printed, and the closing balance the opening one and the total: nothing is rounded on the way.</para>
/// <para>A statement of a closed period never changes, since what is posted later is booked after it. Two statements are equal when all
/// that they say is; they have no order.</para>
/// </remarks>
public sealed class CommissionStatement : IEquatable<CommissionStatement>, IDescribed
{
    internal const string Format = "partnerships/statement/1";

    internal CommissionStatement(
        PartnerId partner, StatementPeriod period, LocalDate? knownBy, Money opening, Money openingHeld, IEnumerable<StatementLine> lines)
    {
        (Partner, Period, KnownBy, Opening, OpeningHeld) = (partner, period, knownBy, opening, openingHeld);
        var ordered = lines.ToArray();
        Array.Sort(ordered, (one, other) => one.BookedOn.CompareTo(other.BookedOn) is not 0 and var order ? order : string.CompareOrdinal(one.Id, other.Id));
        Lines = Array.AsReadOnly(ordered);
        Total = Money.Sum(Lines.Select(line => line.Amount), Currency);
        TotalHeld = Money.Sum(Lines.Select(line => line.Held), Currency);
    }

    /// <summary>Whose statement it is.</summary>
    public PartnerId Partner { get; }

    /// <summary>The currency of all its amounts.</summary>
    public Currency Currency => Opening.Currency;

    /// <summary>The period.</summary>
    public StatementPeriod Period { get; }

    /// <summary>The day up to which what was known counts; null where all does.</summary>
    public LocalDate? KnownBy { get; }

    /// <summary>The balance before the first day.</summary>
    public Money Opening { get; }

    /// <summary>How much of the opening balance was held.</summary>
    public Money OpeningHeld { get; }

    /// <summary>What was posted, in the order of the days it was booked on, then of the ids.</summary>
    public IReadOnlyList<StatementLine> Lines { get; }

    /// <summary>The sum of the lines.</summary>
    public Money Total { get; }

    /// <summary>By how much what is held grew in all.</summary>
    public Money TotalHeld { get; }

    /// <summary>The balance after the last day.</summary>
    public Money Closing => Opening + Total;

    /// <summary>How much of the closing balance is held.</summary>
    public Money ClosingHeld => OpeningHeld + TotalHeld;

    /// <summary>The statement of an account.</summary>
    /// <param name="account">The account.</param>
    /// <param name="period">The period.</param>
    /// <param name="knownBy">The last day on which something must have been known to count; null where all counts.</param>
    public static CommissionStatement Of(CommissionAccount account, StatementPeriod period, LocalDate? knownBy = null)
    {
        Guard.NotNull(period);
        var entries = Guard.NotNull(account).Entries.Where(entry => !(entry.Event.KnownOn > knownBy) && entry.BookedOn <= period.Last).ToList();
        var before = entries.Where(entry => entry.BookedOn < period.First).ToList();
        return new(
            account.Partner,
            period,
            knownBy,
            Money.Sum(before.Select(entry => entry.Amount), account.Currency),
            Money.Sum(before.Select(entry => entry.Held), account.Currency),
            entries.Where(entry => entry.BookedOn >= period.First && entry.Event is not CommissionCarried).Select(entry => new StatementLine(entry)));
    }

    /// <summary>The sum of the lines of one kind, such as all that was paid, with the sign that it has in the balance.</summary>
    /// <param name="code">The code of the events: "commission.paid".</param>
    public Money TotalOf(string code) => Money.Sum(Lines.Where(line => string.Equals(line.Event, Guard.NotNull(code), StringComparison.Ordinal)).Select(line => line.Amount), Currency);

    /// <summary>The statement over the deals of this one and of another, which has others: in any order and grouping, the same.</summary>
    /// <param name="other">A statement of the same partner, period and currency, without a line of this one.</param>
    /// <exception cref="ArgumentException">The other one is of another partner or period, by another day, or has a line of this one.</exception>
    /// <exception cref="CurrencyMismatchException">The other one is in another currency.</exception>
    public CommissionStatement Merge(CommissionStatement other)
    {
        if (Guard.NotNull(other).Partner != Partner || other.Period != Period || other.KnownBy != KnownBy)
        {
            throw new ArgumentException($"Must be a statement like \"{this}\"; is \"{other}\".", nameof(other));
        }

        var ids = new HashSet<string>(Lines.Select(line => line.Id), StringComparer.Ordinal);
        return other.Lines.FirstOrDefault(line => ids.Contains(line.Id)) is { } twice
            ? throw new ArgumentException($"Must have other lines than this one; both have {twice.Id}.", nameof(other))
            : new(Partner, Period, KnownBy, Opening + other.Opening, OpeningHeld + other.OpeningHeld, Lines.Concat(other.Lines));
    }

    /// <summary>The statement as a table for people, with lines that end in "\n".</summary>
    public string ToText() => StatementText.Write(this);

    /// <summary>The statement as comma-separated values (RFC 4180), with a heading: the opening balance, then each line; so its amounts add up to the closing balance.</summary>
    /// <remarks>A text that a spreadsheet would take for a formula has an apostrophe in front.</remarks>
    public string ToCsv() => StatementCsv.Write(this);

    /// <summary>Whether all that the statements say is the same.</summary>
    public bool Equals(CommissionStatement? other) => Content.Same(this, other);

    /// <summary>Whether all that the statements say is the same.</summary>
    public override bool Equals(object? obj) => Equals(obj as CommissionStatement);

    /// <summary>A hash that equal statements share.</summary>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Partner.Value) ^ Closing.GetHashCode();

    /// <summary>Partner, period and closing balance: "acme 2025-Q1: USD 300.00".</summary>
    public override string ToString() => $"{Partner} {Period}: {Closing}";

    Content IDescribed.Describe() => Content.Object()
        .With("format", Format)
        .With("partner", Partner.Value)
        .With("period", Period.ToString())
        .With("knownBy", KnownBy is { } day ? Dates.Text(day) : null)
        .With("opening", Opening.ToString("R", null))
        .With("openingHeld", OpeningHeld.IsZero ? null : OpeningHeld.ToString("R", null))
        .With("lines", Lines)
        .With("total", Total.ToString("R", null))
        .With("closing", Closing.ToString("R", null))
        .With("closingHeld", ClosingHeld.IsZero ? null : ClosingHeld.ToString("R", null));
}
