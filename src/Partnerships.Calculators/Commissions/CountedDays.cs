using NodaTime;
using Partnerships.Calendars;
using Partnerships.Deals;
using Partnerships.Programs;

namespace Partnerships.Commissions;

/// <summary>Which days of a line's term a rule pays for.</summary>
internal static class CountedDays
{
    /// <summary>The part of a line's term in the time for which a rule pays; null where days do not decide.</summary>
    public static DayFraction? Of(CommissionRule rule, Deal deal, DealLine line, Agreement agreement)
    {
        if (rule.Proration is not { } days || line.Term is not { } term)
        {
            return null;
        }

        var paid = WithinTermOf(rule, deal, line, agreement);
        return paid is null ? DayFraction.Of(0, days.PartOf(term, null, null).OfDays) : days.PartOf(term, paid.Start, paid.End);
    }

    /// <summary>The days of a line's term that a rule pays for; null where none is, or where days do not decide.</summary>
    public static DateInterval? WithinTermOf(CommissionRule rule, Deal deal, DealLine line, Agreement agreement)
    {
        if (rule.Proration is null || line.Term is not { } term)
        {
            return null;
        }

        var last = LastOf(rule, deal, agreement) is { } end && end < term.End ? end : term.End;
        last = rule.Base == AmountBase.FirstYear ? LocalDate.Min(last, term.Start.PlusYears(1).PlusDays(-1)) : last;
        var first = LocalDate.Max(term.Start, agreement.SignedOn);
        return first <= last ? new DateInterval(first, last) : null;
    }

    /// <summary>The last day that a rule pays for; null where there is none.</summary>
    public static LocalDate? LastOf(CommissionRule rule, Deal deal, Agreement agreement) => Earlier(agreement.Until, EndOfTail(rule.Recurrence, deal)?.PlusDays(-1));

    /// <summary>The first day that a tail does not pay for; null where there is no tail.</summary>
    public static LocalDate? EndOfTail(Recurrence recurrence, Deal deal) =>
        recurrence.Tail is { } tail ? (deal.DayOf(recurrence.Anchor!) ?? deal.DayOf(DealDay.OriginalSale)!.Value) + tail : null;

    private static LocalDate? Earlier(LocalDate? one, LocalDate? other) => one is null || other < one ? other : one;
}
