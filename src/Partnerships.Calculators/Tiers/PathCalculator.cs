using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using Partnerships.Metrics;
using Partnerships.Monetary;
using Partnerships.Partners;
using Partnerships.Programs;

namespace Partnerships.Tiers;

/// <summary>Finds the cheapest way to a tier: which metrics to move how far, given what that costs, and what arriving is worth.</summary>
/// <remarks>
/// <para>The way leads to where all lines of the tier hold, and is the cheapest of all, exactly; of equal ones it is the one with
/// the fewest steps, then the one that is tried first: cheaper alternatives before dearer ones, equal ones in the ladder's order.</para>
/// <para><b>What moves.</b> A metric over a window moves by itself, and is paid once, at the highest need, however many lines look at
/// it: other windows of it, and values that come from it, stay where they are. A count goes to the next whole number, a rate or score to the
/// next of its steps, an amount to the next minor unit.</para>
/// <para><b>Not known.</b> A value that is not known is taken as the metric's least, and the step says so; yes or no is taken as no. What is
/// not yet measured counts as met, and does not move.</para>
/// <para><b>Rounding.</b> A cost by a unit of an amount, a rate or a score is exact, and rounded up to the minor unit once for the metric.</para>
/// <para>A calculator holds the ladder and the costs and nothing else, and may be shared between threads.</para>
/// </remarks>
public sealed class PathCalculator
{
    /// <summary>How many alternatives are tried before a path is refused as "path.too-many-alternatives": 10,000.</summary>
    public const int MostAlternatives = 10_000;

    private readonly TierRows _rows;
    private readonly StepPrice?[] _prices;
    private readonly (IReadOnlyList<TierLine> Lines, Need[] Needs)[] _tiers;

    /// <summary>A calculator of paths on a program's ladder.</summary>
    /// <param name="program">The program.</param>
    /// <param name="costs">What it costs to move each metric.</param>
    /// <param name="segment">The kind of partner or region whose ladder counts; null for that of all partners.</param>
    /// <exception cref="ArgumentException">The program has no such ladder, or a metric of the costs is of another kind on it.</exception>
    /// <exception cref="CurrencyMismatchException">The unit of a cost is in another currency than the ladder's bounds.</exception>
    public PathCalculator(PartnerProgram program, PathCosts costs, string? segment = null)
        : this(Guard.NotNull(program).LadderOf(segment), costs)
    {
    }

    /// <summary>A calculator of paths on one ladder.</summary>
    /// <exception cref="ArgumentException">A metric of the costs is of another kind on the ladder.</exception>
    /// <exception cref="CurrencyMismatchException">The unit of a cost is in another currency than the ladder's bounds.</exception>
    public PathCalculator(TierLadder ladder, PathCosts costs)
    {
        (Ladder, Costs) = (Guard.NotNull(ladder), Guard.NotNull(costs));
        _rows = new TierRows(ladder);
        _tiers =
        [
            .. Enumerable.Range(0, ladder.Tiers.Count).Select(ladder.LinesOf).Select(lines => (
                lines, lines.Select(line => Need.Of(line.Requirement, _rows.Slots, score => new Need.OfScore(score))).ToArray())),
        ];
        _prices = [.. Enumerable.Range(0, _rows.Slots.Count).Select(place => StepPrice.Of(_rows.Slots[place], costs))];
    }

    /// <summary>The ladder.</summary>
    public TierLadder Ladder { get; }

    /// <summary>What it costs to move each metric.</summary>
    public PathCosts Costs { get; }

    /// <summary>The cheapest way to a tier for a partner, or the reasons why there is none.</summary>
    /// <param name="tier">The tier.</param>
    /// <param name="facts">Where the partner stands.</param>
    /// <exception cref="ArgumentException">The ladder has no such tier, or a fact is of another kind than the ladder's metric.</exception>
    /// <exception cref="CurrencyMismatchException">A fact is in another currency than its bound.</exception>
    /// <exception cref="OverflowException">The cost does not fit in <see cref="Money"/>.</exception>
    public TierPath To(TierId tier, PartnerFacts facts)
    {
        var rank = Ladder.RankOf(tier);
        var bound = new BoundFacts(_rows, Guard.NotNull(facts));
        var standing = _rows.Evaluate(bound);
        var starts = Enumerable.Range(0, _prices.Length).Select(place => StartOf(place, bound)).ToArray();
        var needs = _tiers[rank].Needs;
        var scores = needs.SelectMany(PathLeaves.ScoresOf).ToArray();
        var lost = new List<ScoreReached>();
        var search = new BoxSearch(
            starts,
            (place, value) => _prices[place]?.Of(BigInteger.Abs(value - (BigInteger)starts[place].Value)),
            score => standing.Met(_rows.RowOf(score.Score)),
            box => scores.Length == 0 || KeepsScores(box),
            MostAlternatives).For(needs);
        var (target, worth) = (Ladder.Tiers[rank], Costs.WorthOf(tier));
        return search switch
        {
            { IsCut: true } => new TierPath(target, [PathReasons.TooMany(MostAlternatives)], worth),
            { Best: { } best } => Found(target, best, worth),
            _ => new TierPath(target, PathReasons.Of(search.Conflicts.Concat(lost.Select(score => new Conflict(ConflictKind.Score, Score: score))), _rows.Slots, starts), worth),
        };

        // What moves may take the points from a score that held: then this is a way through a score after all.
        bool KeepsScores(Box box)
        {
            var moved = _rows.Evaluate(bound.MovedTo(box));
            lost.AddRange(scores.Where(score => standing.Met(_rows.RowOf(score)) && !moved.Met(_rows.RowOf(score))));
            return _rows.Holds(rank, moved);
        }

        TierPath Found(Tier to, Box box, Money? value)
        {
            var steps = Enumerable.Range(0, starts.Length).Where(place => box.IsStep[place]).Select(place => StepOf(place, starts[place], box, rank)).ToArray();
            return new TierPath(to, steps, Money.Trusted((long)box.Price, Costs.Currency), value, KeptIn(bound, facts));
        }
    }

    private static Start StartOf(int place, BoundFacts facts)
    {
        var metric = facts.Rows.Slots[place].Metric;
        var (least, most) = Start.RangeOf(metric);
        return facts.StateOf(place) switch
        {
            FactState.Known => new Start(StartState.Known, facts.Values[2 * place], least, most),
            FactState.NotYetMeasured => new Start(StartState.CountsAsMet, 0, least, most),
            _ => new Start(metric.Least is null ? StartState.Missing : StartState.Assumed, metric.Least ?? 0, least, most),
        };
    }

    private PathStep StepOf(int place, Start start, Box box, int rank)
    {
        var (slot, value) = (_rows.Slots[place], box.Values[place]);
        var change = BigInteger.Abs(value - (BigInteger)start.Value);
        var (lines, needs) = _tiers[rank];
        var served = lines.Where((_, line) => PathLeaves.ServedBy(needs[line], place, start, value)).ToArray();
        var price = change.IsZero ? 0m : _prices[place]!.Of(change);
        return new PathStep(
            slot.Metric,
            slot.Window,
            slot.ValueOf(start.Value),
            slot.ValueOf(value),
            start.State == StartState.Assumed,
            slot.ValueOf((long)change),
            _prices[place]?.UnitsOf(change),
            Money.Trusted((long)price, Costs.Currency),
            served);
    }

    /// <summary>Values that come from others, or answer for every window, as facts of their own; and what is not known over a window, so that no step without one answers for it.</summary>
    private static Fact[] KeptIn(BoundFacts bound, PartnerFacts facts)
    {
        var kept = new List<Fact>();
        for (var place = 0; place < bound.Rows.Slots.Count; place++)
        {
            var slot = bound.Rows.Slots[place];
            var fact = facts.Find(slot.Metric, slot.Window);
            if (bound.ValueOf(place) is { } value && (fact is null || !Equals(fact.Over, slot.Window)))
            {
                kept.Add(new Fact(slot.Metric, slot.Window, value, fact?.Responses));
            }
            else if (fact is null && slot.Window is not null && slot.Metric.FewestResponses is null)
            {
                kept.Add(new Fact(slot.Metric, slot.Window, null, null));
            }
        }

        return [.. kept];
    }
}
