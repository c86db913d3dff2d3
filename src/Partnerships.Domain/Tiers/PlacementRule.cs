using System.Collections.Generic;
using Ardalis.SmartEnum;

namespace Partnerships.Tiers;

/// <summary>What a tier asks for beside its own lines. The name is what documents hold.</summary>
public sealed class PlacementRule : SmartEnum<PlacementRule>
{
    /// <summary>Its own lines and those of every tier below it, unless its own line restates one.</summary>
    /// <remarks>A line restates another that compares the same metric, over the same window, from the same side.</remarks>
    public static readonly PlacementRule Cumulative = new("cumulative", 1);

    /// <summary>Its own lines alone: the highest tier whose lines all hold, whatever holds below.</summary>
    public static readonly PlacementRule HighestMet = new("highestMet", 2);

    private PlacementRule(string name, int value)
        : base(name, value)
    {
    }

    /// <summary>Every rule.</summary>
    public static IReadOnlyList<PlacementRule> All { get; } = [Cumulative, HighestMet];
}
