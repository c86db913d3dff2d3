using System;
using System.Collections.Generic;
using NodaTime;
using Partnerships.Metrics;
using Partnerships.Monetary;
using Partnerships.Programs;

namespace Partnerships.Tiers;

/// <summary>Looks ahead: on which days a partner's tier would change if nothing new came in, as windows roll on and deadlines pass.</summary>
/// <remarks>
/// It looks at every day on which something can happen, and at no other, with the same answer as if it looked at each. What a
/// history says of days to come, such as a contract that ends, is taken to happen. A calculator may be shared between threads.
/// </remarks>
public sealed class OutlookCalculator
{
    private readonly TierCalculator _tiers;
    private readonly TierReviewer _reviewer;
    private readonly MeasureCalculator _measures;

    /// <summary>A calculator by the ladder and the review terms of a program.</summary>
    /// <param name="program">The program.</param>
    /// <param name="segment">The kind of partner or region whose ladder counts; null for that of all partners.</param>
    /// <exception cref="ArgumentException">The program has no such ladder, or its tiers are signed, so that nobody rises or falls.</exception>
    public OutlookCalculator(PartnerProgram program, string? segment = null)
    {
        _reviewer = new TierReviewer(program, segment);
        _tiers = new TierCalculator(_reviewer.Ladder);
        _measures = new MeasureCalculator(program);
    }

    /// <summary>Looks ahead by a history.</summary>
    /// <param name="record">What happened to the partner's tier so far.</param>
    /// <param name="history">What happened to the partner.</param>
    /// <param name="from">The first day.</param>
    /// <param name="until">The last day.</param>
    /// <exception cref="ArgumentOutOfRangeException">The last day is before the first, or the first before the last event or before joining.</exception>
    /// <exception cref="CurrencyMismatchException">Amounts that are added or compared are in two currencies.</exception>
    public Outlook Project(TierRecord record, PartnerHistory history, LocalDate from, LocalDate until) =>
        Project(record, history, PartnerFacts.On(from), until);

    /// <summary>Looks ahead by a history, from the date of facts that are known directly and stay as they are.</summary>
    /// <param name="record">What happened to the partner's tier so far.</param>
    /// <param name="history">What happened to the partner.</param>
    /// <param name="known">What is known beside it; its date is the first day.</param>
    /// <param name="until">The last day.</param>
    /// <exception cref="ArgumentOutOfRangeException">The last day is before the first, or the first before the last event or before joining.</exception>
    /// <exception cref="CurrencyMismatchException">Amounts that are added or compared are in two currencies.</exception>
    public Outlook Project(TierRecord record, PartnerHistory history, PartnerFacts known, LocalDate until)
    {
        var dates = new MeasureDates(_measures, Guard.NotNull(history));
        return Run(record, Guard.NotNull(known).Date, until, date => _measures.Measure(history, known.At(date)), dates.NextAfter);
    }

    /// <summary>Looks ahead by facts that stay as they are: what reviews and deadlines would bring.</summary>
    /// <param name="record">What happened to the partner's tier so far.</param>
    /// <param name="facts">What is known; its date is the first day.</param>
    /// <param name="until">The last day.</param>
    /// <exception cref="ArgumentOutOfRangeException">The last day is before the first, or the first before the last event.</exception>
    /// <exception cref="CurrencyMismatchException">A fact is in another currency than its bound.</exception>
    public Outlook Project(TierRecord record, PartnerFacts facts, LocalDate until) =>
        Run(record, Guard.NotNull(facts).Date, until, facts.At, (_, _) => null);

    private Outlook Run(
        TierRecord record, LocalDate from, LocalDate until, Func<LocalDate, PartnerFacts> factsOn, Func<LocalDate, LocalDate, LocalDate?> nextChange)
    {
        Guard.AtLeast(until, from);
        var days = new List<OutlookDay>();
        var now = Guard.NotNull(record);
        var before = default(Standing?);
        for (var date = from; date <= until; date = Next(date))
        {
            var bound = _tiers.Bind(factsOn(date));
            var standing = _tiers.Evaluate(bound);
            var placement = _tiers.Place(bound);
            var events = _reviewer.Decide(now, placement);
            var after = now.Apply(events);
            if (events.Count > 0 || (before is { } known && known != standing))
            {
                days.Add(new OutlookDay(placement, events, now, after));
            }

            (now, before) = (after, standing);
        }

        return new Outlook(from, until, days, now);

        LocalDate Next(LocalDate date)
        {
            var next = _reviewer.NextAfter(date, now);
            return nextChange(date, until) is { } change && change < next ? change : next;
        }
    }
}
