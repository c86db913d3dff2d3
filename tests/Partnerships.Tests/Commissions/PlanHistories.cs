using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using Partnerships.Tests.Json;

namespace Partnerships.Tests.Commissions;

/// <summary>What can happen to a partner's deals, tiers, program and account.</summary>
public enum PlanStepKind
{
    /// <summary>A deal is sold, worked out and posted.</summary>
    Sell,

    /// <summary>A deal that was sold is invoiced, paid and used, and what that earns is posted.</summary>
    Collect,

    /// <summary>A part of a deal, or of its first line, is refunded.</summary>
    Refund,

    /// <summary>All that is left of a deal is refunded.</summary>
    RefundAll,

    /// <summary>The partner has another tier.</summary>
    Tier,

    /// <summary>The next version of the program is published, in force from the next day on.</summary>
    Publish,

    /// <summary>All that is due is paid out.</summary>
    Pay,

    /// <summary>A month is closed.</summary>
    Close,

    /// <summary>Whatever was asked last is asked once more.</summary>
    Repeat,

    /// <summary>The customer pays a part, or all: what waits for that falls free.</summary>
    CustomerPays,

    /// <summary>What was kept back for a time falls free where that is over.</summary>
    ReleaseHoldBacks,

    /// <summary>Somebody holds a line.</summary>
    Hold,

    /// <summary>Somebody releases what is held of a line for one reason.</summary>
    Release,

    /// <summary>A deal, or all of them, is worked out again by one version of the program.</summary>
    Restate,
}

/// <summary>One step, as numbers that the simulation reads in its own way.</summary>
/// <param name="Kind">What happens.</param>
/// <param name="Deal">Which deal is sold, or to which of those that were sold.</param>
/// <param name="Part">A part of 1,000.</param>
/// <param name="Days">How many days after the last step.</param>
/// <param name="Late">How many days ago it was true.</param>
public sealed record PlanStep(PlanStepKind Kind, int Deal, int Part, int Days, int Late = 0);

/// <summary>A program whose versions come one after the other, deals by their turn, and what happens.</summary>
public sealed record PlanHistory(PlanCase Plan, PlanVersionCase[] Later, PlanStep[] Steps)
{
    /// <summary>How many days after it was earned what is held back falls free; null where somebody has to release it.</summary>
    public int? HoldDays { get; init; }

    /// <summary>Whether all lines wait for the customer's payment, though they are earned before.</summary>
    public bool WaitsForCustomer { get; init; }

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"{Plan}\nheld {HoldDays} days, waits {WaitsForCustomer}, later {string.Join("\n", Later.Select(version => (Plan with { Versions = [version], Deals = [] }).ToString()))}\n{string.Join("\n", Steps.Select(step => step.ToString()))}");
}

/// <summary>Histories of few deals under rules whose rates are all agreed.</summary>
public static class PlanHistories
{
    public static Arbitrary<PlanHistory> Histories() => Arb.From(Gen.Choose(int.MinValue, int.MaxValue).Select(seed => Make(new Chance(seed))), Simpler);

    internal static PlanHistory Make(Chance chance)
    {
        var maker = new PlanCaseMaker(chance);
        var plan = maker.Case();
        var first = plan.Versions[0] with { Rules = [.. plan.Versions[0].Rules.Select(rule => Settled(chance, chance.OneIn(3) ? rule : ForAll(chance, rule)))] };
        plan = plan with
        {
            // What is open cannot be posted: each term has one rate.
            Versions = [first with { Terms = [.. first.Terms.Select(term => term with { Ranges = [.. term.Ranges.Select(range => range with { High = range.Low })], Default = null })] }],
            Deals = [.. Enumerable.Range(0, 6).Select(number => chance.OneIn(4) ? maker.Deal(number) : maker.Deal(number) with { Seller = null })],
            Agreed = [],
            Timeline = [new(0, chance.Of(null, "silver", "gold"))],
            EndsOn = null,
            SignedOn = 0,
        };
        var later = chance.Some(3, _ => maker.Later(plan.Versions[0])).Select(version => version with
        {
            Terms = [.. version.Terms.Select(term => term with { Ranges = [.. term.Ranges.Select(range => range with { High = range.Low })], Default = null })],
            Rules = [.. version.Rules.Select(rule => chance.OneIn(2) ? rule : Settled(chance, rule))],
        }).ToArray();
        return new PlanHistory(plan, later, [new(PlanStepKind.Sell, chance.From(0, 5), 1, chance.Of(0, 31)), .. Enumerable.Range(0, chance.From(1, 36)).Select(_ => Step(chance))])
        {
            HoldDays = chance.Of<int?>(null, 0, 30, 90),
            WaitsForCustomer = chance.OneIn(2),
        };
    }

    /// <summary>The rule with something to say on when it is earned and due, what is held back and what a refund takes back.</summary>
    private static PlanRuleCase Settled(Chance chance, PlanRuleCase rule) => rule with
    {
        EarnedOn = chance.OneIn(4) ? "collected" : rule.EarnedOn,
        NetDays = chance.Of(0, 0, 30),
        HeldBack = chance.Of(0L, 0L, 100_000_000L, 333_333_333L, 500_000_000L, 1_000_000_000L),
        Reversal = chance.By<PlanReversalCase?>(
            () => null,
            () => new("within", "days", chance.Of(1, 60)),
            () => new("within", "months", chance.Of(1, 3)),
            () => new("over", "days", chance.Of(7, 90)),
            () => new("over", "months", chance.Of(1, 3, 12))),
    };

    /// <summary>The rule with little to say on which deals it pays, so that much is posted.</summary>
    private static PlanRuleCase ForAll(Chance chance, PlanRuleCase rule) => new(rule.Key, rule.Pay)
    {
        Base = rule.Base is "margin" or "collected" ? "net" : rule.Base,
        Steps = rule.Steps,
        Keeps = rule.Keeps,
        TierOn = rule.TierOn,
        Limits = rule.Limits,
        Allowance = chance.OneIn(3) ? rule.Allowance : null,
        Proration = rule.Proration,
        EarnedOn = rule.EarnedOn,
    };

    private static PlanStep Step(Chance chance) => new(
        chance.Of(PlanStepKind.Sell, PlanStepKind.Sell, PlanStepKind.Sell, PlanStepKind.Collect, PlanStepKind.Refund, PlanStepKind.Refund, PlanStepKind.RefundAll,
            PlanStepKind.Tier, PlanStepKind.Publish, PlanStepKind.Pay, PlanStepKind.Close, PlanStepKind.Repeat,
            PlanStepKind.CustomerPays, PlanStepKind.CustomerPays, PlanStepKind.ReleaseHoldBacks, PlanStepKind.ReleaseHoldBacks, PlanStepKind.Hold, PlanStepKind.Hold, PlanStepKind.Release, PlanStepKind.Release, PlanStepKind.Restate, PlanStepKind.Restate),
        chance.From(0, 5),
        chance.Of(1, 2, 100, 250, 333, 334, 500, 501, 999, 1000),
        chance.Of(0, 1, 14, 31, 61, 92),
        chance.Of(0, 0, 0, 1, 40));

    private static IEnumerable<PlanHistory> Simpler(PlanHistory history)
    {
        for (var i = 0; i < history.Steps.Length; i++)
        {
            var at = i;
            yield return history with { Steps = [.. history.Steps.Where((_, place) => place != at)] };
        }

        for (var i = 0; i < history.Plan.Deals.Length; i++)
        {
            var at = i;
            if (history.Plan.Deals[i].Lines.Length > 1)
            {
                yield return history with { Plan = history.Plan with { Deals = [.. history.Plan.Deals.Select((deal, place) => place == at ? deal with { Lines = deal.Lines[..1] } : deal)] } };
            }
        }
    }
}
