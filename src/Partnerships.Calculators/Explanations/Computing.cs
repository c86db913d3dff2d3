using System.Runtime.CompilerServices;
using Partnerships.Monetary;

namespace Partnerships.Explanations;

/// <summary>The worker that only computes; inlined, it leaves nothing but the arithmetic.</summary>
internal readonly partial struct Computing : IWorker
{
    public bool IsRecording => false;

    public void Enter(string section)
    {
        // Nobody will read it.
    }

    public void Enter(ISectionNames names, int number)
    {
        // Nobody will read it.
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Traced<long> AddCounts(string label, Traced<long> left, Traced<long> right, Clause clause) => left.Value + right.Value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Traced<Money> Times(string label, Traced<Money> price, Traced<long> count, Clause clause) => price.Value * count.Value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Traced<Money> Multiply(string label, Traced<Money> amount, Traced<Rate> rate, Rounding rounding, Clause clause) =>
        (amount.Value * rate.Value).Round(rounding);

    public Traced<Money> Prorate(
        string label, Traced<Money> amount, Traced<Rate> rate, Traced<long> part, Traced<long> whole, Rounding rounding, Clause clause) =>
        Proration.Of(amount.Value, rate.Value, part.Value, whole.Value, rounding).Rounded;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Traced<Money> Subtract(string label, Traced<Money> from, Traced<Money> amount, Clause clause) => from.Value - amount.Value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Traced<Money> Min(string label, Traced<Money> left, Traced<Money> right, Clause clause) => Money.Min(left.Value, right.Value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Traced<Money> Max(string label, Traced<Money> left, Traced<Money> right, Clause clause) => Money.Max(left.Value, right.Value);

    public Traced<Money> Grow(
        string label, Traced<Money> start, Traced<Rate> rate, Traced<long> periods, Rounding rounding, Clause clause) =>
        Growth.Compound(start.Value, rate.Value, periods.Value, rounding).Rounded;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void AddTo(ref RunningTotal total, Traced<Money> amount) => total.Add(amount.Value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Traced<Money> Sum(string label, ref RunningTotal total, Clause clause) => total.Amount;
}
