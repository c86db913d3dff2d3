using System;
using Partnerships.Monetary;

namespace Partnerships.Explanations;

/// <summary>The worker that computes as <see cref="Computing"/> does and writes down each step.</summary>
internal partial struct Recording() : IWorker
{
    private const int FewSteps = 4;

    private Step[] _steps = [];
    private int _count = 0;
    private object _section = string.Empty;
    private int _part = 0;

    private static Computing Compute => default;

    /// <summary>What has been written down.</summary>
    public Explanation ToExplanation(string title) => new(title, Kept());

    /// <summary>What has been written down, with a title that is made when somebody reads it.</summary>
    public Explanation ToExplanation(ISectionNames names) => new(names, Kept());

    public bool IsRecording => true;

    public void Enter(string section) => _section = section;

    public void Enter(ISectionNames names, int number) => (_section, _part) = (names, number);

    /// <summary>Makes room for a number of steps.</summary>
    public void Expect(int steps) => Array.Resize(ref _steps, Math.Max(steps, _count));

    public Traced<long> AddCounts(string label, Traced<long> left, Traced<long> right, Clause clause) =>
        Keep(Compute.AddCounts(label, left, right, clause).Value, label, Operation.AddCounts, [Of(left), Of(right)], clause);

    public Traced<Money> Times(string label, Traced<Money> price, Traced<long> count, Clause clause) =>
        Keep(Compute.Times(label, price, count, clause).Value, label, Operation.Times, [Of(price), Of(count)], clause);

    public Traced<Money> Multiply(string label, Traced<Money> amount, Traced<Rate> rate, Rounding rounding, Clause clause)
    {
        var result = Compute.Multiply(label, amount, rate, rounding, clause).Value;
        var exact = Figure.Of(amount.Value * rate.Value);
        return Keep(result, label, Operation.Multiply, [Of(amount), Of(rate)], clause, rounding, exact);
    }

    public Traced<Money> Prorate(
        string label, Traced<Money> amount, Traced<Rate> rate, Traced<long> part, Traced<long> whole, Rounding rounding, Clause clause)
    {
        var (result, exact) = Proration.Of(amount.Value, rate.Value, part.Value, whole.Value, rounding);
        Figure? unrounded = exact is { } fraction ? Figure.Of(fraction) : null;
        return Keep(result, label, Operation.Prorate, [Of(amount), Of(rate), Of(part), Of(whole)], clause, rounding, unrounded);
    }

    public Traced<Money> Subtract(string label, Traced<Money> from, Traced<Money> amount, Clause clause) =>
        Keep(Compute.Subtract(label, from, amount, clause).Value, label, Operation.Subtract, [Of(from), Of(amount)], clause);

    public Traced<Money> Min(string label, Traced<Money> left, Traced<Money> right, Clause clause) =>
        Keep(Compute.Min(label, left, right, clause).Value, label, Operation.Min, [Of(left), Of(right)], clause);

    public Traced<Money> Max(string label, Traced<Money> left, Traced<Money> right, Clause clause) =>
        Keep(Compute.Max(label, left, right, clause).Value, label, Operation.Max, [Of(left), Of(right)], clause);

    public Traced<Money> Grow(
        string label, Traced<Money> start, Traced<Rate> rate, Traced<long> periods, Rounding rounding, Clause clause)
    {
        var (result, exact) = Growth.Compound(start.Value, rate.Value, periods.Value, rounding);
        Figure? unrounded = exact is { } amount ? Figure.Of(amount) : null;
        return Keep(result, label, Operation.Grow, [Of(start), Of(rate), Of(periods)], clause, rounding, unrounded);
    }

    public void AddTo(ref RunningTotal total, Traced<Money> amount)
    {
        total.Keep(Of(amount));
        Compute.AddTo(ref total, amount);
    }

    public Traced<Money> Sum(string label, ref RunningTotal total, Clause clause) =>
        Keep(Compute.Sum(label, ref total, clause).Value, label, Operation.Sum, total.Kept, clause);

    private static Operand Of(Traced<Money> amount) => new(Figure.Of(amount.Value), amount.Step);

    private static Operand Of(Traced<Rate> rate) => new(Figure.Of(rate.Value), rate.Step);

    private static Operand Of(Traced<long> count) => new(Figure.Of(count.Value), count.Step);

    private Traced<Money> Keep(
        Money result, string label, Operation operation, Operand[] operands, Clause clause, Rounding? rounding = null, Figure? exact = null) =>
        new(result, Keep(Figure.Of(result), label, operation, operands, clause, rounding, exact));

    private Traced<long> Keep(long result, string label, Operation operation, Operand[] operands, Clause clause) =>
        new(result, Keep(Figure.Of(result), label, operation, operands, clause));

    /// <summary>Writes down a step.</summary>
    /// <returns>Its number.</returns>
    private int Keep(Figure result, string label, Operation operation, Operand[] operands, Clause clause, Rounding? rounding = null, Figure? exact = null)
    {
        if (_count == _steps.Length)
        {
            Array.Resize(ref _steps, Math.Max(FewSteps, 2 * _count));
        }

        _steps[_count] = new Step(_count + 1, _section, _part, label, operation, operands, result, clause, rounding, exact);
        return ++_count;
    }

    private Step[] Kept()
    {
        Array.Resize(ref _steps, _count);
        return _steps;
    }
}
