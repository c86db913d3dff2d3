using Partnerships.Json.Shapes;
using Partnerships.Partners;
using Partnerships.Tiers;

namespace Partnerships.Json.Formats;

/// <summary>Tiers, and how they change over time.</summary>
internal static class LadderShapes
{
    private static readonly Shape<Requirement[]> Requirements = new ListShape<Requirement>(RequirementShapes.Requirement, 0);

    private static readonly Shape<Tier> Tier = ObjectShape<Tier>.Of("ladderTier", "One step of a ladder, and what it asks for itself.")
        .Required("id", Texts.Key, "The key, such as authorized.", out var id)
        .Optional("name", Texts.Words, "The name, where the key does not spell it.", (tier, name) => tier.Named(name))
        .Optional("clause", Texts.Clause, Common.ClauseSays, out var clause)
        .Optional("requirements", Requirements, "The tier's own lines; all of them must hold.", out var requirements)
        .Optional("superseded", Requirements, "Lines that the document says too, and that decide nothing.", (tier, lines) => tier.Superseding(lines))
        .Making(from => from.Find(clause) is { } place
            ? Partnerships.Tiers.Tier.Of(TierId.Of(from.Get(id)), place, from.Find(requirements) ?? [])
            : Partnerships.Tiers.Tier.Of(TierId.Of(from.Get(id)), from.Find(requirements) ?? []));

    public static Shape<TierLadder> Ladder { get; } = ObjectShape<TierLadder>.Of("ladder", "Tiers in order, the lowest first.")
        .Optional("for", Texts.Key, "The kind of partner or the region that the ladder is for, such as smb; left out where it is for all.", (ladder, segment) => ladder.For(segment))
        .Required("rule", Common.Named(PlacementRule.All), "What a tier asks for: cumulative, its own lines and those of every tier below; highestMet, its own lines alone.", out var rule)
        .Required("tiers", new ListShape<Tier>(Tier, 1, "id"), "The tiers, the lowest first.", out var tiers)
        .Making(from => from.Get(rule) == PlacementRule.Cumulative
            ? TierLadder.Cumulative(from.Get(tiers))
            : TierLadder.HighestMet(from.Get(tiers)));

    public static Shape<ReviewTerms> Review { get; } = ObjectShape<ReviewTerms>.Of("review", "How tiers change over time.")
        .Required("promotion", Common.Named(PromotionRule.All), "When a partner that reaches a higher tier gets it.", out var promotion)
        .Required("demotion", Common.Named(DemotionRule.All), "Where a partner goes whose tier no longer holds.", out var demotion)
        .Required("every", Common.Named(ReviewCycle.All), "How often tiers are reviewed.", out var every)
        .Optional("grace", Texts.Period, "How long nothing happens.", (terms, period) => terms.WithGrace(period))
        .Optional("cure", Texts.Period, "How long a warned partner has to meet the tier again.", (terms, period) => terms.WithCure(period))
        .Optional("notice", Texts.Period, "How long a demotion is announced before it takes effect.", (terms, period) => terms.WithNotice(period))
        .Optional("minimumTime", Texts.Period, "How long a partner has held a tier before it rises to the next.", (terms, period) => terms.AfterHolding(period))
        .Optional("settlingIn", Texts.Period, "How long after joining no shortfall begins.", (terms, period) => terms.AfterSettlingIn(period))
        .Flag("keepsForTheYear", "Whether a tier once reached stays until the program year ends.", terms => terms.KeepingForTheYear())
        .Optional("clause", Texts.Clause, Common.ClauseSays, (terms, clause) => terms.By(clause))
        .Making(from => ReviewTerms.Of(from.Get(promotion), from.Get(demotion), from.Get(every)));
}
