using System.Collections.Generic;
using Ardalis.SmartEnum;

namespace Partnerships.Calendars;

/// <summary>How often something comes back. The name is what documents hold.</summary>
public sealed class Cadence : SmartEnum<Cadence>
{
    /// <summary>Every 7 days.</summary>
    public static readonly Cadence Weekly = new("weekly", 1);

    /// <summary>Every 14 days.</summary>
    public static readonly Cadence Biweekly = new("bi-weekly", 2);

    /// <summary>Every month.</summary>
    public static readonly Cadence Monthly = new("monthly", 3);

    /// <summary>Every three months.</summary>
    public static readonly Cadence Quarterly = new("quarterly", 4);

    /// <summary>Every twelve months.</summary>
    public static readonly Cadence Yearly = new("yearly", 5);

    private Cadence(string name, int value)
        : base(name, value)
    {
    }

    /// <summary>Every cadence, the quickest first.</summary>
    public static IReadOnlyList<Cadence> All { get; } = [Weekly, Biweekly, Monthly, Quarterly, Yearly];

    /// <summary>The cadence in words: "quarterly".</summary>
    public override string ToString() => Name;
}
