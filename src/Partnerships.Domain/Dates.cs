using System.Globalization;
using System.Runtime.CompilerServices;
using NodaTime;
using NodaTime.Text;

namespace Partnerships;

/// <summary>Dates and periods as text, in the ISO form and in that of program documents.</summary>
internal static class Dates
{
    /// <summary>The date as 2025-12-31, in every culture.</summary>
    public static string Text(LocalDate date) => LocalDatePattern.Iso.Format(date);

    /// <summary>The instant as 2026-03-01T15:00:00Z, in every culture.</summary>
    public static string Text(Instant instant) => InstantPattern.ExtendedIso.Format(instant);

    /// <summary>The same day some months earlier; from the last day of a month, the last day of the other.</summary>
    public static LocalDate MonthsEarlier(LocalDate date, int months)
    {
        var earlier = date.PlusMonths(-months);
        return date.PlusDays(1).Day == 1 ? earlier.With(DateAdjusters.EndOfMonth) : earlier;
    }

    /// <summary>The period as a program says it: "30 days", "1 month", "2 years".</summary>
    public static string Text(Period period)
    {
        var (number, unit) = period switch
        {
            { Years: not 0 } => (period.Years, "year"),
            { Months: not 0 } => (period.Months, "month"),
            _ => (period.Days, "day"),
        };
        return number.ToString(CultureInfo.InvariantCulture) + " " + (number == 1 ? unit : unit + "s");
    }

    /// <summary>Hands back a period of days, of months or of years, above zero.</summary>
    public static Period Check(Period period, [CallerArgumentExpression(nameof(period))] string? name = null) =>
        ReadPeriod(Text(Guard.NotNull(period, name))) is { } read && read.Equals(period)
            ? period
            : throw new System.ArgumentException($"Must be a number of days, of months or of years above zero, is {period}.", name);

    /// <summary>Reads what <see cref="Text(Period)"/> writes; null where the text is none.</summary>
    public static Period? ReadPeriod(string text)
    {
        var space = text.IndexOf(' ');
        if (space < 0 || WholeNumbers.Read(text, 0, space) is not { } number)
        {
            return null;
        }

        var period = text.Substring(space + 1) switch
        {
            "day" or "days" => Period.FromDays(number),
            "month" or "months" => Period.FromMonths(number),
            "year" or "years" => Period.FromYears(number),
            _ => null,
        };
        return period is not null && string.Equals(Text(period), text, System.StringComparison.Ordinal) ? period : null;
    }
}
