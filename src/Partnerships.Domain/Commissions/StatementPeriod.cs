using System;
using System.Diagnostics.CodeAnalysis;
using NodaTime;

namespace Partnerships.Commissions;

/// <summary>The days of one statement: a half month, a month, a quarter or a year of the calendar.</summary>
/// <remarks>Two periods are equal when their first day and their cycle are; they have no order.</remarks>
public sealed record StatementPeriod
{
    private const int HalfDays = 15;
    private const int MonthsInQuarter = 3;
    private const int YearLength = 4;

    private StatementPeriod(LocalDate first, LocalDate last, StatementCycle cycle) => (First, Last, Cycle) = (first, last, cycle);

    /// <summary>The first day.</summary>
    public LocalDate First { get; }

    /// <summary>The last day, which belongs to the period.</summary>
    public LocalDate Last { get; }

    /// <summary>How long it is.</summary>
    public StatementCycle Cycle { get; }

    /// <summary>A calendar year: "2025".</summary>
    /// <param name="year">From 1000 to 9999.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such year.</exception>
    public static StatementPeriod Year(int year) => Containing(MonthOf(year, 1), StatementCycle.Yearly);

    /// <summary>A calendar quarter: "2025-Q1".</summary>
    /// <param name="year">From 1000 to 9999.</param>
    /// <param name="quarter">From 1 to 4.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such quarter.</exception>
    public static StatementPeriod Quarter(int year, int quarter) =>
        Containing(MonthOf(year, ((Guard.InRange(quarter, 1, 4) - 1) * MonthsInQuarter) + 1), StatementCycle.Quarterly);

    /// <summary>A calendar month: "2025-03".</summary>
    /// <param name="year">From 1000 to 9999.</param>
    /// <param name="month">From 1 to 12.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such month.</exception>
    public static StatementPeriod Month(int year, int month) => Containing(MonthOf(year, month), StatementCycle.Monthly);

    /// <summary>The period of a cycle in which a day lies.</summary>
    public static StatementPeriod Containing(LocalDate day, StatementCycle cycle)
    {
        var month = new LocalDate(day.Year, day.Month, 1);
        if (Guard.NotNull(cycle) == StatementCycle.HalfMonthly)
        {
            return day.Day <= HalfDays
                ? new(month, month.PlusDays(HalfDays - 1), cycle)
                : new(month.PlusDays(HalfDays), EndOf(month, 1), cycle);
        }

        if (cycle == StatementCycle.Monthly)
        {
            return new(month, EndOf(month, 1), cycle);
        }

        var months = cycle == StatementCycle.Quarterly ? MonthsInQuarter : MonthsInQuarter * 4;
        var first = month.PlusMonths(-((day.Month - 1) % months));
        return new(first, EndOf(first, months), cycle);
    }

    /// <summary>Reads what <see cref="ToString"/> writes: "2025", "2025-Q1", "2025-03" or "2025-03-H1".</summary>
    /// <exception cref="FormatException">The text is no period.</exception>
    public static StatementPeriod Parse(string text) => TryParse(Guard.NotNull(text), out var period)
        ? period
        : throw new FormatException($"\"{text}\" is no period: a year, a quarter, a month or half of one, such as 2025, 2025-Q1, 2025-03 or 2025-03-H2.");

    /// <summary>Reads what <see cref="ToString"/> writes, where the text is a period.</summary>
    /// <param name="text">The text.</param>
    /// <param name="period">The period, or null where the text is none.</param>
    /// <returns>Whether the text is a period.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out StatementPeriod? period)
    {
        period = null;
        if (text is null || text.Length < YearLength || WholeNumbers.Read(text, 0, YearLength) is not ({ } year and >= 1))
        {
            return false;
        }

        for (var month = 1; period is null && month <= MonthsInQuarter * 4; month++)
        {
            foreach (var cycle in StatementCycle.All)
            {
                period ??= Named(text, new LocalDate(year, month, 1), cycle) ?? Named(text, new LocalDate(year, month, HalfDays + 1), cycle);
            }
        }

        return period is not null;

        static StatementPeriod? Named(string text, LocalDate day, StatementCycle cycle) =>
            Containing(day, cycle) is var period && string.Equals(period.ToString(), text, StringComparison.Ordinal) ? period : null;
    }

    /// <summary>The period after this one.</summary>
    /// <exception cref="OverflowException">There is none, past the year 9999.</exception>
    public StatementPeriod Next() => Containing(Last.PlusDays(1), Cycle);

    /// <summary>Whether a day belongs to the period.</summary>
    public bool Contains(LocalDate day) => First <= day && day <= Last;

    /// <summary>The period as documents and files name it: "2025", "2025-Q1", "2025-03" or "2025-03-H1".</summary>
    public override string ToString() => Cycle.Value switch
    {
        1 => Guard.Invariant($"{First.Year:0000}-{First.Month:00}-H{(First.Day == 1 ? 1 : 2)}"),
        2 => Guard.Invariant($"{First.Year:0000}-{First.Month:00}"),
        3 => Guard.Invariant($"{First.Year:0000}-Q{((First.Month - 1) / MonthsInQuarter) + 1}"),
        _ => Guard.Invariant($"{First.Year:0000}"),
    };

    private static LocalDate MonthOf(int year, int month) => new(Guard.InRange(year, 1000, 9999), Guard.InRange(month, 1, 12), 1);

    private static LocalDate EndOf(LocalDate first, int months) => first.PlusMonths(months - 1).With(DateAdjusters.EndOfMonth);
}
