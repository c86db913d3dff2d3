using System;
using System.Collections.Generic;
using NodaTime;
using Partnerships.Explanations;

namespace Partnerships.Certifications;

/// <summary>Whether a person counts as certified on a day, and what is missing.</summary>
/// <remarks>Two are equal only when they are one object; compare what they say.</remarks>
public sealed class CertificationStanding
{
    internal CertificationStanding(LocalDate on, Certificate? certificate, int hours, int hoursNeeded, LocalDate? renewableFrom, Reason[] missing, Reason[] due)
    {
        (On, Certificate, Hours, HoursNeeded, RenewableFrom) = (on, certificate, hours, hoursNeeded, renewableFrom);
        (Missing, Due) = (Array.AsReadOnly(missing), Array.AsReadOnly(due));
    }

    /// <summary>The day that is asked about.</summary>
    public LocalDate On { get; }

    /// <summary>The certificate that is valid on the day; null where there is none.</summary>
    public Certificate? Certificate { get; }

    /// <summary>The hours of the curriculum that were completed by the day.</summary>
    public int Hours { get; }

    /// <summary>The hours of the whole curriculum.</summary>
    public int HoursNeeded { get; }

    /// <summary>The first day on which the certificate can be renewed without losing a day; null where there is none.</summary>
    public LocalDate? RenewableFrom { get; }

    /// <summary>What keeps the person from being certified; none where it is.</summary>
    public IReadOnlyList<Reason> Missing { get; }

    /// <summary>What was to be done to keep up in the quarter before the day's, such as product updates. It takes no certificate away.</summary>
    public IReadOnlyList<Reason> Due { get; }

    /// <summary>Whether the person counts as certified.</summary>
    public bool IsCertified => Missing.Count == 0;

    /// <summary>In words: "certified through 2027-03-09", or what is missing.</summary>
    public override string ToString() => IsCertified ? $"certified through {Dates.Text(Certificate!.Through)}" : string.Join("; ", Missing);
}
