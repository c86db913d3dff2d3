using System.Collections.Generic;
using Ardalis.SmartEnum;
using NodaTime;

namespace Partnerships.Commissions;

/// <summary>How long the periods of statements are. The name is what documents hold.</summary>
public sealed class StatementCycle : SmartEnum<StatementCycle>
{
    /// <summary>From the 1st to the 15th, and from the 16th to the end of the month.</summary>
    public static readonly StatementCycle HalfMonthly = new("half-monthly", 1);

    /// <summary>A calendar month.</summary>
    public static readonly StatementCycle Monthly = new("monthly", 2);

    /// <summary>A calendar quarter.</summary>
    public static readonly StatementCycle Quarterly = new("quarterly", 3);

    /// <summary>A calendar year.</summary>
    public static readonly StatementCycle Yearly = new("yearly", 4);

    private StatementCycle(string name, int value)
        : base(name, value)
    {
    }

    /// <summary>Every cycle, the shortest first.</summary>
    public static IReadOnlyList<StatementCycle> All { get; } = [HalfMonthly, Monthly, Quarterly, Yearly];

    /// <summary>The period in which a day lies.</summary>
    public StatementPeriod PeriodOf(LocalDate day) => StatementPeriod.Containing(day, this);

    /// <summary>The cycle in words: "quarterly".</summary>
    public override string ToString() => Name;
}
