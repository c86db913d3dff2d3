using System;
using System.Collections.Generic;
using System.Linq;
using Partnerships.Monetary;

namespace Partnerships.Commissions;

/// <summary>What an amount earns: a flat rate or price, or brackets by slab, by margin or by growth.</summary>
/// <remarks>
/// <para><b>Slab</b> rates the whole amount by the bracket that it reaches; what came before keeps what it earned. <b>Marginal</b> rates each
/// slice by its own bracket; past a retroactive bound, by that bracket, what came before too. <b>Growth</b> rates a turnover by how far it grew
/// past a baseline; what did not grow earns nothing.</para>
/// <para>Brackets stand in order from zero on, without a gap, and the last has no end. What selects a bracket is the amount that is paid on,
/// or the units, or another level that is given; a percentage is one of a quota, for growth one of the baseline.</para>
/// <para>Two schedules are equal when all that they say is; they have no order.</para>
/// </remarks>
public sealed class RateSchedule : IEquatable<RateSchedule>, IDescribed
{
    private readonly Level[] _bounds;
    private readonly bool[] _boundIsUpper;
    private readonly string[] _labels;

    private RateSchedule(RateScheduleKind kind, GrowthBasis? basis, Bracket[] brackets)
    {
        if (BracketTable.FaultOf(kind, brackets) is { } fault)
        {
            throw new ArgumentException(fault.Message, nameof(brackets));
        }

        (Kind, GrowthBasis, Brackets) = (kind, basis, Array.AsReadOnly(brackets));
        (_bounds, _boundIsUpper) = BracketTable.BoundsOf(brackets);
        _labels = Array.ConvertAll(brackets, bracket => kind == RateScheduleKind.Flat ? bracket.Terms : bracket.ToString());
        CountsUnits = Array.Exists(brackets, bracket => bracket.CountsUnits);
        Currency = brackets.SelectMany(bracket => bracket.Currencies).Concat(_bounds.Where(bound => bound.Kind == LevelKind.Money).Select(bound => bound.Currency))
            .Cast<Currency?>().FirstOrDefault();
    }

    /// <summary>How an amount is made of the brackets.</summary>
    public RateScheduleKind Kind { get; }

    /// <summary>What a schedule of growth pays on; null where the schedule is another.</summary>
    public GrowthBasis? GrowthBasis { get; }

    /// <summary>The brackets, in order; one where the schedule is flat.</summary>
    public IReadOnlyList<Bracket> Brackets { get; }

    /// <summary>One rate for every amount.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The rate is below zero.</exception>
    public static RateSchedule Flat(Rate rate) => Flat(Bracket.Rest.At(rate));

    /// <summary>One price for each unit.</summary>
    /// <exception cref="ArgumentException">The price is below zero, or in no currency.</exception>
    public static RateSchedule PerUnit(Money price) => Flat(Bracket.Rest.PerUnit(price));

    /// <summary>One price for each unit, which may be finer than the minor unit.</summary>
    /// <param name="price">In units of the currency, with at most 18 digits past its minor unit; not below zero.</param>
    /// <param name="currency">A currency with a minor unit.</param>
    /// <exception cref="ArgumentException">The price is below zero or has more digits, or the currency has no minor unit.</exception>
    public static RateSchedule PerUnit(decimal price, Currency currency) => Flat(Bracket.Rest.PerUnit(price, currency));

    /// <summary>One price for each block of units, also for a part of one.</summary>
    /// <exception cref="ArgumentException">The size is not above zero, or the price is below or in no currency.</exception>
    public static RateSchedule PerBlock(Units size, Money price) => Flat(Bracket.Rest.PerBlock(size, price));

    /// <summary>One price for each block of units past a number that is free: the first bracket of two, by the margin.</summary>
    /// <exception cref="ArgumentException">The size or the free number is not above zero, or the price is below or in no currency.</exception>
    public static RateSchedule PerBlock(Units size, Money price, Units free) => Marginal(Bracket.AtMost(free), Bracket.Rest.PerBlock(size, price));

    /// <summary>One amount for whatever there is to pay on.</summary>
    /// <exception cref="ArgumentException">The amount is below zero, or in no currency.</exception>
    public static RateSchedule Fixed(Money amount) => Flat(Bracket.Rest.Entering(amount));

    /// <summary>One bracket for every amount: a rate or a price together with an amount on entry, a floor or a cap.</summary>
    /// <exception cref="ArgumentException">The bracket has a bound, or its amounts are in two currencies.</exception>
    public static RateSchedule Flat(Bracket bracket) => new(RateScheduleKind.Flat, null, [Guard.NotNull(bracket)]);

    /// <summary>The whole amount by the bracket that it reaches.</summary>
    /// <param name="brackets">In order, from zero on.</param>
    /// <exception cref="ArgumentException">There is none, or one is out of order, empty, overlaps or leaves a gap; the message has its index.</exception>
    public static RateSchedule Slab(params Bracket[] brackets) => new(RateScheduleKind.Slab, null, Guard.Copy(brackets));

    /// <summary>Each slice of the amount by its own bracket.</summary>
    /// <param name="brackets">In order, from zero on.</param>
    /// <exception cref="ArgumentException">There is none, or one is out of order, empty, overlaps or leaves a gap; the message has its index.</exception>
    public static RateSchedule Marginal(params Bracket[] brackets) => new(RateScheduleKind.Marginal, null, Guard.Copy(brackets));

    /// <summary>By how far a turnover grew past a baseline, in money or in percent of the baseline: 10% is a turnover of 110%.</summary>
    /// <param name="basis">What is paid on.</param>
    /// <param name="brackets">In order, from zero on.</param>
    /// <exception cref="ArgumentException">There is none, or one is out of order, empty, overlaps or leaves a gap; the message has its index.</exception>
    public static RateSchedule Growth(GrowthBasis basis, params Bracket[] brackets) =>
        new(RateScheduleKind.Growth, Guard.NotNull(basis), Guard.Copy(brackets));

    /// <summary>Whether all that the schedules say is the same.</summary>
    public bool Equals(RateSchedule? other) => Content.Same(this, other);

    /// <summary>Whether all that the schedules say is the same.</summary>
    public override bool Equals(object? obj) => Equals(obj as RateSchedule);

    /// <summary>A hash that equal schedules share.</summary>
    public override int GetHashCode() => Content.HashOf(this);

    /// <summary>The schedule in words: "marginal (at most USD 150,000.00: 4%; the rest: 6%)".</summary>
    public override string ToString() => Kind == RateScheduleKind.Flat ? _labels[0]
        : $"{(Kind == RateScheduleKind.Growth ? $"growth, paid on {GrowthBasis}" : Kind == RateScheduleKind.Slab ? "slab" : "marginal")} ({string.Join("; ", _labels)})";

    /// <summary>The currency of its prices, amounts and bounds; null where it has none.</summary>
    internal Currency? Currency { get; }

    /// <summary>Whether a bracket earns by the unit.</summary>
    internal bool CountsUnits { get; }

    /// <summary>The kind of its bounds; null where it has none.</summary>
    internal LevelKind? BoundKind => _bounds.Length == 0 ? null : _bounds[0].Kind;

    /// <summary>The bounds between the brackets, from zero upward: bracket i ends with bound i.</summary>
    internal ReadOnlyBounds Bounds => new(_bounds, _boundIsUpper);

    /// <summary>What a bracket is called in explanations.</summary>
    internal string LabelOf(int bracket) => _labels[bracket];

    Content IDescribed.Describe() => Describe();

    private Content Describe()
    {
        if (Kind == RateScheduleKind.Growth)
        {
            return Content.Object().With("growth", Brackets).With("paidOn", GrowthBasis!.Name);
        }

        return Kind == RateScheduleKind.Flat
            ? Content.Object().With("flat", Brackets[0])
            : Content.Object().With(Kind == RateScheduleKind.Slab ? "slab" : "marginal", Brackets);
    }
}
