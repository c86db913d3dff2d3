using System.Collections.Generic;
using Ardalis.SmartEnum;

namespace Partnerships.Deals;

/// <summary>What a deal is to its customer. The name is what documents hold.</summary>
public sealed class DealKind : SmartEnum<DealKind>
{
    /// <summary>The customer's first contract.</summary>
    public static readonly DealKind New = new("new", 1);

    /// <summary>The same contract for another term.</summary>
    public static readonly DealKind Renewal = new("renewal", 2);

    /// <summary>More of what the customer has.</summary>
    public static readonly DealKind Expansion = new("expansion", 3);

    private DealKind(string name, int value)
        : base(name, value)
    {
    }

    /// <summary>Every one of them, in order.</summary>
    public static IReadOnlyList<DealKind> All { get; } = [New, Renewal, Expansion];

    /// <summary>The name: "new".</summary>
    public override string ToString() => Name;
}
