using System;
using System.Collections.Generic;
using System.Linq;
using NodaTime;

namespace Partnerships.Tiers;

/// <summary>What would become of a partner's tier, day by day, if nothing new came in.</summary>
/// <remarks>Two outlooks are equal only when they are one object; compare what they hold.</remarks>
public sealed class Outlook
{
    internal Outlook(LocalDate from, LocalDate until, IEnumerable<OutlookDay> days, TierRecord record) =>
        (From, Until, Days, Record) = (from, until, Array.AsReadOnly(days.ToArray()), record);

    /// <summary>The first day that was looked at.</summary>
    public LocalDate From { get; }

    /// <summary>The last day that was looked at.</summary>
    public LocalDate Until { get; }

    /// <summary>The days on which something would happen, in order.</summary>
    public IReadOnlyList<OutlookDay> Days { get; }

    /// <summary>The record as it would be on the last day.</summary>
    public TierRecord Record { get; }

    /// <summary>The first day on which the partner would fall; null where it would not.</summary>
    public OutlookDay? FirstDemotion => Days.FirstOrDefault(day => day.IsDemotion);

    /// <summary>The days, a line for each thing that would happen.</summary>
    public override string ToString() => string.Join("\n", Days);
}
