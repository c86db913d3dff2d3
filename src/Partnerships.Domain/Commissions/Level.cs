using System;
using Partnerships.Monetary;

namespace Partnerships.Commissions;

/// <summary>What tells the bracket of a schedule: an amount of money, a number of units, or a percentage of a quota or of a baseline.</summary>
/// <remarks>Two levels are equal when their kinds and values are; they are ordered within one kind and currency. The default value is 0 units.</remarks>
public readonly record struct Level : IComparable<Level>
{
    private readonly Currency _currency;

    private Level(LevelKind kind, long number, Currency currency = default) => (Kind, Number, _currency) = (kind, number, currency);

    /// <summary>Which of the three it is.</summary>
    public LevelKind Kind { get; }

    /// <summary>Minor units, millionths of a unit, or billionths of a rate.</summary>
    internal long Number { get; }

    /// <summary>The currency of an amount; none of the others.</summary>
    internal Currency Currency => _currency;

    internal bool IsZero => Number == 0;

    /// <summary>An amount of money.</summary>
    public static Level Of(Money amount) => new(LevelKind.Money, amount.MinorUnits, amount.Currency);

    /// <summary>A number of units.</summary>
    public static Level Of(Units units) => new(LevelKind.Units, units.Millionths);

    /// <summary>A percentage.</summary>
    public static Level Of(Rate percentage) => new(LevelKind.Percentage, percentage.Billionths);

    /// <summary>An amount of money.</summary>
    public static implicit operator Level(Money amount) => Of(amount);

    /// <summary>A number of units.</summary>
    public static implicit operator Level(Units units) => Of(units);

    /// <summary>A percentage.</summary>
    public static implicit operator Level(Rate percentage) => Of(percentage);

    /// <summary>The sum of two levels of one kind and currency, exact.</summary>
    /// <exception cref="ArgumentException">The levels are of two kinds, or in two currencies.</exception>
    /// <exception cref="OverflowException">The sum does not fit.</exception>
    public static Level operator +(Level left, Level right) => new(left.Kind, left.Number + Same(left, right).Number, left._currency);

    /// <summary>Whether a level is below another.</summary>
    /// <exception cref="ArgumentException">The levels are of two kinds, or in two currencies.</exception>
    public static bool operator <(Level left, Level right) => left.CompareTo(right) < 0;

    /// <summary>Whether a level is above another.</summary>
    /// <exception cref="ArgumentException">The levels are of two kinds, or in two currencies.</exception>
    public static bool operator >(Level left, Level right) => left.CompareTo(right) > 0;

    /// <summary>Whether a level is at most another.</summary>
    /// <exception cref="ArgumentException">The levels are of two kinds, or in two currencies.</exception>
    public static bool operator <=(Level left, Level right) => left.CompareTo(right) <= 0;

    /// <summary>Whether a level is at least another.</summary>
    /// <exception cref="ArgumentException">The levels are of two kinds, or in two currencies.</exception>
    public static bool operator >=(Level left, Level right) => left.CompareTo(right) >= 0;

    /// <summary>The amount.</summary>
    /// <exception cref="InvalidOperationException">The level is of another kind.</exception>
    public Money ToMoney() => Money.Trusted(Require(LevelKind.Money), _currency);

    /// <summary>The number of units.</summary>
    /// <exception cref="InvalidOperationException">The level is of another kind.</exception>
    public Units ToUnits() => Units.FromMillionths(Require(LevelKind.Units));

    /// <summary>The percentage.</summary>
    /// <exception cref="InvalidOperationException">The level is of another kind.</exception>
    public Rate ToPercentage() => Rate.FromBillionths(Require(LevelKind.Percentage));

    /// <summary>The order of two levels of one kind and currency.</summary>
    /// <exception cref="ArgumentException">The levels are of two kinds, or in two currencies.</exception>
    public int CompareTo(Level other) => Number.CompareTo(Same(this, other).Number);

    /// <summary>The level with the signs of the invariant culture: "USD 150,000.00", "100.5" or "110%".</summary>
    public override string ToString() => Kind switch
    {
        LevelKind.Money => ToMoney().ToString(null, null),
        LevelKind.Percentage => ToPercentage().ToString(null, null),
        _ => ToUnits().ToString(null, null),
    };

    internal bool IsLike(Level other) => Kind == other.Kind && _currency == other._currency;

    internal Level With(long number) => new(Kind, number, _currency);

    /// <summary>The level as documents hold it: "USD 150000.00", "100.5" or "110%".</summary>
    internal string ToText() => Kind switch
    {
        LevelKind.Money => ToMoney().ToString("R", null),
        LevelKind.Units => ToUnits().ToString("R", null),
        _ => ToString(),
    };

    private static Level Same(Level left, Level right) => left.Kind != right.Kind
        ? throw new ArgumentException($"Must be of one kind with {left}, is {right}.", nameof(right))
        : left._currency != right._currency
            ? throw new CurrencyMismatchException(left._currency, right._currency, nameof(right))
            : right;

    private long Require(LevelKind kind) => Kind == kind
        ? Number
        : throw new InvalidOperationException($"The level {this} is of kind {Kind}, not {kind}.");
}
