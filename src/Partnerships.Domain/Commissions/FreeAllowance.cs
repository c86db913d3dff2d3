using System;
using Partnerships.Monetary;

namespace Partnerships.Commissions;

/// <summary>What is free of charge at first: a number of events, a volume, or both; of both the one that is used up first ends it.</summary>
/// <remarks>
/// In a rule of a plan, an event is a line that the rule is for, and its volume what the rule pays on. The part of a volume that is free is free
/// of a rate; an event that is free as a whole is free of an amount per event or per unit too, which one that crosses the end of the volume is
/// not. Two allowances are equal when their parts are; they have no order.
/// </remarks>
public sealed record FreeAllowance : IDescribed
{
    private FreeAllowance(long? events, Money? volume) => (Events, Volume) = (events, volume);

    /// <summary>How many events are free; null where their number does not matter.</summary>
    public long? Events { get; }

    /// <summary>How much volume is free; null where it does not matter.</summary>
    public Money? Volume { get; }

    /// <summary>Over what the events and their volume are counted: ever, unless stated.</summary>
    public LimitScope Scope { get; private init; } = LimitScope.Lifetime;

    /// <summary>The first events, whatever their volume.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is below zero.</exception>
    public static FreeAllowance OfEvents(long events) => new(Guard.AtLeast(events, 0L), null);

    /// <summary>The first volume, whatever the number of events.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The volume is below zero.</exception>
    public static FreeAllowance OfVolume(Money volume) => new(null, Prices.NotNegative(volume));

    /// <summary>The first events, as far as their volume goes.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number or the volume is below zero.</exception>
    public static FreeAllowance Of(long events, Money volume) => new(Guard.AtLeast(events, 0L), Prices.NotNegative(volume));

    /// <summary>The same allowance, counted over each deal, month, quarter … anew.</summary>
    /// <exception cref="ArgumentException">The scope is a line and the allowance one of events: each line would be the first.</exception>
    public FreeAllowance Over(LimitScope scope) => Guard.NotNull(scope) == LimitScope.Line && Events is not null
        ? throw new ArgumentException($"Must be {LimitScope.Deal} or longer for a number of events, is {scope}.", nameof(scope))
        : this with { Scope = scope };

    /// <summary>What of one event is free, after what was used before.</summary>
    /// <param name="usedEvents">How many events came before; not below zero.</param>
    /// <param name="usedVolume">Their volume; not below zero.</param>
    /// <param name="volume">The event's volume; not below zero.</param>
    /// <returns>The part of the volume that is free, and whether the event is free as a whole, as one of no volume is while events are left.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number or a volume is below zero.</exception>
    /// <exception cref="CurrencyMismatchException">A volume is in another currency.</exception>
    public (Money Volume, bool IsWhole) Free(long usedEvents, Money usedVolume, Money volume)
    {
        Guard.AtLeast(usedEvents, 0L);
        Prices.NotNegative(usedVolume);
        Prices.NotNegative(volume);
        var none = Money.Zero(volume.Currency);
        if (usedEvents >= Events)
        {
            return (none, false);
        }

        if (Volume is not { } most)
        {
            return (volume, true);
        }

        var free = Money.Min(volume, Money.Max(none, most - usedVolume));
        return (free, free == volume);
    }

    /// <summary>The allowance in words: "the first 3 events, up to USD 250.00, of a month".</summary>
    public override string ToString() => (Events is { } events
            ? Guard.Invariant($"the first {events} events") + (Volume is { } most ? $", up to {most}" : "")
            : $"the first {Volume}")
        + (Scope == LimitScope.Lifetime ? "" : ", of a " + Scope);

    Content IDescribed.Describe() => Content.Object()
        .With("events", Events)
        .With("volume", Volume?.ToString("R", null))
        .With("over", Scope == LimitScope.Lifetime ? null : Scope.Name);
}
