using System;
using System.Collections.Generic;
using System.Linq;
using NodaTime;
using Partnerships.Commissions;
using Partnerships.Monetary;
using Partnerships.Tests.Oracle;

namespace Partnerships.Tests.Commissions;

/// <summary>One history, taken step by step: what the calculator says goes to the desk, and to a book that knows neither.</summary>
internal sealed class PlanRun(PlanHistory history)
{
    private static readonly CommissionDesk Desk = new();

    private readonly OracleBook _book = new();
    private readonly Dictionary<int, (PlanDealCase Deal, CommissionProgress Before, List<(int, string, Money)> Earned)> _sold = [];

    // Of each posted line the day on which it was earned, and how long a refund took it back by the rule of its version.
    private readonly Dictionary<string, (int EarnedOn, int? Within)> _frozen = [];
    private readonly HashSet<int> _refunded = [];
    private PlanCase _plan = history.Plan;
    private CommissionProgress _progress = history.Plan.ToProgress();
    private Func<CommissionAccount, AccountDecision>? _last;
    private int _count;

    public CommissionAccount Account { get; private set; } = Book.Empty;

    /// <summary>Days from the first of 2025.</summary>
    public int Today { get; private set; }

    public bool HasWindows => _frozen.Values.Any(line => line.Within is not null);

    private LocalDate Now => PlanCase.Day(Today);

    public void Take(PlanStep step)
    {
        Today += step.Days;
        var sold = _sold.Count == 0 ? 0 : _sold.Keys.ElementAt(step.Deal % _sold.Count);
        var id = FormattableString.Invariant($"{step.Kind}-{++_count}");
        switch (step.Kind)
        {
            case PlanStepKind.Sell when !_sold.ContainsKey(step.Deal):
                Sell(step.Deal);
                break;
            case PlanStepKind.Collect when _sold.ContainsKey(sold) && !_refunded.Contains(sold):
                Collect(sold);
                break;
            case PlanStepKind.Refund:
                Refund(sold, Partnerships.Commissions.Refund.Part(id, DealId(sold), Money.FromMinorUnits(step.Part, Currency.Eur), Money.FromMinorUnits(1_000, Currency.Eur), Now), ofLine: step.Part % 3 == 0);
                break;
            case PlanStepKind.RefundAll:
                Refund(sold, Partnerships.Commissions.Refund.Whole(id, DealId(sold), Now), ofLine: step.Part % 3 == 0);
                break;
            case PlanStepKind.Tier when _plan.Timeline[^1].From <= Today:
                _plan = _plan with { Timeline = [.. _plan.Timeline, new(Today + 1, step.Part % 2 == 0 ? "gold" : "silver")] };
                AssertPastIsAsItWas();
                break;
            case PlanStepKind.Publish when _plan.Versions.Length <= history.Later.Length && _plan.Versions[^1].From <= Today:
                _plan = _plan with { Versions = [.. _plan.Versions, history.Later[_plan.Versions.Length - 1] with { From = Today + 1 }] };
                AssertPastIsAsItWas();
                break;
            case PlanStepKind.Pay:
                var today = Now;
                Ask(account => Desk.Pay(account, id, today), decision =>
                {
                    var paid = decision.Events.Sum(posted => posted.Amount.MinorUnits);
                    Assert.True(paid == 0 || paid <= _book.Balance, $"{paid} paid, {_book.Balance} owed");
                    _book.Paid += paid;
                });
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

    public void AssertBook()
    {
        Assert.Equal(_book.Earned, Account.Earned.MinorUnits);
        Assert.Equal(_book.Balance, Account.Balance.MinorUnits);
        Assert.All(_book.Lines, line => Assert.Equal(_book.LeftOf(line), Account.LineOf(line)!.Net.MinorUnits));
        Assert.Equal(_book.Lines.Count(), Account.Lines.Count);
    }

    /// <summary>Worked out again by all versions and tiers that there are by now, what was sold before earns what it earned.</summary>
    public void AssertPastIsAsItWas()
    {
        foreach (var sold in _sold.Values)
        {
            Assert.Equal(sold.Earned, AmountsOf(Calculate(sold.Deal, sold.Before)));
        }
    }

    public IEnumerable<StatementPeriod> Closed(CommissionAccount before) => Account.ClosedThrough is { } through && through != before.ClosedThrough
        ? [StatementCycle.Monthly.PeriodOf(through)]
        : [];

    public void RefundEverything()
    {
        foreach (var deal in _sold.Keys)
        {
            Refund(deal, Partnerships.Commissions.Refund.Whole($"rest of {DealId(deal)}", DealId(deal), Now), ofLine: false);
        }
    }

    private static string DealId(int deal) => FormattableString.Invariant($"D-{deal}");

    private static List<(int, string, Money)> AmountsOf(Commission earned) => [.. earned.Lines.Select(line => (line.Number, line.Rule.Key, line.Amount!.Value))];

    private Commission Calculate(PlanDealCase deal, CommissionProgress before) => _plan.ToCalculator().Calculate(deal.ToDeal(), before);

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
        var earned = Calculate(deal, _progress);
        _sold.Add(number, (deal, _progress, AmountsOf(earned)));
        _progress = earned.Progress;
        Post(deal, earned);
    }

    private void Collect(int number)
    {
        var (deal, before, amounts) = _sold[number];
        deal = deal with { Days = new[] { "invoiced", "collected", "go-live" }.Except(deal.Days.Keys).Select(day => (day, Today)).Concat(deal.Days.Select(day => (day.Key, day.Value))).ToDictionary(day => day.Item1, day => day.Item2) };
        var earned = Calculate(deal, before);
        Assert.Equal(amounts, AmountsOf(earned));
        _sold[number] = (deal, before, amounts);
        Post(deal, earned);
    }

    private void Post(PlanDealCase deal, Commission earned)
    {
        var (today, lines) = (Now, earned.ToPost());
        var fresh = lines.Where(line => Account.LineOf(line.Id) is null).ToList();
        Ask(account => Desk.Post(account, lines, today), decision => Assert.Equal(fresh.Select(line => line.Id), decision.Events.OfType<CommissionAccrued>().Select(accrued => accrued.Line.Id)));
        foreach (var line in fresh)
        {
            Assert.Equal(deal.Id, line.Deal);
            _book.Post(line.Id, line.Amount.MinorUnits, _plan.Rounding);
            var rule = _plan.Versions[int.Parse(line.Terms.Version[..^2], System.Globalization.CultureInfo.InvariantCulture) - 1].Rules.Single(known => known.Key == line.Terms.Rule);
            _frozen.Add(line.Id, (Period.Between(PlanCase.Day(0), line.EarnedOn, PeriodUnits.Days).Days, rule.ReversedWithin));
        }
    }

    private void Refund(int number, Refund refund, bool ofLine)
    {
        refund = ofLine ? refund.OfLine("1") : refund;
        var share = refund.Refunded is { } part ? new Rational(part.MinorUnits, 1_000) : (Rational?)null;
        var lines = _book.Lines.Where(line => line.StartsWith(DealId(number) + (ofLine ? "/1/" : "/"), StringComparison.Ordinal)).ToList();
        var whole = new Rational(1);
        var touched = share is null ? lines.Where(line => _book.RefundedOf(line) != whole).ToList()
            : lines.All(line => _book.RefundedOf(line) != whole && _book.RefundedOf(line) + share.Value <= whole) ? lines : [];
        Ask(account => Desk.Refund(account, refund), decision =>
        {
            Assert.Equal(touched.Order(StringComparer.Ordinal), decision.Events.Cast<CommissionReversed>().Select(reversed => reversed.Line).Order(StringComparer.Ordinal));
            foreach (var line in touched)
            {
                var (earnedOn, within) = _frozen[line];
                _book.Refund(line, share, within is { } days && Today > earnedOn + days ? 0 : 1, 1);
                _refunded.Add(number);
            }

            // A refund of a sale never pays, and that of a credit never takes.
            Assert.All(decision.Events.Cast<CommissionReversed>(), reversed => Assert.True(
                reversed.Amount.IsZero || reversed.Amount.IsNegative == Account.LineOf(reversed.Line)!.Amount.IsNegative, reversed.ToString()));
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
}
