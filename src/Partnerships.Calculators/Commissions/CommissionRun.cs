using System;
using System.Collections.Generic;
using System.Linq;
using NodaTime;
using Partnerships.Deals;
using Partnerships.Explanations;
using Partnerships.Monetary;

namespace Partnerships.Commissions;

/// <summary>One deal with the rules that were chosen for it, ready to be computed as often as somebody asks.</summary>
internal sealed class CommissionRun(Deal deal, CommissionTerms terms, CommissionTerms? ofSale, CommissionProgress before)
{
    private readonly List<(int Number, CommissionRule Rule, CommissionTerms Terms)> _chosen = [];
    private readonly List<PassedRule> _passed = [];

    public Deal Deal => deal;

    public CommissionTerms Terms => terms;

    public CommissionTerms? TermsOfSale => ofSale;

    public CommissionProgress Before => before;

    public IReadOnlyList<PassedRule> Passed => _passed;

    public bool IsAgreed => _chosen.TrueForAll(chosen => RatesOf(chosen.Rule, chosen.Terms) is not { } rates || rates.Low == rates.High);

    /// <summary>Where two rules pay one side on one line of one base, though nothing says that one replaces the other.</summary>
    public IEnumerable<Reason> Conflicts => terms.Plan.Combination != RuleCombination.Sum
        ? []
        : _chosen.GroupBy(chosen => (chosen.Number, chosen.Rule.Earner)).Where(group => group.Count() > 1).SelectMany(group =>
            group.Skip(1).Select(other => RuleReasons.PaidTwice(group.Key.Number, group.First().Rule, other.Rule)));

    public void Pass(int number, CommissionRule rule, Reason reason) => _passed.Add(new PassedRule(number, rule, reason));

    public void Add(int number, CommissionRule rule, CommissionTerms by) => _chosen.Add((number, rule, by));

    public CommissionOutcome Run<TWorker>(bool highest, ref TWorker work)
        where TWorker : struct, IWorker
    {
        var amounts = new List<RuleAmount>();
        var passed = new List<PassedRule>();
        var limits = new RunningLimits(deal, before);
        foreach (var line in _chosen.GroupBy(chosen => (chosen.Number, chosen.Rule.Earner)))
        {
            var found = new List<RuleAmount>();
            foreach (var (number, rule, by) in line)
            {
                work.Enter(Guard.Invariant($"Line {number}: {deal.Lines[number - 1].Stream}"));
                found.Add(Compute(number, rule, by, highest, ref work));
            }

            var paying = Choose(found);
            passed.AddRange(found.Where(other => paying is not null && other != paying).Select(other =>
                new PassedRule(other.Number, other.Rule, RuleReasons.Outranked(paying!.Rule, terms.Plan))));
            amounts.AddRange(found.Where(other => paying is null || other == paying));
        }

        var total = new RunningTotal(deal.Currency!.Value);
        for (var i = 0; i < amounts.Count; i++)
        {
            amounts[i] = limits.Apply(amounts[i], i, amounts, ref work);
            if (amounts[i].Rule.Earner == DealSide.Partner)
            {
                work.AddTo(ref total, amounts[i].Traced);
            }
        }

        if (amounts.Count > 0)
        {
            work.Enter("Deal");
            work.Sum("partner's total", ref total, terms.Clause);
        }

        return new CommissionOutcome(amounts, passed, limits.After);
    }

    private static RateRange? RatesOf(CommissionRule rule, CommissionTerms by) => rule.Pay is RulePay.AgreedRate agreed ? by.RateOf(agreed.Term)!.Range : null;

    private static int Specificity(CommissionRule rule) => rule.Products.Count > 0 ? 3 : rule.Categories.Count > 0 ? 2 : rule.Streams.Count > 0 ? 1 : 0;

    private RuleAmount? Choose(List<RuleAmount> found) => found.Count < 2 || terms.Plan.Combination == RuleCombination.Sum ? null
        : terms.Plan.Combination == RuleCombination.First ? found[0]
        : terms.Plan.Combination == RuleCombination.MostSpecific ? found.OrderByDescending(amount => Specificity(amount.Rule)).First()
        : found.OrderByDescending(amount => Math.Abs(amount.Amount.MinorUnits)).First();

    private RuleAmount Compute<TWorker>(int number, CommissionRule rule, CommissionTerms by, bool highest, ref TWorker work)
        where TWorker : struct, IWorker
    {
        var line = deal.Lines[number - 1];
        var clause = rule.Clause ?? by.Clause;
        var (based, part, whole) = BaseOf(rule, line);
        var label = part == whole ? rule.Name : rule.Name + ", for what part of it counts";
        Traced<Money> amount;
        var rates = RatesOf(rule, by);
        if (rule.Pay is RulePay.Contribution)
        {
            var source = deal.Source!;
            var (vendor, partner) = (source.VendorContribution!.Value.MinorUnits, source.PartnerContribution!.Value.MinorUnits);
            amount = work.Prorate(label, based, Rate.One, rule.Earner == DealSide.Partner ? partner : vendor, checked(vendor + partner), by.Rounding, clause);
        }
        else
        {
            var rate = highest ? rates!.Value.High : rates!.Value.Low;
            amount = part == whole
                ? work.Multiply(label, based, rate, by.Rounding, clause)
                : work.Prorate(label, based, rate, part, whole, by.Rounding, clause);
        }

        var shown = part == whole ? based : ((UnroundedMoney)based).Times(part, whole).Round(by.Rounding);
        return new RuleAmount(number, line, rule, by, rates, shown, amount, EarnedOn(rule), clause);
    }

    private LocalDate? EarnedOn(CommissionRule rule) => deal.DayOf(rule.Payment.EarnedOn);

    /// <summary>What the rule is applied to, and what part of it: the first year of a longer term, and the step of the contract's year.</summary>
    private (Money Amount, long Part, long Whole) BaseOf(CommissionRule rule, DealLine line)
    {
        var amount = rule.Base == AmountBase.ListPrice ? line.List
            : rule.Base == AmountBase.Margin ? line.Net - line.Cost!.Value
            : rule.Base == AmountBase.Collected ? line.Collected!.Value
            : line.Net;
        long part = 1, whole = 1;
        if (rule.Base == AmountBase.FirstYear && line.Months > 12)
        {
            (part, whole) = (12, line.Months);
        }

        if (rule.Recurrence.Steps.Count > 0)
        {
            (part, whole) = checked((part * rule.Recurrence.Steps[deal.ContractYear - 1].Billionths, whole * Rate.One.Billionths));
        }

        return part == whole ? (amount, 1, 1) : (amount, part, whole);
    }
}

/// <summary>What came of the rules of one run.</summary>
internal sealed record CommissionOutcome(List<RuleAmount> Amounts, List<PassedRule> Passed, CommissionProgress Progress);

/// <summary>What a rule gives on a line.</summary>
internal sealed record RuleAmount(
    int Number, DealLine Line, CommissionRule Rule, CommissionTerms Terms, RateRange? Rates, Money Base, Traced<Money> Traced, LocalDate? EarnedOn, Clause Clause)
{
    public Money Amount => Traced.Value;

    /// <summary>A lower and a higher amount; of a credit the higher rate gives the lower one.</summary>
    public EarnedLine ToLine(Money other) => new(
        Number, Line, Rule, Rates, Base, new MoneyRange(Money.Min(Amount, other), Money.Max(Amount, other)), EarnedOn, Terms.ReferenceTo(Rule));
}
