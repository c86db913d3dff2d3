using System.Collections.Generic;
using Ardalis.SmartEnum;

namespace Partnerships.Discounts;

/// <summary>How several discounts on one price work together. The name is what documents hold.</summary>
public sealed class DiscountRule : SmartEnum<DiscountRule>
{
    /// <summary>Each discount is off what those before it left: 10% and 10% are 19%.</summary>
    public static readonly DiscountRule Multiplied = new("multiplied", 1);

    /// <summary>Each discount is off the list price: 10% and 10% are 20%. Together they are 100% at most.</summary>
    public static readonly DiscountRule Added = new("added", 2);

    private DiscountRule(string name, int value)
        : base(name, value)
    {
    }

    /// <summary>Every rule.</summary>
    public static IReadOnlyList<DiscountRule> All { get; } = [Multiplied, Added];

    /// <summary>The name: "multiplied".</summary>
    public override string ToString() => Name;
}
