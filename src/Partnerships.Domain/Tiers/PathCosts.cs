using System;
using System.Collections.Generic;
using System.Linq;
using Partnerships.Metrics;
using Partnerships.Monetary;
using Partnerships.Partners;

namespace Partnerships.Tiers;

/// <summary>What it costs a partner to move its metrics, and what it is worth to arrive at a tier, all in one currency.</summary>
/// <remarks>
/// <para>A metric without a cost cannot move. A cost stated for a window takes the place of the one stated without. The way down,
/// where a requirement asks for less, costs what the way up does.</para>
/// <para>Two sets of costs are equal when all that they say is, in whatever order it was said; they have no order.</para>
/// </remarks>
public sealed class PathCosts : IEquatable<PathCosts>, IDescribed
{
    private readonly IReadOnlyList<(TierId Tier, Money Amount)> _worths;

    private PathCosts(Currency currency, IEnumerable<MetricCost> costs, IEnumerable<(TierId Tier, Money Amount)> worths)
    {
        Currency = currency;
        Costs = Array.AsReadOnly(costs
            .OrderBy(cost => cost.Metric.Key, StringComparer.Ordinal)
            .ThenBy(cost => cost.Window?.ToString() ?? string.Empty, StringComparer.Ordinal)
            .ToArray());
        _worths = Array.AsReadOnly(worths.OrderBy(worth => worth.Tier.Key, StringComparer.Ordinal).ToArray());
    }

    /// <summary>The currency of every cost.</summary>
    public Currency Currency { get; }

    /// <summary>The costs, by key and then window.</summary>
    public IReadOnlyList<MetricCost> Costs { get; }

    /// <summary>No costs yet, in a currency.</summary>
    /// <exception cref="ArgumentException">The currency has no minor unit.</exception>
    public static PathCosts In(Currency currency) => new(Money.RequireMinorUnit(currency), [], []);

    /// <summary>The same costs, with one for each more or less of a count.</summary>
    /// <param name="metric">What moves.</param>
    /// <param name="cost">The cost of one, whatever the window; not below zero.</param>
    /// <exception cref="ArgumentOutOfRangeException">The cost is below zero.</exception>
    /// <exception cref="CurrencyMismatchException">The cost is in another currency.</exception>
    public PathCosts PerUnit(Metric<long> metric, Money cost) => PerUnit(metric, cost, 1);

    /// <summary>The same costs, with one for each unit that a metric moves by.</summary>
    /// <typeparam name="T">The type of the metric's values.</typeparam>
    /// <param name="metric">What moves.</param>
    /// <param name="cost">The cost of a unit; not below zero.</param>
    /// <param name="each">The unit, above zero. Of a count a part of it costs as much as the whole; of an amount, a rate or a score its
    /// share, rounded up to the minor unit, once for the metric.</param>
    /// <param name="over">The window; every one that has no cost of its own where null.</param>
    /// <exception cref="ArgumentException">The metric is known as another kind.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The cost is below zero, or the unit is not above it.</exception>
    /// <exception cref="CurrencyMismatchException">The cost is in another currency.</exception>
    public PathCosts PerUnit<T>(Metric<T> metric, Money cost, T each, Window? over = null)
        where T : struct, IComparable<T>, IFormattable
    {
        var unit = MetricValue.From(each);
        return unit.Number > 0
            ? With(metric, over, known => new MetricCost(known.Metric, known.Window) { Once = known.Once, PerUnit = Checked(cost), Each = unit })
            : throw new ArgumentOutOfRangeException(nameof(each), each, $"Must be above zero, is {unit}.");
    }

    /// <summary>The same costs, with one that is paid once if a metric moves at all.</summary>
    /// <param name="metric">What moves; of one that is yes or no, the cost of having it.</param>
    /// <param name="cost">The cost; not below zero.</param>
    /// <param name="over">The window; every one that has no cost of its own where null. It is paid for each window that moves.</param>
    /// <exception cref="ArgumentException">The metric is known as another kind.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The cost is below zero.</exception>
    /// <exception cref="CurrencyMismatchException">The cost is in another currency.</exception>
    public PathCosts Once(Metric metric, Money cost, Window? over = null) => With(
        metric, over, known => new MetricCost(known.Metric, known.Window) { Once = Checked(cost), PerUnit = known.PerUnit, Each = known.Each });

    /// <summary>The same costs, and what it is worth to arrive at a tier.</summary>
    /// <param name="tier">The tier.</param>
    /// <param name="amount">The worth, over whatever time the caller has in mind.</param>
    /// <exception cref="CurrencyMismatchException">The worth is in another currency.</exception>
    public PathCosts Worth(TierId tier, Money amount)
    {
        Money.RequireSame(Currency, amount.Currency, nameof(amount));
        return new(Currency, Costs, _worths.Where(worth => worth.Tier != Guard.NotNull(tier)).Append((tier, amount)));
    }

    /// <summary>What it costs to move a metric over a window; null where nothing was said.</summary>
    public MetricCost? CostOf(Metric metric, Window? over = null) =>
        Costs.FirstOrDefault(cost => IsOf(cost, Guard.NotNull(metric), over)) ?? Costs.FirstOrDefault(cost => IsOf(cost, metric, null));

    /// <summary>What it is worth to arrive at a tier; null where nothing was said.</summary>
    public Money? WorthOf(TierId tier) => _worths.Where(worth => worth.Tier == Guard.NotNull(tier)).Select(worth => (Money?)worth.Amount).FirstOrDefault();

    /// <summary>Whether all that the costs say is the same.</summary>
    public bool Equals(PathCosts? other) => Content.Same(this, other);

    /// <summary>Whether all that the costs say is the same.</summary>
    public override bool Equals(object? obj) => Equals(obj as PathCosts);

    /// <summary>A hash that equal costs share.</summary>
    public override int GetHashCode() => Content.HashOf(this);

    /// <summary>The costs, a line each.</summary>
    public override string ToString() => string.Join("\n", Costs);

    Content IDescribed.Describe() => Content.Object()
        .With("currency", Currency.Code)
        .With("costs", Costs)
        .With("worth", Content.List(_worths.Select(worth => Content.Object().With("tier", worth.Tier.Key).With("amount", worth.Amount.ToString("R", null)))));

    private static bool IsOf(MetricCost cost, Metric metric, Window? over) =>
        string.Equals(cost.Metric.Key, metric.Key, StringComparison.Ordinal) && Equals(cost.Window, over);

    private PathCosts With(Metric metric, Window? over, Func<MetricCost, MetricCost> change)
    {
        var other = Costs.FirstOrDefault(cost => string.Equals(cost.Metric.Key, Guard.NotNull(metric).Key, StringComparison.Ordinal) && cost.Metric.Kind != metric.Kind);
        if (other is not null)
        {
            throw new ArgumentException($"{metric.Key} is known as a {other.Metric.Kind}, and stated as a {metric.Kind}.", nameof(metric));
        }

        var known = Costs.FirstOrDefault(cost => IsOf(cost, Guard.NotNull(metric), over));
        return new(Currency, Costs.Where(cost => cost != known).Append(change(known ?? new MetricCost(metric, over))), _worths);
    }

    private Money Checked(Money cost, string argument = "cost")
    {
        Money.RequireSame(Currency, cost.Currency, argument);
        return cost.IsNegative ? throw new ArgumentOutOfRangeException(argument, cost, $"Must not be below zero, is {cost}.") : cost;
    }
}
