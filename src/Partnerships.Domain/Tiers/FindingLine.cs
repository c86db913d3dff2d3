using Partnerships.Explanations;

namespace Partnerships.Tiers;

/// <summary>A requirement of a tier, with where its value and its answer stand, looked up once for a ladder.</summary>
/// <param name="requirement">What is asked for.</param>
/// <param name="clause">Where it is written.</param>
/// <param name="row">The row that says whether it is met.</param>
/// <param name="slot">The slot of its value; −1 where it is put together from others.</param>
/// <param name="parts">The parts of a combination.</param>
internal sealed class FindingLine(Requirement requirement, Clause? clause, int row, int slot, FindingLine[] parts)
{
    public Requirement Requirement { get; } = requirement;

    public Clause? Clause { get; } = clause;

    public int Row { get; } = row;

    public int Slot { get; } = slot;

    /// <summary>The value nearest to the bound that does; null where there is no bound.</summary>
    public long? Target { get; } = requirement is Comparison comparison ? Need.NearestOf(comparison) : null;

    public FindingLine[] Parts { get; } = parts;
}
