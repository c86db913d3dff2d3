using System;
using System.Collections.Generic;
using NodaTime;
using Partnerships.Explanations;
using Partnerships.Partners;

namespace Partnerships.Tiers;

/// <summary>Something that happened to a partner's tier on a day. A <see cref="TierRecord"/> is what all events come to.</summary>
/// <remarks>Two events are equal when all that they say is; their order is that in which they happened.</remarks>
public abstract class TierEvent : IEquatable<TierEvent>, IDescribed
{
    private protected TierEvent(LocalDate date, IEnumerable<Reason>? reasons = null)
    {
        Date = date;
        Reasons = reasons is null ? Guard.None<Reason>() : Array.AsReadOnly(Guard.Copy(reasons));
    }

    /// <summary>The day from which it counts.</summary>
    public LocalDate Date { get; }

    /// <summary>The stable code: "tier.promoted".</summary>
    public abstract string Code { get; }

    /// <summary>Why: what was found of the lines that the tier misses; none where it misses none.</summary>
    public IReadOnlyList<Reason> Reasons { get; }

    /// <summary>A tier that somebody gives, such as by assessment at the start, whatever the ladder says.</summary>
    /// <param name="tier">The tier.</param>
    /// <param name="on">The day from which it counts.</param>
    public static TierAssigned Assign(TierId tier, LocalDate on) => new(on, Guard.NotNull(tier));

    /// <summary>A tier that somebody holds: the partner does not fall through a day. It may rise.</summary>
    /// <param name="on">The day from which it counts.</param>
    /// <param name="until">The last day; a hold that replaces a longer one ends it.</param>
    /// <exception cref="ArgumentOutOfRangeException">The last day is before the first.</exception>
    public static TierHeld Hold(LocalDate on, LocalDate until) => until >= on
        ? new(on, until)
        : throw new ArgumentOutOfRangeException(nameof(until), until, $"Must be {Dates.Text(on)} or later, is {Dates.Text(until)}.");

    /// <summary>Whether all that the events say is the same.</summary>
    public bool Equals(TierEvent? other) => Content.Same(this, other);

    /// <summary>Whether all that the events say is the same.</summary>
    public override bool Equals(object? obj) => Equals(obj as TierEvent);

    /// <summary>A hash that equal events share.</summary>
    public override int GetHashCode() => Content.HashOf(this);

    /// <summary>Date and words: "2026-04-01 promoted from silver to gold".</summary>
    public override string ToString() => $"{Dates.Text(Date)} {Words}";

    Content IDescribed.Describe() => Describe(Content.Object().With("event", Code).With("date", Dates.Text(Date)))
        .With("reasons", Reasons);

    /// <summary>What happened, without the date.</summary>
    private protected abstract string Words { get; }

    private protected abstract Content Describe(Content content);
}
