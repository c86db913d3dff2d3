using System;
using System.Numerics;
using Partnerships.Metrics;
using Partnerships.Monetary;

namespace Partnerships.Tiers;

/// <summary>What it costs to move a slot, in minor units.</summary>
internal sealed class StepPrice
{
    private static readonly BigInteger TooMuch = (BigInteger)long.MaxValue + 1;

    private readonly BigInteger _once;
    private readonly BigInteger _perUnit;
    private readonly BigInteger _each;
    private readonly bool _inWholeUnits;

    private StepPrice(MetricCost cost)
    {
        _once = cost.Once?.MinorUnits ?? 0;
        _perUnit = cost.PerUnit?.MinorUnits ?? 0;
        _each = cost.Each?.Number ?? 0;
        _inWholeUnits = cost.Metric.Kind == MetricKind.Count;
    }

    /// <summary>The price of a slot; null where nothing was said about it.</summary>
    /// <exception cref="ArgumentException">The metric is of another kind on the ladder.</exception>
    /// <exception cref="CurrencyMismatchException">The unit is in another currency than the slot.</exception>
    public static StepPrice? Of(Slot slot, PathCosts costs)
    {
        if (costs.CostOf(slot.Metric, slot.Window) is not { } cost)
        {
            return null;
        }

        if (cost.Metric.Kind != slot.Metric.Kind)
        {
            throw new ArgumentException($"{slot.Metric.Key} is a {slot.Metric.Kind} on the ladder, and a {cost.Metric.Kind} among the costs.", nameof(costs));
        }

        if (cost.Each is { } each && each.Kind == MetricKind.Money)
        {
            Money.RequireSame(slot.Currency, each.Currency, slot.Metric.Key);
        }

        return new StepPrice(cost);
    }

    /// <summary>The price of a change above zero: a part of a minor unit counts as a whole one.</summary>
    /// <remarks>Cut off beyond what money holds: what is in a path at that price has no price that could be told.</remarks>
    public decimal Of(BigInteger change) => (decimal)BigInteger.Min(Exact(change), TooMuch);

    private BigInteger Exact(BigInteger change) => _once + (UnitsOf(change) is { } units ? units * _perUnit : _each.IsZero ? 0 : Ceiling(change * _perUnit, _each));

    /// <summary>How many units are paid for, a part of one as a whole; null where they are not whole.</summary>
    public long? UnitsOf(BigInteger change) => _inWholeUnits && !_each.IsZero ? (long)Ceiling(change, _each) : null;

    private static BigInteger Ceiling(BigInteger part, BigInteger whole) => (part + whole - 1) / whole;
}
