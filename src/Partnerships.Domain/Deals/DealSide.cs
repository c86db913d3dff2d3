using System.Collections.Generic;
using Ardalis.SmartEnum;

namespace Partnerships.Deals;

/// <summary>One of the two sides of a partnership. The name is what documents hold.</summary>
public sealed class DealSide : SmartEnum<DealSide>
{
    /// <summary>The vendor, whose program it is.</summary>
    public static readonly DealSide Vendor = new("vendor", 1);

    /// <summary>The partner.</summary>
    public static readonly DealSide Partner = new("partner", 2);

    private DealSide(string name, int value)
        : base(name, value)
    {
    }

    /// <summary>Every one of them, in order.</summary>
    public static IReadOnlyList<DealSide> All { get; } = [Vendor, Partner];

    /// <summary>The name: "vendor".</summary>
    public override string ToString() => Name;
}
