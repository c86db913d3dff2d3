using System;
using System.Collections.Generic;
using System.Linq;
using NodaTime;
using Partnerships.Deals;
using Partnerships.Monetary;

namespace Partnerships.Commissions;

/// <summary>For which terms of a contract a rule pays: the first year alone, every term, the first n months, or less from year to year.</summary>
/// <remarks>Two are equal when all that they say is; they have no order.</remarks>
public sealed class Recurrence : IEquatable<Recurrence>, IDescribed
{
    private readonly bool _firstYear;

    private Recurrence(bool firstYear = false, Period? tail = null, DealDay? anchor = null, IReadOnlyList<Rate>? steps = null) =>
        (_firstYear, Tail, Anchor, Steps) = (firstYear, tail, anchor, steps ?? Guard.None<Rate>());

    /// <summary>New deals and expansions pay, renewals do not.</summary>
    public static Recurrence FirstYear { get; } = new(firstYear: true);

    /// <summary>Every deal pays, renewals as well.</summary>
    public static Recurrence EveryTerm { get; } = new();

    /// <summary>How long deals pay; null where the length is not limited.</summary>
    public Period? Tail { get; }

    /// <summary>The day from which the tail counts; null where there is no tail.</summary>
    public DealDay? Anchor { get; }

    /// <summary>What part of the rate each year of the contract pays, from the first; nothing after the last. Empty where each pays the whole.</summary>
    public IReadOnlyList<Rate> Steps { get; }

    /// <summary>Deals pay that are signed within a time, counted from a day of the contract; the last day is not in.</summary>
    /// <param name="tail">Days, months or years; above zero.</param>
    /// <param name="anchor">The day from which it counts, such as the original sale; the original sale also where the day is not known.</param>
    /// <exception cref="ArgumentException">The period is of another kind.</exception>
    public static Recurrence For(Period tail, DealDay anchor) => new(tail: Dates.Check(tail), anchor: Guard.NotNull(anchor));

    /// <summary>Each year of the contract pays a part of the rate, from the first year on; later years pay nothing.</summary>
    /// <param name="steps">The parts, such as 100%, 50%, 25%; none below zero.</param>
    /// <exception cref="ArgumentException">There is no part.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A part is below zero.</exception>
    public static Recurrence Stepping(params Rate[] steps) => Guard.Copy(steps).Length == 0
        ? throw new ArgumentException("Must have one part at least.", nameof(steps))
        : new(steps: Array.AsReadOnly(steps.Select(step => Guard.AtLeast(step, Rate.Zero, nameof(steps))).ToArray()));

    /// <summary>Whether all that they say is the same.</summary>
    public bool Equals(Recurrence? other) => Content.Same(this, other);

    /// <summary>Whether all that they say is the same.</summary>
    public override bool Equals(object? obj) => Equals(obj as Recurrence);

    /// <summary>A hash that equal ones share.</summary>
    public override int GetHashCode() => Content.HashOf(this);

    /// <summary>In words: "first year".</summary>
    public override string ToString() => Tail is not null ? $"for {Dates.Text(Tail)} from {Anchor}"
        : Steps.Count > 0 ? "year by year " + string.Join(", ", Steps)
        : _firstYear ? "first year" : "every term";

    /// <summary>Whether the first year alone pays.</summary>
    internal bool IsFirstYear => _firstYear;

    Content IDescribed.Describe() => Content.Object()
        .With("only", _firstYear ? "first-year" : null)
        .With("tail", Tail is null ? null : Dates.Text(Tail))
        .With("from", Anchor?.Name)
        .With("steps", Steps.Count == 0 ? null : Content.List(Steps.Select(step => Content.Of(step.ToString(null)))));
}
