using System.Collections.Generic;
using System.Linq;
using NodaTime;
using Partnerships.Explanations;
using Partnerships.Monetary;

namespace Partnerships.Commissions;

/// <content>What is made of a run when somebody reads it.</content>
internal sealed partial class CommissionRun
{
    protected override EarnedLine[] ToLines() => [.. _low.Zip(_high, ToLine)];

    protected override PassedRule[] ToPassed()
    {
        var passed = new List<PassedRule>();
        for (var line = 0; line < _deal.Lines.Count; line++)
        {
            for (var i = 0; i < _rules.Length; i++)
            {
                if (!Pays(line, i))
                {
                    passed.Add(new PassedRule(line + 1, _rules[i].Rule, ReasonOf(line, i)));
                }
            }
        }

        return [.. passed];
    }

    protected override Reason[] ToConflicts() => _terms.Plan.Combination != RuleCombination.Sum
        ? []
        : [.. _low.GroupBy(amount => (amount.Number, _rules[amount.Index].Rule.Earner)).SelectMany(group =>
            group.Skip(1).Select(other => RuleReasons.PaidTwice(group.Key.Number, _rules[group.First().Index].Rule, _rules[other.Index].Rule)))];

    public override Explanation Explain()
    {
        var work = new Recording();
        work.Expect((IsOpen ? 2 : 1) * (_low.Length + 1));
        var names = new LineNames(_deal, _terms, IsOpen ? ", at the lowest rates" : "");
        Run(highest: false, decides: false, names, ref work);
        if (IsOpen)
        {
            Run(highest: true, decides: false, new LineNames(_deal, _terms, ", at the highest rates"), ref work);
        }

        return work.ToExplanation(names);
    }

    private EarnedLine ToLine(RuleAmount low, RuleAmount high)
    {
        var rule = _rules[low.Index];
        var work = new RuleWork(_deal, _agreement, _before, allowances: null);
        LocalDate? earnedOn = _deal.DayOf(_terms.PaymentOf(rule.Rule).EarnedOn);
        var range = new MoneyRange(Money.Min(low.Amount, high.Amount), Money.Max(low.Amount, high.Amount));
        var line = _deal.Lines[low.Number - 1];
        return new EarnedLine(
            low.Number, line, rule.Rule, rule.Rates, work.BasisOf(rule, line), range, earnedOn, CountedDays.WithinTermOf(rule.Rule, _deal, line, _agreement), rule.Reference);
    }

    private Reason ReasonOf(int line, int index)
    {
        var cause = CauseOf(line, index);
        return cause == PassCause.Replaced ? RuleReasons.Replaced(Replacing(line, index)!)
            : cause == PassCause.Outranked ? RuleReasons.Outranked(PayerOf(line, index), _terms.Plan)
            : RuleReasons.Of(cause, _rules[index], _deal, _deal.Lines[line], _agreement);
    }

    /// <summary>The rule that pays on a line to the side of another one.</summary>
    private CommissionRule PayerOf(int line, int index) =>
        _rules.Where((rule, i) => Pays(line, i) && rule.Rule.Earner == _rules[index].Rule.Earner).First().Rule;
}
