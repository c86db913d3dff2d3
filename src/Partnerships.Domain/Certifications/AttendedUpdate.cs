using NodaTime;

namespace Partnerships.Certifications;

/// <summary>Hours of an update that a person attended on a day.</summary>
/// <remarks>Two are equal when all that they say is; they have no order.</remarks>
public sealed record AttendedUpdate
{
    internal AttendedUpdate(string activity, LocalDate on, int hours) => (Activity, On, Hours) = (activity, on, hours);

    /// <summary>The key of the program's activity: "product-updates".</summary>
    public string Activity { get; }

    /// <summary>The day.</summary>
    public LocalDate On { get; }

    /// <summary>How many hours.</summary>
    public int Hours { get; }

    /// <summary>Day, activity and hours: "2026-02-11 product-updates 4 hours".</summary>
    public override string ToString() => Guard.Invariant($"{Dates.Text(On)} {Activity} {Hours} hours");
}
