using System.Collections.Generic;
using Ardalis.SmartEnum;

namespace Partnerships.Commissions;

/// <summary>What a schedule of growth pays on, once growth past a baseline has told the bracket. The name is what documents hold.</summary>
public sealed class GrowthBasis : SmartEnum<GrowthBasis>
{
    /// <summary>The whole turnover, by the bracket that its growth reaches.</summary>
    public static readonly GrowthBasis Turnover = new("turnover", 1);

    /// <summary>The growth alone, by the bracket that it reaches.</summary>
    public static readonly GrowthBasis Growth = new("growth", 2);

    /// <summary>Each slice of the growth by its own bracket.</summary>
    public static readonly GrowthBasis Slices = new("slices", 3);

    private GrowthBasis(string name, int value)
        : base(name, value)
    {
    }

    /// <summary>Every one of them.</summary>
    public static IReadOnlyList<GrowthBasis> All { get; } = [Turnover, Growth, Slices];

    /// <summary>The name: "turnover".</summary>
    public override string ToString() => Name;
}
