using System.Collections.Generic;
using Ardalis.SmartEnum;

namespace Partnerships.Deals;

/// <summary>A day in the life of a deal. The name is what documents hold.</summary>
public sealed class DealDay : SmartEnum<DealDay>
{
    /// <summary>The day on which it was registered.</summary>
    public static readonly DealDay Registered = new("registered", 1);

    /// <summary>The day on which it was signed.</summary>
    public static readonly DealDay Sold = new("sold", 2);

    /// <summary>The day on which it was invoiced.</summary>
    public static readonly DealDay Invoiced = new("invoiced", 3);

    /// <summary>The day on which the customer paid.</summary>
    public static readonly DealDay Collected = new("collected", 4);

    /// <summary>The day on which the customer began to use it.</summary>
    public static readonly DealDay GoLive = new("go-live", 5);

    /// <summary>Of a renewal or an expansion, the day of the first sale; of a new deal, the day on which it was signed.</summary>
    public static readonly DealDay OriginalSale = new("original-sale", 6);

    private DealDay(string name, int value)
        : base(name, value)
    {
    }

    /// <summary>Every one of them, in order.</summary>
    public static IReadOnlyList<DealDay> All { get; } = [Registered, Sold, Invoiced, Collected, GoLive, OriginalSale];

    /// <summary>The name: "registered".</summary>
    public override string ToString() => Name;
}
