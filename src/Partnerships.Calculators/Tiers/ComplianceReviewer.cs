using System;
using System.Linq;
using NodaTime;
using Partnerships.Partners;
using Partnerships.Programs;

namespace Partnerships.Tiers;

/// <summary>Reviews an agreement whose tier is signed: each line of that tier which is not met is a finding, to be cured within the program's period.</summary>
/// <remarks>
/// <para>Nobody rises or falls: the placement only says which tier the partner qualifies for. A finding keeps the day on which it was
/// first found; a line that was met in between begins anew.</para>
/// <para>Of the period the first day does not count, and the last one does: found on 1 March, 30 days end with 31 March.</para>
/// </remarks>
public sealed class ComplianceReviewer
{
    private readonly int _rank;
    private readonly Period _cure;

    /// <summary>A reviewer of an agreement.</summary>
    /// <param name="agreement">An agreement that names its tier, in a program whose tiers are signed.</param>
    /// <param name="segment">The kind of partner or region whose ladder counts; null for that of all partners.</param>
    /// <exception cref="ArgumentException">The agreement names no tier, the program's tiers are not signed, or it has no such ladder.</exception>
    public ComplianceReviewer(Agreement agreement, string? segment = null)
    {
        Agreement = Guard.NotNull(agreement);
        Ladder = agreement.Program.LadderOf(segment);
        Tier = agreement.Tier ?? throw new ArgumentException($"Must name the tier that was signed; {agreement} does not.", nameof(agreement));
        _cure = agreement.Program.CurePeriod
            ?? throw new ArgumentException($"Must be of a program whose tiers are signed; in {agreement.Program} they follow from the placement.", nameof(agreement));
        _rank = Ladder.RankOf(Tier);
    }

    /// <summary>The agreement.</summary>
    public Agreement Agreement { get; }

    /// <summary>The ladder.</summary>
    public TierLadder Ladder { get; }

    /// <summary>The tier that was signed.</summary>
    public TierId Tier { get; }

    /// <summary>What the partner misses of its signed tier on the day of a placement.</summary>
    /// <param name="placement">Where the partner would be placed.</param>
    /// <param name="before">What was found the last time; null at the first.</param>
    /// <exception cref="ArgumentException">The placement is on another ladder, or the last time was about another tier.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The placement is before the last time.</exception>
    public Compliance Review(Placement placement, Compliance? before = null)
    {
        Guard.NotNull(placement).RequireOn(Ladder, nameof(placement));
        if (before is not null && before.SignedTier != Tier)
        {
            throw new ArgumentException($"Must be about {Tier}, which was signed; is about {before.SignedTier}.", nameof(before));
        }

        return placement.Date < before?.Date
            ? throw new ArgumentOutOfRangeException(
                nameof(placement), placement.Date, $"Must be {Dates.Text(before.Date)}, the last time, or later; is {Dates.Text(placement.Date)}.")
            : new Compliance(
                placement.Date,
                Tier,
                placement.Tier?.Id,
                [.. placement.Tiers[_rank].Missing.Select(finding => Open(finding, placement.Date, before))]);
    }

    private ComplianceFinding Open(Finding finding, LocalDate today, Compliance? before)
    {
        var line = finding.Requirement.ToString();
        var foundOn = before?.Findings.FirstOrDefault(known => string.Equals(known.Line, line, StringComparison.Ordinal))?.FoundOn ?? today;
        return new ComplianceFinding(line, foundOn, foundOn + _cure, finding.ToReason());
    }
}
