using System.Collections.Generic;
using Ardalis.SmartEnum;

namespace Partnerships.Registrations;

/// <summary>What one protection is for: of one key there is one at a time. The name is what documents hold.</summary>
public sealed class ProtectionScope : SmartEnum<ProtectionScope>
{
    /// <summary>A customer, whatever it buys.</summary>
    public static readonly ProtectionScope Customer = new("customer", 1);

    /// <summary>A product at a customer.</summary>
    public static readonly ProtectionScope CustomerAndProduct = new("customer-and-product", 2);

    /// <summary>One opportunity at a customer.</summary>
    public static readonly ProtectionScope Opportunity = new("opportunity", 3);

    private ProtectionScope(string name, int value)
        : base(name, value)
    {
    }

    /// <summary>Every scope.</summary>
    public static IReadOnlyList<ProtectionScope> All { get; } = [Customer, CustomerAndProduct, Opportunity];

    /// <summary>The scope in words: "customer".</summary>
    public override string ToString() => Name;
}
