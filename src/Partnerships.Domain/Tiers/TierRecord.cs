using System;
using System.Collections.Generic;
using System.Linq;
using NodaTime;
using Partnerships.Partners;

namespace Partnerships.Tiers;

/// <summary>Where a partner stands with its tier: what all events since it joined come to.</summary>
/// <remarks>
/// A record is never edited: an event makes the next one, so that the events, kept in any store, give it back. It is a partner's
/// own, in one program. Two records are equal when all that they say is; they have no order.
/// </remarks>
public sealed class TierRecord : IEquatable<TierRecord>, IDescribed
{
    private TierRecord(LocalDate joined) => (Joined, AsOf) = (joined, joined);

    private TierRecord(TierRecord like) => (Joined, AsOf, Tier, Since, RaisedOn, ReviewedOn, Shortfall, HeldUntil) =
        (like.Joined, like.AsOf, like.Tier, like.Since, like.RaisedOn, like.ReviewedOn, like.Shortfall, like.HeldUntil);

    /// <summary>The day on which the partner joined.</summary>
    public LocalDate Joined { get; }

    /// <summary>The day of the last event, or that of joining.</summary>
    public LocalDate AsOf { get; private init; }

    /// <summary>The tier that the partner has; null where it has none.</summary>
    public TierId? Tier { get; private init; }

    /// <summary>The day from which it has had it, or has had none; null where it never had one.</summary>
    public LocalDate? Since { get; private init; }

    /// <summary>The day on which it rose to the tier, or was given it; null where it fell to it, or has none.</summary>
    public LocalDate? RaisedOn { get; private init; }

    /// <summary>The day of the last review; null where there was none.</summary>
    public LocalDate? ReviewedOn { get; private init; }

    /// <summary>The shortfall that is running; null where there is none.</summary>
    public Shortfall? Shortfall { get; private init; }

    /// <summary>The last day of the last hold; null where there was none.</summary>
    public LocalDate? HeldUntil { get; private init; }

    /// <summary>The record of a partner that joins, without a tier.</summary>
    public static TierRecord Joining(LocalDate on) => new(on);

    /// <summary>The record after an event.</summary>
    /// <exception cref="ArgumentException">The event is before the last one, or cannot follow: it speaks of another tier, or of a shortfall that there is not.</exception>
    public TierRecord Apply(TierEvent happened)
    {
        if (Guard.NotNull(happened).Date < AsOf)
        {
            throw new ArgumentException($"Must not be before {Dates.Text(AsOf)}, the day of the last event; is {happened}.", nameof(happened));
        }

        var next = new TierRecord(this) { AsOf = happened.Date };
        return happened switch
        {
            TierPromoted promoted when promoted.From == Tier => next.With(promoted.To, promoted.Date, promoted.Date),
            TierDemoted demoted when demoted.From == Tier => next.With(demoted.To, demoted.Date, null),
            TierAssigned assigned => next.With(assigned.To, assigned.Date, assigned.Date),
            TierHeld held => new(next) { HeldUntil = held.Until },
            TierReviewed reviewed when reviewed.Tier == Tier => new(next) { ReviewedOn = reviewed.Date },
            ShortfallFound found when found.Tier == Tier && Shortfall is null =>
                new(next) { Shortfall = new Shortfall(found.Date, ShortfallPhase.Grace, found.Until, found.Reasons) },
            ShortfallWarned warned when warned.Tier == Tier && Shortfall is { } shortfall =>
                new(next) { Shortfall = new Shortfall(shortfall.Since, ShortfallPhase.Cure, warned.Until, warned.Reasons) },
            DemotionAnnounced announced when announced.Tier == Tier && Shortfall is { } shortfall =>
                new(next) { Shortfall = new Shortfall(shortfall.Since, ShortfallPhase.Notice, announced.Until, announced.Reasons) },
            TierRecovered recovered when recovered.Tier == Tier && Shortfall is not null => new(next) { Shortfall = null },
            _ => throw new ArgumentException($"Must follow from \"{this}\"; is {happened}.", nameof(happened)),
        };
    }

    /// <summary>The record after events, in their order.</summary>
    /// <exception cref="ArgumentException">One of them cannot follow.</exception>
    public TierRecord Apply(IEnumerable<TierEvent> happened) => Guard.Copy(happened).Aggregate(this, (record, next) => record.Apply(next));

    /// <summary>Whether all that the records say is the same.</summary>
    public bool Equals(TierRecord? other) => Content.Same(this, other);

    /// <summary>Whether all that the records say is the same.</summary>
    public override bool Equals(object? obj) => Equals(obj as TierRecord);

    /// <summary>A hash that equal records share.</summary>
    public override int GetHashCode() => Content.HashOf(this);

    /// <summary>Tier and shortfall: "silver since 2026-01-01; cure through 2026-03-31, short since 2026-03-01".</summary>
    public override string ToString()
    {
        var tier = Tier?.Key ?? "no tier";
        var since = Since is { } date ? $"{tier} since {Dates.Text(date)}" : tier;
        return Shortfall is null ? since : $"{since}; {Shortfall}";
    }

    Content IDescribed.Describe() => Content.Object()
        .With("joined", Dates.Text(Joined))
        .With("asOf", Dates.Text(AsOf))
        .With("tier", Tier?.Key)
        .With("since", Text(Since))
        .With("raisedOn", Text(RaisedOn))
        .With("reviewedOn", Text(ReviewedOn))
        .With("shortfall", Shortfall)
        .With("heldUntil", Text(HeldUntil));

    private static string? Text(LocalDate? date) => date is { } given ? Dates.Text(given) : null;

    private TierRecord With(TierId? tier, LocalDate since, LocalDate? raisedOn) =>
        new(this) { Tier = tier, Since = since, RaisedOn = raisedOn, Shortfall = null };
}
