using System;
using NodaTime;
using NodaTime.TimeZones;

namespace Partnerships.Calendars;

/// <summary>When the days of a time zone begin. The caller makes it, and may have a table of many years made, which answers faster.</summary>
/// <remarks>
/// <para>A day begins with its first instant. Where its midnight is skipped, it begins with the first instant after the gap; a day that a zone
/// left out altogether (30 December 2011 in Pacific/Apia) begins when the next one does, so that it has no length. Where midnight comes twice, the first counts.</para>
/// <para>With a table and without, the answers are the same. A table needs 20 or 21 bytes a day. Two are equal only when they are one object; one can be shared between threads.</para>
/// </remarks>
public sealed class DayStarts
{
    private readonly LocalDate _first;
    private readonly int _firstDay;
    private readonly Instant[] _starts;

    /// <summary>The second from which days of 24 hours are counted, so that no day of the table begins before its turn.</summary>
    private readonly long _origin;

    /// <summary>By how many seconds each day begins after its turn: as much as the zone's offset differs from its highest.</summary>
    private readonly int[] _lateBy;

    /// <summary>For which days the table does not tell what comes after their start; null where there are none.</summary>
    private readonly bool[]? _asksZone;

    /// <summary>Whether every day of the table is one of UTC.</summary>
    private readonly bool _isUtc;

    private DayStarts(DateTimeZone zone, LocalDate first, int count)
    {
        (Zone, _first, _firstDay) = (Guard.NotNull(zone), first, DaysOf(first));
        (_starts, _lateBy, _origin) = (new Instant[count], new int[count], long.MaxValue);
        for (var day = 0; day < count; day++)
        {
            var mapping = Zone.MapLocal(first.PlusDays(day).AtMidnight());
            var start = StartOf(mapping);
            _starts[day] = start;
            _origin = Math.Min(_origin, SecondOf(start) - Turn(day));

            // After a midnight that comes twice the day before goes on for a while; and a start within a second is not told by seconds.
            if (mapping.Count > 1 || start != Instant.FromUnixTimeSeconds(SecondOf(start)))
            {
                _asksZone ??= new bool[count];
                _asksZone[day] = true;
            }
        }

        _isUtc = _asksZone is null;
        for (var day = 0; day < count; day++)
        {
            _isUtc &= _starts[day] == NodaConstants.UnixEpoch + Duration.FromDays(_firstDay + day);
            _lateBy[day] = (int)(SecondOf(_starts[day]) - _origin - Turn(day));
        }
    }

    /// <summary>The zone.</summary>
    public DateTimeZone Zone { get; }

    /// <summary>The days of a zone, looked up in the zone each time.</summary>
    public static DayStarts Of(DateTimeZone zone) => new(zone, default, 0);

    /// <summary>The days of a zone, with a table of some years; days outside of it are looked up in the zone.</summary>
    /// <param name="zone">The zone.</param>
    /// <param name="firstYear">The first year of the table; 1970 or later.</param>
    /// <param name="lastYear">The last one; not before the first, and 9000 at most.</param>
    /// <exception cref="ArgumentOutOfRangeException">The years lie outside.</exception>
    public static DayStarts Of(DateTimeZone zone, int firstYear, int lastYear)
    {
        var first = new LocalDate(Guard.InRange(firstYear, 1970, 9000), 1, 1);
        var end = new LocalDate(Guard.InRange(lastYear, firstYear, 9000) + 1, 1, 1);
        return new(zone, first, DaysOf(end) - DaysOf(first));
    }

    /// <summary>The day of an instant.</summary>
    public LocalDate DayOf(Instant instant)
    {
        var place = PlaceOf(instant);
        return place < 0 ? instant.InZone(Zone).Date : _first.PlusDays(place);
    }

    /// <summary>The first instant of a day.</summary>
    /// <exception cref="OverflowException">The day lies outside the instants that there are.</exception>
    public Instant StartOf(LocalDate day)
    {
        var place = _starts.Length == 0 ? -1 : DaysOf(day) - _firstDay;
        return place >= 0 && place < _starts.Length ? _starts[place] : StartOf(Zone.MapLocal(day.AtMidnight()));
    }

    /// <summary>The first instant after a number of calendar days, of which that of the instant does not count and the last counts to its end.</summary>
    /// <param name="instant">The instant.</param>
    /// <param name="days">The number of days; 0 for the end of the instant's own day.</param>
    /// <exception cref="OverflowException">The day lies outside the days that there are.</exception>
    public Instant AfterDays(Instant instant, int days)
    {
        var place = PlaceOf(instant);
        var next = (long)place + days + 1;
        return place >= 0 && (ulong)next < (ulong)_starts.Length ? _starts[next] : StartOf(DayOf(instant).PlusDays(days).PlusDays(1));
    }

    private static Instant StartOf(ZoneLocalMapping mapping) => mapping.Count switch
    {
        0 => mapping.LateInterval.Start,
        1 => mapping.Single().ToInstant(),
        _ => mapping.First().ToInstant(),
    };

    private static int DaysOf(LocalDate day) => Period.DaysBetween(new LocalDate(1970, 1, 1), day);

    private static long SecondOf(Instant instant) => instant.ToUnixTimeSeconds();

    private static long Turn(int place) => place * (long)NodaConstants.SecondsPerDay;

    /// <summary>The place of an instant's day in the table; below 0 where the table does not say.</summary>
    private int PlaceOf(Instant instant)
    {
        if (_isUtc)
        {
            // An instant is counted in days of UTC already. Before 1970 they are cut towards zero, so that the first day is left to the seconds.
            var day = (instant - NodaConstants.UnixEpoch).Days - _firstDay;
            if (day > 0 && day < _starts.Length - 1)
            {
                return day;
            }
        }

        // What is below zero is above everything without its sign. Days begin at whole seconds, so that the part of a second decides nothing.
        var seconds = SecondOf(instant) - _origin;
        if (_starts.Length == 0 || (ulong)seconds >= (ulong)Turn(_starts.Length - 1))
        {
            return -1;
        }

        var place = (int)((ulong)seconds / NodaConstants.SecondsPerDay);
        while (place >= 0 && seconds - Turn(place) < _lateBy[place])
        {
            place--;
        }

        return place >= 0 && _asksZone is not null && _asksZone[place] ? -1 : place;
    }
}
