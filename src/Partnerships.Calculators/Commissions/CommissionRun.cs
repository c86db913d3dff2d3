using System;
using Partnerships.Deals;
using Partnerships.Explanations;
using Partnerships.Monetary;
using Partnerships.Programs;

namespace Partnerships.Commissions;

/// <summary>One deal with the rules in force for it: which pay on which line, and how much.</summary>
internal sealed partial class CommissionRun : CommissionSource
{
    private readonly Deal _deal;
    private readonly Agreement _agreement;
    private readonly CommissionTerms _terms;
    private readonly RuleInForce[] _rules;
    private readonly CommissionProgress _before;

    // For each line, for each rule of the plan.
    private readonly PassCause[] _causes;
    private readonly RuleAmount[] _low;
    private readonly RuleAmount[] _high;

    // For each rule, where all lines of a deal select one bracket: what they come to, whichever of them it is that the rule then pays on.
    private readonly Level?[]? _levels;

    public CommissionRun(Deal deal, Agreement agreement, TermsInForce inForce, RuleInForce[] rules, CommissionProgress before)
    {
        (_deal, _agreement, _terms, _rules, _before, After) = (deal, agreement, inForce.Terms, rules, before, before);
        _causes = new PassCause[deal.Lines.Count * rules.Length];
        for (var i = 0; i < rules.Length; i++)
        {
            var ofWhole = Applicability.OfWhole(rules[i], deal, agreement);
            for (var line = 0; line < deal.Lines.Count; line++)
            {
                CauseOf(line, i) = Applicability.Check(rules[i], ofWhole, deal, deal.Lines[line], before, agreement);
            }
        }

        if (inForce.HasReplacements)
        {
            Replace();
        }

        var combination = _terms.Plan.Combination;
        if (combination == RuleCombination.First || combination == RuleCombination.MostSpecific)
        {
            Rank();
        }

        _levels = Array.Exists(rules, IsSlabOfDeal) ? Array.ConvertAll(rules, LevelOfDeal) : null;
        var work = default(Computing);
        (_low, After) = Run(highest: false, decides: combination == RuleCombination.Best, names: null, ref work);
        _high = IsOpen ? Run(highest: true, decides: false, names: null, ref work).Amounts : _low;
    }

    /// <summary>What is accumulated with the deal.</summary>
    public CommissionProgress After { get; }

    /// <summary>What a side earns, at the lowest rates and at the highest.</summary>
    public MoneyRange SumOf(DealSide side)
    {
        var currency = _deal.Currency!.Value;
        var (low, high) = (new RunningTotal(currency), new RunningTotal(currency));
        for (var i = 0; i < _low.Length; i++)
        {
            if (_rules[_low[i].Index].Rule.Earner == side)
            {
                low.Add(_low[i].Amount);
                high.Add(_high[i].Amount);
            }
        }

        // Of credits the higher rate gives the lower amount.
        return new MoneyRange(Money.Min(low.Amount, high.Amount), Money.Max(low.Amount, high.Amount));
    }

    private bool IsOpen
    {
        get
        {
            foreach (var amount in _low)
            {
                if (_rules[amount.Index].IsOpen)
                {
                    return true;
                }
            }

            return false;
        }
    }

    private bool Pays(int line, int rule) => _causes[(line * _rules.Length) + rule] == PassCause.None;

    private (RuleAmount[] Amounts, CommissionProgress After) Run<TWorker>(bool highest, bool decides, LineNames? names, ref TWorker work)
        where TWorker : struct, IWorker
    {
        var allowances = Array.Exists(_rules, rule => rule.Rule.Allowance is not null) ? new RunningAllowances(_deal, _before) : null;
        var rules = new RuleWork(_deal, _agreement, _before, allowances);
        var counts = Array.Exists(_rules, rule => rule.Schedule is { } pay && pay.Scope != LimitScope.Line) ? new RunningCounts(_deal, _before) : null;
        var limits = Array.Exists(_rules, rule => rule.IsRunning) ? new RunningLimits(_deal, _before) : null;
        var total = new RunningTotal(_deal.Currency!.Value, CountOf(PassCause.None));

        // Who only reads the steps needs the amounts of one line at a time.
        var amounts = new RuleAmount[names is not null ? MostOfALine() : CountOf(PassCause.None)];
        var count = 0;
        for (var line = 0; line < _deal.Lines.Count; line++)
        {
            if (names is not null)
            {
                work.Enter(names, line + 1);
                count = 0;
            }

            var first = count;
            for (var i = 0; i < _rules.Length; i++)
            {
                if (Pays(line, i))
                {
                    amounts[count++] = rules.Compute(line + 1, i, _rules[i], highest, counts, _levels?[i], ref work);
                }
            }

            count = decides ? KeepBest(amounts, first, count, limits) : count;
            for (var i = first; i < count; i++)
            {
                var rule = _rules[amounts[i].Index];

                // What is free as a whole is not counted: to a running schedule that would be a state of zero.
                var isFree = allowances?.Add(rule.Rule, _deal.Lines[line], rules.BasisOf(rule, _deal.Lines[line])) ?? false;
                if (!isFree)
                {
                    counts?.Add(rule, amounts[i].Counted);
                }

                amounts[i] = rule.IsRunning ? limits!.Apply(amounts[i], rule, counts: !isFree, ref work) : amounts[i];
                if (work.IsRecording && rule.Rule.Earner == DealSide.Partner)
                {
                    work.AddTo(ref total, amounts[i].Traced);
                }
            }
        }

        if (work.IsRecording && _low.Length > 0)
        {
            work.Enter(names!, 0);
            work.Sum("partner's total", ref total, _terms.Clause);
        }

        if (names is null)
        {
            Array.Resize(ref amounts, count);
        }

        var after = limits?.After ?? _before;
        return (amounts, allowances?.AddTo(after) ?? after);
    }

    private static bool IsSlabOfDeal(RuleInForce rule) => rule.Schedule is { } pay && pay.Scope == LimitScope.Deal && pay.Schedule.Kind == RateScheduleKind.Slab;

    /// <summary>Where all lines of the deal select one bracket of a slab: their sum.</summary>
    private Level? LevelOfDeal(RuleInForce rule)
    {
        Level? sum = null;
        var allowances = new RunningAllowances(_deal, _before);
        var work = new RuleWork(_deal, _agreement, _before, allowances);
        for (var line = 0; line < _deal.Lines.Count && IsSlabOfDeal(rule); line++)
        {
            if (Pays(line, Array.IndexOf(_rules, rule)))
            {
                var basis = work.BasisOf(rule, _deal.Lines[line]);
                var (free, isFree) = allowances.FreeOf(rule.Rule, _deal.Lines[line], basis);
                allowances.Add(rule.Rule, _deal.Lines[line], basis);
                var counted = RuleWork.Counted(rule, _deal.Lines[line], basis - free, isFree);
                sum = sum is { } known ? known + counted : counted;
            }
        }

        return sum;
    }

    /// <summary>How many rules pay on the line on which most of them do.</summary>
    private int MostOfALine()
    {
        var most = 0;
        for (var line = 0; line < _deal.Lines.Count; line++)
        {
            var count = 0;
            for (var i = 0; i < _rules.Length; i++)
            {
                count += Pays(line, i) ? 1 : 0;
            }

            most = Math.Max(most, count);
        }

        return most;
    }

    private int CountOf(PassCause cause)
    {
        var count = 0;
        foreach (var known in _causes)
        {
            count += known == cause ? 1 : 0;
        }

        return count;
    }
}
