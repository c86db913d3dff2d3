using System.Collections.Generic;
using Ardalis.SmartEnum;

namespace Partnerships.Commissions;

/// <summary>What is paid where several rules of a plan apply to one line. The name is what documents hold.</summary>
public sealed class RuleCombination : SmartEnum<RuleCombination>
{
    /// <summary>All of them.</summary>
    public static readonly RuleCombination Sum = new("sum", 1);

    /// <summary>The first in the plan's order.</summary>
    public static readonly RuleCombination First = new("first", 2);

    /// <summary>The one that names the product, else the category, else the stream; of two alike the first.</summary>
    public static readonly RuleCombination MostSpecific = new("most-specific", 3);

    /// <summary>The one that pays the earner most within its limits, or takes back most on a credit; of two alike the first. Where a rate is open, its lowest counts.</summary>
    public static readonly RuleCombination Best = new("best", 4);

    private RuleCombination(string name, int value)
        : base(name, value)
    {
    }

    /// <summary>Every one of them, in order.</summary>
    public static IReadOnlyList<RuleCombination> All { get; } = [Sum, First, MostSpecific, Best];

    /// <summary>The name: "sum".</summary>
    public override string ToString() => Name;
}
