using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Numerics;
using Partnerships.Commissions;
using Partnerships.Monetary;
using Partnerships.Tests.Oracle;

namespace Partnerships.Tests.Commissions;

/// <content>How lines are posted, what waits on them, and deals worked out again by another version.</content>
internal sealed partial class PlanRun
{
    /// <summary>The lines as the host posts them: with the day on which what is held back falls free and, where the customer has to pay first, without a due day.</summary>
    private List<CommissionLine> ToPost(Commission earned) => [.. earned.ToPost().Select(line =>
    {
        var settled = !history.WaitsForCustomer ? line : CommissionLine
            .Of(line.Id, line.Partner, line.Deal, line.EarnedOn, line.Base, line.Amount, line.Terms).OnLine(line.DealLine!).Reversing(line.Reversal);
        return settled.Holding(line.Held, history.HoldDays is { } days ? line.EarnedOn.PlusDays(days) : null);
    })];

    /// <summary>What the oracle of plans says is earned by the partner by now, with the rule by which it is, by the id of its line.</summary>
    private static Dictionary<string, (PlanRuleCase Rule, OracleEarned Earned)> Expected(PlanCase plan, PlanDealCase deal, CommissionProgress before)
    {
        var rules = PlanTermsOracle.RulesOf(plan, deal)!.ToDictionary(each => each.Rule.Key, each => each.Rule);
        return new PlanOracle(plan, deal, PlanProgress.Known(before)).Earned
            .Where(each => !rules[each.Key.Rule].Vendor && each.Value.EarnedOn is not null)
            .ToDictionary(each => string.Create(CultureInfo.InvariantCulture, $"{deal.Id}/{each.Key.Line}/{each.Key.Rule}"), each => (rules[each.Key.Rule], each.Value));
    }

    private PlanLedgerLine ToLine((PlanRuleCase Rule, OracleEarned Earned) expected)
    {
        var ((rule, earned), rounding) = (expected, _plan.Rounding);
        var kept = ScheduleOracle.Rounded(new Rational(earned.Amount) * new Rational(rule.HeldBack, 1_000_000_000), rounding);
        return new PlanLedgerLine(earned.Amount, rounding, earned.EarnedOn!.Value, DueOn(expected)) { Reversal = rule.Reversal }
            .Keeping(kept, kept.IsZero ? null : earned.EarnedOn + history.HoldDays);
    }

    private int? DueOn((PlanRuleCase Rule, OracleEarned Earned) expected) => history.WaitsForCustomer ? null : expected.Earned.EarnedOn + expected.Rule.NetDays;

    /// <summary>Deals worked out again, one after the other, by one version of the program, be it published or not.</summary>
    private void Restate(string id, int[] deals, int version, int on)
    {
        var number = version + 1;
        var by = _plan with { Versions = [(version == 0 ? history.Plan.Versions[0] : history.Later[version - 1]) with { From = 0, Number = number }] };
        var (lines, expected) = (new List<CommissionLine>(), new Dictionary<string, (PlanRuleCase Rule, OracleEarned Earned)>(StringComparer.Ordinal));
        var progress = deals.Length == 1 ? _sold[deals[0]].Before : history.Plan.ToProgress();
        foreach (var deal in deals.Select(each => _sold[each].Deal))
        {
            var earned = Calculate(by, deal, progress);
            lines.AddRange(ToPost(earned));
            Expected(by, deal, progress).ToList().ForEach(line => expected.Add(line.Key, line.Value));
            progress = earned.Progress;
        }

        var terms = TermsReference.Of("example", string.Create(CultureInfo.InvariantCulture, $"{number}.0"), by.ToProgram(0).ContentHash, "restated");
        var (day, today, ids) = (PlanCase.Day(on), Now, deals.Select(DealId).ToList());
        Ask(account => Desk.Restate(account, id, ids, lines, terms, day, today), decision =>
        {
            var differences = Restated(ids, expected);
            var adjusted = decision.Events.OfType<CommissionAdjusted>().ToDictionary(each => each.Restated!.Id, StringComparer.Ordinal);
            Assert.Equal(differences, adjusted.Select(each => (each.Key, (BigInteger)each.Value.Amount.MinorUnits)));
            Assert.All(adjusted.Values, each => Assert.Equal((day, today, terms.Version), (each.Date, each.KnownOn, each.Terms!.Version)));
        });
    }

    /// <summary>Takes what is expected into the ledger, line by line, and gives what each came to be more or less.</summary>
    private List<(string Id, BigInteger Difference)> Restated(List<string> deals, Dictionary<string, (PlanRuleCase Rule, OracleEarned Earned)> expected)
    {
        var differences = new List<(string, BigInteger)>();
        var posted = _ledger.Lines.Keys.Where(line => deals.Contains(line[..line.IndexOf('/', StringComparison.Ordinal)]));
        foreach (var id in expected.Keys.Union(posted).Order(StringComparer.Ordinal).ToList())
        {
            var (isPaid, amount) = (expected.TryGetValue(id, out var other), other.Earned?.Amount ?? BigInteger.Zero);
            if (!_ledger.Lines.TryGetValue(id, out var line))
            {
                if (!amount.IsZero)
                {
                    _ledger.Post(id, ToLine(other));
                    differences.Add((id, amount));
                }
            }
            else if (line.Amount != amount)
            {
                differences.Add((id, line.Restate(amount, isPaid ? DueOn(other) : null)));
            }
        }

        return differences;
    }

    private void CustomerPays(string id, int deal, PlanStep step, int on)
    {
        var (day, today, share) = (PlanCase.Day(on), Now, step.Part % 3 == 0 ? 1_000 : step.Part);
        Ask(account => Desk.Collect(account, id, DealId(deal), Money.FromMinorUnits(share, Currency.Eur), Whole, day, today), _ =>
        {
            foreach (var line in _ledger.Lines.Where(line => line.Key.StartsWith(DealId(deal) + "/", StringComparison.Ordinal)))
            {
                line.Value.Collect(new Rational(share, 1_000), on, Desk.Terms.Days);
            }
        });
    }

    private void ReleaseHoldBacks()
    {
        var today = Now;
        Ask(account => Desk.ReleaseHoldBacks(account, today), decision =>
        {
            var over = _ledger.KeptUntil(Today);
            Assert.Equal(over, decision.Events.Cast<CommissionReleased>().Select(released => released.Line));
            over.ForEach(line => _ledger.Lines[line].ReleaseKept());
        });
    }

    /// <summary>Somebody holds all that is free of a line, or releases what is held of it.</summary>
    private void HoldOrRelease(string id, PlanStep step, int on)
    {
        // Mostly of a line of which something is free to hold or, for a reason, is held to release.
        string[] reasons = ["dispute", "hold-back", "collection"];
        var all = _ledger.Lines.SelectMany(each => reasons.Select(why => (Line: each.Key, Reason: why))).ToList();
        var fitting = all.Where(each => step.Kind == PlanStepKind.Hold ? _ledger.Lines[each.Line].Left != _ledger.Lines[each.Line].Held : !_ledger.Lines[each.Line].HeldFor(each.Reason).IsZero).ToList();
        fitting = fitting.Count == 0 || step.Days == 0 ? all : fitting;
        var (line, reason) = fitting[(step.Part + step.Deal) % fitting.Count];
        var (it, why, day, today) = (_ledger.Lines[line], HoldReason.Of(reason), PlanCase.Day(on), Now);
        if (step.Kind == PlanStepKind.Hold)
        {
            var free = it.Left - it.Held;
            Ask(account => Desk.Hold(account, id, line, why, day, knownOn: today), decision => Assert.Equal(free.IsZero ? 0 : 1, decision.Events.Count));
            it.Hold(reason, free);
        }
        else
        {
            var isHeld = !it.HeldFor(reason).IsZero || (reason == "collection" && it.AwaitsPayment);
            Ask(account => Desk.Release(account, id, line, why, day, today), decision => Assert.Equal(isHeld ? 1 : 0, decision.Events.Count));
            if (isHeld)
            {
                it.ReleaseAll(reason, on);
            }
        }
    }
}
