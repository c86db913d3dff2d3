using System;
using System.Collections.Generic;
using System.Linq;
using NodaTime;
using NodaTime.TimeZones;

namespace Partnerships.Calendars;

/// <summary>When an answer is due, and whether it came in time: in elapsed hours, or in the hours of business of a zone, with pauses.</summary>
/// <remarks>
/// <para>The clock starts when something came in, and stands still during pauses and out of hours. An answer is in time up to and
/// including the instant at which the hours have passed. Business hours are local times: where one is skipped by a clock change, it is the first instant after
/// the gap; where it comes twice, the first time counts.</para>
/// <para>A clock can be shared between threads.</para>
/// <para><b>Source.</b> Framework §2 "24-hour response to partner inquiries" and §4 "48-hour response", in elapsed hours.</para>
/// </remarks>
public sealed class ServiceClock
{
    private static readonly ZoneLocalMappingResolver Resolver = Resolvers.CreateMappingResolver(Resolvers.ReturnEarlier, Resolvers.ReturnStartOfIntervalAfter);

    private readonly DateTimeZone _zone;

    /// <summary>A clock for a service level.</summary>
    /// <param name="level">The service level.</param>
    /// <param name="zone">The zone of its business hours.</param>
    public ServiceClock(ServiceLevel level, DateTimeZone zone) => (Level, _zone) = (Guard.NotNull(level), Guard.NotNull(zone));

    /// <summary>The service level.</summary>
    public ServiceLevel Level { get; }

    /// <summary>The last instant at which an answer is in time.</summary>
    /// <param name="receivedAt">When it came in.</param>
    /// <param name="pauses">Times in which the clock stands still, such as while the other side is asked; in any order.</param>
    /// <exception cref="ArgumentException">A pause has no start or no end.</exception>
    /// <exception cref="OverflowException">The answer would be due after the last instant that there is.</exception>
    public Instant DueAt(Instant receivedAt, params Interval[] pauses)
    {
        var left = Duration.FromHours(Level.Hours);
        foreach (var open in RunningFrom(receivedAt, Sorted(pauses)))
        {
            if (open.End - open.Start >= left)
            {
                return open.Start + left;
            }

            left -= open.End - open.Start;
        }

        throw new OverflowException("The answer would be due after the last instant that there is.");
    }

    /// <summary>The time that counted between two instants.</summary>
    /// <param name="receivedAt">When it came in.</param>
    /// <param name="until">When it was answered, or now; not before it came in.</param>
    /// <param name="pauses">Times in which the clock stands still; in any order.</param>
    /// <exception cref="ArgumentException">A pause has no start or no end, or <paramref name="until"/> is before it came in.</exception>
    public Duration Counted(Instant receivedAt, Instant until, params Interval[] pauses)
    {
        Guard.AtLeast(until, receivedAt);
        var counted = Duration.Zero;
        foreach (var open in RunningFrom(receivedAt, Sorted(pauses)).TakeWhile(open => open.Start < until))
        {
            counted += Instant.Min(open.End, until) - open.Start;
        }

        return counted;
    }

    /// <summary>Whether an answer came in time.</summary>
    /// <param name="receivedAt">When it came in.</param>
    /// <param name="answeredAt">When it was answered; not before it came in.</param>
    /// <param name="pauses">Times in which the clock stands still; in any order.</param>
    public ServiceAnswer Answered(Instant receivedAt, Instant answeredAt, params Interval[] pauses) => Answer(receivedAt, answeredAt, true, pauses);

    /// <summary>Whether what was not answered by now still can be in time.</summary>
    /// <param name="receivedAt">When it came in.</param>
    /// <param name="now">The instant that is asked about; not before it came in.</param>
    /// <param name="pauses">Times in which the clock stands still; in any order.</param>
    public ServiceAnswer Open(Instant receivedAt, Instant now, params Interval[] pauses) => Answer(receivedAt, now, false, pauses);

    private ServiceAnswer Answer(Instant receivedAt, Instant until, bool isAnswered, Interval[] pauses)
    {
        var due = DueAt(receivedAt, pauses);
        return new ServiceAnswer(due, Counted(receivedAt, until, pauses), until <= due, isAnswered);
    }

    private static Interval[] Sorted(Interval[] pauses)
    {
        var sorted = (Interval[])Guard.NotNull(pauses).Clone();
        if (Array.Exists(sorted, pause => !pause.HasStart || !pause.HasEnd))
        {
            throw new ArgumentException("Each pause must have a start and an end; the end of one that goes on is the instant that is asked about.", nameof(pauses));
        }

        Array.Sort(sorted, (one, other) => one.Start.CompareTo(other.Start));
        return sorted;
    }

    /// <summary>The times in which the clock runs, in order: hours of business without pauses.</summary>
    private IEnumerable<Interval> RunningFrom(Instant start, Interval[] pauses)
    {
        foreach (var open in Level.BusinessHours is { } hours ? BusinessFrom(start, hours) : [new Interval(start, Instant.MaxValue)])
        {
            var from = open.Start;
            foreach (var pause in pauses)
            {
                if (from < pause.Start && from < open.End)
                {
                    yield return new Interval(from, Instant.Min(pause.Start, open.End));
                }

                from = Instant.Max(from, pause.End);
            }

            if (from < open.End)
            {
                yield return new Interval(from, open.End);
            }
        }
    }

    private IEnumerable<Interval> BusinessFrom(Instant start, BusinessHours hours)
    {
        for (var day = hours.Calendar.OnOrAfter(start.InZone(_zone).Date.PlusDays(-1)); ; day = hours.Calendar.Add(day, 1))
        {
            var opens = Instant.Max(start, InstantOf(day, hours.From));
            var closes = InstantOf(day, hours.To);
            if (opens < closes)
            {
                yield return new Interval(opens, closes);
            }
        }
    }

    private Instant InstantOf(LocalDate day, LocalTime time) => Resolver(_zone.MapLocal(day.At(time))).ToInstant();
}
