using System;
using Partnerships.Monetary;

namespace Partnerships.Commissions;

/// <summary>What a schedule is applied to: what is paid on, what selects the bracket where that is something else, and what came before.</summary>
/// <remarks>
/// Below zero it is a refund or a return, and brings exactly what undoes the sale. Two inputs are equal when their parts are; they have no
/// order. The default value is nothing, in no currency.
/// </remarks>
public readonly record struct ScheduleInput
{
    private ScheduleInput(Money amount, Units? units) => (Amount, Units) = (amount, units);

    /// <summary>The amount that rates are of.</summary>
    public Money Amount { get; private init; }

    /// <summary>The units that prices are for; null where there are none.</summary>
    public Units? Units { get; private init; }

    /// <summary>What selects the bracket; null where that is the amount, or the units where the brackets count units.</summary>
    public Level? Selector { get; private init; }

    /// <summary>What was accumulated before of that which selects; null where this is the first, and nothing was posted yet.</summary>
    public Level? Before { get; private init; }

    /// <summary>Of which amount the percentages of bounds are; null where bounds have none, or the selector is a percentage itself.</summary>
    public Money? Quota { get; private init; }

    /// <summary>The turnover that growth is counted from; null where no growth is looked at.</summary>
    public Money? Baseline { get; private init; }

    /// <summary>An amount of money.</summary>
    public static ScheduleInput Of(Money amount) => new(amount, null);

    /// <summary>A number of units.</summary>
    public static ScheduleInput Of(Units units) => new(default, units);

    /// <summary>The same, with the units that prices are for.</summary>
    public ScheduleInput With(Units units) => this with { Units = units };

    /// <summary>The same, with another level to select the bracket: what this brings of it, beside what was accumulated before.</summary>
    public ScheduleInput SelectedBy(Level selector) => this with { Selector = selector };

    /// <summary>The same, after what was accumulated before: the total of the result before.</summary>
    public ScheduleInput After(Level before) => this with { Before = before };

    /// <summary>The same, with the amount that percentages of bounds are of.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The quota is not above zero.</exception>
    public ScheduleInput OfQuota(Money quota) => this with { Quota = AboveZero(quota, nameof(quota)) };

    /// <summary>The same, with the turnover that growth is counted from.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The baseline is not above zero.</exception>
    public ScheduleInput Over(Money baseline) => this with { Baseline = AboveZero(baseline, nameof(baseline)) };

    /// <summary>What it is, in words: "USD 20,000.00 after USD 145,000.00".</summary>
    public override string ToString() =>
        (Units is not { } units ? Amount.ToString(null, null) : Amount == default ? $"{units} units" : $"{Amount} for {units} units")
        + (Selector is { } selector ? $" selected by {selector}" : "")
        + (Before is { } before ? $" after {before}" : "")
        + (Quota is { } quota ? $" of a quota of {quota}" : "")
        + (Baseline is { } baseline ? $" over {baseline}" : "");

    /// <summary>Whether it is an amount that is not below zero, and nothing else.</summary>
    internal bool IsAmountAlone =>
        Amount.Currency.HasMinorUnit && !Amount.IsNegative && Units is null && Selector is null && Before is null && Quota is null && Baseline is null;

    private static Money AboveZero(Money amount, string name) => amount.IsPositive
        ? amount
        : throw new ArgumentOutOfRangeException(name, amount, $"Must be above zero, is {amount}.");
}
