using System;
using Partnerships.Monetary;

namespace Partnerships.Calendars;

/// <summary>A part of a period, counted in days: 17 of 31.</summary>
/// <remarks>
/// The days are those of the period itself, all of them unless a <see cref="DayCount"/> counts them otherwise, and never those of a year of fixed length. Two fractions are equal when both of their numbers
/// are; they have no order. The default value is 0 of 1 day.
/// </remarks>
public readonly record struct DayFraction
{
    // One less than the days of the whole, so that the default value is 0/1.
    private readonly int _otherDays;

    private DayFraction(int days, int ofDays) => (Days, _otherDays) = (days, ofDays - 1);

    /// <summary>The days of the part.</summary>
    public int Days { get; }

    /// <summary>The days of the whole period.</summary>
    public int OfDays => _otherDays + 1;

    /// <summary>Some days of a period.</summary>
    /// <param name="days">From 0 to the days of the period.</param>
    /// <param name="ofDays">The days of the period; 1 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number lies outside.</exception>
    public static DayFraction Of(int days, int ofDays) => new(Guard.InRange(days, 0, Guard.AtLeast(ofDays, 1)), ofDays);

    /// <summary>That part of an amount, exact.</summary>
    public UnroundedMoney Of(Money amount) => amount.Times(Days, OfDays);

    /// <summary>The fraction as text: "17/31".</summary>
    public override string ToString() => Guard.Invariant($"{Days}/{OfDays}");
}
