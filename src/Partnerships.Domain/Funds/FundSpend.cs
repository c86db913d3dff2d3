using System;
using System.Collections.Generic;
using System.Linq;
using Partnerships.Monetary;

namespace Partnerships.Funds;

/// <summary>What an activity costs, in all: a line for each kind of thing.</summary>
/// <remarks>Two are equal when their lines and our part are, in order; they have no order.</remarks>
public sealed class FundSpend : IEquatable<FundSpend>, IDescribed
{
    private FundSpend(SpendLine[] lines, Rate ourPart) => (Lines, OurPart) = (Array.AsReadOnly(lines), ourPart);

    /// <summary>The lines, in order; one at least, all of one currency.</summary>
    public IReadOnlyList<SpendLine> Lines { get; }

    /// <summary>The part of the activity that is ours, where other vendors take part; otherwise 100%.</summary>
    public Rate OurPart { get; }

    /// <summary>What is spent in all.</summary>
    public Money Total => Money.Sum(Lines.Select(line => line.Amount), Currency);

    /// <summary>The currency.</summary>
    public Currency Currency => Lines[0].Amount.Currency;

    /// <summary>An amount of no particular kind.</summary>
    /// <exception cref="ArgumentException">The amount is in no currency.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The amount is below zero.</exception>
    public static FundSpend Of(Money amount) => new([Line(null, amount)], Rate.One);

    /// <summary>An amount of a kind.</summary>
    /// <param name="kind">Lower-case letters and digits, words joined by hyphens: "travel".</param>
    /// <param name="amount">Zero or more.</param>
    /// <exception cref="ArgumentException">The kind has another form, or the amount is in no currency.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The amount is below zero.</exception>
    public static FundSpend On(string kind, Money amount) => new([Line(Keys.Key(kind), amount)], Rate.One);

    /// <summary>The same spend, and an amount of a kind.</summary>
    /// <exception cref="ArgumentException">The kind has another form.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The amount is below zero.</exception>
    /// <exception cref="CurrencyMismatchException">The amount is in another currency.</exception>
    public FundSpend And(string kind, Money amount)
    {
        Money.RequireSame(Currency, amount.Currency, nameof(amount));
        return new([.. Lines, Line(Keys.Key(kind), amount)], OurPart);
    }

    /// <summary>The same spend, of which only a part is for our products, since other vendors take part.</summary>
    /// <param name="ourPart">Above 0%, at most 100%.</param>
    /// <exception cref="ArgumentOutOfRangeException">The part lies outside.</exception>
    public FundSpend SharedAt(Rate ourPart) => ourPart > Rate.Zero
        ? new([.. Lines], Guard.InRange(ourPart, Rate.Zero, Rate.One))
        : throw new ArgumentOutOfRangeException(nameof(ourPart), ourPart, $"Must be above 0%, is {ourPart}.");

    /// <summary>Whether all that they say is the same.</summary>
    public bool Equals(FundSpend? other) => Content.Same(this, other);

    /// <summary>Whether all that they say is the same.</summary>
    public override bool Equals(object? obj) => Equals(obj as FundSpend);

    /// <summary>A hash that equal ones share.</summary>
    public override int GetHashCode() => Content.HashOf(this);

    /// <summary>The lines: "venue: USD 4,000.00; travel: USD 800.00".</summary>
    public override string ToString() => string.Join("; ", Lines) + (OurPart == Rate.One ? string.Empty : $"; {OurPart} of it ours");

    Content IDescribed.Describe() => Content.Object()
        .With("lines", Lines)
        .With("ourPart", OurPart == Rate.One ? null : OurPart.ToString(null));

    /// <summary>The same lines, those of one kind together, and those of another spend with them.</summary>
    internal FundSpend Plus(FundSpend? more)
    {
        var lines = Lines.Concat(more?.Lines ?? []).GroupBy(line => line.Kind, StringComparer.Ordinal)
            .Select(kind => new SpendLine(kind.Key, Money.Sum(kind.Select(line => line.Amount), Currency)));
        return new(lines.ToArray(), OurPart);
    }

    internal static FundSpend Of(SpendLine[] lines, Rate ourPart)
    {
        foreach (var line in lines)
        {
            Money.RequireSame(lines[0].Amount.Currency, line.Amount.Currency, nameof(lines));
        }

        return new FundSpend(lines, Rate.One).SharedAt(ourPart);
    }

    internal static SpendLine Line(string? kind, Money amount) =>
        new(kind, Guard.AtLeast(amount, Money.Zero(Money.RequireMinorUnit(amount.Currency, nameof(amount)))));
}
