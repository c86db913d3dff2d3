using System.Collections.Generic;
using Partnerships.Commissions;

namespace Partnerships.Programs;

/// <summary>Looks for two commission rules that would both be paid on one line of a deal.</summary>
/// <remarks>Only a plan that pays every rule can pay twice: the others choose one of those that apply.</remarks>
internal static class PlanLint
{
    public static IEnumerable<LintFinding> Check(PartnerProgram program)
    {
        if (program.Commissions.Combination != RuleCombination.Sum)
        {
            yield break;
        }

        var scopes = RuleScope.Of(program);
        for (var second = 1; second < scopes.Count; second++)
        {
            for (var first = 0; first < second; first++)
            {
                if (scopes[first].MeetsWithinAnAgreement(scopes[second]))
                {
                    yield return scopes[first].Replaces(scopes[second]) ? Of(scopes, second, first) : Of(scopes, first, second);
                }
            }
        }
    }

    private static LintFinding Of(IReadOnlyList<RuleScope> scopes, int one, int other)
    {
        var path = Guard.Invariant($"$.commissions.rules[{other}]");
        (string, string)[] arguments =
        [
            ("rule", scopes[other].Rule.Name),
            ("other", scopes[one].Rule.Name),
            ("earner", scopes[one].Rule.Earner.Name),
            ("at", Guard.Invariant($"$.commissions.rules[{one}]")),
        ];
        return scopes[other].Replaces(scopes[one])
            ? LintFinding.Note(path, "program.rule-replaced", "{rule} takes the place of {other} where both would pay the {earner} on one line", arguments)
            : LintFinding.Warning(path, "program.double-payment", "{rule} and {other} can both pay the {earner} on one line of a deal, and neither replaces the other", arguments);
    }
}
