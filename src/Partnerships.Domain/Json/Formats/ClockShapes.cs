using System;
using System.Diagnostics.CodeAnalysis;
using System.Linq;
using NodaTime;
using Partnerships.Calendars;
using Partnerships.Json.Shapes;
using Partnerships.Programs;

namespace Partnerships.Json.Formats;

/// <summary>Business calendars, service levels, timelines and applications.</summary>
internal static class ClockShapes
{
    private static readonly TextShape<LocalTime> Time = new("time", "a time of day to the minute, such as 09:00", "^[0-9]{2}:[0-9]{2}$", TryTime);

    private static readonly TextShape<PhaseSpan> Span = new(
        "phaseSpan",
        "weeks or months counted from the start, such as week 5-8, month 8+, or elapsed month 0-3",
        @"^(elapsed )?(week|month) [0-9]{1,4}(-[0-9]{1,4}|\+)?$",
        TrySpan);

    private static readonly Shape<string> Weekday = new NameShape<string>(BusinessCalendar.WeekdayNames, name => name);

    private static readonly Shape<LocalDate[]> Days = new ListShape<LocalDate>(Texts.Date, 0);

    public static Shape<BusinessCalendar> Calendar { get; } = ObjectShape<BusinessCalendar>.Of("businessCalendar", "The days on which there is business.")
        .Required("weekdays", new ListShape<string>(Weekday, 1), "The days of the week.", out var weekdays)
        .Optional("holidays", Days, "The days on which there is none all the same.", (calendar, holidays) => calendar.Without(holidays))
        .Making(from => CalendarOf(from.Get(weekdays)));

    private static readonly Shape<BusinessHours> Hours = ObjectShape<BusinessHours>.Of("businessHours", "The hours in which there is business.")
        .Required("weekdays", new ListShape<string>(Weekday, 1), "The days of the week.", out var hourDays)
        .Optional("holidays", Days, "The days on which there is none all the same.", out var hourHolidays)
        .Required("from", Time, "When business begins.", out var opens)
        .Required("to", Time, "When it ends, on the same day.", out var closes)
        .Making(from =>
        {
            from.Blame(from.NodeOf(closes));
            return BusinessHours.Of(CalendarOf(from.Get(hourDays)).Without(from.Find(hourHolidays) ?? []), from.Get(opens), from.Get(closes));
        });

    public static Shape<ServiceLevel> ServiceLevel { get; } = ObjectShape<ServiceLevel>.Of("serviceLevel", "Within how many hours something is answered.")
        .Required("key", Texts.Key, "The key, such as lead-response.", out var levelKey)
        .Required("name", Texts.Words, "The name.", out var levelName)
        .Required("hours", new WholeNumberShape<int>(1, 99_999, number => (int)number), "Within how many hours.", out var levelHours)
        .Optional("businessHours", Hours, "The hours that count; left out where every hour does.", (level, hours) => level.Within(hours))
        .Optional("clause", Texts.Clause, Common.ClauseSays, (level, clause) => level.By(clause))
        .Making(from => Calendars.ServiceLevel.Of(from.Get(levelKey), from.Get(levelName), from.Get(levelHours)));

    private static readonly Shape<TimelinePhase> Phase = ObjectShape<TimelinePhase>.Of("phase", "A part of a timeline.")
        .Required("name", Texts.Words, "The name.", out var phaseName)
        .Required("when", Span, "When it runs, counted from the start.", out var span)
        .Optional("leastMonths", new WholeNumberShape<int>(1, 999, number => (int)number), "How many months its work takes at least, beside the plan.", out var least)
        .Optional("mostMonths", new WholeNumberShape<int>(1, 999, number => (int)number), "How many months its work takes at most, beside the plan.", out var most)
        .Needs("leastMonths", "mostMonths")
        .Needs("mostMonths", "leastMonths")
        .Optional("steps", Common.TextList, "What is done in it.", (phase, steps) => phase.Doing(steps))
        .Optional("clause", Texts.Clause, Common.ClauseSays, (phase, clause) => phase.By(clause))
        .Making(from =>
        {
            from.Blame(from.NodeOf(most));
            var phase = TimelinePhase.Of(from.Get(phaseName), from.Get(span));
            return from.FindValue(least) is { } few && from.FindValue(most) is { } many ? phase.Taking(few, many) : phase;
        });

    public static Shape<Timeline> Timeline { get; } = ObjectShape<Timeline>.Of("timeline", "Phases counted from a start.")
        .Required("key", Texts.Key, "The key, such as application.", out var timelineKey)
        .Required("name", Texts.Words, "The name.", out var timelineName)
        .Required("phases", new ListShape<TimelinePhase>(Phase, 1), "The phases.", out var phases)
        .Optional("clause", Texts.Clause, Common.ClauseSays, (timeline, clause) => timeline.By(clause))
        .Making(from => Calendars.Timeline.Of(from.Get(timelineKey), from.Get(timelineName), from.Get(phases)));

    private static readonly Shape<ApplicationItem> Item = ObjectShape<ApplicationItem>.Of("applicationItem", "One of the things that an applicant submits.")
        .Required("key", Texts.Key, "The key, such as references.", out var itemKey)
        .Required("name", Texts.Words, "The name.", out var itemName)
        .Making(from => ApplicationItem.Of(from.Get(itemKey), from.Get(itemName)));

    public static Shape<ApplicationForm> Application { get; } = ObjectShape<ApplicationForm>.Of("application", "What an applicant submits.")
        .Required("items", new ListShape<ApplicationItem>(Item, 1, "key"), "The items.", out var items)
        .Optional("clause", Texts.Clause, Common.ClauseSays, (form, clause) => form.By(clause))
        .Making(from => ApplicationForm.Of(from.Get(items)));

    private static BusinessCalendar CalendarOf(string[] names) =>
        BusinessCalendar.Of(Array.ConvertAll(names, name => (IsoDayOfWeek)(BusinessCalendar.WeekdayNames.ToList().IndexOf(name) + 1)));

    private static bool TryTime(string text, out LocalTime time)
    {
        var read = BusinessHours.TryReadTime(text);
        time = read ?? default;
        return read is not null;
    }

    private static bool TrySpan(string text, [MaybeNullWhen(false)] out PhaseSpan span)
    {
        var read = PhaseSpan.TryRead(text);
        span = read ?? default;
        return read is not null;
    }
}
