using System;
using System.Collections.Generic;
using System.Linq;
using NodaTime;
using Partnerships.Tests.Commissions;

namespace Partnerships.Tests.Oracle;

/// <summary>Which days of a line's term a rule pays for: each day of the term looked at and counted by itself.</summary>
internal static class PlanDaysOracle
{
    /// <summary>Whether the days of the term decide, and not the day of the sale.</summary>
    public static bool Decide(PlanRuleCase rule, PlanLineCase line) => rule.Proration is not null && line.TermFrom is not null;

    /// <summary>The days of the term that lie in the time for which the rule pays.</summary>
    public static List<int> Paid(PlanRuleCase rule, PlanTermsOracle terms, PlanDealCase deal, PlanLineCase line) =>
        [.. Enumerable.Range(line.TermFrom!.Value, line.TermThrough!.Value - line.TermFrom.Value + 1).Where(day => Pays(rule, terms, deal, line, day))];

    /// <summary>What part of the term that is.</summary>
    public static Rational Part(PlanRuleCase rule, PlanTermsOracle terms, PlanDealCase deal, PlanLineCase line)
    {
        var (paid, all) = (Paid(rule, terms, deal, line), line.TermThrough!.Value - line.TermFrom!.Value + 1);
        return paid.Count == 0 ? 0
            : paid.Count == all ? 1
            : new Rational(Count(rule.Proration!, paid), Count(rule.Proration!, Enumerable.Range(line.TermFrom.Value, all)));
    }

    /// <summary>The months that begin in a term, counted from its first day.</summary>
    public static int MonthsOf(PlanLineCase line)
    {
        if (line.TermFrom is not { } from)
        {
            return line.Months;
        }

        var months = 0;
        while (PlanCase.Day(from).PlusMonths(months) <= PlanCase.Day(line.TermThrough!.Value))
        {
            months++;
        }

        return months;
    }

    private static bool Pays(PlanRuleCase rule, PlanTermsOracle terms, PlanDealCase deal, PlanLineCase line, int day) =>
        day >= terms.Case.SignedOn
        && !(day > terms.Case.EndsOn)
        && PlanTermsOracle.IsInTail(rule, deal, day)
        && (rule.Base != "first-year" || PlanCase.Day(day) < PlanCase.Day(line.TermFrom!.Value).PlusMonths(12));

    private static int Count(string days, IEnumerable<int> all) => all.Sum(day => Weight(days, PlanCase.Day(day)));

    /// <summary>How many days pass from a day to the next one.</summary>
    private static int Weight(string days, LocalDate day) => (days, day.Month, day.Day) switch
    {
        // 29 February is none.
        ("nl/365", 2, 29) => 0,

        // February has 30 days, so that its last one stands for those that it lacks; and from the 30th to the 31st no day passes, since the 31st counts as the 30th.
        ("30e/360", 2, >= 28) when day.Day == DateTime.DaysInMonth(day.Year, 2) => 31 - day.Day,
        ("30e/360", 1 or 3 or 5 or 7 or 8 or 10 or 12, 30) => 0,
        _ => 1,
    };
}
