using System;
using NodaTime;

namespace Partnerships.Certifications;

/// <summary>That a person passed an exam, and on which days that counts.</summary>
/// <remarks>Two are equal when all that they say is; they have no order.</remarks>
public sealed record Certificate
{
    internal Certificate(string person, LocalDate passedOn, LocalDate from, LocalDate through) =>
        (Person, PassedOn, From, Through) = (person, passedOn, from, through);

    /// <summary>Who passed.</summary>
    public string Person { get; }

    /// <summary>The day on which the exam was passed.</summary>
    public LocalDate PassedOn { get; }

    /// <summary>The first day on which it is valid.</summary>
    public LocalDate From { get; }

    /// <summary>The last day on which it is valid.</summary>
    public LocalDate Through { get; }

    /// <summary>Whether it is valid on a day.</summary>
    public bool IsValidOn(LocalDate day) => From <= day && day <= Through;

    /// <summary>The first day on which passing the exam again adds a whole period to this one.</summary>
    public LocalDate RenewableFrom(Exam exam) => Through.PlusDays(1 - Guard.NotNull(exam).RenewalDays);

    /// <summary>Person and days: "kim 2026-03-10 through 2027-03-09".</summary>
    public override string ToString() => $"{Person} {Dates.Text(From)} through {Dates.Text(Through)}";

    internal Certificate RequirePerson(string person) => string.Equals(person, Person, StringComparison.Ordinal)
        ? this
        : throw new ArgumentException($"Must be {Person}, whose certificate it renews; is {person}.", nameof(person));
}
