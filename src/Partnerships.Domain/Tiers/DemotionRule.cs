using System.Collections.Generic;
using Ardalis.SmartEnum;

namespace Partnerships.Tiers;

/// <summary>Where a partner goes whose tier no longer holds. The name is what documents hold.</summary>
public sealed class DemotionRule : SmartEnum<DemotionRule>
{
    /// <summary>Nowhere: a tier once reached stays.</summary>
    public static readonly DemotionRule Never = new("never", 1);

    /// <summary>One tier down, however far the lines are missed; the next review may take another step.</summary>
    public static readonly DemotionRule OneStep = new("oneStep", 2);

    /// <summary>To the highest tier whose lines hold.</summary>
    public static readonly DemotionRule ToWhatHolds = new("toWhatHolds", 3);

    private DemotionRule(string name, int value)
        : base(name, value)
    {
    }

    /// <summary>Every rule.</summary>
    public static IReadOnlyList<DemotionRule> All { get; } = [Never, OneStep, ToWhatHolds];
}
