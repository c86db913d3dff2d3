using NodaTime;

namespace Partnerships.Registrations;

/// <summary>From when to when a customer is protected: days in the program's zone, and exact instants.</summary>
/// <remarks>
/// <para>The protection holds from its first instant up to, not including, its last. The instants are settled when the
/// protection is given: a later version of the time zone database does not move them.</para>
/// <para>Two are equal when all that they say is; they have no order.</para>
/// </remarks>
public sealed record Protection : IDescribed
{
    internal Protection(Instant anchor, ProtectionLength length, int extensions, Instant from, Instant until, LocalDate firstDay, LocalDate lastDay, string zoneId)
    {
        (Anchor, Length, Extensions) = (anchor, length, Guard.AtLeast(extensions, 0));
        (From, FirstDay, LastDay, ZoneId) = (Guard.AtLeast(from, anchor), firstDay, lastDay, Guard.NotBlank(zoneId));
        Until = Guard.AtLeast(until, anchor);
    }

    /// <summary>The instant that the length is counted from, with all extensions.</summary>
    public Instant Anchor { get; }

    /// <summary>How long, with all extensions.</summary>
    public ProtectionLength Length { get; }

    /// <summary>How often it was extended.</summary>
    public int Extensions { get; }

    /// <summary>The first instant that is protected.</summary>
    public Instant From { get; }

    /// <summary>The first instant that is not protected any more.</summary>
    public Instant Until { get; }

    /// <summary>The day of the first instant.</summary>
    public LocalDate FirstDay { get; }

    /// <summary>The last day on which the customer is protected; in days, to the day's end.</summary>
    public LocalDate LastDay { get; }

    /// <summary>The zone of the days.</summary>
    public string ZoneId { get; }

    /// <summary>Whether an instant is protected.</summary>
    public bool Contains(Instant instant) => From <= instant && instant < Until;

    /// <summary>The days: "2026-03-01 through 2026-03-31".</summary>
    public override string ToString() => $"{Dates.Text(FirstDay)} through {Dates.Text(LastDay)}";

    Content IDescribed.Describe() => Content.Object()
        .With("anchor", Dates.Text(Anchor))
        .With("length", Length.ToString())
        .With("extensions", Extensions == 0 ? null : Extensions)
        .With("from", Dates.Text(From))
        .With("until", Dates.Text(Until))
        .With("firstDay", Dates.Text(FirstDay))
        .With("lastDay", Dates.Text(LastDay))
        .With("zone", ZoneId);
}
