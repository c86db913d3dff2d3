using System;
using System.Collections.Generic;
using System.Linq;
using NodaTime;
using Partnerships.Explanations;
using Partnerships.Monetary;

namespace Partnerships.Funds;

/// <summary>The rules of the terms: every reason for which one of them stands against something.</summary>
internal static class FundRules
{
    /// <summary>What stands against an activity: its category, its days, and how much it asks for.</summary>
    public static IEnumerable<Reason> AgainstActivity(FundContext context, FundActivity activity)
    {
        var terms = context.Terms;
        Money.RequireSame(context.Currency, activity.Spend.Currency, nameof(activity));
        if (activity.Category is null && terms.Categories.Count > 0)
        {
            yield return FundReasons.CategoryMissing;
        }
        else if (activity.Category is { } category && terms.Categories.All(part => part.Category != category))
        {
            yield return FundReasons.CategoryUnknown(category);
        }

        if (context.HasPeriods && context.PeriodOf(activity.From).End < activity.To)
        {
            yield return FundReasons.OverPeriods(activity);
        }

        if (terms.IsWithinQuarter && context.Year.QuarterOf(activity.From).End < activity.To)
        {
            yield return FundReasons.OverQuarters(activity);
        }

        var asked = FundCalculator.Matched(context, activity.Spend);
        if (asked.IsZero)
        {
            yield return FundReasons.NothingToPay;
        }
        else if (terms.MinimumRequest is { } least && asked < least)
        {
            yield return FundReasons.BelowMinimum(asked, least);
        }
    }

    /// <summary>What stands against asking for an activity on a day.</summary>
    public static IEnumerable<Reason> AgainstRequest(FundContext context, FundActivity activity, LocalDate on)
    {
        if (context.Terms.LeadTime is { } days && context.Calendar.Add(activity.From, -days) is var lastDay && on > lastDay)
        {
            yield return FundReasons.RequestLate(days, lastDay);
        }
    }

    /// <summary>What stands against claiming for an activity on a day, with some kinds of proof.</summary>
    public static IEnumerable<Reason> AgainstClaim(FundContext context, FundAccount account, FundActivity activity, string? request, LocalDate on, IReadOnlyList<string> proofs)
    {
        if (on < activity.From)
        {
            yield return FundReasons.NotBegun(activity);
        }

        if (context.ClaimableThrough(activity, account, request) is { } lastDay && on > lastDay)
        {
            yield return FundReasons.ClaimLate(lastDay);
        }

        foreach (var anyOf in context.Terms.Claims?.Proofs ?? [])
        {
            if (!anyOf.Any(proof => proofs.Contains(proof, StringComparer.Ordinal)))
            {
                yield return FundReasons.ProofMissing(anyOf);
            }
        }
    }
}
