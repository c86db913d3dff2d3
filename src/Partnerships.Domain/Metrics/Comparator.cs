using System.Collections.Generic;
using Ardalis.SmartEnum;

namespace Partnerships.Metrics;

/// <summary>How a value is held against a bound. The name is what documents hold.</summary>
public sealed class Comparator : SmartEnum<Comparator>
{
    /// <summary>The bound or above: "10+".</summary>
    public static readonly Comparator AtLeast = new("atLeast", 1, "at least");

    /// <summary>Above the bound: "&gt;90%".</summary>
    public static readonly Comparator MoreThan = new("moreThan", 2, "more than");

    /// <summary>The bound or below.</summary>
    public static readonly Comparator AtMost = new("atMost", 3, "at most");

    /// <summary>Below the bound.</summary>
    public static readonly Comparator LessThan = new("lessThan", 4, "less than");

    private Comparator(string name, int value, string words)
        : base(name, value) => Words = words;

    /// <summary>Every comparator.</summary>
    public static IReadOnlyList<Comparator> All { get; } = [AtLeast, MoreThan, AtMost, LessThan];

    /// <summary>The comparator in words: "at least".</summary>
    public string Words { get; }

    /// <summary>Whether more of the metric helps: at least, more than.</summary>
    public bool IsRising => Value <= MoreThan.Value;

    /// <summary>Whether the bound itself does not do: more than, less than.</summary>
    public bool IsStrict => Value == MoreThan.Value || Value == LessThan.Value;

    /// <summary>The comparator in words: "at least".</summary>
    public override string ToString() => Words;

    /// <summary>The value nearest to a bound that does, of values in whole steps of which the bound is one; the last number that there is, where there is none so far out.</summary>
    internal long Nearest(long bound, long step) => IsStrict ? Next(bound, IsRising ? step : -step) : bound;

    /// <summary>A number and a step, up or down; the last number that there is, where the sum lies beyond.</summary>
    internal static long Next(long number, long step) =>
        step > 0 ? (number > long.MaxValue - step ? long.MaxValue : number + step) : number < long.MinValue - step ? long.MinValue : number + step;
}
