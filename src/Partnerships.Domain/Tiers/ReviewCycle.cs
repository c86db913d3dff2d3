using System.Collections.Generic;
using Ardalis.SmartEnum;

namespace Partnerships.Tiers;

/// <summary>How often tiers are reviewed, counted from the start of the program year. The name is what documents hold.</summary>
public sealed class ReviewCycle : SmartEnum<ReviewCycle>
{
    /// <summary>Every day.</summary>
    public static readonly ReviewCycle Daily = new("daily", 1, 0);

    /// <summary>Every month.</summary>
    public static readonly ReviewCycle Monthly = new("monthly", 2, 1);

    /// <summary>Every three months.</summary>
    public static readonly ReviewCycle Quarterly = new("quarterly", 3, 3);

    /// <summary>Every six months.</summary>
    public static readonly ReviewCycle HalfYearly = new("half-yearly", 4, 6);

    /// <summary>Every twelve months.</summary>
    public static readonly ReviewCycle Yearly = new("yearly", 5, 12);

    private ReviewCycle(string name, int value, int months)
        : base(name, value) => Months = months;

    /// <summary>Every cycle, the shortest first.</summary>
    public static IReadOnlyList<ReviewCycle> All { get; } = [Daily, Monthly, Quarterly, HalfYearly, Yearly];

    /// <summary>Months from one review to the next; 0 where there is one each day.</summary>
    internal int Months { get; }
}
