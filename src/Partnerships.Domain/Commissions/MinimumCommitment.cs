using System;
using NodaTime;
using Partnerships.Explanations;
using Partnerships.Monetary;

namespace Partnerships.Commissions;

/// <summary>What a party has promised to bring in each agreement year; it owes what is missing at the year's end.</summary>
/// <remarks>Two are equal when their parts are; they have no order.</remarks>
public sealed record MinimumCommitment : IDescribed
{
    private MinimumCommitment(Money perYear) => PerYear = perYear;

    /// <summary>The least amount of a full year.</summary>
    public Money PerYear { get; }

    /// <summary>How a short year's part is rounded.</summary>
    public Rounding Rounding { get; private init; } = Rounding.HalfAwayFromZero;

    /// <summary>Where it is written; null where no document says so.</summary>
    public Clause? Clause { get; private init; }

    /// <summary>A commitment to an amount a year.</summary>
    /// <param name="amount">The least amount of a full year; not below zero.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="amount"/> is below zero.</exception>
    public static MinimumCommitment OfYear(Money amount) => amount.IsNegative
        ? throw new ArgumentOutOfRangeException(nameof(amount), amount, $"Must not be below zero, is {amount}.")
        : new(amount);

    /// <summary>The same commitment, with a program's own rounding in place of half away from zero.</summary>
    public MinimumCommitment RoundedBy(Rounding rounding) => this with { Rounding = Guard.NotNull(rounding) };

    /// <summary>The same commitment, and where it is written.</summary>
    public MinimumCommitment By(Clause clause) => this with { Clause = Guard.NotNull(clause) };

    /// <summary>What is missing of a year.</summary>
    /// <param name="year">The year's days, as they would be in full.</param>
    /// <param name="inForce">The days on which the agreement was in force; a short first or last year counts by its days.</param>
    /// <param name="counted">What was brought in and counts, on those days.</param>
    /// <exception cref="ArgumentException">The agreement was not in force on any day of the year.</exception>
    /// <exception cref="CurrencyMismatchException">What was brought in is in another currency.</exception>
    public CommitmentShortfall Over(DateInterval year, DateInterval inForce, Money counted)
    {
        var days = Guard.NotNull(year).Intersection(Guard.NotNull(inForce))
            ?? throw new ArgumentException($"Must have days in common with {year}; has none, {inForce}.", nameof(inForce));
        var minimum = PerYear.Times(days.Length, year.Length).Round(Rounding);
        return new(days, year.Length, minimum, counted, Money.Max(Money.Zero(minimum.Currency), minimum - counted));
    }

    /// <summary>The commitment: "USD 100,000.00 a year".</summary>
    public override string ToString() => $"{PerYear} a year";

    Content IDescribed.Describe() => Content.Object()
        .With("perYear", PerYear.ToString("R", null))
        .With("rounding", Rounding == Rounding.HalfAwayFromZero ? null : Rounding.Name)
        .With("clause", Clause);
}
