using System.Collections.Generic;
using Ardalis.SmartEnum;
using NodaTime;
using Partnerships.Calendars;

namespace Partnerships.Funds;

/// <summary>The months that one allowance, or one round of accruals, is for; they count from the start of the program year. The name is what documents hold.</summary>
public sealed class FundPeriod : SmartEnum<FundPeriod>
{
    private const int MonthsInYear = 12;

    /// <summary>Twelve months.</summary>
    public static readonly FundPeriod Year = new("year", 1, 12);

    /// <summary>Six months.</summary>
    public static readonly FundPeriod HalfYear = new("half-year", 2, 6);

    /// <summary>Three months.</summary>
    public static readonly FundPeriod Quarter = new("quarter", 3, 3);

    private readonly int _months;

    private FundPeriod(string name, int value, int months)
        : base(name, value) => _months = months;

    /// <summary>Every period, the longest first.</summary>
    public static IReadOnlyList<FundPeriod> All { get; } = [Year, HalfYear, Quarter];

    /// <summary>The period in words: "half-year".</summary>
    public override string ToString() => Name;

    /// <summary>The period in which a date lies, both ends included.</summary>
    /// <param name="date">The date.</param>
    /// <param name="year">The twelve months that the program counts by.</param>
    public DateInterval Of(LocalDate date, ProgramYear year)
    {
        var days = year.YearOf(date);
        var months = MonthsInYear - _months;
        while (days.Start.PlusMonths(months) > date)
        {
            months -= _months;
        }

        var next = months + _months == MonthsInYear ? days.End.PlusDays(1) : days.Start.PlusMonths(months + _months);
        return new DateInterval(days.Start.PlusMonths(months), next.PlusDays(-1));
    }
}
