using System;
using System.Collections.Generic;
using Partnerships.Metrics;
using Partnerships.Monetary;

namespace Partnerships.Tiers;

/// <summary>A value that the rows of a ladder look at: a metric over a window.</summary>
internal sealed class Slot(Metric metric, Window? window)
{
    private Currency? _currency;

    public Metric Metric { get; } = metric;

    public Window? Window { get; } = window;

    public Currency Currency => _currency ?? default;

    public bool IsMoney { get; } = metric.Kind == MetricKind.Money;

    /// <summary>A number of whole units as a value of the metric.</summary>
    public MetricValue ValueOf(long number) => MetricValue.FromNumber(Metric.Kind, number, Currency);

    public bool IsOf(Metric metric, Window? window) =>
        string.Equals(Metric.Key, metric.Key, StringComparison.Ordinal) && Equals(Window, window);

    /// <summary>Keeps all bounds of the slot in one currency.</summary>
    public void Take(Metric metric, MetricValue bound)
    {
        if (metric.Kind != Metric.Kind)
        {
            throw new ArgumentException($"{metric.Key} is a {Metric.Kind} in one line of the ladder, and a {metric.Kind} in another.", nameof(metric));
        }

        if (IsMoney)
        {
            _currency ??= bound.Currency;
            Money.RequireSame(_currency.Value, bound.Currency, metric.Key);
        }
    }
}

/// <summary>The slots of a ladder, each once.</summary>
internal sealed class Slots
{
    private readonly List<Slot> _slots = [];

    public int Count => _slots.Count;

    public Slot this[int place] => _slots[place];

    public int PlaceOf(Metric metric, Window? window, MetricValue bound)
    {
        var place = _slots.FindIndex(slot => slot.IsOf(metric, window));
        if (place < 0)
        {
            place = _slots.Count;
            _slots.Add(new Slot(metric, window));
        }

        _slots[place].Take(metric, bound);
        return place;
    }
}
