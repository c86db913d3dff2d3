using System;
using NodaTime;
using Partnerships.Explanations;

namespace Partnerships.Tiers;

/// <summary>How tiers change over time: when a partner rises, and what has to pass before it falls.</summary>
/// <remarks>
/// <para>A tier that no longer holds on a review date begins a shortfall. It passes through the grace period, in which nothing
/// happens; then, with a warning, through the cure period; then, with notice, through the notice period; and ends in a demotion.
/// As soon as the tier holds again the shortfall is over. A period that is null takes no time.</para>
/// <para>Of a period the first day does not count, and the last one does: warned on 1 March, a partner with 30 days to cure has
/// through 31 March, and falls on 1 April. Review dates count from the start of the program year, which is one of them.</para>
/// <para>Two terms are equal when all that they say is; they have no order.</para>
/// </remarks>
public sealed record ReviewTerms : IDescribed
{
    private ReviewTerms(PromotionRule promotion, DemotionRule demotion, ReviewCycle every) =>
        (Promotion, Demotion, Every) = (promotion, demotion, every);

    /// <summary>When a partner that reaches a higher tier gets it.</summary>
    public PromotionRule Promotion { get; }

    /// <summary>Where a partner goes whose tier no longer holds.</summary>
    public DemotionRule Demotion { get; }

    /// <summary>How often tiers are reviewed.</summary>
    public ReviewCycle Every { get; }

    /// <summary>How long nothing happens; days, months or years.</summary>
    public Period? Grace { get; private init; }

    /// <summary>How long a warned partner has to meet the tier again.</summary>
    public Period? Cure { get; private init; }

    /// <summary>How long a demotion is announced before it takes effect.</summary>
    public Period? Notice { get; private init; }

    /// <summary>How long a partner has held a tier before it rises, and then by one tier; null where it may rise at any time.</summary>
    public Period? MinimumTime { get; private init; }

    /// <summary>How long after joining no shortfall begins.</summary>
    public Period? SettlingIn { get; private init; }

    /// <summary>Whether a tier once reached stays until the program year ends.</summary>
    public bool KeepsForTheYear { get; private init; }

    /// <summary>Where the terms are written; null where no document says so.</summary>
    public Clause? Clause { get; private init; }

    /// <summary>The tier is what the lines of the ladder say, every day: up and down at once.</summary>
    public static ReviewTerms FollowingPlacement { get; } = new(PromotionRule.AtOnce, DemotionRule.ToWhatHolds, ReviewCycle.Daily);

    /// <summary>Terms without periods.</summary>
    public static ReviewTerms Of(PromotionRule promotion, DemotionRule demotion, ReviewCycle every) =>
        new(Guard.NotNull(promotion), Guard.NotNull(demotion), Guard.NotNull(every));

    /// <summary>The same terms with a grace period.</summary>
    /// <param name="period">Days, months or years; above zero.</param>
    /// <exception cref="ArgumentException">The period is of another kind.</exception>
    public ReviewTerms WithGrace(Period period) => this with { Grace = Dates.Check(period) };

    /// <summary>The same terms with a warning, and a time to cure after it.</summary>
    /// <param name="period">Days, months or years; above zero.</param>
    /// <exception cref="ArgumentException">The period is of another kind.</exception>
    public ReviewTerms WithCure(Period period) => this with { Cure = Dates.Check(period) };

    /// <summary>The same terms with notice of a demotion.</summary>
    /// <param name="period">Days, months or years; above zero.</param>
    /// <exception cref="ArgumentException">The period is of another kind.</exception>
    public ReviewTerms WithNotice(Period period) => this with { Notice = Dates.Check(period) };

    /// <summary>The same terms, by which a tier is held for a time before the next.</summary>
    /// <param name="period">Days, months or years; above zero.</param>
    /// <exception cref="ArgumentException">The period is of another kind.</exception>
    public ReviewTerms AfterHolding(Period period) => this with { MinimumTime = Dates.Check(period) };

    /// <summary>The same terms, by which no shortfall begins for a time after joining.</summary>
    /// <param name="period">Days, months or years; above zero.</param>
    /// <exception cref="ArgumentException">The period is of another kind.</exception>
    public ReviewTerms AfterSettlingIn(Period period) => this with { SettlingIn = Dates.Check(period) };

    /// <summary>The same terms, by which a tier once reached stays until the program year ends.</summary>
    public ReviewTerms KeepingForTheYear() => this with { KeepsForTheYear = true };

    /// <summary>The same terms, and where they are written.</summary>
    public ReviewTerms By(Clause clause) => this with { Clause = Guard.NotNull(clause) };

    Content IDescribed.Describe() => Content.Object()
        .With("promotion", Promotion.Name)
        .With("demotion", Demotion.Name)
        .With("every", Every.Name)
        .With("grace", Grace is null ? null : Dates.Text(Grace))
        .With("cure", Cure is null ? null : Dates.Text(Cure))
        .With("notice", Notice is null ? null : Dates.Text(Notice))
        .With("minimumTime", MinimumTime is null ? null : Dates.Text(MinimumTime))
        .With("settlingIn", SettlingIn is null ? null : Dates.Text(SettlingIn))
        .If("keepsForTheYear", KeepsForTheYear)
        .With("clause", Clause);
}
