using System;
using System.Collections.Generic;
using System.Linq;
using NodaTime;
using Partnerships.Calendars;
using Partnerships.Explanations;
using Partnerships.Monetary;
using Partnerships.Partners;
using Partnerships.Programs;

namespace Partnerships.Funds;

/// <summary>The terms of one partner's fund, with all that they need from the program, the agreement and the calendar.</summary>
internal sealed class FundContext
{
    public FundContext(PartnerProgram program, string? option, AgreedFund? agreed, BusinessCalendar calendar)
    {
        Terms = Guard.NotNull(program).FundOf(option) ?? throw new ArgumentException($"The program {program.Id} has no marketing fund.", nameof(program));
        (Year, Rounding, Currency, Calendar) = (program.Year, program.Rounding, program.Currency, calendar);
        Match = Terms.Match ?? agreed?.VendorShare ?? throw new ArgumentException("The fund is a joint one: the agreement must set the vendor's share.", nameof(program));
        Agreed = agreed is { VendorShare: { } share } ? (agreed.Amount * share).Round(Rounding) : agreed?.Amount;
        Program = program.Reference;
        Clause = Terms.Clause ?? program.Clause ?? Clause.Of(program.Id, "funds", "terms of the fund");
    }

    public FundTerms Terms { get; }

    public ProgramYear Year { get; }

    public Rounding Rounding { get; }

    public Currency Currency { get; }

    public BusinessCalendar Calendar { get; }

    /// <summary>The share of what counts that the fund bears.</summary>
    public Rate Match { get; }

    /// <summary>What the agreement gives the fund in each period; null where it fixes nothing.</summary>
    public Money? Agreed { get; }

    public ProgramReference Program { get; }

    public Clause Clause { get; }

    /// <summary>Whether the terms, or the agreement, say what the fund has in each period; otherwise it is granted case by case, or accrues.</summary>
    public bool HasAllowances => Terms.Allowances.Count > 0 || (Terms.IsByAgreement && Agreed is not null);

    public bool HasPeriods => Terms.ExpiresAfter is null;

    /// <summary>The period of a date.</summary>
    public DateInterval PeriodOf(LocalDate date) => Terms.Period.Of(date, Year);

    /// <summary>What a tier has in a period; null where the agreement should have fixed it, and did not.</summary>
    public Money? AllowanceOf(TierId? tier)
    {
        var none = Money.Zero(Currency);
        if (Terms.Accrual is not null)
        {
            return none;
        }

        if (Terms.IsByAgreement)
        {
            return tier is null ? none : Agreed ?? none;
        }

        return Terms.AllowanceOf(tier) is not { } allowance ? none
            : allowance.Fixed ?? (Agreed is { } agreed && allowance.Amounts.Contains(agreed) ? agreed : null);
    }

    /// <summary>The days of the activities that money of a day is for.</summary>
    public DateInterval UsageOf(LocalDate earned)
    {
        if (Terms.ExpiresAfter is { } time)
        {
            return new DateInterval(earned, earned.Plus(time).PlusDays(-1));
        }

        var period = PeriodOf(earned);
        return Terms.IsUsedInNextPeriod ? PeriodOf(period.End.PlusDays(1)) : period;
    }

    /// <summary>The last day on which money for some days is free: without approval, claims for the last activity can still come after it.</summary>
    public LocalDate ClosesOn(DateInterval usage) => Terms is { PaysWithoutApproval: true, Claims: { } claims }
        ? usage.End.PlusDays(claims.FirstDays ?? claims.Days)
        : usage.End;

    /// <summary>The last day of the period in which what a lot holds was earned.</summary>
    public LocalDate EarnedThrough(FundLot lot) => Terms.IsUsedInNextPeriod ? lot.From.PlusDays(-1) : lot.To;

    /// <summary>The last day on which an activity can be claimed; null where there is none. What is claimed first has the days of a first claim to its end.</summary>
    public LocalDate? ClaimableThrough(FundActivity activity, FundAccount account, string? request = null) => Terms.Claims?.LastDay(
        activity.To, PeriodOf(activity.To).End, account.Claims.All(claim => string.Equals(claim.Request, request, StringComparison.Ordinal)));

    /// <summary>The categories that have lots of their own; one without a category where the plan does not bind.</summary>
    public IReadOnlyList<FundCategory?> Compartments => Terms.IsBinding ? [.. Terms.Categories.Select(part => part.Category)] : [null];

    /// <summary>An amount by compartment, to the minor unit.</summary>
    public IEnumerable<(FundCategory? Category, Money Amount)> Divide(Money amount) => Terms.IsBinding
        ? Terms.Split(amount).Select(part => ((FundCategory?)part.Category, part.Amount))
        : [(null, amount)];

    /// <summary>The compartment of an activity.</summary>
    public FundCategory? CompartmentOf(FundActivity activity) => Terms.IsBinding ? activity.Category : null;
}
