using System;
using System.Collections.Generic;
using System.Linq;

namespace Partnerships.Explanations;

/// <summary>Executes explanations again.</summary>
public static partial class ReplayExtensions
{
    /// <summary>Executes the steps of an explanation again and reports each that does not give what it recorded.</summary>
    /// <remarks>
    /// Nothing of the original calculation is needed. A step is found when its operands no longer give its exact amount and its
    /// result, or when an operand that came from a step is not that step's recorded result. What makes no difference to the numbers
    /// (words, clauses, a rounding of a whole amount) is not found.
    /// </remarks>
    /// <param name="explanation">The explanation, fresh or from storage.</param>
    /// <returns>
    /// A reason for each fault, none where the explanation holds: <c>explanation.number-differs</c>,
    /// <c>explanation.operand-differs</c>, <c>explanation.step-unfit</c> or <c>explanation.result-differs</c>.
    /// </returns>
    public static IReadOnlyList<Reason> Replay(this Explanation explanation)
    {
        var faults = new List<Reason>();
        var steps = Guard.NotNull(explanation).Steps;
        for (var i = 0; i < steps.Count; i++)
        {
            faults.AddRange(Check(steps[i], i, steps));
        }

        return faults.AsReadOnly();
    }

    private static IEnumerable<Reason> Check(Step step, int index, IReadOnlyList<Step> steps)
    {
        if (step.Number != index + 1)
        {
            yield return Reason.Of(
                "explanation.number-differs",
                "step {step} is number {number} in the list",
                ("step", Text(step.Number)),
                ("number", Text(index + 1)));
        }

        foreach (var operand in step.Operands)
        {
            if (operand.Step is { } origin && (origin < 1 || origin > index || !Is(operand.Figure, steps[origin - 1].Result)))
            {
                yield return Reason.Of(
                    "explanation.operand-differs",
                    "step {step} works on {recorded} from step {origin}, which does not give that before it",
                    ("step", Text(step.Number)),
                    ("recorded", operand.Figure.ToString(null)),
                    ("origin", Text(origin)));
            }
        }

        if (Execute(step) is not var (result, exact))
        {
            yield return Reason.Of(
                "explanation.step-unfit",
                "step {step} cannot {operation} its operands",
                ("step", Text(step.Number)),
                ("operation", step.Operation.Name));
        }
        else if (result != step.Result || exact != step.Unrounded)
        {
            yield return Reason.Of(
                "explanation.result-differs",
                "step {step} records {recorded}, but executed again it gives {replayed}",
                ("step", Text(step.Number)),
                ("recorded", Outcome(step.Result, step.Unrounded)),
                ("replayed", Outcome(result, exact)));
        }
    }

    private static (Figure Result, Figure? Exact)? Execute(Step step)
    {
        var recording = new Recording();
        try
        {
            Perform(step, ref recording);
        }
        catch (Exception unfit) when (unfit is InvalidOperationException or ArgumentException or ArithmeticException or IndexOutOfRangeException)
        {
            return null;
        }

        var again = recording.ToExplanation(step.Label).Steps[0];
        return (again.Result, again.Unrounded);
    }

    private static void Perform(Step step, ref Recording work)
    {
        var operands = step.Operands.Select(operand => operand.Figure).ToArray();
        if (TryPerformExact(step, operands, ref work))
        {
            return;
        }

        if (step.Operation == Operation.Sum)
        {
            var total = new RunningTotal(step.Result.ToMoney().Currency);
            foreach (var operand in operands)
            {
                work.AddTo(ref total, operand.ToMoney());
            }

            work.Sum(step.Label, ref total, step.Clause);
            return;
        }

        var expected = step.Operation == Operation.Grow ? 3 : step.Operation == Operation.Prorate ? 4 : 2;
        var rounds = step.Operation == Operation.Grow || step.Operation == Operation.Multiply || step.Operation == Operation.Prorate;
        if (operands.Length != expected || rounds != step.Rounding is not null)
        {
            throw new InvalidOperationException("The operands or the rounding do not fit the operation.");
        }

        _ = step.Operation.Name switch
        {
            "add-counts" => work.AddCounts(step.Label, operands[0].ToCount(), operands[1].ToCount(), step.Clause).Step,
            "times" => work.Times(step.Label, operands[0].ToMoney(), operands[1].ToCount(), step.Clause).Step,
            "multiply" => work.Multiply(step.Label, operands[0].ToMoney(), operands[1].ToRate(), step.Rounding!, step.Clause).Step,
            "prorate" => work.Prorate(
                step.Label, operands[0].ToMoney(), operands[1].ToRate(), operands[2].ToCount(), operands[3].ToCount(), step.Rounding!, step.Clause).Step,
            "subtract" => work.Subtract(step.Label, operands[0].ToMoney(), operands[1].ToMoney(), step.Clause).Step,
            "min" => work.Min(step.Label, operands[0].ToMoney(), operands[1].ToMoney(), step.Clause).Step,
            "max" => work.Max(step.Label, operands[0].ToMoney(), operands[1].ToMoney(), step.Clause).Step,
            "grow" => work.Grow(
                step.Label, operands[0].ToMoney(), operands[1].ToRate(), operands[2].ToCount(), step.Rounding!, step.Clause).Step,
            _ => throw new InvalidOperationException("The operation is unknown."),
        };
    }

    private static string Outcome(Figure result, Figure? exact) => exact is { } amount ? $"{amount} as {result}" : result.ToString(null);

    private static string Text(int number) => Guard.Invariant($"{number}");
}
