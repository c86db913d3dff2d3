using System.Collections.Generic;
using Ardalis.SmartEnum;
using NodaTime;
using Partnerships.Calendars;

namespace Partnerships.Tiers;

/// <summary>How often tiers are reviewed, counted from the start of the program year. The name is what documents hold.</summary>
public sealed class ReviewCycle : SmartEnum<ReviewCycle>
{
    private const int MonthsInYear = 12;

    /// <summary>Every day.</summary>
    public static readonly ReviewCycle Daily = new("daily", 1, 0);

    /// <summary>Every month.</summary>
    public static readonly ReviewCycle Monthly = new("monthly", 2, 1);

    /// <summary>Every three months.</summary>
    public static readonly ReviewCycle Quarterly = new("quarterly", 3, 3);

    /// <summary>Every six months.</summary>
    public static readonly ReviewCycle HalfYearly = new("half-yearly", 4, 6);

    /// <summary>Every twelve months.</summary>
    public static readonly ReviewCycle Yearly = new("yearly", 5, 12);

    private ReviewCycle(string name, int value, int months)
        : base(name, value) => Months = months;

    /// <summary>Every cycle, the shortest first.</summary>
    public static IReadOnlyList<ReviewCycle> All { get; } = [Daily, Monthly, Quarterly, HalfYearly, Yearly];

    /// <summary>Months from one review to the next; 0 where there is one each day.</summary>
    internal int Months { get; }

    /// <summary>The last review date up to a date, that one included.</summary>
    internal LocalDate LastOn(LocalDate date, ProgramYear year)
    {
        if (Months == 0)
        {
            return date;
        }

        var start = year.YearOf(date).Start;
        var months = MonthsInYear - Months;
        while (start.PlusMonths(months) > date)
        {
            months -= Months;
        }

        return start.PlusMonths(months);
    }

    /// <summary>The first review date after a date.</summary>
    internal LocalDate NextAfter(LocalDate date, ProgramYear year)
    {
        if (Months == 0)
        {
            return date.PlusDays(1);
        }

        var days = year.YearOf(date);
        var months = 0;
        while (months < MonthsInYear && days.Start.PlusMonths(months) <= date)
        {
            months += Months;
        }

        return months < MonthsInYear ? days.Start.PlusMonths(months) : days.End.PlusDays(1);
    }
}
