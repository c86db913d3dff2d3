using System.Collections.Generic;
using Ardalis.SmartEnum;

namespace Partnerships.Commissions;

/// <summary>What a floor or a cap of a rule is for. The name is what documents hold.</summary>
public sealed class LimitScope : SmartEnum<LimitScope>
{
    /// <summary>Each line of a deal.</summary>
    public static readonly LimitScope Line = new("line", 1);

    /// <summary>All lines of a deal.</summary>
    public static readonly LimitScope Deal = new("deal", 2);

    /// <summary>All deals of a calendar month.</summary>
    public static readonly LimitScope Month = new("month", 3);

    /// <summary>All deals of a calendar quarter.</summary>
    public static readonly LimitScope Quarter = new("quarter", 4);

    /// <summary>All deals of a calendar year.</summary>
    public static readonly LimitScope Year = new("year", 5);

    /// <summary>A subscription, over all of its terms; a deal that names none is one of its own.</summary>
    public static readonly LimitScope Subscription = new("subscription", 6);

    /// <summary>All deals ever.</summary>
    public static readonly LimitScope Lifetime = new("lifetime", 7);

    private LimitScope(string name, int value)
        : base(name, value)
    {
    }

    /// <summary>Every one of them, in order.</summary>
    public static IReadOnlyList<LimitScope> All { get; } = [Line, Deal, Month, Quarter, Year, Subscription, Lifetime];

    /// <summary>Whether what is counted goes on from deal to deal, and so is progress.</summary>
    internal bool IsBeyondADeal => Value > Deal.Value;

    /// <summary>The name: "line".</summary>
    public override string ToString() => Name;
}
