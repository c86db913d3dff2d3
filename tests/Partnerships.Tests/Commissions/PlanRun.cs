using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using NodaTime;
using Partnerships.Commissions;
using Partnerships.Json;
using Partnerships.Monetary;
using Partnerships.Tests.Oracle;

namespace Partnerships.Tests.Commissions;

/// <summary>One history, taken step by step: what the calculator says goes to the desk; what the oracle of plans says goes to a ledger that knows neither.</summary>
internal sealed partial class PlanRun(PlanHistory history)
{
    private static readonly CommissionDesk Desk = new();

    private readonly PlanLedger _ledger = new();
    private readonly Dictionary<int, Sold> _sold = [];
    private readonly HashSet<int> _refunded = [];
    private PlanCase _plan = history.Plan;
    private CommissionProgress _progress = history.Plan.ToProgress();
    private Func<CommissionAccount, AccountDecision>? _last;
    private int _count;

    public CommissionAccount Account { get; private set; } = Book.Empty;

    /// <summary>Days from the first of 2025.</summary>
    public int Today { get; private set; }

    public PlanLedger Ledger => _ledger;

    private LocalDate Now => PlanCase.Day(Today);

    public void Take(PlanStep step)
    {
        Today += step.Days;
        var sold = _sold.Count == 0 ? 0 : _sold.Keys.ElementAt(step.Deal % _sold.Count);
        var on = Math.Max(0, Today - step.Late);
        var id = FormattableString.Invariant($"{step.Kind}-{++_count}");
        switch (step.Kind)
        {
            case PlanStepKind.Sell when _sold.Count < history.Plan.Deals.Length:
                Sell(Enumerable.Range(step.Deal, history.Plan.Deals.Length).Select(number => number % history.Plan.Deals.Length).First(number => !_sold.ContainsKey(number)));
                break;
            case PlanStepKind.Collect when _sold.ContainsKey(sold) && !_refunded.Contains(sold):
                Collect(sold);
                break;
            case PlanStepKind.Refund:
                Refund(sold, on, Partnerships.Commissions.Refund.Part(id, DealId(sold), Part(step), Whole, PlanCase.Day(on)), ofLine: step.Part % 3 == 0);
                break;
            case PlanStepKind.RefundAll:
                Refund(sold, on, Partnerships.Commissions.Refund.Whole(id, DealId(sold), PlanCase.Day(on)), ofLine: step.Part % 3 == 0);
                break;
            case PlanStepKind.Tier when _plan.Timeline[^1].From <= Today:
                _plan = _plan with { Timeline = [.. _plan.Timeline, new(Today + 1, step.Part % 2 == 0 ? "gold" : "silver")] };
                AssertPastIsAsItWas();
                break;
            case PlanStepKind.Publish when _plan.Versions.Length <= history.Later.Length && _plan.Versions[^1].From <= Today:
                _plan = _plan with { Versions = [.. _plan.Versions, history.Later[_plan.Versions.Length - 1] with { From = Today + 1 }] };
                AssertPastIsAsItWas();
                break;
            case PlanStepKind.Restate when _sold.Count > 0:
                Restate(id, step.Part % 2 == 0 ? [sold] : [.. _sold.Keys], step.Part % (history.Later.Length + 1), on);
                break;
            case PlanStepKind.CustomerPays:
                CustomerPays(id, sold, step, on);
                break;
            case PlanStepKind.ReleaseHoldBacks:
                ReleaseHoldBacks();
                break;
            case PlanStepKind.Hold or PlanStepKind.Release when _ledger.Lines.Count > 0:
                HoldOrRelease(id, step, on);
                break;
            case PlanStepKind.Pay:
                Pay(id);
                break;
            case PlanStepKind.Close:
                var day = Now;
                Ask(account => Desk.Carry(account, StatementCycle.Monthly.PeriodOf(day.PlusMonths(-1)), day));
                break;
            case PlanStepKind.Repeat when _last is not null:
                Assert.Empty(_last(Account).Events);
                break;
        }
    }

    public void AssertLedger()
    {
        Assert.Equal(_ledger.Lines.Keys, Account.Lines.Select(line => line.Line.Id));
        foreach (var (id, line) in _ledger.Lines)
        {
            var posted = Account.LineOf(id)!;
            Assert.Equal((id, line.Amount, line.Left, line.Held), (id, posted.Amount.MinorUnits, posted.Net.MinorUnits, posted.Held.MinorUnits));
            foreach (var reason in new[] { "collection", "hold-back", "dispute" })
            {
                Assert.Equal((id, reason, line.HeldFor(reason)), (id, reason, posted.HeldFor(HoldReason.Of(reason)).MinorUnits));
            }
        }

        Assert.Equal((_ledger.Earned, _ledger.Held, _ledger.Balance), (Account.Earned.MinorUnits, Account.Held.MinorUnits, Account.Balance.MinorUnits));
        foreach (var days in new[] { 0, 1, 29, 30, 31 })
        {
            Assert.Equal((days, _ledger.WithdrawableOn(Today + days)), (days, Account.WithdrawableOn(Now.PlusDays(days)).MinorUnits));
        }
    }

    /// <summary>Worked out again by all versions and tiers that there are by now, what was sold before earns what it earned.</summary>
    public void AssertPastIsAsItWas()
    {
        foreach (var sold in _sold.Values)
        {
            Assert.Equal(sold.Earned, AmountsOf(Calculate(_plan, sold.Deal, sold.Before)));
        }
    }

    public IEnumerable<StatementPeriod> Closed(CommissionAccount before) => Account.ClosedThrough is { } through && through != before.ClosedThrough
        ? [StatementCycle.Monthly.PeriodOf(through)]
        : [];

    public void RefundEverything()
    {
        foreach (var deal in _sold.Keys)
        {
            Refund(deal, Today, Partnerships.Commissions.Refund.Whole($"rest of {DealId(deal)}", DealId(deal), Now), ofLine: false);
        }
    }

    private static Money Whole => Money.FromMinorUnits(1_000, Currency.Eur);

    private static Money Part(PlanStep step) => Money.FromMinorUnits(step.Part, Currency.Eur);

    private static string DealId(int deal) => FormattableString.Invariant($"D-{deal}");

    private static List<(int, string, Money)> AmountsOf(Commission earned) => [.. earned.Lines.Select(line => (line.Number, line.Rule.Key, line.Amount!.Value))];

    private static Commission Calculate(PlanCase plan, PlanDealCase deal, CommissionProgress before) => plan.ToCalculator().Calculate(deal.ToDeal(), before);

    private void Sell(int number)
    {
        // The deal of the plan, today; its known days move along, and nothing of it was there before the program.
        var deal = history.Plan.Deals[number];
        var moved = Today - deal.SoldOn;
        deal = deal with
        {
            SoldOn = Today,
            OriginalSale = Math.Clamp(deal.OriginalSale + moved, 0, Today),
            Days = deal.Days.Where(day => day.Value + moved <= Today).ToDictionary(day => day.Key, day => day.Value + moved),
        };
        var (before, earned) = (_progress, Calculate(_plan, deal, _progress));
        _sold.Add(number, new(deal, before, AmountsOf(earned)));

        // Between deals it is stored, as a document.
        _progress = CommissionJson.ReadProgress(CommissionJson.Write(earned.Progress));
        Assert.Equal(earned.Progress, _progress);
        Post(deal, before, earned);
    }

    private void Collect(int number)
    {
        var (deal, before, amounts) = _sold[number];
        deal = deal with { Days = new[] { "invoiced", "collected", "go-live" }.Except(deal.Days.Keys).Select(day => (day, Today)).Concat(deal.Days.Select(day => (day.Key, day.Value))).ToDictionary(day => day.Item1, day => day.Item2) };
        var earned = Calculate(_plan, deal, before);
        Assert.Equal(amounts, AmountsOf(earned));
        _sold[number] = new(deal, before, amounts);
        Post(deal, before, earned);
    }

    private void Post(PlanDealCase deal, CommissionProgress before, Commission earned)
    {
        var (today, lines, expected) = (Now, ToPost(earned), Expected(_plan, deal, before));
        Assert.Equal(expected.Keys.Order(StringComparer.Ordinal), lines.Select(line => line.Id).Order(StringComparer.Ordinal));
        var fresh = expected.Where(line => !_ledger.Lines.ContainsKey(line.Key)).ToList();
        Ask(account => Desk.Post(account, lines, today), decision => Assert.Equal(
            fresh.Select(line => line.Key).Order(StringComparer.Ordinal),
            decision.Events.Cast<CommissionAccrued>().Select(accrued => accrued.Line.Id).Order(StringComparer.Ordinal)));
        fresh.ForEach(line => _ledger.Post(line.Key, ToLine(line.Value)));
    }

    private void Refund(int number, int on, Refund refund, bool ofLine)
    {
        refund = (ofLine ? refund.OfLine("1") : refund).Known(Now);
        var share = refund.Refunded is { } part ? new Rational(part.MinorUnits, 1_000) : (Rational?)null;
        var lines = _ledger.Lines.Where(line => line.Key.StartsWith(DealId(number) + (ofLine ? "/1/" : "/"), StringComparison.Ordinal)).ToList();
        var touched = share is null ? lines.Where(line => !line.Value.IsRefunded).ToList()
            : lines.All(line => !line.Value.IsRefunded && line.Value.Refunded + share.Value <= 1) ? lines : [];
        Ask(account => Desk.Refund(account, refund), decision =>
        {
            var reversed = decision.Events.Cast<CommissionReversed>().ToDictionary(taken => taken.Line, StringComparer.Ordinal);
            Assert.Equal(touched.Select(line => line.Key), reversed.Keys.Order(StringComparer.Ordinal));
            foreach (var (id, line) in touched)
            {
                var left = line.Left;
                line.Refund(share, on);
                _refunded.Add(number);

                // A refund of a sale never pays, and that of a credit never takes.
                Assert.Equal((id, left - line.Left), (id, reversed[id].Amount.MinorUnits));
                Assert.True(left == line.Left || (left - line.Left).Sign == line.Amount.Sign, reversed[id].ToString());
            }
        });
    }

    private void Pay(string id)
    {
        var (today, due) = (Now, _ledger.WithdrawableOn(Today));
        Ask(account => Desk.Pay(account, id, today), decision =>
        {
            Assert.Equal(due, decision.Events.Aggregate(BigInteger.Zero, (sum, paid) => sum + paid.Amount.MinorUnits));
            _ledger.Paid += due;
        });
    }

    private void Ask(Func<CommissionAccount, AccountDecision> ask, Action<AccountDecision>? note = null)
    {
        var decision = ask(Account);
        Assert.Equal(decision.Account, Account.Apply(decision.Events));
        Account = decision.Account;
        note?.Invoke(decision);
        _last = decision.Events.Count > 0 ? ask : null;
    }

    /// <summary>A deal as it was sold, what was accumulated before it, and what it earned.</summary>
    private sealed record Sold(PlanDealCase Deal, CommissionProgress Before, List<(int, string, Money)> Earned);
}
