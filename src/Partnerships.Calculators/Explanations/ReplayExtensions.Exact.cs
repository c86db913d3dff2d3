using System;
using Partnerships.Commissions;

namespace Partnerships.Explanations;

/// <content>Steps on amounts that are not rounded yet, and on levels.</content>
public static partial class ReplayExtensions
{
    /// <summary>Whether an operand is a step's result; an amount in whole minor units may go on as an exact one.</summary>
    private static bool Is(Figure operand, Figure result) => operand == result
        || (operand.Kind == FigureKind.UnroundedMoney && result.Kind == FigureKind.Money && operand.ToUnroundedMoney() == result.ToUnroundedMoney());

    private static bool TryPerformExact(Step step, Figure[] operands, ref Recording work)
    {
        var exact = step.Result.Kind == FigureKind.UnroundedMoney;
        if (exact && step.Operation == Operation.Sum)
        {
            Sum(step, operands, ref work);
            return true;
        }

        var (label, clause) = (step.Label, step.Clause);
        int? done = step.Operation.Name switch
        {
            "min" when exact => work.Min(label, Exact(operands, 0, 2), Exact(operands, 1, 2), clause).Step,
            "max" when exact => work.Max(label, Exact(operands, 0, 2), Exact(operands, 1, 2), clause).Step,
            "share" => work.Share(label, Exact(operands, 0, 2), operands[1].ToRate(), clause).Step,
            "price" => work.Price(label, Exact(operands, 0, 2), operands[1].ToUnits(), clause).Step,
            "blocks" => work.Blocks(label, Only(operands, 0, 2).ToUnits(), operands[1].ToUnits(), clause).Step,
            "spread" => work.Spread(label, Exact(operands, 0, 3), LevelOf(operands[1]), LevelOf(operands[2]), clause).Step,
            "add" => work.Add(label, LevelOf(Only(operands, 0, 2)), LevelOf(operands[1]), clause).Step,
            "round" => work.Round(label, Exact(operands, 0, 1), step.Rounding ?? throw Unfit(), clause).Step,
            "portion" when exact => work.Portion(
                label, operands[0].ToUnroundedMoney(), operands[1].ToUnroundedMoney(), operands.Length == 3 ? operands[2].ToUnroundedMoney() : null, clause).Step,
            "portion" => work.Portion(
                label, LevelOf(operands[0]), LevelOf(operands[1]), operands.Length == 3 ? LevelOf(operands[2]) : null, clause).Step,
            _ => null,
        };
        return done is null || step.Rounding is null || step.Operation == Operation.Round ? done is not null : throw Unfit();
    }

    private static void Sum(Step step, Figure[] operands, ref Recording work)
    {
        var total = new ExactTotal(step.Result.ToUnroundedMoney().Currency);
        for (var i = 0; i < operands.Length; i++)
        {
            work.AddTo(ref total, operands[i].ToUnroundedMoney());
        }

        work.Sum(step.Label, ref total, step.Clause);
    }

    private static Monetary.UnroundedMoney Exact(Figure[] operands, int place, int count) => Only(operands, place, count).ToUnroundedMoney();

    private static Figure Only(Figure[] operands, int place, int count) => operands.Length == count ? operands[place] : throw Unfit();

    private static Level LevelOf(Figure figure) => figure.Kind switch
    {
        FigureKind.Money => Level.Of(figure.ToMoney()),
        FigureKind.Units => Level.Of(figure.ToUnits()),
        _ => Level.Of(figure.ToRate()),
    };

    private static InvalidOperationException Unfit() => new("The operands or the rounding do not fit the operation.");
}
