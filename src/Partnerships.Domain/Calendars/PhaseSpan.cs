using System;
using NodaTime;

namespace Partnerships.Calendars;

/// <summary>When a phase runs, counted from the start of a plan: "week 5-8", "month 2-3", "month 8+", or in months that have elapsed.</summary>
/// <remarks>
/// <para>Month k runs from the start and k−1 months up to, not including, the start and k months, each counted from the start; week k likewise in
/// steps of seven days. "+" has no end. In elapsed months, 0-3 runs from the start up to, not including, the start and three months.</para>
/// <para>Two are equal when unit and numbers are; they have no order. The default value is the first week.</para>
/// </remarks>
public readonly record struct PhaseSpan
{
    private const int Most = 9_999;
    private const string Elapsed = "elapsed ";

    private readonly int _length;

    private PhaseSpan(bool isMonths, bool isElapsed, int after, int? until)
    {
        (IsMonths, IsElapsed, After) = (isMonths, isElapsed, after);
        // One less than the length, so that the default value is one week; -1 has no end.
        _length = until is { } end ? end - after - 1 : -1;
    }

    /// <summary>Whether it counts months; weeks otherwise.</summary>
    public bool IsMonths { get; }

    /// <summary>Whether it is said in elapsed months, "0-3", and not in numbered ones.</summary>
    public bool IsElapsed { get; }

    /// <summary>How many weeks or months pass before it.</summary>
    public int After { get; }

    /// <summary>How many weeks or months pass before its end; null where it has none.</summary>
    public int? Until => _length < 0 ? null : After + _length + 1;

    /// <summary>Some numbered weeks, both ends included.</summary>
    /// <param name="first">The first week, from 1.</param>
    /// <param name="last">The last one.</param>
    /// <exception cref="ArgumentOutOfRangeException">The first is below 1 or the last before it.</exception>
    public static PhaseSpan Weeks(int first, int last) => new(false, false, Guard.InRange(first, 1, Most) - 1, Guard.InRange(last, first, Most));

    /// <summary>From a numbered week on.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The week is below 1.</exception>
    public static PhaseSpan FromWeek(int first) => new(false, false, Guard.InRange(first, 1, Most) - 1, null);

    /// <summary>Some numbered months, both ends included.</summary>
    /// <param name="first">The first month, from 1.</param>
    /// <param name="last">The last one.</param>
    /// <exception cref="ArgumentOutOfRangeException">The first is below 1 or the last before it.</exception>
    public static PhaseSpan Months(int first, int last) => new(true, false, Guard.InRange(first, 1, Most) - 1, Guard.InRange(last, first, Most));

    /// <summary>From a numbered month on.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The month is below 1.</exception>
    public static PhaseSpan FromMonth(int first) => new(true, false, Guard.InRange(first, 1, Most) - 1, null);

    /// <summary>From some elapsed months up to others, as "Month 0-3".</summary>
    /// <exception cref="ArgumentOutOfRangeException">The first number is below 0, or the other not above it.</exception>
    public static PhaseSpan ElapsedMonths(int after, int until) => new(true, true, Guard.InRange(after, 0, Most - 1), Guard.InRange(until, after + 1, Most));

    /// <summary>After some elapsed months, as "Month 12+".</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is below 0.</exception>
    public static PhaseSpan AfterMonths(int after) => new(true, true, Guard.InRange(after, 0, Most), null);

    /// <summary>The first day, of a plan that starts on a day.</summary>
    public LocalDate FirstDayFrom(LocalDate start) => Plus(start, After);

    /// <summary>The last day, of a plan that starts on a day; null where there is no end.</summary>
    public LocalDate? LastDayFrom(LocalDate start) => Until is { } until ? Plus(start, until).PlusDays(-1) : null;

    /// <summary>As documents hold it: "week 5-8", "month 8+", "elapsed month 0-3".</summary>
    public override string ToString()
    {
        var first = IsElapsed ? After : After + 1;
        var last = Until is not { } until ? "+" : until > first ? Guard.Invariant($"-{until}") : string.Empty;
        return Guard.Invariant($"{(IsElapsed ? Elapsed : "")}{(IsMonths ? "month" : "week")} {first}{last}");
    }

    /// <summary>Reads what <see cref="ToString()"/> writes; null where the text is none of them.</summary>
    internal static PhaseSpan? TryRead(string text)
    {
        var isElapsed = text.StartsWith(Elapsed, StringComparison.Ordinal);
        var rest = isElapsed ? text.Substring(Elapsed.Length) : text;
        var isMonths = rest.StartsWith("month ", StringComparison.Ordinal);
        if (!isMonths && (isElapsed || !rest.StartsWith("week ", StringComparison.Ordinal)))
        {
            return null;
        }

        var from = rest.IndexOf(' ') + 1;
        var dash = rest.IndexOf('-', from);
        var isOpen = rest[rest.Length - 1] == '+';
        var end = dash > 0 ? dash : isOpen ? rest.Length - 1 : rest.Length;
        var first = isElapsed && end == from + 1 && rest[from] == '0' ? 0 : WholeNumbers.Read(rest, from, end - from);
        var last = dash > 0 ? WholeNumbers.Read(rest, dash + 1, rest.Length - dash - 1) : first;
        if (first is not { } one || last is not { } other || one > Most || other > Most || other < one || (isElapsed && !isOpen && other == one))
        {
            return null;
        }

        var read = new PhaseSpan(isMonths, isElapsed, isElapsed ? one : one - 1, isOpen ? null : other);
        return string.Equals(read.ToString(), text, StringComparison.Ordinal) ? read : null;
    }

    private LocalDate Plus(LocalDate start, int count) => IsMonths ? start.PlusMonths(count) : start.PlusWeeks(count);
}
