using System.Collections.Generic;
using Ardalis.SmartEnum;

namespace Partnerships.Deals;

/// <summary>The ways in which a deal comes about. The name is what documents hold.</summary>
public sealed class DealSourcing : SmartEnum<DealSourcing>
{
    /// <summary>One side handed a qualified lead over.</summary>
    public static readonly DealSourcing Lead = new("lead", 1);

    /// <summary>One side brought the customer.</summary>
    public static readonly DealSourcing Sourced = new("sourced", 2);

    /// <summary>Both sides worked on it.</summary>
    public static readonly DealSourcing Joint = new("joint", 3);

    /// <summary>One side sold it, and the other helped, without having brought the customer.</summary>
    public static readonly DealSourcing Influenced = new("influenced", 4);

    private DealSourcing(string name, int value)
        : base(name, value)
    {
    }

    /// <summary>Every one of them, in order.</summary>
    public static IReadOnlyList<DealSourcing> All { get; } = [Lead, Sourced, Joint, Influenced];

    /// <summary>The name: "lead".</summary>
    public override string ToString() => Name;
}
