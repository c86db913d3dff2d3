using System.Collections.Generic;
using Ardalis.SmartEnum;
using NodaTime;

namespace Partnerships.Calendars;

/// <summary>How often something comes back. The name is what documents hold.</summary>
public sealed class Cadence : SmartEnum<Cadence>
{
    /// <summary>Every 7 days.</summary>
    public static readonly Cadence Weekly = new("weekly", 1, days: 7);

    /// <summary>Every 14 days.</summary>
    public static readonly Cadence Biweekly = new("bi-weekly", 2, days: 14);

    /// <summary>Every month.</summary>
    public static readonly Cadence Monthly = new("monthly", 3, months: 1);

    /// <summary>Every three months.</summary>
    public static readonly Cadence Quarterly = new("quarterly", 4, months: 3);

    /// <summary>Every twelve months.</summary>
    public static readonly Cadence Yearly = new("yearly", 5, months: 12);

    private readonly int _days;
    private readonly int _months;

    private Cadence(string name, int value, int days = 0, int months = 0)
        : base(name, value) => (_days, _months) = (days, months);

    /// <summary>Every cadence, the quickest first.</summary>
    public static IReadOnlyList<Cadence> All { get; } = [Weekly, Biweekly, Monthly, Quarterly, Yearly];

    /// <summary>The day of an occurrence, counted from a start and never chained: of months, the last day where a month is too short.</summary>
    /// <param name="start">The first day of an agreement.</param>
    /// <param name="number">Which occurrence: 1 is one period after the start.</param>
    /// <exception cref="System.ArgumentOutOfRangeException"><paramref name="number"/> is below 1.</exception>
    public LocalDate Occurrence(LocalDate start, int number) => Guard.AtLeast(number, 1) is var count && _months == 0
        ? start.PlusDays(_days * count)
        : start.PlusMonths(_months * count);

    /// <summary>The days of all occurrences through a day, the first of them one period after the start.</summary>
    /// <param name="start">The first day of an agreement.</param>
    /// <param name="through">The last day that is looked at.</param>
    public IEnumerable<LocalDate> DatesFrom(LocalDate start, LocalDate through)
    {
        for (var number = 1; Occurrence(start, number) is var day && day <= through; number++)
        {
            yield return day;
        }
    }

    /// <summary>The cadence in words: "quarterly".</summary>
    public override string ToString() => Name;
}
