using System;
using System.Collections.Generic;
using System.Linq;
using NodaTime;
using Partnerships.Deals;
using Partnerships.Explanations;
using Partnerships.Programs;

namespace Partnerships.Commissions;

/// <summary>Where several agreements would pay one side on one line of a deal: to be decided by somebody, never to be paid silently.</summary>
/// <remarks>
/// What pays on different lines, such as one partner on the software and another on the services, is no conflict, and neither is what pays for
/// different days of a line's term. What two rules of one agreement
/// pay is in <see cref="Commission.Conflicts"/>, and what its plan lets them pay in <see cref="ProgramLinter"/>. A commission that two partners
/// share by a <see cref="CommissionSplit"/> is computed by one agreement, and none here.
/// </remarks>
public static class CommissionConflicts
{
    /// <summary>Where two of the agreements would pay on one deal.</summary>
    /// <param name="deal">The deal; where it states no seller, each agreement takes its own partner for it.</param>
    /// <param name="agreements">The agreements; one of whose program no version is in force pays nothing, nor does one that does not run on the day of the sale, but by days.</param>
    /// <param name="catalog">The versions of their programs; null where the signed version always counts.</param>
    /// <returns>A reason "commission.paid-by-two" for each line, side and pair of rules, with both amounts; none where nothing is paid twice.</returns>
    /// <exception cref="ArgumentException">The catalog lacks a program, or a version that is pinned.</exception>
    /// <exception cref="Partnerships.Monetary.CurrencyMismatchException">A rule has limits, and none in the deal's currency.</exception>
    public static IReadOnlyList<Reason> On(Deal deal, IEnumerable<Agreement> agreements, ProgramCatalog? catalog = null)
    {
        var paying = Guard.NotNull(deal).Lines.Count == 0 ? [] : Array.FindAll(Guard.Copy(agreements), agreement => MayPay(agreement) && IsInForce(agreement));
        return Between(paying.Select(agreement => new CommissionCalculator(agreement, catalog).Calculate(deal)));

        // Days may be paid also by an agreement that does not run on the day of the sale.
        bool MayPay(Agreement agreement) => agreement.IsRunningOn(deal.SoldOn) || deal.Lines.Any(line => line.Term is not null);

        bool IsInForce(Agreement agreement) =>
            catalog is null || catalog.For(agreement, deal.DayOf(agreement.Program.Commissions.VersionOn) ?? deal.SoldOn) is not null;
    }

    /// <summary>Where two commissions on one deal, each by its own agreement, pay one side on one line.</summary>
    /// <param name="commissions">What each agreement gives on the deal, such as by the tiers that its partner had.</param>
    /// <returns>The reasons, as above, by line; an amount of zero pays nothing.</returns>
    /// <exception cref="ArgumentException">The commissions are of several deals.</exception>
    public static IReadOnlyList<Reason> Between(IEnumerable<Commission> commissions)
    {
        var all = Guard.Copy(commissions);
        if (Array.Find(all, commission => !commission.Deal.Equals(all[0].Deal)) is { } other)
        {
            throw new ArgumentException($"Must all be of one deal; are of {all[0].Deal.Id} and {other.Deal.Id}.", nameof(commissions));
        }

        var paid = all
            .SelectMany((commission, place) => commission.Lines.Where(line => !(line.Range.Low.IsZero && line.Range.High.IsZero)).Select(line => new Paid(place, commission.Terms, line)))
            .GroupBy(found => (found.Line.Number, found.Line.Earner))
            .OrderBy(group => group.Key.Number)
            .SelectMany(Pairs)
            .Select(pair => Of(pair.One, pair.Other));
        return Array.AsReadOnly(paid.ToArray());
    }

    /// <summary>Which rules of two agreements can pay one side on one line of some deal, by the plans alone.</summary>
    /// <remarks>Two rules that pay the seller never pay two partners, and neither do two for the first referral. A tier that was not signed may be any.</remarks>
    /// <param name="agreements">The agreements, each with the version of its program that was signed.</param>
    /// <returns>A reason "agreement.double-payment" for each pair of rules, in the order of agreements and plans; none where no two can meet.</returns>
    public static IReadOnlyList<Reason> Possible(IEnumerable<Agreement> agreements)
    {
        var all = Array.ConvertAll(Guard.Copy(agreements), agreement => (Agreement: agreement, Rules: RuleScope.Of(agreement.Program)));
        var found =
            from first in Enumerable.Range(0, all.Length)
            from second in Enumerable.Range(first + 1, all.Length - first - 1)
            let one = all[first].Agreement
            let other = all[second].Agreement
            let run = !(one.SignedOn > other.Until) && !(other.SignedOn > one.Until)
            from rule in all[first].Rules
            from otherRule in all[second].Rules
            where (run || (rule.Rule.Proration is null) != (otherRule.Rule.Proration is null)) && rule.MeetsAcross(otherRule, one, other)
            select Reason.Of(
                "agreement.double-payment",
                "{rule} of {one} by {program} and {other-rule} of {other} by {other-program} can both pay the {earner} on one line of a deal",
                ("rule", rule.Rule.Key),
                ("one", one.Partner.Value),
                ("program", one.Program.Id),
                ("other-rule", otherRule.Rule.Key),
                ("other", other.Partner.Value),
                ("other-program", other.Program.Id),
                ("earner", rule.Rule.Earner.Name));
        return Array.AsReadOnly(found.ToArray());
    }

    private static IEnumerable<(Paid One, Paid Other)> Pairs(IEnumerable<Paid> paid)
    {
        var all = paid.ToArray();
        return all.SelectMany((one, place) => all.Skip(place + 1).Where(other => other.Agreement != one.Agreement && !AreApart(one.Line.Days, other.Line.Days)).Select(other => (one, other)));
    }

    private static bool AreApart(DateInterval? one, DateInterval? other) => one is not null && other is not null && one.Intersection(other) is null;

    private static Reason Of(Paid one, Paid other) => Reason.Of(
        "commission.paid-by-two",
        "{rule} of {one} by {program} and {other-rule} of {other} by {other-program} both pay the {earner} on line {line}: {amount} and {other-amount}",
        ("rule", one.Line.Rule.Key),
        ("one", one.Terms.Partner.Value),
        ("program", one.Terms.Program),
        ("other-rule", other.Line.Rule.Key),
        ("other", other.Terms.Partner.Value),
        ("other-program", other.Terms.Program),
        ("earner", one.Line.Earner.Name),
        ("line", Guard.Invariant($"{one.Line.Number}")),
        ("amount", one.Amount),
        ("other-amount", other.Amount));

    private sealed record Paid(int Agreement, CommissionTerms Terms, EarnedLine Line)
    {
        public string Amount => Line.Amount is { } amount ? amount.ToString(null, null) : Line.Range.ToString();
    }
}
