using System.Collections.Generic;
using System.Linq;
using Partnerships.Tests.Oracle;

namespace Partnerships.Tests.Commissions;

/// <summary>At which edges of allowances, terms and levels a line lies, by the oracle.</summary>
internal static class PlanEdges
{
    private static readonly string[] Kinds = ["number", "volume", "number and volume"];

    private static readonly string[] Scopes = ["line", "deal", "month", "quarter", "year", "subscription", "lifetime"];

    /// <summary>All that cases are to reach.</summary>
    public static IEnumerable<string> Everything { get; } =
    [
        .. Kinds.SelectMany(kind => new[] { "all free", "all paid" }.Select(free => $"{kind}: {free}")),
        .. Kinds[1..].SelectMany(kind => new[] { "free in part", "ends on the cent", "ends a cent before", "ends a cent after" }.Select(free => $"{kind}: {free}")),
        .. Kinds.SelectMany(kind => new[] { "a sale after more credits", "a credit after a sale", "a credit before any sale" }.Select(what => $"{kind}: {what}")),
        "the number ends a volume", "volume: a total passes zero", "number and volume: a total passes zero",
        .. Kinds.SelectMany(kind => Scopes.Where(scope => scope != "line" || kind == "volume").Select(scope => $"{kind} of a {scope}")),
        .. new[] { "agreed", "contribution", "flat", "slab", "marginal", "growth" }.SelectMany(way => new[] { "free in part, " + way, "for a part of the term, " + way }),
        "free of units", "free in part, units", "free, open", "free, a limit", "free, first year", "free, for a part of the term", "free, selected by another amount",
        .. new[] { "actual/actual", "nl/365", "30e/360" }.SelectMany(days => new[] { "all of a term", "a part of a term" }.Select(part => $"{part}, {days}")),
        "the agreement begins in a term", "the agreement ends in a term", "the tail ends in a term", "the first year ends in a term", "sold before the agreement", "sold after the agreement", "sold after the tail",
        "a part of a term, 29 February in it", "a part of a term, units",
        "an amount by a level of zero", "an amount by a level that passes zero", "an amount by a level of the other sign",
    ];

    public static IEnumerable<string> Of(PlanCase it, PlanDealCase deal, PlanRuleCase rule, int number, OracleEarned earned, bool isOpen)
    {
        var line = deal.Lines[number - 1];
        return [.. Free(rule, line, earned, isOpen), .. Days(it, deal, rule, line, earned), .. Selected(rule, earned)];
    }

    private static IEnumerable<string> Free(PlanRuleCase rule, PlanLineCase line, OracleEarned earned, bool isOpen)
    {
        if (rule.Allowance is not { } allowance || earned.Base.IsZero)
        {
            return [];
        }

        var (on, whole, used, isCredit) = (earned.On!, new Rational(earned.Base), earned.Used, PlanAmountsOracle.IsCredit(line));
        var kind = Kinds[allowance.Volume is null ? 0 : allowance.Events is null ? 1 : 2];
        var (free, after) = (whole - on.Amount, (used.Volume + whole).Abs());
        var isPart = free.Sign != 0 && on.Amount.Sign != 0;
        var units = rule.Pay.Brackets.Any(bracket => bracket.PerUnit > 0);
        return Where(
            (true, $"{kind} of a {allowance.Scope}"),
            (on.IsFree, kind + ": all free"),
            (free.Sign == 0, kind + ": all paid"),
            (isPart, kind + ": free in part"),
            (free.Sign != 0 && after == allowance.Volume, kind + ": ends on the cent"),
            (free.Sign != 0 && after + 1 == allowance.Volume, kind + ": ends a cent before"),
            (free.Sign != 0 && after - 1 == allowance.Volume, kind + ": ends a cent after"),
            (!isCredit && used.Events < 0, kind + ": a sale after more credits"),
            (isCredit && used.Events > 0, kind + ": a credit after a sale"),
            (isCredit && used.Events <= 0, kind + ": a credit before any sale"),
            (free.Sign == 0 && allowance.Events > 0 && used.Volume.Abs() < allowance.Volume, "the number ends a volume"),
            (used.Volume.Sign * (used.Volume + whole).Sign < 0 && allowance.Volume is not null, kind + ": a total passes zero"),
            (isPart, "free in part, " + rule.Pay.Way),
            (on.IsFree && units, "free of units"),
            (isPart && units, "free in part, units"),
            (free.Sign != 0 && isOpen, "free, open"),
            (free.Sign != 0 && rule.Limits.Length > 0, "free, a limit"),
            (free.Sign != 0 && rule.Base == "first-year" && PlanDaysOracle.MonthsOf(line) > 12, "free, first year"),
            (free.Sign != 0 && earned.Days is not null, "free, for a part of the term"),
            (free.Sign != 0 && rule.Pay.Selector is not null, "free, selected by another amount"));
    }

    private static IEnumerable<string> Days(PlanCase it, PlanDealCase deal, PlanRuleCase rule, PlanLineCase line, OracleEarned earned)
    {
        if (earned.Days is not var (from, through))
        {
            return [];
        }

        var (isPart, tail) = (from > line.TermFrom || through < line.TermThrough, !PlanTermsOracle.IsInTail(rule, deal, through + 1));
        return Where(
            (true, $"{(isPart ? "a part" : "all")} of a term, {rule.Proration}"),
            (isPart, "for a part of the term, " + rule.Pay.Way),
            (from > line.TermFrom, "the agreement begins in a term"),
            (through < line.TermThrough && through == it.EndsOn, "the agreement ends in a term"),
            (through < line.TermThrough && tail, "the tail ends in a term"),
            (through < line.TermThrough && rule.Base == "first-year" && through != it.EndsOn && !tail, "the first year ends in a term"),
            (deal.SoldOn < it.SignedOn, "sold before the agreement"),
            (deal.SoldOn > it.EndsOn, "sold after the agreement"),
            (!PlanTermsOracle.IsInTail(rule, deal, deal.SoldOn), "sold after the tail"),
            (isPart && line.TermFrom <= 1_154 && line.TermThrough >= 1_154, "a part of a term, 29 February in it"),
            (isPart && rule.Pay.Brackets.Any(bracket => bracket.PerUnit > 0), "a part of a term, units"));
    }

    private static IEnumerable<string> Selected(PlanRuleCase rule, OracleEarned earned)
    {
        var (on, from) = (earned.On!, earned.From ?? 0);
        return rule.Pay is not { Way: "marginal", Selector: not null } || on.Amount.Sign == 0 ? [] : Where(
            (on.Level.Sign == 0, "an amount by a level of zero"),
            (from.Sign * (from + on.Level).Sign < 0, "an amount by a level that passes zero"),
            (on.Level.Sign * on.Amount.Sign < 0, "an amount by a level of the other sign"));
    }

    private static IEnumerable<string> Where(params (bool Holds, string What)[] all) => all.Where(each => each.Holds).Select(each => each.What);
}
