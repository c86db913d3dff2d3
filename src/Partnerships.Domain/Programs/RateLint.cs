using System;
using System.Collections.Generic;
using System.Linq;
using Partnerships.Commissions;

namespace Partnerships.Programs;

/// <summary>Looks for two rates that would both be paid on one deal, where no rule of the program's plan says what they pay.</summary>
internal static class RateLint
{
    public static IEnumerable<LintFinding> Check(PartnerProgram program)
    {
        var rates = program.Rates;
        var ruled = new HashSet<string>(program.Commissions.Rules.Select(rule => rule.Pay).OfType<RulePay.AgreedRate>().Select(pay => pay.Term), StringComparer.Ordinal);
        for (var second = 1; second < rates.Count; second++)
        {
            for (var first = 0; first < second; first++)
            {
                var replaced = Replaces(rates[first], rates[second]) || Replaces(rates[second], rates[first]);
                var isRuled = ruled.Contains(rates[first].Key) || ruled.Contains(rates[second].Key);
                if (AreOnOneDeal(rates[first], rates[second]) && (replaced || !isRuled))
                {
                    yield return Of(rates, first, second);
                }
            }
        }
    }

    private static LintFinding Of(IReadOnlyList<RateTerm> rates, int first, int second)
    {
        var (one, other) = Replaces(rates[first], rates[second]) ? (second, first) : (first, second);
        var path = Guard.Invariant($"$.rates[{other}]");
        (string, string)[] arguments =
        [
            ("rate", rates[other].Name),
            ("other", rates[one].Name),
            ("stream", rates[one].Stream!.Key),
            ("at", Guard.Invariant($"$.rates[{one}]")),
        ];
        return Replaces(rates[other], rates[one])
            ? LintFinding.Note(path, "program.rate-replaced", "on {stream}, {rate} takes the place of {other} where both would apply", arguments)
            : LintFinding.Warning(path, "program.double-payment", "on {stream}, {rate} and {other} can both apply to one deal, and neither replaces the other", arguments);
    }

    private static bool AreOnOneDeal(RateTerm one, RateTerm other) => one.Stream is not null && one.Stream == other.Stream
        && (one.Option is null || other.Option is null || string.Equals(one.Option, other.Option, StringComparison.Ordinal))
        && (one.Range is not null || other.Range is not null || one.ByTier.Any(range => other.For(range.Tier) is not null));

    private static bool Replaces(RateTerm one, RateTerm other) => string.Equals(one.Replaces, other.Key, StringComparison.Ordinal);
}
