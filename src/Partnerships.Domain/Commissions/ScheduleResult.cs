using System;
using System.Collections.Generic;
using System.Linq;
using Partnerships.Explanations;
using Partnerships.Monetary;

namespace Partnerships.Commissions;

/// <summary>What a schedule brings: the amount, and the total to carry on with.</summary>
/// <remarks>Holds what it was computed from, so that it can be explained at any time. Two results are equal only when they are one object.</remarks>
public sealed class ScheduleResult
{
    private readonly int _first;
    private readonly int _last;

    internal ScheduleResult(
        RateSchedule schedule, in ScheduleInput input, Rounding rounding, Clause clause, Money amount, UnroundedMoney exact, Level total, int first, int last)
    {
        (Schedule, Input, Rounding, Clause) = (schedule, input, rounding, clause);
        (Amount, Exact, Total, _first, _last) = (amount, exact, total, first, last);
    }

    /// <summary>The schedule.</summary>
    public RateSchedule Schedule { get; }

    /// <summary>What it was applied to.</summary>
    public ScheduleInput Input { get; }

    /// <summary>How amounts were rounded.</summary>
    public Rounding Rounding { get; }

    /// <summary>Where the schedule is written.</summary>
    public Clause Clause { get; }

    /// <summary>What it brings, in whole minor units: of running totals the difference of the rounded ones.</summary>
    public Money Amount { get; }

    /// <summary>What it brings, exact.</summary>
    public UnroundedMoney Exact { get; }

    /// <summary>All that has accumulated by now, to be given as what came before the next.</summary>
    public Level Total { get; }

    /// <summary>The brackets that it was rated by, in order.</summary>
    public IReadOnlyList<Bracket> Brackets => Array.AsReadOnly(Schedule.Brackets.Skip(_first).Take(_last - _first + 1).ToArray());

    /// <summary>Input and amount: "USD 20,000.00 after USD 145,000.00: USD 1,100.00".</summary>
    public override string ToString() => $"{Input}: {Amount}";
}
