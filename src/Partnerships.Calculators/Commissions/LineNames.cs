using Partnerships.Deals;
using Partnerships.Explanations;

namespace Partnerships.Commissions;

/// <summary>Names the lines of a deal: "Line 2: training".</summary>
internal sealed class LineNames(Deal deal) : ISectionNames
{
    public string NameOf(int number) => Guard.Invariant($"Line {number}: {deal.Lines[number - 1].Stream}");
}
