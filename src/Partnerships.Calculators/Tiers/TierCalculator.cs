using System;
using System.Collections.Generic;
using System.Linq;
using Partnerships.Metrics;
using Partnerships.Monetary;
using Partnerships.Programs;

namespace Partnerships.Tiers;

/// <summary>Places a partner on a ladder: which tier its facts reach, what was found of each line, and what the next tier wants.</summary>
/// <remarks>
/// <para>The ladder is compiled to rows once; a calculator holds nothing else, and may be shared between threads. Findings are
/// worked out from the rows when somebody reads them.</para>
/// <para><b>Units.</b> A value is compared exactly: whole ones, minor units, billionths of a rate or a score.</para>
/// <para><b>Not known.</b> What is not stated meets nothing, and is found as not known; what is not yet measured counts as met.</para>
/// </remarks>
public sealed class TierCalculator
{
    private readonly TierRows _rows;
    private readonly FindingLine[][] _lines;

    /// <summary>A calculator of a program's ladder.</summary>
    /// <param name="program">The program.</param>
    /// <param name="segment">The kind of partner or region whose ladder counts; null for that of all partners.</param>
    /// <exception cref="ArgumentException">The program has no such ladder, or its bounds are in two currencies.</exception>
    public TierCalculator(PartnerProgram program, string? segment = null)
        : this(Guard.NotNull(program).LadderOf(segment))
    {
    }

    /// <summary>A calculator of one ladder.</summary>
    /// <exception cref="ArgumentException">One metric is of two kinds, or its bounds are in two currencies.</exception>
    public TierCalculator(TierLadder ladder)
    {
        Ladder = Guard.NotNull(ladder);
        _rows = new TierRows(ladder);
        _lines = [.. ladder.Tiers.Select((_, rank) => ladder.LinesOf(rank).Select(line => Findings.LineOf(line.Requirement, line.Clause, _rows)).ToArray())];
    }

    /// <summary>The ladder.</summary>
    public TierLadder Ladder { get; }

    /// <summary>What the rows of a <see cref="Standing"/> stand for: each comparison once, then what is combined from them.</summary>
    public IReadOnlyList<Requirement> Rows => _rows.Requirements;

    /// <summary>Places a partner by its facts.</summary>
    /// <exception cref="CurrencyMismatchException">A fact is in another currency than its bound.</exception>
    /// <exception cref="ArgumentException">A fact is of another kind than the ladder's metric, or no value of it.</exception>
    public Placement Place(PartnerFacts facts) => Place(Bind(facts));

    /// <summary>Lays out a partner's facts for this calculator, so that they can be evaluated more than once.</summary>
    /// <exception cref="CurrencyMismatchException">A fact is in another currency than its bound.</exception>
    /// <exception cref="ArgumentException">A fact is of another kind than the ladder's metric, or no value of it.</exception>
    public BoundFacts Bind(PartnerFacts facts) => new(_rows, Guard.NotNull(facts));

    /// <summary>The place on the ladder and the rows that are met, without words.</summary>
    /// <exception cref="ArgumentException">The facts were bound by another calculator.</exception>
    public Standing Evaluate(BoundFacts facts) => _rows.Evaluate(Own(facts));

    /// <summary>Places a partner by its facts.</summary>
    /// <exception cref="ArgumentException">The facts were bound by another calculator.</exception>
    public Placement Place(BoundFacts facts)
    {
        var standing = _rows.Evaluate(Own(facts));
        var findings = new Findings(facts, standing);
        var tiers = new TierOutcome[_lines.Length];
        for (var tier = 0; tier < tiers.Length; tier++)
        {
            tiers[tier] = new TierOutcome(Ladder.Tiers[tier], _rows.Holds(tier, standing), new FindingList(findings, _lines[tier]));
        }

        return new Placement(facts.Date, Ladder, standing.Rank, tiers);
    }

    private BoundFacts Own(BoundFacts facts) => Guard.NotNull(facts).Rows == _rows
        ? facts
        : throw new ArgumentException("Must be bound by this calculator.", nameof(facts));
}
