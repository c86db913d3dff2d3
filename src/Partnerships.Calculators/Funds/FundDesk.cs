using System;
using System.Linq;
using NodaTime;
using Partnerships.Calendars;
using Partnerships.Monetary;
using Partnerships.Programs;

namespace Partnerships.Funds;

/// <summary>Decides about a partner's marketing fund by the terms of a program, and answers questions about it.</summary>
/// <remarks>
/// <para>A decision depends on the account, the command and the terms alone, so that nothing that happens later changes it. What time alone
/// brings up to the day of a command comes first: reservations lapse, accruals turn into rebates, periods close, the next ones have their
/// allowances. A command that is refused changes nothing; one that was carried out before, by its id, does nothing more.</para>
/// <para>Holds nothing but the terms, so that threads can share it.</para>
/// </remarks>
public sealed class FundDesk
{
    private readonly FundContext _context;

    /// <summary>A desk for partners with an agreement: what it fixes of the fund counts, and so does the option that it signed.</summary>
    /// <param name="agreement">The agreement.</param>
    /// <exception cref="ArgumentException">The program has no fund, or the agreement leaves open what it should fix.</exception>
    public FundDesk(Agreement agreement)
        : this(agreement, BusinessCalendar.MondayToFriday)
    {
    }

    /// <summary>A desk for partners with an agreement: what it fixes of the fund counts, and so does the option that it signed.</summary>
    /// <param name="agreement">The agreement.</param>
    /// <param name="calendar">The business days that lead times count.</param>
    /// <exception cref="ArgumentException">The program has no fund, or the agreement leaves open what it should fix.</exception>
    public FundDesk(Agreement agreement, BusinessCalendar calendar) =>
        _context = new FundContext(Guard.NotNull(agreement).Program, agreement.Option, agreement.Fund, Guard.NotNull(calendar));

    /// <summary>A desk for partners of a program without anything that an agreement fixes.</summary>
    /// <param name="program">The program.</param>
    /// <exception cref="ArgumentException">The program has no fund, or one whose share an agreement must set.</exception>
    public FundDesk(PartnerProgram program)
        : this(program, BusinessCalendar.MondayToFriday)
    {
    }

    /// <summary>A desk for partners of a program without anything that an agreement fixes.</summary>
    /// <param name="program">The program.</param>
    /// <param name="calendar">The business days that lead times count.</param>
    /// <exception cref="ArgumentException">The program has no fund, or one whose share an agreement must set.</exception>
    public FundDesk(PartnerProgram program, BusinessCalendar calendar) => _context = new FundContext(program, null, null, Guard.NotNull(calendar));

    /// <summary>The terms by which the desk decides.</summary>
    public FundTerms Terms => _context.Terms;

    /// <summary>What a command comes to: events, or every reason why not.</summary>
    /// <exception cref="CurrencyMismatchException">An amount is in another currency than the program.</exception>
    public FundDecision Decide(FundAccount account, FundCommand command)
    {
        RequireCurrency(account);
        if (account.HasHandled(Guard.NotNull(command).Id))
        {
            return new FundDecision(account, [], [], wasHandled: true);
        }

        if (account.IsClosed)
        {
            return new FundDecision(account, [], [FundReasons.Closed]);
        }

        if (command.Date < account.AsOf)
        {
            return new FundDecision(account, [], [FundReasons.BeforeLastEvent(command.Date, account.AsOf)]);
        }

        var draft = Passed(account, command.Date);
        draft.Cause = command.Id;
        var reasons = FundDecider.Decide(draft, command);
        return reasons.Count > 0 ? new FundDecision(account, [], reasons) : new FundDecision(draft.Account, draft.Events, []);
    }

    /// <summary>What time alone brings up to a date, if nothing else happens.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The date is before the last event of the account.</exception>
    public FundDecision PassTime(FundAccount account, LocalDate date)
    {
        RequireCurrency(account);
        var draft = Passed(account, Guard.AtLeast(date, account.AsOf));
        return new FundDecision(draft.Account, draft.Events, []);
    }

    /// <summary>The balance on a date, and what of it expires when, if nothing else happens.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The date is before the last event of the account.</exception>
    public FundOutlook Look(FundAccount account, LocalDate date)
    {
        var then = PassTime(account, date).Account;
        var free = then.Lots.Where(lot => lot.Balance.Available.IsPositive).OrderBy(lot => lot.ClosesOn);
        return new FundOutlook(date, then, free.Select(lot => new FundExpiry(lot, Terms.CarriesOver)));
    }

    /// <summary>How much of a planned spend the fund would bear if it were asked on a date, and why not the rest.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The date is before the last event of the account.</exception>
    /// <exception cref="CurrencyMismatchException">The spend is in another currency than the program.</exception>
    public FundQuote Quote(FundAccount account, LocalDate date, FundActivity activity)
    {
        RequireCurrency(account);
        var draft = Passed(account, Guard.AtLeast(date, account.AsOf));
        var against = FundRules.AgainstActivity(_context, Guard.NotNull(activity)).ToList();
        if (account.IsClosed)
        {
            against.Add(FundReasons.Closed);
        }

        if (!Terms.PaysWithoutApproval)
        {
            against.AddRange(FundRules.AgainstRequest(_context, activity, date));
        }

        var lots = draft.LotsOf(activity).Where(lot => lot.Category == _context.CompartmentOf(activity));
        var left = against.Count > 0 ? Money.Zero(_context.Currency) : Money.Sum(lots.Select(lot => lot.Balance.Available), _context.Currency);
        return FundCalculator.Quote(_context, activity.Spend, left, against);
    }

    /// <summary>How much of a spend the fund bears by its terms, whatever it has left and whenever it is asked.</summary>
    public FundQuote Quote(FundSpend spend)
    {
        Money.RequireSame(_context.Currency, Guard.NotNull(spend).Currency, nameof(spend));
        return FundCalculator.Quote(_context, spend, null, []);
    }

    /// <summary>How far the money of the period of a date was used, and for what, against the plan.</summary>
    public FundUse UseOf(FundAccount account, LocalDate date)
    {
        RequireCurrency(account);
        return FundUsage.Of(_context, account, date);
    }

    /// <summary>The last day on which a request for an activity can come; null where it need not come before.</summary>
    public LocalDate? RequestBy(FundActivity activity) => Terms.LeadTime is { } days ? _context.Calendar.Add(Guard.NotNull(activity).From, -days) : null;

    /// <summary>The last day on which an activity can be claimed; null where there is none.</summary>
    public LocalDate? ClaimBy(FundAccount account, FundActivity activity) => _context.ClaimableThrough(Guard.NotNull(activity), Guard.NotNull(account));

    private FundDraft Passed(FundAccount account, LocalDate date)
    {
        var draft = new FundDraft(_context, account, date);
        FundClock.Pass(draft, date);
        return draft;
    }

    private void RequireCurrency(FundAccount account) => Money.RequireSame(_context.Currency, Guard.NotNull(account).Currency, nameof(account));
}
