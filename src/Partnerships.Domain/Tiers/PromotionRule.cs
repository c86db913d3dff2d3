using System.Collections.Generic;
using Ardalis.SmartEnum;

namespace Partnerships.Tiers;

/// <summary>When a partner that reaches a higher tier gets it. The name is what documents hold.</summary>
public sealed class PromotionRule : SmartEnum<PromotionRule>
{
    /// <summary>On the day on which the tier's lines hold.</summary>
    public static readonly PromotionRule AtOnce = new("atOnce", 1);

    /// <summary>On the next review date, if the tier's lines hold on it.</summary>
    public static readonly PromotionRule AtReviews = new("atReviews", 2);

    private PromotionRule(string name, int value)
        : base(name, value)
    {
    }

    /// <summary>Every rule.</summary>
    public static IReadOnlyList<PromotionRule> All { get; } = [AtOnce, AtReviews];
}
