using System;
using System.Collections.Generic;
using System.Linq;
using Partnerships.Explanations;
using Partnerships.Metrics;
using Partnerships.Monetary;

namespace Partnerships.Tiers;

/// <summary>The cheapest way to a tier, step by step, or the reasons why there is none.</summary>
/// <remarks>
/// The reasons' codes are "path.no-cost", "path.not-known", "path.out-of-reach", "path.mixed-directions", "path.through-score" and
/// "path.too-many-alternatives". Two paths are equal only when they are one object; compare what they hold.
/// </remarks>
public sealed class TierPath
{
    private readonly Fact[] _kept;

    internal TierPath(Tier target, PathStep[] steps, Money cost, Money? worth, Fact[] kept)
    {
        (Target, Cost, Worth, _kept) = (target, cost, worth, kept);
        (Steps, Reasons) = (Array.AsReadOnly(steps), Guard.None<Reason>());
    }

    internal TierPath(Tier target, Reason[] reasons, Money? worth)
    {
        (Target, Worth, _kept) = (target, worth, []);
        (Steps, Reasons) = (Guard.None<PathStep>(), Array.AsReadOnly(reasons));
    }

    /// <summary>The tier that the path leads to.</summary>
    public Tier Target { get; }

    /// <summary>Whether there is a path.</summary>
    public bool IsFound => Cost is not null;

    /// <summary>Whether the tier holds already, so that there is nothing to do.</summary>
    public bool IsHeld => IsFound && Steps.Count == 0;

    /// <summary>What to do, in the order in which the ladder first mentions the metrics; nothing where the tier holds, or there is no path.</summary>
    public IReadOnlyList<PathStep> Steps { get; }

    /// <summary>What the steps cost together; null where there is no path.</summary>
    public Money? Cost { get; }

    /// <summary>What arriving is worth; null where nobody said so.</summary>
    public Money? Worth { get; }

    /// <summary>What arriving is worth less what it costs; null where either is not known.</summary>
    /// <exception cref="OverflowException">The difference does not fit.</exception>
    public Money? Net => Worth is { } worth && Cost is { } cost ? worth - cost : null;

    /// <summary>Why there is no path, one reason for each thing in the way, over all alternatives; none where there is a path.</summary>
    public IReadOnlyList<Reason> Reasons { get; }

    /// <summary>The facts as they are once all steps are done; a path that is not there changes nothing.</summary>
    /// <remarks>Each metric over each window moves by itself: values that come from others, or answer for every window, are stated
    /// as they were, so that no step moves another.</remarks>
    public PartnerFacts ApplyTo(PartnerFacts facts) => Steps.Count == 0
        ? Guard.NotNull(facts)
        : Steps
            .Select(step => new Fact(step.Metric, step.Window, step.To, facts.Find(step.Metric, step.Window)?.Responses))
            .Aggregate(_kept.Aggregate(Guard.NotNull(facts), (known, fact) => known.With(fact)), (known, fact) => known.With(fact));

    /// <summary>The tier, and the cost or why there is no path: "Gold: USD 39,000.00 in 3 steps".</summary>
    public override string ToString() => Cost is not { } cost
        ? $"{Target}: no path ({string.Join("; ", Reasons.Select(reason => reason.Words))})"
        : IsHeld ? $"{Target}: holds"
        : Guard.Invariant($"{Target}: {cost} in {Steps.Count} {(Steps.Count == 1 ? "step" : "steps")}");
}
