using System;
using Partnerships.Explanations;

namespace Partnerships.Calendars;

/// <summary>Within how many hours something is answered: elapsed hours, or hours of business.</summary>
/// <remarks>Two are equal when all that they say is; they have no order.</remarks>
public sealed record ServiceLevel : IDescribed
{
    private const int Most = 99_999;

    private ServiceLevel(string key, string name, int hours) => (Key, Name, Hours) = (key, name, hours);

    /// <summary>The key: "lead-response".</summary>
    public string Key { get; }

    /// <summary>The name: "Response to a referred lead".</summary>
    public string Name { get; }

    /// <summary>Within how many hours.</summary>
    public int Hours { get; }

    /// <summary>The hours that count; null where every hour does.</summary>
    public BusinessHours? BusinessHours { get; private init; }

    /// <summary>Where it is written; null where no document says so.</summary>
    public Clause? Clause { get; private init; }

    /// <summary>A service level in elapsed hours.</summary>
    /// <param name="key">Lower-case letters and digits, words joined by hyphens.</param>
    /// <param name="name">The name; not blank.</param>
    /// <param name="hours">From 1 to 99,999.</param>
    /// <exception cref="ArgumentException">The key has another form, the name is blank, or the hours lie outside.</exception>
    public static ServiceLevel Of(string key, string name, int hours) => new(Keys.Key(key), Guard.NotBlank(name), Guard.InRange(hours, 1, Most));

    /// <summary>The same service level, in hours of business.</summary>
    public ServiceLevel Within(BusinessHours hours) => this with { BusinessHours = Guard.NotNull(hours) };

    /// <summary>The same service level, and where it is written.</summary>
    public ServiceLevel By(Clause clause) => this with { Clause = Guard.NotNull(clause) };

    /// <summary>Name and hours: "Response to a referred lead: 48 hours".</summary>
    public override string ToString() => Guard.Invariant($"{Name}: {Hours} {(BusinessHours is null ? "hours" : "business hours")}");

    Content IDescribed.Describe() => Content.Object()
        .With("key", Key)
        .With("name", Name)
        .With("hours", Hours)
        .With("businessHours", BusinessHours)
        .With("clause", Clause);
}
