using System.Collections.Generic;
using Ardalis.SmartEnum;

namespace Partnerships.Commissions;

/// <summary>What of a deal's line a rule is applied to. The name is what documents hold.</summary>
public sealed class AmountBase : SmartEnum<AmountBase>
{
    /// <summary>The price by the vendor's list.</summary>
    public static readonly AmountBase ListPrice = new("list", 1);

    /// <summary>What the customer pays, after discounts.</summary>
    public static readonly AmountBase NetPrice = new("net", 2);

    /// <summary>The net price less the cost.</summary>
    public static readonly AmountBase Margin = new("margin", 3);

    /// <summary>What the customer pays for the first twelve months.</summary>
    public static readonly AmountBase FirstYear = new("first-year", 4);

    /// <summary>What the customer has paid so far.</summary>
    public static readonly AmountBase Collected = new("collected", 5);

    private AmountBase(string name, int value)
        : base(name, value)
    {
    }

    /// <summary>Every one of them, in order.</summary>
    public static IReadOnlyList<AmountBase> All { get; } = [ListPrice, NetPrice, Margin, FirstYear, Collected];

    /// <summary>The name: "list".</summary>
    public override string ToString() => Name;
}
