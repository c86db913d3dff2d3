using System;
using System.Collections.Generic;
using System.Linq;
using Partnerships.Commissions;
using Partnerships.Explanations;
using Partnerships.Monetary;
using Partnerships.Programs;
using Partnerships.Projections;

namespace Partnerships.Tests.Explanations;

/// <summary>An explanation can be executed again, and a step that was tampered with is found.</summary>
public sealed class ReplayTests
{
    private static readonly Clause Clause = Clause.Of("a test", "§1", "a rule");

    public static TheoryData<string> Plans => [.. StandardProjections.All.Select(plan => plan.Name)];

    [Theory]
    [MemberData(nameof(Plans))]
    public void EveryStepOfTheFrameworkGivesWhatItRecorded(string plan) => Assert.Empty(Explain(plan).Replay());

    [Fact]
    public void EveryOperationCanBeReplayed()
    {
        var explanation = EveryOperation();

        Assert.Empty(explanation.Replay());
        Assert.Equal(Operation.All.Select(operation => operation.Name).Order(), explanation.Steps.Select(step => step.Operation.Name).Distinct().Order());
    }

    /// <summary>A unit more in any result, exact amount or operand of any step, a lost rounding or operand, another number or origin.</summary>
    [Theory]
    [MemberData(nameof(Plans))]
    public void AnyChangeOfAnyStepIsFound(string plan)
    {
        foreach (var original in new[] { Explain(plan), EveryOperation() })
        {
            for (var i = 0; i < original.Steps.Count; i++)
            {
                foreach (var (change, step) in Changes(original.Steps[i]))
                {
                    var steps = original.Steps.ToArray();
                    steps[i] = step;
                    var faults = new Explanation(original.Title, [.. steps]).Replay();
                    Assert.True(faults.Count > 0, $"{plan}, {original.Steps[i]}: {change} was not found");
                    Assert.All(faults, fault => Assert.StartsWith("explanation.", fault.Code, StringComparison.Ordinal));
                }
            }
        }
    }

    [Fact]
    public void AFaultNamesTheStepWhatItRecordsAndWhatComesOut()
    {
        var steps = EveryOperation().Steps.ToArray();
        var multiply = Array.FindIndex(steps, step => step.Operation == Operation.Multiply);
        steps[multiply] = With(steps[multiply], result: Figure.Of(Money.Usd(1m)));
        var fault = new Explanation("a test", [.. steps]).Replay()[0];

        Assert.Equal("explanation.result-differs", fault.Code);
        Assert.Equal("3", fault.Arguments["step"]);
        Assert.Equal("step 3 records USD 33.345 as USD 1.00, but executed again it gives USD 33.345 as USD 33.35", fault.Words);
    }

    [Fact]
    public void AStepThatBuildsOnItselfOrOnALaterOneIsFound()
    {
        var self = new Step(1, "", 0, "a sum", Operation.AddCounts, [new Operand(Figure.Of(1L), 1), new Operand(Figure.Of(0L), 0)], Figure.Of(1L), Clause);

        Assert.Equal("explanation.operand-differs", Assert.Single(new Explanation("a test", [self]).Replay()).Code);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1001)]
    [InlineData(long.MaxValue)]
    public void GrowthOverPeriodsThatNobodyComputesIsUnfit(long periods)
    {
        var operands = new Operand[] { new(Figure.Of(Money.Usd(1m)), 0), new(Figure.Of(Rate.Zero), 0), new(Figure.Of(periods), 0) };
        var grown = new Step(1, "", 0, "growth", Operation.Grow, operands, Figure.Of(Money.Usd(1m)), Clause, Rounding.HalfToEven);

        Assert.Equal("explanation.step-unfit", Assert.Single(new Explanation("a test", [grown]).Replay()).Code);
    }

    private static Explanation Explain(string plan) =>
        new ProjectionCalculator(StandardProjections.All.Single(candidate => candidate.Name == plan)).Project().Explain();

    private static Explanation EveryOperation()
    {
        var work = new Recording();
        var count = work.AddCounts("count", 1, 2, Clause);
        var price = work.Times("price", Money.Usd(74.10m), count, Clause);
        var share = work.Multiply("share", price, Rate.Percent(15m), Rounding.HalfAwayFromZero, Clause);
        var rest = work.Subtract("rest", price, share, Clause);
        var least = work.Min("least", share, rest, Clause);
        var most = work.Max("most", share, rest, Clause);
        var grown = work.Grow("grown", least, Rate.Percent(11.8m), 3L, Rounding.HalfToEven, Clause);
        work.Prorate("first year", grown, Rate.Percent(15m), 12L, 36L, Rounding.HalfToEven, Clause);
        var total = new RunningTotal(Currency.Usd);
        work.AddTo(ref total, most);
        work.AddTo(ref total, grown);
        work.AddTo(ref total, Money.Usd(-1m));
        work.Sum("total", ref total, Clause);
        EveryExactOperation(ref work);
        return work.ToExplanation("every operation");
    }

    private static void EveryExactOperation(ref Recording work)
    {
        var level = work.Add("level", Level.Of(Units.Of(4.5m)), Level.Of(Units.Of(3m)), Clause);
        var part = work.Portion("part", level, Units.Of(1m), Units.Of(5.000001m), Clause);
        var units = new Traced<Units>(part.Value.ToUnits(), part.Step);
        var blocks = work.Blocks("blocks", units, Units.Of(2m), Clause);
        work.AddCounts("blocks and one", blocks, 1, Clause);
        var priced = work.Price("price", UnroundedMoney.Of(0.067m, Currency.Usd), units, Clause);
        var bound = work.Share("bound", (UnroundedMoney)Money.Usd(33.33m), Rate.Percent(12.5m), Clause);
        var slice = work.Portion("slice", (UnroundedMoney)Money.Usd(100m), bound, null, Clause);
        var spread = work.Spread("spread", slice, part, level, Clause);
        var least = work.Min("least, exact", priced, spread, Clause);
        var most = work.Max("most, exact", priced, spread, Clause);
        var total = new ExactTotal(Currency.Usd);
        work.AddTo(ref total, least);
        work.AddTo(ref total, most);
        work.AddTo(ref total, (UnroundedMoney)Money.Usd(0.01m));
        var rounded = work.Round("rounded", work.Sum("exact total", ref total, Clause), Rounding.HalfAwayFromZero, Clause);
        work.Share("of what was rounded", new(rounded.Value, rounded.Step), Rate.Percent(1m), Clause);
    }

    private static IEnumerable<(string Change, Step Step)> Changes(Step step)
    {
        yield return ("a number", With(step, number: step.Number + 1));
        yield return ("a result", With(step, result: More(step.Result)));
        yield return ("the currency of a result", With(step, result: Abroad(step.Result)));
        if (step.Unrounded is { } exact)
        {
            yield return ("an exact amount", With(step, unrounded: Figure.Of(exact.ToUnroundedMoney() + (Money.Usd(0.01m) / 3))));
            yield return ("a missing rounding", With(step, keepsRounding: false));
        }

        for (var i = 0; i < step.Operands.Count; i++)
        {
            var operands = step.Operands.ToArray();
            operands[i] = new Operand(More(operands[i].Figure), operands[i].Step ?? 0);
            yield return ($"operand {i}", With(step, operands: operands));
            operands[i] = new Operand(step.Operands[i].Figure, step.Number);
            yield return ($"the origin of operand {i}", With(step, operands: operands));
        }

        if (step.Operands.Count > 1 && step.Operands.All(operand => operand.Figure.ToString() is not ("0" or "USD 0.00")))
        {
            yield return ("a lost operand", With(step, operands: [.. step.Operands.Skip(1)]));
        }
    }

    private static Figure More(Figure figure) => figure.Kind switch
    {
        FigureKind.Count => Figure.Of(figure.ToCount() + 1),
        FigureKind.Rate => Figure.Of(figure.ToRate() + Rate.Percent(1m)),
        FigureKind.Units => Figure.Of(figure.ToUnits() + Units.Of(0.000001m)),
        FigureKind.UnroundedMoney => Figure.Of(figure.ToUnroundedMoney() + Money.Usd(0.01m)),
        _ => Figure.Of(figure.ToMoney() + Money.Usd(0.01m)),
    };

    private static Figure Abroad(Figure figure) => figure.Kind is FigureKind.Count or FigureKind.Units
        ? Figure.Of(Rate.One)
        : figure.Kind == FigureKind.UnroundedMoney ? Figure.Of(Money.Eur(1m) / 3)
        : Figure.Of(Money.FromMinorUnits(figure.ToMoney().MinorUnits, Currency.Eur));

    private static Step With(
        Step step, int? number = null, Operand[]? operands = null, Figure? result = null, Figure? unrounded = null, bool keepsRounding = true) => new(
        number ?? step.Number,
        step.Section,
        0,
        step.Label,
        step.Operation,
        operands ?? [.. step.Operands],
        result ?? step.Result,
        step.Clause,
        keepsRounding ? step.Rounding : null,
        unrounded ?? step.Unrounded);
}
