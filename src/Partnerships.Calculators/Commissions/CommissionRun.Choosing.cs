using System;
using System.Linq;
using Partnerships.Deals;

namespace Partnerships.Commissions;

/// <content>Which of several rules pays on a line for one side.</content>
internal sealed partial class CommissionRun
{
    private static int Specificity(CommissionRule rule) => rule.Products.Count > 0 ? 3 : rule.Categories.Count > 0 ? 2 : rule.Streams.Count > 0 ? 1 : 0;

    /// <summary>Whether a rule applies, also where another takes its place or is paid instead.</summary>
    private static bool Applies(PassCause cause) => cause is PassCause.None or PassCause.Replaced or PassCause.Outranked;

    private ref PassCause CauseOf(int line, int rule) => ref _causes[(line * _rules.Length) + rule];

    private void Replace()
    {
        for (var line = 0; line < _deal.Lines.Count; line++)
        {
            for (var i = 0; i < _rules.Length; i++)
            {
                if (CauseOf(line, i) == PassCause.None && Replacing(line, i) is not null)
                {
                    CauseOf(line, i) = PassCause.Replaced;
                }
            }
        }
    }

    /// <summary>The rule of a line that takes the place of another; null where none does.</summary>
    private CommissionRule? Replacing(int line, int rule) => Array.Find(_rules, other => other.Rule.Replaces.Contains(_rules[rule].Rule.Key, StringComparer.Ordinal)
        && Applies(CauseOf(line, Array.IndexOf(_rules, other))))?.Rule;

    /// <summary>The first rule of a line pays, or the most specific one; of equally specific ones the first.</summary>
    private void Rank()
    {
        var isFirst = _terms.Plan.Combination == RuleCombination.First;
        for (var line = 0; line < _deal.Lines.Count; line++)
        {
            foreach (var side in DealSide.All)
            {
                var best = -1;
                for (var i = 0; i < _rules.Length; i++)
                {
                    if (!Pays(line, i) || _rules[i].Rule.Earner != side)
                    {
                        continue;
                    }

                    var isBetter = best < 0 || (!isFirst && Specificity(_rules[i].Rule) > Specificity(_rules[best].Rule));
                    if (best >= 0)
                    {
                        CauseOf(line, isBetter ? best : i) = PassCause.Outranked;
                    }

                    best = isBetter ? i : best;
                }
            }
        }
    }

    /// <summary>Of the amounts of a line, for each side the one that comes farthest from zero within its limits; of equal ones the first.</summary>
    /// <returns>How many amounts there are now.</returns>
    private int KeepBest(RuleAmount[] amounts, int first, int count, RunningLimits? limits)
    {
        long Size(RuleAmount amount) => Math.Abs((limits?.Within(amount, _rules[amount.Index]) ?? amount.Amount).MinorUnits);

        var kept = first;
        for (var i = first; i < count; i++)
        {
            var earner = _rules[amounts[i].Index].Rule.Earner;
            var better = Array.FindIndex(amounts, first, count - first, other => _rules[other.Index].Rule.Earner == earner
                && (Size(other) > Size(amounts[i]) || (Size(other) == Size(amounts[i]) && other.Index < amounts[i].Index)));
            if (better < 0)
            {
                (amounts[kept], amounts[i]) = (amounts[i], amounts[kept]);
                kept++;
            }
            else
            {
                CauseOf(amounts[i].Number - 1, amounts[i].Index) = PassCause.Outranked;
            }
        }

        return kept;
    }
}
