using System.Collections.Generic;
using Ardalis.SmartEnum;

namespace Partnerships.Explanations;

/// <summary>What a step does with its operands. The name is the code that explanations are stored under.</summary>
public sealed class Operation : SmartEnum<Operation>
{
    /// <summary>Counts added up: count + count.</summary>
    public static readonly Operation AddCounts = new("add-counts", 1, "+");

    /// <summary>A price for a number of things: amount × count. Exact.</summary>
    public static readonly Operation Times = new("times", 2, "×");

    /// <summary>A rate of an amount: amount × rate, rounded once.</summary>
    public static readonly Operation Multiply = new("multiply", 3, "×");

    /// <summary>Amounts added up. Exact.</summary>
    public static readonly Operation Sum = new("sum", 4, "+");

    /// <summary>What is left of an amount: amount − amount. Exact.</summary>
    public static readonly Operation Subtract = new("subtract", 5, "−");

    /// <summary>The smaller of two amounts.</summary>
    public static readonly Operation Min = new("min", 6, "or at most");

    /// <summary>The larger of two amounts.</summary>
    public static readonly Operation Max = new("max", 7, "or at least");

    /// <summary>Compound growth: amount × (1 + rate)^periods, rounded once at the end.</summary>
    public static readonly Operation Grow = new("grow", 8, "growing by");

    /// <summary>Two levels of one kind added up: amounts, numbers of units or percentages. Exact.</summary>
    public static readonly Operation Add = new("add", 9, "+");

    /// <summary>What of a level lies above a bound, and below another where there is one. Exact.</summary>
    public static readonly Operation Portion = new("portion", 10, "above");

    /// <summary>A rate of an amount, not rounded yet: amount × rate. Exact.</summary>
    public static readonly Operation Share = new("share", 11, "×");

    /// <summary>A price for a number of units, not rounded yet: price × units. Exact.</summary>
    public static readonly Operation Price = new("price", 12, "×");

    /// <summary>How many blocks of a size hold a number of units; a part of one counts whole.</summary>
    public static readonly Operation Blocks = new("blocks", 13, "in blocks of");

    /// <summary>The part of an amount that goes with a portion of the whole: amount × portion ÷ whole. Exact.</summary>
    public static readonly Operation Spread = new("spread", 14, "×");

    /// <summary>An exact amount rounded once to the minor unit.</summary>
    public static readonly Operation Round = new("round", 15, "rounded");

    /// <summary>A part of a rate of an amount: amount × rate × part ÷ whole, rounded once.</summary>
    public static readonly Operation Prorate = new("prorate", 16, "×");

    private Operation(string name, int value, string sign)
        : base(name, value) => Sign = sign;

    /// <summary>Every operation.</summary>
    public static IReadOnlyList<Operation> All { get; } =
        [AddCounts, Times, Multiply, Sum, Subtract, Min, Max, Grow, Add, Portion, Share, Price, Blocks, Spread, Round, Prorate];

    /// <summary>What stands between the operands when a step is printed.</summary>
    public string Sign { get; }

    /// <summary>The code: "multiply".</summary>
    public override string ToString() => Name;
}
