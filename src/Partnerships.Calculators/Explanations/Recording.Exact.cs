using Partnerships.Commissions;
using Partnerships.Monetary;

namespace Partnerships.Explanations;

/// <content>Amounts that are not rounded yet, and the levels that select brackets.</content>
internal partial struct Recording
{
    public Traced<Level> Add(string label, Traced<Level> left, Traced<Level> right, Clause clause) =>
        Keep(Compute.Add(label, left, right, clause).Value, label, Operation.Add, [Of(left), Of(right)], clause);

    public Traced<Level> Portion(string label, Traced<Level> total, Level lower, Level? upper, Clause clause)
    {
        Operand[] bounds = upper is { } end ? [Of(total), Of(lower), Of(end)] : [Of(total), Of(lower)];
        return Keep(Compute.Portion(label, total, lower, upper, clause).Value, label, Operation.Portion, bounds, clause);
    }

    public Traced<UnroundedMoney> Portion(
        string label, Traced<UnroundedMoney> total, Traced<UnroundedMoney> lower, Traced<UnroundedMoney>? upper, Clause clause)
    {
        Operand[] bounds = upper is { } end ? [Of(total), Of(lower), Of(end)] : [Of(total), Of(lower)];
        return Keep(Compute.Portion(label, total, lower, upper, clause).Value, label, Operation.Portion, bounds, clause);
    }

    public Traced<UnroundedMoney> Share(string label, Traced<UnroundedMoney> amount, Traced<Rate> rate, Clause clause) =>
        Keep(Compute.Share(label, amount, rate, clause).Value, label, Operation.Share, [Of(amount), Of(rate)], clause);

    public Traced<UnroundedMoney> Price(string label, Traced<UnroundedMoney> price, Traced<Units> units, Clause clause) =>
        Keep(Compute.Price(label, price, units, clause).Value, label, Operation.Price, [Of(price), Of(units)], clause);

    public Traced<long> Blocks(string label, Traced<Units> units, Traced<Units> size, Clause clause) =>
        Keep(Compute.Blocks(label, units, size, clause).Value, label, Operation.Blocks, [Of(units), Of(size)], clause);

    public Traced<UnroundedMoney> Spread(string label, Traced<UnroundedMoney> amount, Traced<Level> portion, Traced<Level> whole, Clause clause) =>
        Keep(Compute.Spread(label, amount, portion, whole, clause).Value, label, Operation.Spread, [Of(amount), Of(portion), Of(whole)], clause);

    public Traced<UnroundedMoney> Min(string label, Traced<UnroundedMoney> left, Traced<UnroundedMoney> right, Clause clause) =>
        Keep(Compute.Min(label, left, right, clause).Value, label, Operation.Min, [Of(left), Of(right)], clause);

    public Traced<UnroundedMoney> Max(string label, Traced<UnroundedMoney> left, Traced<UnroundedMoney> right, Clause clause) =>
        Keep(Compute.Max(label, left, right, clause).Value, label, Operation.Max, [Of(left), Of(right)], clause);

    public void AddTo(ref ExactTotal total, Traced<UnroundedMoney> amount)
    {
        (total.Operands ??= []).Add(Of(amount));
        Compute.AddTo(ref total, amount);
    }

    public Traced<UnroundedMoney> Sum(string label, ref ExactTotal total, Clause clause) => total.HasSeveral
        ? Keep(Compute.Sum(label, ref total, clause).Value, label, Operation.Sum, [.. total.Operands ?? []], clause)
        : total.Amount;

    public Traced<Money> Round(string label, Traced<UnroundedMoney> amount, Rounding rounding, Clause clause) =>
        Keep(Compute.Round(label, amount, rounding, clause).Value, label, Operation.Round, [Of(amount)], clause, rounding, Figure.Of(amount.Value));

    private static Operand Of(Traced<UnroundedMoney> amount) => new(Figure.Of(amount.Value), amount.Step);

    private static Operand Of(Traced<Units> units) => new(Figure.Of(units.Value), units.Step);

    private static Operand Of(Traced<Level> level) => new(FigureOf(level.Value), level.Step);

    private static Figure FigureOf(Level level) => level.Kind switch
    {
        LevelKind.Money => Figure.Of(level.ToMoney()),
        LevelKind.Units => Figure.Of(level.ToUnits()),
        _ => Figure.Of(level.ToPercentage()),
    };

    private Traced<UnroundedMoney> Keep(UnroundedMoney result, string label, Operation operation, Operand[] operands, Clause clause) =>
        new(result, Keep(Figure.Of(result), label, operation, operands, clause));

    private Traced<Level> Keep(Level result, string label, Operation operation, Operand[] operands, Clause clause) =>
        new(result, Keep(FigureOf(result), label, operation, operands, clause));
}
