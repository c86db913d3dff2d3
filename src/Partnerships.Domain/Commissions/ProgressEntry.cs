using System;
using Partnerships.Monetary;

namespace Partnerships.Commissions;

/// <summary>What was accumulated by a rule over a time, a subscription, or ever, and what it is measured against.</summary>
/// <remarks>Two entries are equal when their parts are; they have no order.</remarks>
public sealed record ProgressEntry : IDescribed
{
    private ProgressEntry(string rule, string scope) => (Rule, Scope) = (Keys.Key(rule), Guard.NotBlank(scope));

    /// <summary>The key of the rule.</summary>
    public string Rule { get; }

    /// <summary>Over what: "2025", "2025-Q1", "2025-03", "subscription S-7", "lifetime".</summary>
    public string Scope { get; }

    /// <summary>The sum of what the rule counts: the amounts that it was applied to, or of a schedule what selects its bracket; null where nothing was counted yet.</summary>
    /// <remarks>Beyond what is free of an allowance; a line that is free as a whole is not counted at all.</remarks>
    public Level? Counted { get; private init; }

    /// <summary>The sum of the amounts that it paid; null where nothing was paid yet.</summary>
    public Money? Paid { get; private init; }

    /// <summary>How many lines an allowance was applied to, less the credits; null where no allowance was applied yet.</summary>
    public long? Events { get; private init; }

    /// <summary>The sum of the amounts that an allowance was applied to; null where no allowance was applied yet.</summary>
    public Money? Volume { get; private init; }

    /// <summary>The quota that brackets in percent are of; null where none was set.</summary>
    public Money? Quota { get; private init; }

    /// <summary>The turnover that growth is counted from; null where none was set.</summary>
    public Money? Baseline { get; private init; }

    /// <summary>An entry by which nothing was accumulated yet.</summary>
    /// <param name="rule">The rule's key.</param>
    /// <param name="scope">Over what.</param>
    /// <exception cref="ArgumentException">The rule's key has another form, or the scope is blank.</exception>
    public static ProgressEntry Of(string rule, string scope) => new(rule, scope);

    /// <summary>An entry.</summary>
    /// <param name="rule">The rule's key.</param>
    /// <param name="scope">Over what.</param>
    /// <param name="counted">What was counted: money or units.</param>
    /// <param name="paid">What was paid.</param>
    /// <exception cref="ArgumentException">The rule's key has another form, the scope is blank, or a percentage was counted.</exception>
    /// <exception cref="CurrencyMismatchException">What was counted and what was paid are in two currencies.</exception>
    public static ProgressEntry Of(string rule, string scope, Level counted, Money paid)
    {
        if (counted.Kind == LevelKind.Money)
        {
            Money.RequireSame(counted.Currency, paid.Currency, nameof(paid));
        }

        return counted.Kind == LevelKind.Percentage
            ? throw new ArgumentException($"Money or units are counted, not {counted}.", nameof(counted))
            : new(rule, scope) { Counted = counted, Paid = paid };
    }

    /// <summary>The same entry, and what an allowance was applied to.</summary>
    /// <param name="events">How many lines, less the credits; below zero where more was taken back than sold.</param>
    /// <param name="volume">The sum of their amounts.</param>
    public ProgressEntry Using(long events, Money volume) => this with { Events = events, Volume = volume };

    /// <summary>The same entry, with the quota that brackets in percent are of.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The quota is not above zero.</exception>
    public ProgressEntry OfQuota(Money quota) => quota.IsPositive
        ? this with { Quota = quota }
        : throw new ArgumentOutOfRangeException(nameof(quota), quota, $"Must be above zero, is {quota}.");

    /// <summary>The same entry, with the turnover that growth is counted from.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The baseline is not above zero.</exception>
    public ProgressEntry Over(Money baseline) => baseline.IsPositive
        ? this with { Baseline = baseline }
        : throw new ArgumentOutOfRangeException(nameof(baseline), baseline, $"Must be above zero, is {baseline}.");

    /// <summary>Rule, scope and amounts.</summary>
    public override string ToString() => $"{Rule}, {Scope}: {(Paid is { } paid ? $"{paid} on {Counted}" : Volume is null ? "nothing yet" : "")}"
        + (Volume is { } volume ? Guard.Invariant($"{(Paid is null ? "" : ", ")}an allowance for {Events} lines of {volume}") : "")
        + (Quota is { } quota ? $", quota {quota}" : "")
        + (Baseline is { } baseline ? $", over {baseline}" : "");

    Content IDescribed.Describe() => Content.Object()
        .With("rule", Rule)
        .With("scope", Scope)
        .With("counted", Counted?.ToText())
        .With("paid", Paid?.ToString("R", null))
        .With("events", Events)
        .With("volume", Volume?.ToString("R", null))
        .With("quota", Quota?.ToString("R", null))
        .With("baseline", Baseline?.ToString("R", null));

    internal ProgressEntry Adding(Level counted, Money paid) => this with
    {
        Counted = Counted is { } known ? known + counted : counted,
        Paid = Paid is { } before ? before + paid : paid,
    };
}
