using System;
using Partnerships.Monetary;

namespace Partnerships.Explanations;

/// <summary>A number in an explanation: a count, an amount, an exact amount, a rate or a number of units.</summary>
/// <remarks>
/// Two figures are equal when their kinds and values are: an exact amount that happens to be whole is not the posted amount.
/// Figures have no order. The default value is the count 0.
/// </remarks>
public readonly record struct Figure
{
    // One layout for all kinds keeps a step small: a fraction of which all others use only the numerator.
    private readonly ulong _lower;
    private readonly long _upper;
    private readonly long _denominatorLessOne;
    private readonly Currency _currency;

    private Figure(FigureKind kind, long number, Currency currency = default) =>
        (Kind, _lower, _upper, _currency) = (kind, unchecked((ulong)number), number >> 63, currency);

    private Figure(UnroundedMoney amount)
    {
        Kind = FigureKind.UnroundedMoney;
        _currency = amount.Currency;
        (_upper, _lower, _denominatorLessOne) = amount.Raw;
    }

    /// <summary>What the figure counts.</summary>
    public FigureKind Kind { get; }

    /// <summary>The number that every kind but an exact amount is: minor units, billionths, millionths, or a count.</summary>
    internal long Number => unchecked((long)_lower);

    /// <summary>The currency of an amount; the default value where there is none.</summary>
    internal Currency Currency => _currency;

    /// <summary>A figure of its parts; of any kind but an exact amount.</summary>
    internal static Figure Of(FigureKind kind, long number, Currency currency) => new(kind, number, currency);

    /// <summary>A count.</summary>
    public static Figure Of(long count) => new(FigureKind.Count, count);

    /// <summary>An amount.</summary>
    public static Figure Of(Money amount) => new(FigureKind.Money, amount.MinorUnits, amount.Currency);

    /// <summary>An exact amount.</summary>
    public static Figure Of(UnroundedMoney amount) => new(amount);

    /// <summary>A rate.</summary>
    public static Figure Of(Rate rate) => new(FigureKind.Rate, rate.Billionths);

    /// <summary>A number of units.</summary>
    public static Figure Of(Units units) => new(FigureKind.Units, units.Millionths);

    /// <summary>The count.</summary>
    /// <exception cref="InvalidOperationException">The figure is of another kind.</exception>
    public long ToCount() => Require(FigureKind.Count).Number;

    /// <summary>The amount.</summary>
    /// <exception cref="InvalidOperationException">The figure is of another kind.</exception>
    public Money ToMoney() => Money.Trusted(Require(FigureKind.Money).Number, _currency);

    /// <summary>The exact amount; an amount in whole minor units is one too.</summary>
    /// <exception cref="InvalidOperationException">The figure is of another kind.</exception>
    public UnroundedMoney ToUnroundedMoney() => Kind == FigureKind.Money
        ? ToMoney()
        : UnroundedMoney.FromRaw(Require(FigureKind.UnroundedMoney)._upper, _lower, _denominatorLessOne, _currency);

    /// <summary>The rate.</summary>
    /// <exception cref="InvalidOperationException">The figure is of another kind.</exception>
    public Rate ToRate() => Rate.FromBillionths(Require(FigureKind.Rate).Number);

    /// <summary>The number of units.</summary>
    /// <exception cref="InvalidOperationException">The figure is of another kind.</exception>
    public Units ToUnits() => Units.FromMillionths(Require(FigureKind.Units).Number);

    /// <summary>Whether kind and value are the same.</summary>
    public bool Equals(Figure other) => Kind == other.Kind && (Kind == FigureKind.UnroundedMoney
        ? ToUnroundedMoney() == other.ToUnroundedMoney()
        : _lower == other._lower && _currency == other._currency);

    /// <summary>A hash that equal figures share.</summary>
    public override int GetHashCode() =>
        Kind == FigureKind.UnroundedMoney ? ToUnroundedMoney().GetHashCode() : unchecked((_lower.GetHashCode() * 397) ^ (int)Kind);

    /// <summary>The figure with the signs of the invariant culture.</summary>
    public override string ToString() => ToString(null);

    /// <summary>The figure with a culture's signs.</summary>
    /// <param name="provider">The culture; the invariant one where null.</param>
    public string ToString(IFormatProvider? provider) => Kind switch
    {
        FigureKind.Count => NumberText.Write(Number, 0, grouped: true, NumberText.SignsOf(provider)),
        FigureKind.Money => ToMoney().ToString(provider),
        FigureKind.UnroundedMoney => ToUnroundedMoney().ToString(provider),
        FigureKind.Units => ToUnits().ToString(provider),
        _ => ToRate().ToString(provider),
    };

    private Figure Require(FigureKind kind) => Kind == kind
        ? this
        : throw new InvalidOperationException($"The figure {this} is of kind {Kind}, not {kind}.");
}
