using System;
using System.Collections.Generic;
using System.Linq;
using NodaTime;

namespace Partnerships.Funds;

/// <summary>Until when a claim may come, and what has to come with it.</summary>
/// <remarks>
/// Days are calendar days; the first does not count, and the last one does: with 30 days for an activity that ended on 10 May, a claim
/// may come through 9 June. Two terms are equal when all that they say is; they have no order.
/// </remarks>
public sealed class ClaimTerms : IEquatable<ClaimTerms>, IDescribed
{
    // Ten years are more than any program gives, and no date runs out of the calendar by them.
    internal const int MostDays = 3_660;

    private ClaimTerms(int days, bool fromPeriod) => (Days, CountsFromPeriod) = (days, fromPeriod);

    private ClaimTerms(ClaimTerms like) =>
        (Days, CountsFromPeriod, FirstDays, RemindAfter, Proofs) = (like.Days, like.CountsFromPeriod, like.FirstDays, like.RemindAfter, like.Proofs);

    /// <summary>How many days a partner has.</summary>
    public int Days { get; }

    /// <summary>Whether the days count from the end of the period that the activity lies in, and not from the end of the activity.</summary>
    public bool CountsFromPeriod { get; }

    /// <summary>How many days it has for its first claim; null where that is no exception.</summary>
    public int? FirstDays { get; private init; }

    /// <summary>After how many days a partner is reminded.</summary>
    public IReadOnlyList<int> RemindAfter { get; private init; } = Guard.None<int>();

    /// <summary>The proofs that have to come with a claim: of each list one at least.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Proofs { get; private init; } = Guard.None<IReadOnlyList<string>>();

    /// <summary>Claims within some days after the activity has ended.</summary>
    /// <param name="days">From 0 to 3,660.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number lies outside.</exception>
    public static ClaimTerms AfterActivity(int days) => new(Guard.InRange(days, 0, MostDays), fromPeriod: false);

    /// <summary>Claims within some days after the period of the activity has ended.</summary>
    /// <param name="days">From 0 to 3,660.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number lies outside.</exception>
    public static ClaimTerms AfterPeriod(int days) => new(Guard.InRange(days, 0, MostDays), fromPeriod: true);

    /// <summary>The same terms, with more days for a partner's first claim.</summary>
    /// <param name="days">From the number of every claim to 3,660.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number lies outside.</exception>
    public ClaimTerms FirstWithin(int days) => new(this) { FirstDays = Guard.InRange(days, Days, MostDays) };

    /// <summary>The same terms, with reminders some days after the activity has ended.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A number is not from 1 to 3,660.</exception>
    public ClaimTerms RemindingAfter(params int[] days) =>
        new(this) { RemindAfter = Array.AsReadOnly(Guard.Copy(days).Select(number => Guard.InRange(number, 1, MostDays, nameof(days))).ToArray()) };

    /// <summary>The same terms, with one more proof that has to come: the only one of its list, or any of several.</summary>
    /// <param name="anyOf">The kinds of proof of which one is enough, such as "photos" or "attendee-list".</param>
    /// <exception cref="ArgumentException">There is none, or a key has another form.</exception>
    public ClaimTerms Proving(params string[] anyOf) => Guard.Copy(anyOf).Length == 0
        ? throw new ArgumentException("Must name one kind of proof at least.", nameof(anyOf))
        : new(this) { Proofs = Array.AsReadOnly(Proofs.Append(Array.AsReadOnly(anyOf.Select(key => Keys.Key(key, nameof(anyOf))).ToArray())).ToArray()) };

    /// <summary>The last day for a claim.</summary>
    /// <param name="activityEnd">The last day of the activity.</param>
    /// <param name="periodEnd">The last day of the period that the activity lies in.</param>
    /// <param name="first">Whether the partner has claimed nothing before.</param>
    public LocalDate LastDay(LocalDate activityEnd, LocalDate periodEnd, bool first) =>
        (CountsFromPeriod ? periodEnd : activityEnd).PlusDays(first && FirstDays is { } days ? days : Days);

    /// <summary>The days on which a partner is reminded of an activity.</summary>
    /// <param name="activityEnd">The last day of the activity.</param>
    public IReadOnlyList<LocalDate> Reminders(LocalDate activityEnd) => Array.AsReadOnly(RemindAfter.Select(activityEnd.PlusDays).ToArray());

    /// <summary>Whether all that the terms say is the same.</summary>
    public bool Equals(ClaimTerms? other) => Content.Same(this, other);

    /// <summary>Whether all that the terms say is the same.</summary>
    public override bool Equals(object? obj) => Equals(obj as ClaimTerms);

    /// <summary>A hash that equal terms share.</summary>
    public override int GetHashCode() => Content.HashOf(this);

    /// <summary>The terms in words: "within 30 days after the activity".</summary>
    public override string ToString() => Guard.Invariant($"within {Days} days after the {(CountsFromPeriod ? "period" : "activity")}");

    Content IDescribed.Describe() => Content.Object()
        .With("within", Days)
        .If("afterPeriod", CountsFromPeriod)
        .With("firstWithin", FirstDays)
        .With("remindAfter", Content.List(RemindAfter.Select(days => Content.Of(days))))
        .With("proofs", Content.List(Proofs.Select(anyOf => Content.List(anyOf.Select(Content.Of)))));
}
