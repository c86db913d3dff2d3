using System;
using System.Collections.Generic;

namespace Partnerships.Registrations;

/// <summary>How long a protection lasts: calendar days, elapsed hours, business days or months, or a sum of them.</summary>
/// <remarks>
/// The four are not the same: thirty calendar days across a clock change are not 720 hours. In a sum the months are counted first,
/// then the days, the business days and the hours, so that the order in which parts were added does not matter. Two lengths are
/// equal when all four parts are; they have no order. The default value lasts no time.
/// </remarks>
public readonly record struct ProtectionLength
{
    private const int Most = 999_999;

    private ProtectionLength(int months, int days, int businessDays, int hours) =>
        (Months, Days, BusinessDays, Hours) = (months, days, businessDays, hours);

    /// <summary>Calendar months, counted from the first day and never chained.</summary>
    public int Months { get; }

    /// <summary>Calendar days; the first day does not count, the last one does to its end.</summary>
    public int Days { get; }

    /// <summary>Business days of the terms' calendar; the first day does not count, the last one does to its end.</summary>
    public int BusinessDays { get; }

    /// <summary>Elapsed hours.</summary>
    public int Hours { get; }

    /// <summary>A number of calendar days.</summary>
    /// <param name="days">From 1 to 999,999.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number lies outside.</exception>
    public static ProtectionLength OfDays(int days) => new(0, Guard.InRange(days, 1, Most), 0, 0);

    /// <summary>A number of elapsed hours.</summary>
    /// <param name="hours">From 1 to 999,999.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number lies outside.</exception>
    public static ProtectionLength OfHours(int hours) => new(0, 0, 0, Guard.InRange(hours, 1, Most));

    /// <summary>A number of business days.</summary>
    /// <param name="days">From 1 to 999,999.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number lies outside.</exception>
    public static ProtectionLength OfBusinessDays(int days) => new(0, 0, Guard.InRange(days, 1, Most), 0);

    /// <summary>A number of calendar months.</summary>
    /// <param name="months">From 1 to 999,999.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number lies outside.</exception>
    public static ProtectionLength OfMonths(int months) => new(Guard.InRange(months, 1, Most), 0, 0, 0);

    /// <summary>Both lengths together, part by part.</summary>
    /// <exception cref="OverflowException">A part does not fit.</exception>
    public static ProtectionLength operator +(ProtectionLength one, ProtectionLength other) => new(
        one.Months + other.Months, one.Days + other.Days, one.BusinessDays + other.BusinessDays, one.Hours + other.Hours);

    /// <summary>Whether each part is at most that of another length.</summary>
    public bool Fits(ProtectionLength most) =>
        Months <= most.Months && Days <= most.Days && BusinessDays <= most.BusinessDays && Hours <= most.Hours;

    /// <summary>The length in words: "30 days", "2 months + 5 business days".</summary>
    public override string ToString()
    {
        var parts = new List<string>();
        Add(parts, Months, "month");
        Add(parts, Days, "day");
        Add(parts, BusinessDays, "business day");
        Add(parts, Hours, "hour");
        return parts.Count == 0 ? "none" : string.Join(" + ", parts);
    }

    /// <summary>Reads what <see cref="ToString()"/> writes of lengths above none; null where the text is none of them.</summary>
    internal static ProtectionLength? TryRead(string text)
    {
        var sum = default(ProtectionLength);
        foreach (var part in text.Split([" + "], StringSplitOptions.None))
        {
            if (ReadPart(part) is not { } read)
            {
                return null;
            }

            sum += read;
        }

        return string.Equals(sum.ToString(), text, StringComparison.Ordinal) ? sum : null;
    }

    private static ProtectionLength? ReadPart(string text)
    {
        var space = text.IndexOf(' ');
        return space > 0 && WholeNumbers.Read(text, 0, space) is { } number and <= Most
            ? text.Substring(space + 1) switch
            {
                "month" or "months" => OfMonths(number),
                "day" or "days" => OfDays(number),
                "business day" or "business days" => OfBusinessDays(number),
                "hour" or "hours" => OfHours(number),
                _ => null,
            }
            : null;
    }

    private static void Add(List<string> parts, int number, string unit)
    {
        if (number > 0)
        {
            parts.Add(Guard.Invariant($"{number} {unit}{(number == 1 ? "" : "s")}"));
        }
    }
}
