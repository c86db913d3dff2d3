using System.Runtime.CompilerServices;
using Partnerships.Commissions;
using Partnerships.Monetary;

namespace Partnerships.Explanations;

/// <content>Amounts that are not rounded yet, and the levels that select brackets.</content>
internal readonly partial struct Computing
{
    public Traced<Level> Add(string label, Traced<Level> left, Traced<Level> right, Clause clause) => left.Value + right.Value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Traced<Level> Portion(string label, Traced<Level> total, Level lower, Level? upper, Clause clause)
    {
        var number = upper is { } end && end < total.Value ? end.Number : total.Value.Number;
        return total.Value.With(total.Value <= lower ? 0 : number - lower.Number);
    }

    public Traced<UnroundedMoney> Portion(
        string label, Traced<UnroundedMoney> total, Traced<UnroundedMoney> lower, Traced<UnroundedMoney>? upper, Clause clause)
    {
        var end = upper is { } bound && bound.Value < total.Value ? bound.Value : total.Value;
        return end > lower.Value ? end - lower.Value : (UnroundedMoney)Money.Zero(end.Currency);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Traced<UnroundedMoney> Share(string label, Traced<UnroundedMoney> amount, Traced<Rate> rate, Clause clause) => amount.Value * rate.Value;

    public Traced<UnroundedMoney> Price(string label, Traced<UnroundedMoney> price, Traced<Units> units, Clause clause) => price.Value * units.Value;

    public Traced<long> Blocks(string label, Traced<Units> units, Traced<Units> size, Clause clause)
    {
        var (all, each) = (units.Value.Millionths, size.Value.Millionths);
        return (all / each) + (all % each > 0 ? 1 : 0);
    }

    public Traced<UnroundedMoney> Spread(string label, Traced<UnroundedMoney> amount, Traced<Level> portion, Traced<Level> whole, Clause clause) =>
        amount.Value.Times(portion.Value.Number, whole.Value.Number);

    public Traced<UnroundedMoney> Min(string label, Traced<UnroundedMoney> left, Traced<UnroundedMoney> right, Clause clause) =>
        right.Value < left.Value ? right.Value : left.Value;

    public Traced<UnroundedMoney> Max(string label, Traced<UnroundedMoney> left, Traced<UnroundedMoney> right, Clause clause) =>
        right.Value > left.Value ? right.Value : left.Value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void AddTo(ref ExactTotal total, Traced<UnroundedMoney> amount) => total.Add(amount);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Traced<UnroundedMoney> Sum(string label, ref ExactTotal total, Clause clause) => total.Amount;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Traced<Money> Round(string label, Traced<UnroundedMoney> amount, Rounding rounding, Clause clause) => amount.Value.Round(rounding);
}
