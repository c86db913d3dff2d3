using System.Collections.Generic;
using System.Linq;
using Partnerships.Programs;
using Partnerships.Tiers;

namespace Partnerships.Samples;

/// <summary>Where a partner stands, and the cheapest way to the next tier where costs are known.</summary>
internal sealed record TierReport(string Partner, PartnerProgram Program, Placement Placement, TierPath? Path)
{
    public static IEnumerable<TierReport> OfExamples() => ExamplePartners.All.Select(partner =>
    {
        var placement = new TierCalculator(partner.Program).Place(partner.Facts);
        var path = placement.Next is { } next ? new PathCalculator(partner.Program, partner.Costs).To(next.Tier.Id, partner.Facts) : null;
        return new TierReport(partner.Name, partner.Program, placement, path);
    });
}
