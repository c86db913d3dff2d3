using System;
using NodaTime;

namespace Partnerships.Funds;

/// <summary>What a partner does with a fund's money: when, for which category, and what it costs.</summary>
/// <remarks>Two activities are equal when all that they say is; they have no order.</remarks>
public sealed class FundActivity : IEquatable<FundActivity>, IDescribed
{
    private FundActivity(LocalDate from, LocalDate to, FundSpend spend, FundCategory? category) => (From, To, Spend, Category) = (from, to, spend, category);

    /// <summary>The first day.</summary>
    public LocalDate From { get; }

    /// <summary>The last day.</summary>
    public LocalDate To { get; }

    /// <summary>What it costs.</summary>
    public FundSpend Spend { get; }

    /// <summary>What it is for; null where the fund has no plan.</summary>
    public FundCategory? Category { get; }

    /// <summary>An activity on one day.</summary>
    public static FundActivity On(LocalDate day, FundSpend spend) => Between(day, day, spend);

    /// <summary>An activity on several days.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The last day is before the first.</exception>
    public static FundActivity Between(LocalDate from, LocalDate to, FundSpend spend) => to >= from
        ? new(from, to, Guard.NotNull(spend), null)
        : throw new ArgumentOutOfRangeException(nameof(to), to, $"Must be {Dates.Text(from)} or later, is {Dates.Text(to)}.");

    /// <summary>The same activity, for a category.</summary>
    public FundActivity For(FundCategory category) => new(From, To, Spend, Guard.NotNull(category));

    /// <summary>The same activity at another cost.</summary>
    public FundActivity Costing(FundSpend spend) => new(From, To, Guard.NotNull(spend), Category);

    /// <summary>Whether all that they say is the same.</summary>
    public bool Equals(FundActivity? other) => Content.Same(this, other);

    /// <summary>Whether all that they say is the same.</summary>
    public override bool Equals(object? obj) => Equals(obj as FundActivity);

    /// <summary>A hash that equal ones share.</summary>
    public override int GetHashCode() => Content.HashOf(this);

    /// <summary>Days, category and cost: "2026-03-02 to 2026-03-04, events-and-sponsorships, USD 8,000.00".</summary>
    public override string ToString()
    {
        var days = From == To ? Dates.Text(From) : $"{Dates.Text(From)} to {Dates.Text(To)}";
        return Category is null ? $"{days}, {Spend.Total}" : $"{days}, {Category}, {Spend.Total}";
    }

    Content IDescribed.Describe() => Content.Object()
        .With("from", Dates.Text(From))
        .With("to", Dates.Text(To))
        .With("category", Category?.Key)
        .With("spend", Spend);
}
