using System;
using Partnerships.Explanations;
using Partnerships.Monetary;

namespace Partnerships.Discounts;

/// <summary>Takes discounts off a list price, one after the other.</summary>
/// <remarks>
/// <para><b>Units.</b> All amounts are in the list price's currency.</para>
/// <para><b>Rounding.</b> The exact price after each discount is rounded once, by the stack's mode, and what the discount takes off is the
/// difference of two such prices: steps add up, and the net price is what one rounding of the exact price gives.</para>
/// <para>Holds nothing but the stack, so that threads can share it.</para>
/// </remarks>
public sealed class DiscountCalculator
{
    private readonly DiscountStack _stack;

    /// <summary>Makes a calculator for a stack of discounts.</summary>
    public DiscountCalculator(DiscountStack stack) => _stack = Guard.NotNull(stack);

    /// <summary>The price after the discounts.</summary>
    /// <param name="list">The list price; not below zero.</param>
    /// <exception cref="ArgumentOutOfRangeException">The list price is below zero.</exception>
    /// <exception cref="CurrencyMismatchException">The list price is in another currency than the floor price.</exception>
    /// <exception cref="OverflowException">The exact price does not fit: more discounts of nine places than one price can hold.</exception>
    public DiscountedPrice Calculate(Money list)
    {
        var work = default(Computing);
        return Calculate(list, ref work);
    }

    internal Explanation Explain(Money list)
    {
        var work = new Recording();
        Calculate(list, ref work);
        return work.ToExplanation($"{list}, {_stack}");
    }

    private DiscountedPrice Calculate<TWorker>(Money list, ref TWorker work)
        where TWorker : struct, IWorker
    {
        Guard.AtLeast(list, Money.Zero(Money.RequireMinorUnit(list.Currency, nameof(list))));
        var (floor, hasFloor) = Floor(list, ref work);
        var steps = new DiscountStep[_stack.Discounts.Count];
        Traced<UnroundedMoney> exact = (UnroundedMoney)list;
        Traced<Money> price = list;
        for (var i = 0; i < steps.Length; i++)
        {
            var discount = _stack.Discounts[i];
            var left = Left(list, exact, discount, ref work);
            var isCut = left.Value < floor.Value;
            exact = hasFloor || isCut ? work.Max(discount.Name, left, floor, discount.Clause) : left;
            var next = work.Round(discount.Name, exact, _stack.Rounding, discount.Clause);
            steps[i] = new DiscountStep(discount, work.Subtract(discount.Name, price, next, discount.Clause).Value, next.Value, isCut);
            price = next;
        }

        return new DiscountedPrice(_stack, list, price.Value, steps);
    }

    /// <summary>What the discount leaves, before any bound.</summary>
    private Traced<UnroundedMoney> Left<TWorker>(Money list, Traced<UnroundedMoney> exact, Discount discount, ref TWorker work)
        where TWorker : struct, IWorker
    {
        if (_stack.Rule == DiscountRule.Multiplied)
        {
            return work.Share(discount.Name, exact, Rate.One - discount.Rate, discount.Clause);
        }

        var total = new ExactTotal(list.Currency);
        work.AddTo(ref total, exact);
        work.AddTo(ref total, work.Share(discount.Name, (UnroundedMoney)list, -discount.Rate, discount.Clause));
        return work.Sum(discount.Name, ref total, discount.Clause);
    }

    /// <summary>The exact price below which nothing goes, and whether the stack names one.</summary>
    private (Traced<UnroundedMoney> Floor, bool IsNamed) Floor<TWorker>(Money list, ref TWorker work)
        where TWorker : struct, IWorker
    {
        Traced<UnroundedMoney> floor = (UnroundedMoney)Money.Zero(list.Currency);
        if (_stack.Discounts.Count == 0)
        {
            return (floor, false);
        }

        var clause = _stack.Discounts[0].Clause;
        if (_stack.Most != Rate.One)
        {
            floor = work.Share("least by the most discount", (UnroundedMoney)list, Rate.One - _stack.Most, clause);
        }

        if (_stack.FloorPrice is { } price)
        {
            // A list price that is below the floor itself is left as it is, and never raised.
            var least = work.Min("floor price", (Traced<Money>)price, list, clause);
            floor = work.Max("least price", floor, new(least.Value, least.Step), clause);
        }

        return (floor, _stack.Most != Rate.One || _stack.FloorPrice is not null);
    }
}
