using System;
using NodaTime;
using Partnerships.Metrics;
using Partnerships.Partners;

namespace Partnerships.Performance;

/// <summary>One of the vendor's partners as the dashboard sees it: what kind it is, what happened, and which tier it had when.</summary>
/// <remarks>Two records are equal only when they are one object.</remarks>
public sealed class PartnerRecord
{
    private PartnerRecord(PartnerId id, PartnerType type, PartnerHistory history, TierTimeline? tiers, LocalDate? leftOn) =>
        (Id, Type, History, Tiers, LeftOn) = (id, type, history, tiers, leftOn);

    /// <summary>Who it is.</summary>
    public PartnerId Id { get; }

    /// <summary>What kind of partner it is.</summary>
    public PartnerType Type { get; }

    /// <summary>What happened, since the day on which it joined.</summary>
    public PartnerHistory History { get; }

    /// <summary>Which tier it had when; null where it never had one.</summary>
    public TierTimeline? Tiers { get; }

    /// <summary>The last day of the partnership; null where it goes on.</summary>
    public LocalDate? LeftOn { get; }

    /// <summary>A partner that goes on.</summary>
    /// <param name="id">Who it is.</param>
    /// <param name="type">What kind of partner it is.</param>
    /// <param name="history">What happened.</param>
    /// <param name="tiers">Which tier it had when; null where it never had one.</param>
    public static PartnerRecord Of(PartnerId id, PartnerType type, PartnerHistory history, TierTimeline? tiers = null) =>
        new(Guard.NotNull(id), Guard.NotNull(type), Guard.NotNull(history), tiers, null);

    /// <summary>The same partner, which left.</summary>
    /// <param name="last">The last day of the partnership; not before the day on which it joined.</param>
    /// <exception cref="ArgumentOutOfRangeException">It joined after that day.</exception>
    public PartnerRecord LeavingOn(LocalDate last) => last >= History.Joined
        ? new(Id, Type, History, Tiers, last)
        : throw new ArgumentOutOfRangeException(nameof(last), last, $"Must be {Dates.Text(History.Joined)} or later, is {Dates.Text(last)}.");

    /// <summary>Whether the partnership runs on a day.</summary>
    public bool IsActiveOn(LocalDate day) => History.Joined <= day && !(day > LeftOn);

    /// <summary>Id and type: "acme, reseller".</summary>
    public override string ToString() => $"{Id}, {Type}";
}
