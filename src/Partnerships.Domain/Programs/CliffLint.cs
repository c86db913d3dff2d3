using System.Collections.Generic;
using Partnerships.Commissions;

namespace Partnerships.Programs;

/// <summary>Looks for brackets of commission rules past whose bound a deal earns less than before it.</summary>
internal static class CliffLint
{
    public static IEnumerable<LintFinding> Check(PartnerProgram program)
    {
        for (var i = 0; i < program.Commissions.Rules.Count; i++)
        {
            var rule = program.Commissions.Rules[i];
            if (rule.Pay is not SchedulePay pay)
            {
                continue;
            }

            foreach (var cliff in ScheduleCliffs.Of(pay.Schedule, paysOnAnother: pay.Selector is not null))
            {
                yield return LintFinding.Warning(
                    Guard.Invariant($"$.commissions.rules[{i}].pay.schedule.{NameOf(pay.Schedule.Kind)}[{cliff.Bracket}]"),
                    "program.cliff",
                    "{rule} pays less at {to} than at {from}",
                    ("rule", rule.Name),
                    ("to", cliff.To.ToString()),
                    ("from", cliff.From == cliff.To ? "a little less" : cliff.From.ToString()));
            }
        }
    }

    /// <summary>The name of the list of brackets in a document.</summary>
    private static string NameOf(RateScheduleKind kind) => kind switch
    {
        RateScheduleKind.Slab => "slab",
        RateScheduleKind.Marginal => "marginal",
        _ => "growth",
    };
}
