using System;
using System.Collections.Generic;
using System.Linq;
using NodaTime;
using Partnerships.Calendars;
using Partnerships.Explanations;
using Partnerships.Partners;
using Partnerships.Programs;

namespace Partnerships.Tiers;

/// <summary>Decides what becomes of a partner's tier on the day of a placement: a rise, a shortfall and its deadlines, a fall.</summary>
/// <remarks>
/// <para>What it decides are events; a record to which they are applied gives no more on the same day. Nothing asks a clock: who
/// never asks for a day never sees its events.</para>
/// <para><b>Days that nobody looked on.</b> A deadline of a running shortfall that passed before the day is handled first, at its
/// own date, or on that of a later event, by what is known: that the tier was short, and that nobody saw it hold again. A review that was missed is made up for
/// on the day, by the day's facts. A rise counts from the day on which it is seen.</para>
/// <para><b>Rising.</b> At once or on review dates, as the terms say; a partner that never had a tier gets its first one at once.
/// Where a tier must be held for a time, a partner rises by one tier, unless it has none.</para>
/// <para><b>Falling.</b> A shortfall begins on a review date after the day on which the tier was given; not while the partner settles
/// in, nor in the program year in which it rose to the tier where the terms keep it. A hold lets warnings and notices pass, and puts
/// off the fall to the day after it. To what holds means the highest tier below that holds on the day.</para>
/// </remarks>
public sealed class TierReviewer
{
    private readonly ProgramYear _year;

    /// <summary>A reviewer by the terms of a program; by <see cref="ReviewTerms.FollowingPlacement"/> where it has none.</summary>
    /// <param name="program">The program.</param>
    /// <param name="segment">The kind of partner or region whose ladder counts; null for that of all partners.</param>
    /// <exception cref="ArgumentException">The program has no such ladder, or its tiers are signed, so that nobody rises or falls: see <see cref="ComplianceReviewer"/>.</exception>
    public TierReviewer(PartnerProgram program, string? segment = null)
    {
        Ladder = Guard.NotNull(program).LadderOf(segment);
        Terms = program.Review ?? ReviewTerms.FollowingPlacement;
        _year = program.Year;
        if (program.IsTierSigned)
        {
            throw new ArgumentException($"Must be a program whose tiers follow from the placement; in {program} they are signed.", nameof(program));
        }
    }

    /// <summary>The ladder.</summary>
    public TierLadder Ladder { get; }

    /// <summary>How tiers change over time.</summary>
    public ReviewTerms Terms { get; }

    /// <summary>What happens on the day of a placement, and what happened before it since the last event.</summary>
    /// <param name="record">What happened so far.</param>
    /// <param name="placement">Where the partner is placed on the day.</param>
    /// <returns>The events, in their order; none where nothing happens.</returns>
    /// <exception cref="ArgumentException">The placement is on another ladder, or the ladder has no tier like that of the record.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The day is before the last event.</exception>
    public IReadOnlyList<TierEvent> Decide(TierRecord record, Placement placement)
    {
        Guard.NotNull(placement).RequireOn(Ladder, nameof(placement));
        if (placement.Date < Guard.NotNull(record).AsOf)
        {
            throw new ArgumentOutOfRangeException(
                nameof(placement), placement.Date, $"Must be {Dates.Text(record.AsOf)}, the day of the last event, or later; is {Dates.Text(placement.Date)}.");
        }

        var deciding = new Deciding(this, record, placement);
        deciding.PassDeadlines(placement.Date.PlusDays(-1));
        deciding.Look();
        deciding.PassDeadlines(placement.Date);
        return Array.AsReadOnly(deciding.Events.ToArray());
    }

    /// <summary>The next day after one on which something can happen without any change of the placement.</summary>
    internal LocalDate NextAfter(LocalDate date, TierRecord record)
    {
        LocalDate?[] days =
        [
            Terms.Every == ReviewCycle.Daily ? null : Terms.Every.NextAfter(date, _year),
            NextDeadline(record),
            record.HeldUntil?.PlusDays(1),
            record.Since is { } since && Terms.MinimumTime is { } time ? since + time : null,
            Terms.SettlingIn is { } settling ? record.Joined + settling + Period.FromDays(1) : null,
            Terms.KeepsForTheYear ? _year.YearOf(date).End.PlusDays(1) : null,
            record.AsOf == date ? date.PlusDays(1) : null,
        ];
        return days.Where(day => day > date).Min() ?? LocalDate.MaxIsoValue;
    }

    private LocalDate? NextDeadline(TierRecord record) => record.Shortfall is not { } shortfall ? null
        : IsLast(shortfall) && record.HeldUntil >= shortfall.OverOn ? record.HeldUntil.Value.PlusDays(1)
        : shortfall.OverOn;

    /// <summary>Whether nothing but the demotion follows.</summary>
    private bool IsLast(Shortfall shortfall) => shortfall.Phase switch
    {
        ShortfallPhase.Grace => Terms.Cure is null && Terms.Notice is null,
        ShortfallPhase.Cure => Terms.Notice is null,
        _ => true,
    };

    private int RankOf(TierId? tier) => tier is null ? -1 : Ladder.RankOf(tier);

    /// <summary>One decision, event by event.</summary>
    private sealed class Deciding(TierReviewer reviewer, TierRecord record, Placement placement)
    {
        private readonly List<TierEvent> _events = [];
        private TierRecord _record = record;

        public IReadOnlyList<TierEvent> Events => _events;

        private ReviewTerms Terms => reviewer.Terms;

        private LocalDate Today => placement.Date;

        private int Held => reviewer.RankOf(_record.Tier);

        private bool IsShort => placement.Rank < Held;

        /// <summary>Handles the deadlines up to a day, each at its own date.</summary>
        public void PassDeadlines(LocalDate last)
        {
            while (_record.Shortfall is { } shortfall && reviewer.NextDeadline(_record) is { } deadline && deadline <= last)
            {
                // A hold or a tier that was given since the deadline does not become undone.
                var date = LocalDate.Max(deadline, _record.AsOf);
                var tier = _record.Tier!;
                var reasons = date == Today && IsShort ? Missing() : shortfall.Reasons;
                Add((shortfall.Phase, Terms) switch
                {
                    (ShortfallPhase.Grace, { Cure: { } cure }) => new ShortfallWarned(date, tier, date + cure, reasons),
                    (not ShortfallPhase.Notice, { Notice: { } notice }) => new DemotionAnnounced(date, tier, date + notice, reasons),
                    _ => new TierDemoted(date, tier, Target(), reasons),
                });
            }
        }

        /// <summary>What the day's placement says.</summary>
        public void Look()
        {
            var isReviewed = Terms.Every == ReviewCycle.Daily || IsReviewDue();
            if (_record.Shortfall is not null && !IsShort)
            {
                Add(new TierRecovered(Today, _record.Tier!));
            }

            if (Terms.Every != ReviewCycle.Daily && isReviewed)
            {
                Add(new TierReviewed(Today, _record.Tier));
            }

            if (placement.Rank > Held && MayRise(isReviewed))
            {
                Add(new TierPromoted(Today, _record.Tier, reviewer.Ladder.Tiers[Reached()].Id));
            }
            else if (IsShort && isReviewed && _record.Shortfall is null && MayFall())
            {
                Add(new ShortfallFound(Today, _record.Tier!, Terms.Grace is { } grace ? Today + grace : null, Missing()));
            }
        }

        private bool IsReviewDue() => Terms.Every.LastOn(Today, reviewer._year) is var due
            && (_record.ReviewedOn is { } last ? due > last : due >= _record.Joined);

        private bool MayRise(bool isReviewed) => _record.Since is not { } since
            || ((isReviewed || Terms.Promotion == PromotionRule.AtOnce)
                && (_record.Tier is null || Terms.MinimumTime is not { } time || Today >= since + time));

        private int Reached() => Held < 0 || Terms.MinimumTime is null
            ? placement.Rank
            : Enumerable.Range(Held + 1, placement.Rank - Held).First(rank => placement.Tiers[rank].Holds);

        private bool MayFall() => Terms.Demotion != DemotionRule.Never
            && Today > _record.Since
            && !(Terms.SettlingIn is { } settling && Today <= _record.Joined + settling)
            && !(Terms.KeepsForTheYear && _record.RaisedOn >= reviewer._year.YearOf(Today).Start);

        private TierId? Target()
        {
            var rank = Held - 1;
            while (rank >= 0 && Terms.Demotion == DemotionRule.ToWhatHolds && !placement.Tiers[rank].Holds)
            {
                rank--;
            }

            return rank < 0 ? null : reviewer.Ladder.Tiers[rank].Id;
        }

        private IReadOnlyList<Reason> Missing() => [.. placement.Tiers[Held].Missing.Select(finding => finding.ToReason())];

        private void Add(TierEvent happened)
        {
            _events.Add(happened);
            _record = _record.Apply(happened);
        }
    }
}
